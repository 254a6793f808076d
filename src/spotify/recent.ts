import { queryOptions } from '@tanstack/react-query'
import * as v from 'valibot'
import { request } from './client.ts'
import { SpotifyError } from './errors.ts'
import type { Priority } from './job.ts'
import { pageSize } from './paging.ts'
import { toPlayable, type Playable } from './track.ts'
import { record, text, textOrNull } from './wire.ts'

/** `playedAt` is ISO 8601 with milliseconds, and the key of the row: the same track may come twice. '' if not said. */
export type Play = { playedAt: string; content: Playable }

// A time in ms, as text; null where Spotify keeps nothing older.
const cursor = v.fallback(v.nullable(v.pipe(v.string(), v.regex(/^\d{1,16}$/))), null)

const playsWire = v.object({
  items: v.array(v.unknown()),
  next: textOrNull,
  cursors: record({ before: cursor }),
})
const playWire = record({ played_at: text, track: v.optional(v.unknown()), item: v.optional(v.unknown()) })

function toPlay(wire: unknown): Play {
  const play = v.parse(playWire, wire)
  return { playedAt: play?.played_at ?? '', content: toPlayable(play?.track ?? play?.item) }
}

/** `before` is where the next page begins; null where there is none. */
type PlaysPage = { plays: readonly Play[]; before: string | null }

function toPlaysPage(wire: unknown): PlaysPage {
  const plays = v.safeParse(playsWire, wire)
  if (!plays.success) throw new SpotifyError({ kind: 'unreadable' })
  const { items, next, cursors } = plays.output
  return { plays: items.map(toPlay), before: next === null ? null : (cursors?.before ?? null) }
}

/** The latest first. Throws SpotifyError `unreadable` where there is no list. */
export const toPlays = (wire: unknown): readonly Play[] => toPlaysPage(wire).plays

type PlaysToRead = { signal: AbortSignal; priority?: Priority }

const scope = ['user-read-recently-played'] as const

async function readPage(before: string | null, how: PlaysToRead): Promise<PlaysPage> {
  const query = { limit: pageSize, ...(before !== null && { before }) }
  return toPlaysPage(await request('me/player/recently-played', { ...how, query, scope }))
}

/**
 * All that Spotify still knows, the latest first: about 50 plays, and then a page with nothing in it, for a full page
 * says that there is more even where there is not. Throws SpotifyError (`unreadable` if the cursors do not lead back in
 * time, too); the reason of `signal` if that aborts.
 */
export async function readPlays(options: PlaysToRead): Promise<readonly Play[]> {
  const plays: Play[] = []
  for (let before: string | null = null; ;) {
    const page = await readPage(before, options)
    plays.push(...page.plays)
    if (page.plays.length === 0 || page.before === null) return plays
    if (before !== null && Number(page.before) >= Number(before)) throw new SpotifyError({ kind: 'unreadable' })
    before = page.before
  }
}

/** Spotify keeps about the last 50 plays, so one request reads all that there is; episodes are never among them. */
export const recentQueries = {
  plays: (count: number) =>
    queryOptions({
      queryKey: ['spotify', 'recent', count],
      queryFn: async ({ signal }) => {
        const limit = Math.min(Math.max(count, 1), pageSize)
        return toPlays(await request('me/player/recently-played', { query: { limit }, signal, scope }))
      },
      staleTime: 30_000,
    }),
}
