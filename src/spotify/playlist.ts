import { queryOptions } from '@tanstack/react-query'
import * as v from 'valibot'
import { request } from './client.ts'
import type { Priority } from './job.ts'
import { SpotifyError } from './errors.ts'
import { isSpotifyId } from './links.ts'
import { pictures, type Picture } from './picture.ts'
import { decodeEntities } from './text.ts'
import { count, flag, record, text, textOrNull } from './wire.ts'

export type Playlist = {
  id: string
  uri: string
  name: string
  /** Plain text, '' if there is none. */
  description: string
  owner: { id: string; name: string | null }
  /** Shown on the owner's profile; no access control. Null where Spotify does not say. */
  public: boolean | null
  collaborative: boolean
  snapshotId: string
  pictures: readonly Picture[]
  total: number | null
  /** False: Spotify withholds the items, as it does for lists that are neither the person's own nor shared with them. */
  readable: boolean
}

/**
 * The lists of a person, their own and those that they follow, in Spotify's order. `withheld` counts those that Spotify
 * counts without sending them (its own: null, or left out). While `complete` is false, it is only the beginning; once it
 * is true, `playlists` and `withheld` make up `total`.
 */
export type AllPlaylists = { total: number; playlists: readonly Playlist[]; withheld: number; complete: boolean }

/** Under which all lists of a person stand in the query cache. */
export const allPlaylistsKey = ['spotify', 'playlists', 'all'] as const

export const playlistScopes = ['playlist-read-private', 'playlist-read-collaborative'] as const

// `items` was called `tracks` until February 2026; clients from before get both.
const playlistWire = record({
  id: text,
  uri: text,
  name: text,
  description: text,
  owner: record({ id: text, display_name: textOrNull }),
  public: v.fallback(v.nullable(v.boolean()), null),
  collaborative: flag,
  snapshot_id: text,
  images: pictures,
  items: record({ total: count }),
  tracks: record({ total: count }),
})

/** Null where it is none that we could ever open: Spotify sends null for lists of its own. Never throws. */
export function toPlaylist(wire: unknown): Playlist | null {
  const playlist = v.parse(playlistWire, wire)
  if (playlist === null || !isSpotifyId(playlist.id)) return null
  const items = playlist.items ?? playlist.tracks
  return {
    id: playlist.id,
    uri: playlist.uri === '' ? `spotify:playlist:${playlist.id}` : playlist.uri,
    name: playlist.name,
    description: decodeEntities(playlist.description),
    owner: { id: playlist.owner?.id ?? '', name: playlist.owner?.display_name ?? null },
    public: playlist.public,
    collaborative: playlist.collaborative,
    snapshotId: playlist.snapshot_id,
    pictures: playlist.images,
    total: items?.total ?? null,
    readable: items !== null,
  }
}

// Without it Spotify sends the first hundred items along.
const fields =
  'id,uri,name,description,owner(id,display_name),public,collaborative,snapshot_id,images,items.total,tracks.total'

/**
 * One list, without its items. `fresh`: the answer is from after this call, not shared with a request already sent.
 * Throws SpotifyError; `not-found`, without a request, if the id can be none.
 */
export async function readPlaylist(
  id: string,
  options: { signal: AbortSignal; fresh?: boolean; priority?: Priority },
): Promise<Playlist> {
  if (!isSpotifyId(id)) throw new SpotifyError({ kind: 'not-found' })
  const wire = await request(`playlists/${id}`, { ...options, query: { fields }, scope: playlistScopes })
  const playlist = toPlaylist(wire)
  if (playlist === null) throw new SpotifyError({ kind: 'unreadable' })
  return playlist
}

export const playlistQueries = {
  one: (id: string) =>
    queryOptions({
      queryKey: ['spotify', 'playlists', 'one', id],
      queryFn: ({ signal }) => readPlaylist(id, { signal }),
      staleTime: 30_000,
    }),
}
