import { readSavedAlbumsPage, type SavedAlbum } from '#spotify/album.ts'
import { readFollowedPage } from '#spotify/following.ts'
import { toBareItem, toFold } from '#spotify/item.ts'
import type { Priority } from '#spotify/job.ts'
import { readLikedPage } from '#spotify/liked.ts'
import type { Page } from '#spotify/page.ts'
import type { PlaylistItem } from '#spotify/playlist-items.ts'
import { readSavedEpisodesPage, readSavedShowsPage, type SavedShow } from '#spotify/show.ts'
import { readTopArtistsPage, readTopTracksPage, type TopRange } from '#spotify/top.ts'
import type { Artist } from '#spotify/artist.ts'
import type { KeptKind } from './kept.ts'
import type { ArtistRow } from './shelf.ts'

export type ShelfRow = PlaylistItem | SavedAlbum | SavedShow | ArtistRow

/** What tells a row of a shelf from the others, whatever its place: a URI, else an id; '' where Spotify sent nothing. */
export function keyOfRow(row: ShelfRow): string {
  if ('artist' in row) return row.artist.id
  const content = 'album' in row ? row.album : 'show' in row ? row.show : row.content
  return content.kind === 'unavailable' ? '' : content.uri
}

type PageOptions = { signal: AbortSignal; priority: Priority }

/** Where the rows of a shelf come from. */
export type ShelfSource<Row extends ShelfRow> = {
  id: string
  kind: KeptKind
  /** What is new stands in front, so that old rows only move on. */
  growsInFront: boolean
  /** The page that begins at `offset`. `before` is the row in front of it: some lists are read by cursor, page after page. */
  read: (offset: number, before: Row | null, options: PageOptions) => Promise<Page<Row>>
  /** A page can be asked for only when the one before it is here. */
  byCursor: boolean
}

const toArtistRow = (artist: Artist, position: number): ArtistRow => ({
  position,
  fold: artist.name === '' ? '' : toFold([artist.name, '', '']),
  artist,
})

const placed = <Wire, Row>(
  { total, rows }: Page<Wire>,
  offset: number,
  toRow: (row: Wire, position: number) => Row,
) => ({
  total,
  rows: rows.map((row, index) => toRow(row, offset + index)),
})

const saved = <Row extends ShelfRow>(
  kind: KeptKind,
  readPage: (page: PageOptions & { offset: number }) => Promise<Page<Row>>,
): ShelfSource<Row> => ({
  ...{ id: kind, kind, growsInFront: true, byCursor: false },
  read: (offset, _before, options) => readPage({ offset, ...options }),
})

export const shelfSources = {
  liked: saved('liked', readLikedPage),
  albums: saved('albums', readSavedAlbumsPage),
  shows: saved('shows', readSavedShowsPage),
  episodes: saved('episodes', readSavedEpisodesPage),
  following: {
    ...{ id: 'following', kind: 'following', growsInFront: false, byCursor: true },
    read: async (offset, before, options) => {
      const page = await readFollowedPage({ after: before?.artist.id ?? null, loaded: offset, ...options })
      return placed({ total: page.total, rows: page.artists }, offset, toArtistRow)
    },
  } satisfies ShelfSource<ArtistRow>,
  topArtists: (range: TopRange): ShelfSource<ArtistRow> => ({
    ...{ id: `top-artists:${range}`, kind: 'top-artists', growsInFront: false, byCursor: false },
    read: async (offset, _before, options) =>
      placed(await readTopArtistsPage({ range, offset, ...options }), offset, toArtistRow),
  }),
  topTracks: (range: TopRange): ShelfSource<PlaylistItem> => ({
    ...{ id: `top-tracks:${range}`, kind: 'top-tracks', growsInFront: false, byCursor: false },
    read: async (offset, _before, options) =>
      placed(await readTopTracksPage({ range, offset, ...options }), offset, toBareItem),
  }),
}
