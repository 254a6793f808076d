import { queryOptions } from '@tanstack/react-query'
import { toArtist, type Artist } from './artist.ts'
import { request } from './client.ts'
import { toPage } from './page.ts'
import { toPlayable, unavailable, type Track, type Unavailable } from './track.ts'

/** About four weeks, six months, a year. */
export type TopRange = 'short_term' | 'medium_term' | 'long_term'

/** `total` is how many Spotify has, not how many were asked for. Every row keeps its rank. */
export type TopArtists = { total: number; artists: readonly Artist[] }
export type TopTracks = { total: number; tracks: readonly (Track | Unavailable)[] }

function toTopTrack(wire: unknown): Track | Unavailable {
  const playable = toPlayable(wire)
  return playable.kind === 'track' ? playable : unavailable
}

async function readTop(kind: 'artists' | 'tracks', range: TopRange, count: number, signal: AbortSignal) {
  const limit = Math.min(Math.max(count, 1), 50)
  const query = { time_range: range, limit, offset: 0 }
  return toPage(await request(`me/top/${kind}`, { query, signal, scope: ['user-top-read'] }), { offset: 0, limit })
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
