import { queryOptions } from '@tanstack/react-query'
import * as v from 'valibot'
import { request } from './client.ts'
import { SpotifyError } from './errors.ts'
import type { Priority } from './job.ts'
import { toPage, type Page } from './page.ts'
import { toPlayable, type Playable } from './track.ts'
import { record } from './wire.ts'

/** What can stand in a playlist. */
export type SearchKind = 'track' | 'episode'

/** Spotify gives no more than that at a time (§3.15), and nothing that begins beyond `lastOffset`. */
export const searchPageSize = 10
const lastOffset = 1000

export type SearchPageToRead = {
  query: string
  kind: SearchKind
  /** A multiple of 10, up to 1,000. */
  offset: number
  signal: AbortSignal
  priority?: Priority
}

const anything = v.optional(v.unknown())
const searchWire = record({ tracks: anything, episodes: anything })

/**
 * Ten of what Spotify finds for a query, in its order (§3.15, GET /search); `query` may hold `artist:`, `album:`, `year:` or
 * `isrc:`. A null or a row that cannot be read is `unavailable` in its place. Throws SpotifyError; the reason of `signal`
 * if that aborts.
 */
export async function readSearchPage({ query, kind, offset, ...how }: SearchPageToRead): Promise<Page<Playable>> {
  const asked = { limit: searchPageSize, offset }
  const wire = v.parse(searchWire, await request('search', { query: { q: query, type: kind, ...asked }, ...how }))
  if (wire === null) throw new SpotifyError({ kind: 'unreadable' })
  const page = toPage(wire[`${kind}s`], asked)
  return { total: page.total, rows: page.rows.map((row) => toPlayable(typed(row, kind))) }
}

// There is one type in the list of a type, whether a row says it or not.
const typed = (row: unknown, type: SearchKind): unknown =>
  typeof row === 'object' && row !== null && !('type' in row) ? { ...row, type } : row

/** Where the next ten begin; null at the end of what there is, or of what Spotify gives, or after a page with nothing in it. */
export function offsetAfter(page: Page<Playable>, offset: number): number | null {
  const next = offset + searchPageSize
  return page.rows.length > 0 && next < page.total && next <= lastOffset ? next : null
}

export const searchQueries = {
  /** Ten of what Spotify finds for a query, from `offset` on. */
  items: (query: string, kind: SearchKind, offset: number) =>
    queryOptions({
      queryKey: ['spotify', 'search', kind, query, offset],
      queryFn: ({ signal }) => readSearchPage({ query, kind, offset, signal }),
      staleTime: 5 * 60_000,
      gcTime: 5 * 60_000,
    }),
}
