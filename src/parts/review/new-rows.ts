import { toEditRow } from '#library/edit/edit.ts'
import { toBareItem, type PlaylistItem } from '#spotify/item.ts'
import type { Playable } from '#spotify/track.ts'
import { picturesOf } from '#parts/items/content.ts'
import type { ShownRow } from './diff-list.tsx'

/** What is known of a URI that comes new: from what was chosen, or from a row of the list with the same. */
export function newRowsOf(before: readonly PlaylistItem[], contents: readonly Playable[]): (uri: string) => ShownRow {
  const items = [...before, ...contents.map((content, at) => toBareItem(content, at))]
  const known = new Map<string, PlaylistItem>()
  for (const item of items) if ('uri' in item.content) known.set(item.content.uri, item)
  return (uri) => {
    const item = known.get(uri)
    if (item !== undefined) return { ...toEditRow(item), pictures: picturesOf(item.content) }
    return { uri, addedAt: null, kind: 'track', name: '', by: '', pictures: [] }
  }
}
