import { queryOptions, type QueryFunctionContext } from '@tanstack/react-query'
import { request } from './client.ts'
import { SpotifyError } from './errors.ts'
import type { Priority } from './job.ts'
import { toPage, type Page } from './page.ts'
import { pageSize, readPages } from './paging.ts'
import { allPlaylistsKey, playlistScopes, toPlaylist, type AllPlaylists, type Playlist } from './playlist.ts'

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

export const playlistsQueries = {
  /** Streamed: shows pages as they come, in Spotify's order; `complete` says when that was all. */
  all: () =>
    queryOptions({
      queryKey: allPlaylistsKey,
      queryFn: readAll,
      // What broke off is not fresh, so the next visit goes on with it.
      staleTime: (query) => (query.state.data?.complete === true ? 60_000 : 0),
      structuralSharing: false,
    }),
}
