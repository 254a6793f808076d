import { queryOptions } from '@tanstack/react-query'
import { toArtist, type Artist } from './artist.ts'
import { request } from './client.ts'
import type { Priority } from './job.ts'
import { toPage, type Page } from './page.ts'
import { pageSize } from './paging.ts'
import { toPlayable, unavailable, type Track, type Unavailable } from './track.ts'

/** About four weeks, six months, a year. */
export type TopRange = 'short_term' | 'medium_term' | 'long_term'

/** `total` is how many Spotify has, not how many were asked for. Every row keeps its rank. */
export type TopArtists = { total: number; artists: readonly Artist[] }
export type TopTracks = { total: number; tracks: readonly (Track | Unavailable)[] }

type TopPageToRead = { range: TopRange; offset: number; signal: AbortSignal; priority?: Priority }

function toTopTrack(wire: unknown): Track | Unavailable {
  const playable = toPlayable(wire)
  return playable.kind === 'track' ? playable : unavailable
}

async function readPage(kind: 'artists' | 'tracks', page: TopPageToRead & { limit: number }): Promise<Page> {
  const { range, offset, limit, ...how } = page
  const query = { time_range: range, limit, offset }
  return toPage(await request(`me/top/${kind}`, { ...how, query, scope: ['user-top-read'] }), { offset, limit })
}

const readTop = (kind: 'artists' | 'tracks', range: TopRange, count: number, signal: AbortSignal): Promise<Page> =>
  readPage(kind, { range, offset: 0, limit: Math.min(Math.max(count, 1), pageSize), signal })

/** One page of 50, of as many as Spotify has. Throws SpotifyError; the reason of `signal` if that aborts. */
export async function readTopArtistsPage(page: TopPageToRead): Promise<Page<Artist>> {
  const { total, rows } = await readPage('artists', { ...page, limit: pageSize })
  return { total, rows: rows.map(toArtist) }
}

/** One page of 50, of as many as Spotify has. Throws SpotifyError; the reason of `signal` if that aborts. */
export async function readTopTracksPage(page: TopPageToRead): Promise<Page<Track | Unavailable>> {
  const { total, rows } = await readPage('tracks', { ...page, limit: pageSize })
  return { total, rows: rows.map(toTopTrack) }
}

/** `count` is 1 to 50: one request. */
export const topQueries = {
  artists: (range: TopRange, count: number) =>
    queryOptions({
      queryKey: ['spotify', 'top', 'artists', range, count],
      queryFn: async ({ signal }): Promise<TopArtists> => {
        const { total, rows } = await readTop('artists', range, count, signal)
        return { total, artists: rows.map(toArtist) }
      },
      staleTime: 5 * 60_000,
    }),
  tracks: (range: TopRange, count: number) =>
    queryOptions({
      queryKey: ['spotify', 'top', 'tracks', range, count],
      queryFn: async ({ signal }): Promise<TopTracks> => {
        const { total, rows } = await readTop('tracks', range, count, signal)
        return { total, tracks: rows.map(toTopTrack) }
      },
      staleTime: 5 * 60_000,
    }),
}
