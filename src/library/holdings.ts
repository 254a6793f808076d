import type { PlaylistItem } from '#spotify/playlist-items.ts'

/** What the copy may hold lists of. Only `playlist` and `liked` have rows that can be played in an order of their own. */
export type ListKind = 'playlist' | 'liked' | 'episodes'

/** A list of the copy with its rows in memory. */
export type HeldList = {
  /** The id of a playlist; the kind itself for the others. */
  id: string
  kind: ListKind
  /** As the person sees it; '' for a list without a name. */
  name: string
  /** Whether the person owns it. Liked songs and episodes are always theirs. */
  mine: boolean
  /** By position; undefined is not here yet. Equal contents may share one object. */
  rows: readonly (PlaylistItem | undefined)[]
  /** Every row is here. */
  complete: boolean
}

/** The library as far as it is on this device. */
export type Holdings = { lists: readonly HeldList[] }

/** One row of one list. `position` is from 0. */
export type Place = { list: HeldList; position: number; row: PlaylistItem }
