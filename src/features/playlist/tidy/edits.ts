import { movedTo, reordered, without, type AfterRow } from '#library/edit/edit.ts'
import { tidyWords as words } from '#messages/en/tidy.ts'
import type { PlaylistItem } from '#spotify/playlist-items.ts'

type Rows = readonly PlaylistItem[]

/** What an edit makes of a list, and why each row goes. */
export type Wanted = { after: AfterRow[]; reasons?: ReadonlyMap<number, string>; hasWays?: boolean }

export const removing = (rows: Rows, chosen: ReadonlySet<number>): Wanted => ({
  after: without(rows, chosen),
  reasons: new Map([...chosen].map((position) => [position, words.reasons.selected])),
})

/** The rows that are chosen stand together then, the first of them at `place`, as far as there are places. */
export function moving(rows: Rows, chosen: ReadonlySet<number>, place: number): Wanted {
  const staying = rows.flatMap((_, position) => (chosen.has(position) ? [] : position))
  return { after: movedTo(rows, chosen, staying[place] ?? rows.length) }
}

export const ordering = (order: readonly number[]): Wanted => ({ after: reordered(order), hasWays: true })
