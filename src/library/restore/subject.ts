import type { FilePlaylist } from '#library/files/document.ts'
import type { ArtistRow } from '#library/shelf.ts'
import type { SavedAlbum } from '#spotify/album.ts'
import { isSpotifyId } from '#spotify/links.ts'
import type { PlaylistItem } from '#spotify/playlist-items.ts'
import type { SavedShow } from '#spotify/show.ts'
import type { Playable, Unavailable } from '#spotify/track.ts'

export type SaveKind = 'liked' | 'albums' | 'shows' | 'episodes' | 'lists' | 'artists'

/** A row that cannot come back. `missing`: the file has only its place; `unknown`: nothing that Spotify could be given. */
export type Blocked = { position: number; name: string; why: 'local' | 'unavailable' | 'missing' | 'unknown' }

/** A row as a restore sees it: a URI that can be sent, or the reason why there is none. */
export type Subject = { position: number; name: string; isDated: boolean } & (
  { uri: string } | { uri: null; why: Blocked['why'] }
)

/** The row among those left out, if it is one. */
export const blockedOf = (subject: Subject): Blocked[] =>
  subject.uri === null ? [{ position: subject.position, name: subject.name, why: subject.why }] : []

const isUri = (uri: string, kinds: readonly string[]): boolean => {
  const [scheme, kind = '', id = '', ...rest] = uri.split(':')
  return scheme === 'spotify' && kinds.includes(kind) && isSpotifyId(id) && rest.length === 0
}

type Thing = {
  kind?: Playable['kind'] | 'album' | 'single' | 'compilation' | 'other' | 'show'
  uri: string
  name: string
}

function subject(thing: Thing | Unavailable, position: number, isDated: boolean, kinds: readonly string[]): Subject {
  if (!('uri' in thing)) return { position, name: '', isDated, uri: null, why: 'unavailable' }
  const { kind, uri, name } = thing
  if (isUri(uri, kinds)) return { position, name, isDated, uri }
  return { position, name, isDated, uri: null, why: kind === 'local' ? 'local' : 'unknown' }
}

const missing = (position: number): Subject => ({ position, name: '', isDated: false, uri: null, why: 'missing' })

type ItemRow = PlaylistItem | undefined

const item = (row: ItemRow, position: number, kinds: readonly string[]): Subject =>
  row === undefined ? missing(position) : subject(row.content, position, row.addedAt !== null, kinds)

/** A row of a playlist. A track that cannot be played can still stand in a list. */
export const addable = (row: ItemRow, position: number): Subject => item(row, position, ['track', 'episode'])

/** A row of each list that is kept with the library endpoint. */
export const savable = {
  liked: (row: ItemRow, position: number): Subject => item(row, position, ['track']),
  episodes: (row: ItemRow, position: number): Subject => item(row, position, ['episode']),
  albums: (row: SavedAlbum | undefined, position: number): Subject =>
    row === undefined ? missing(position) : subject(row.album, position, row.addedAt !== null, ['album']),
  shows: (row: SavedShow | undefined, position: number): Subject =>
    row === undefined ? missing(position) : subject(row.show, position, row.addedAt !== null, ['show']),
  lists: ({ uri, name }: FilePlaylist, position: number): Subject =>
    subject({ uri, name }, position, false, ['playlist']),
  artists: (row: ArtistRow | undefined, position: number): Subject =>
    row === undefined
      ? missing(position)
      : subject({ uri: `spotify:artist:${row.artist.id}`, name: row.artist.name }, position, false, ['artist']),
}
