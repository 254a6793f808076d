import type { Artist } from '#spotify/artist.ts'
import type { Playable } from '#spotify/track.ts'

/**
 * A list that everybody has one of, as far as it is here: liked songs, saved albums, tops … It has no snapshot, so whether it is
 * still the same is seen from its length and its first page.
 */
export type Shelf<Row> = {
  total: number
  /** By position; undefined is not here yet. */
  rows: readonly (Row | undefined)[]
  loaded: number
  /** Every row is here, and Spotify has lately said that there are no others. */
  complete: boolean
  /** The keys of the rows that were not there the last time; null where there was no last time. */
  news: ReadonlySet<string> | null
}

/** An artist in a list of artists. `fold`: the name, folded, and two empty lines. */
export type ArtistRow = { position: number; fold: string; artist: Artist }

/** One play. The same track may come again; `playedAt` tells the rows apart. */
export type PlayRow = { position: number; fold: string; content: Playable; playedAt: string }
