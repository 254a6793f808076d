import { request } from './client.ts'
import type { Priority } from './job.ts'
import { toPage, type Page } from './page.ts'
import { pageSize } from './paging.ts'

/** `offset` is where the page begins, from 0. */
export type PageToRead = { offset: number; signal: AbortSignal; priority?: Priority }

/**
 * One page of what a person has saved, newest first; `toRow` gets each row as Spotify sent it, and its place in the list.
 * Throws SpotifyError; the reason of `signal` if that aborts.
 */
export async function readSavedPage<Row>(
  kind: 'tracks' | 'albums' | 'shows' | 'episodes',
  toRow: (wire: unknown, position: number) => Row,
  { offset, ...how }: PageToRead,
): Promise<Page<Row>> {
  const query = { limit: pageSize, offset }
  const page = toPage(await request(`me/${kind}`, { ...how, query, scope: ['user-library-read'] }), query)
  return { total: page.total, rows: page.rows.map((row, index) => toRow(row, offset + index)) }
}
