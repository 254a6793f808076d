import { isSendable, toEditRow } from '#library/edit/edit.ts'
import { openOf } from '#parts/items/content.ts'
import type { PlaylistItem } from '#spotify/playlist-items.ts'
import type { Addable } from '#features/playlist/add/basket.ts'

type Rows = readonly PlaylistItem[]

/** Whether Spotify lets an app add it to another list. */
export const mayBePasted = (row: PlaylistItem): row is PlaylistItem & { content: Addable } => isSendable(toEditRow(row))

/** Their addresses for other programs, one a line: of those that have one. */
export const linksOf = (rows: Rows): string => rows.flatMap(({ content }) => openOf(content) ?? []).join('\n')

const keyOf = ({ addedAt, content }: PlaylistItem): string => `${addedAt ?? ''} ${'uri' in content ? content.uri : ''}`

/**
 * Where rows stand in a list that may have been edited since: by address and added date, each row once. What is not there any more
 * is left out, and so is what has no address.
 */
export function positionsOf(now: Rows, rows: Rows): Set<number> {
  const open = new Map<string, number[]>()
  for (const [at, row] of [...now.entries()].reverse()) {
    const known = open.get(keyOf(row))
    if (known === undefined) open.set(keyOf(row), [at])
    else known.push(at)
  }
  const found = new Set<number>()
  for (const row of rows) {
    const at = 'uri' in row.content && row.content.uri !== '' ? open.get(keyOf(row))?.pop() : undefined
    if (at !== undefined) found.add(at)
  }
  return found
}
