import type { Playable } from '#spotify/track.ts'
import type { HeldList, Place } from './holdings.ts'

/** One thing that can be listened to, with every place where it stands. */
export type HeldItem = {
  /** As its first row has it. */
  content: Exclude<Playable, { kind: 'unavailable' }>
  /** Title, artists and album, folded, a line each. */
  fold: string
  /** As `isrcOf` has it. */
  isrc: string | null
  /** List by list, in the order of each. */
  places: readonly Place[]
}

/**
 * The different items of some lists, in the order of their first rows: rows with the same URI are one item, a row without
 * a URI is one by itself. Rows that hold nothing, or are not here yet, are left out.
 */
export function heldItems(lists: readonly HeldList[]): HeldItem[] {
  const placesByUri = new Map<string, Place[]>()
  const items: HeldItem[] = []
  for (const list of lists) {
    list.rows.forEach((row, position) => {
      if (row === undefined || row.content.kind === 'unavailable') return
      const { content } = row
      const place = { list, position, row }
      const known = placesByUri.get(content.uri)
      if (known !== undefined) {
        known.push(place)
        return
      }
      const places = [place]
      if (content.uri !== '') placesByUri.set(content.uri, places)
      items.push({ content, fold: row.fold, isrc: isrcOf(content), places })
    })
  }
  return items
}

/** Of the recording, whichever releases it is on; upper and lower case are one, hyphens do not count. Null where unknown. */
export function isrcOf(content: Playable): string | null {
  if (content.kind !== 'track' || content.isrc === null) return null
  const isrc = content.isrc.replaceAll('-', '').toLowerCase()
  return isrc === '' ? null : isrc
}
