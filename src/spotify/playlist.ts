import { queryOptions, type QueryFunctionContext } from '@tanstack/react-query'
import * as v from 'valibot'
import { request } from './client.ts'
import type { Priority } from './job.ts'
import { SpotifyError } from './errors.ts'
import { isSpotifyId } from './links.ts'
import { toPage, type Page } from './page.ts'
import { pageSize, readPages } from './paging.ts'
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

type ListingOptions = { offset: number; signal: AbortSignal; priority?: Priority; fresh?: boolean }

/**
 * One page of 50 of all lists of a person; null where Spotify keeps a list to itself. Pages may be shorter than they should
 * be. Throws SpotifyError.
 */
export async function readPlaylistsPage({ offset, ...how }: ListingOptions): Promise<Page<Playlist | null>> {
  const query = { limit: pageSize, offset }
  const page = toPage(await request('me/playlists', { ...how, query, scope: playlistScopes }), query)
  return { total: page.total, rows: page.rows.map(toPlaylist) }
}

/**
 * Sees to it that no list comes twice: a whole page again is a server going round in circles, a single list has moved
 * to another page while we read.
 */
export function checkNew(rows: readonly (Playlist | null)[], seen: Set<string>, total: number): void {
  const ids = rows.flatMap((playlist) => (playlist === null ? [] : [playlist.id]))
  const repeats = ids.filter((id) => seen.has(id)).length
  if (repeats > 0 && repeats === ids.length) throw new SpotifyError({ kind: 'incomplete', missing: total })
  if (repeats > 0) throw new SpotifyError({ kind: 'changed' })
  for (const id of ids) seen.add(id)
}

async function readAllOnce(signal: AbortSignal, publish: (part: AllPlaylists) => void): Promise<AllPlaylists> {
  const seen = new Set<string>()
  const pages: (readonly (Playlist | null)[] | undefined)[] = []
  let part: AllPlaylists = { total: 0, playlists: [], withheld: 0, complete: false }
  let joined = 0

  const read = async (offset: number, signal: AbortSignal): Promise<Page<Playlist | null>> => {
    const page = await readPlaylistsPage({ offset, signal })
    checkNew(page.rows, seen, page.total)
    return page
  }

  // Pages may overtake one another; a list that grows at its end alone does not jump about.
  const onPage = (index: number, page: Page<Playlist | null>): void => {
    pages[index] = page.rows
    for (let rows = pages[joined]; rows !== undefined; rows = pages[++joined]) {
      const playlists = [...part.playlists, ...rows.filter((playlist) => playlist !== null)]
      const passed = Math.min((joined + 1) * pageSize, page.total)
      part = { total: page.total, playlists, withheld: passed - playlists.length, complete: false }
    }
    publish(part)
  }

  const total = await readPages({ read, onPage, mayBeShort: true, signal })
  return { ...part, total, complete: true }
}

async function readAll({ client, queryKey, signal }: QueryFunctionContext): Promise<AllPlaylists> {
  // A list that is being read again stays as it is until the new one says more.
  const publish = (part: AllPlaylists): void => {
    const shown = client.getQueryData<AllPlaylists>(queryKey)
    const grows = shown === undefined || shown.playlists.length + shown.withheld < part.playlists.length + part.withheld
    if (shown?.complete !== true && grows) client.setQueryData<AllPlaylists>(queryKey, part)
  }
  for (let reading = 1; ; reading++) {
    try {
      return await readAllOnce(signal, publish)
    } catch (error) {
      const again = error instanceof SpotifyError && error.failure.kind === 'changed' && reading < 3
      if (!again) throw error
    }
  }
}

export const playlistQueries = {
  /** Streamed: shows pages as they come, in Spotify's order; `complete` says when that was all. */
  all: () =>
    queryOptions({
      queryKey: ['spotify', 'playlists', 'all'],
      queryFn: readAll,
      // What broke off is not fresh, so the next visit goes on with it.
      staleTime: (query) => (query.state.data?.complete === true ? 60_000 : 0),
      structuralSharing: false,
    }),
  one: (id: string) =>
    queryOptions({
      queryKey: ['spotify', 'playlists', 'one', id],
      queryFn: ({ signal }) => readPlaylist(id, { signal }),
      staleTime: 30_000,
    }),
}
