import { queryOptions } from '@tanstack/react-query'
import * as v from 'valibot'
import { request } from './client.ts'
import { SpotifyError } from './errors.ts'
import { toPlayable, type Playable } from './track.ts'
import { record, text } from './wire.ts'

/** `playedAt` is ISO 8601 with milliseconds, and the key of the row: the same track may come twice. '' if not said. */
export type Play = { playedAt: string; content: Playable }

const playsWire = v.object({ items: v.array(v.unknown()) })
const playWire = record({ played_at: text, track: v.optional(v.unknown()), item: v.optional(v.unknown()) })

function toPlay(wire: unknown): Play {
  const play = v.parse(playWire, wire)
  return { playedAt: play?.played_at ?? '', content: toPlayable(play?.track ?? play?.item) }
}

/** The latest first. Throws SpotifyError `unreadable` where there is no list. */
export function toPlays(wire: unknown): readonly Play[] {
  const plays = v.safeParse(playsWire, wire)
  if (!plays.success) throw new SpotifyError({ kind: 'unreadable' })
  return plays.output.items.map(toPlay)
}

/** Spotify keeps about the last 50 plays, so one request reads all that there is; episodes are never among them. */
export const recentQueries = {
  plays: (count: number) =>
    queryOptions({
      queryKey: ['spotify', 'recent', count],
      queryFn: async ({ signal }) => {
        const limit = Math.min(Math.max(count, 1), 50)
        const scope = ['user-read-recently-played'] as const
        return toPlays(await request('me/player/recently-played', { query: { limit }, signal, scope }))
      },
      staleTime: 30_000,
    }),
}
