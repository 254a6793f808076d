import type { Place } from '#library/holdings.ts'
import type { Playable } from '#spotify/track.ts'

/** A row of an answer: an item and where it stands. */
export type Line = {
  content: Playable
  places: readonly Place[]
  /** Of the row, or of the group that begins with it; null further down in a group. */
  number: number | null
}

/** One line for each place by itself. */
export const toLines = (places: readonly Place[]): Line[] =>
  places.map((place, index) => ({ content: place.row.content, places: [place], number: index + 1 }))
