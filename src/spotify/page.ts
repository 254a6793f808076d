import * as v from 'valibot'
import { SpotifyError } from './errors.ts'
import { count } from './wire.ts'

/** One page of a list, its rows still as Spotify sent them. */
export type Page<Row = unknown> = { total: number; rows: readonly Row[] }

const pageWire = v.object({
  items: v.array(v.unknown()),
  total: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  limit: count,
  offset: count,
})

/**
 * Reads Spotify's envelope of a page. The `next` and `href` in it are not looked at: some name paths that are closed to
 * us. Throws SpotifyError: `unreadable` if it is no page, `incomplete` if it is another page than the one asked for (a
 * server that leaves out `offset` or cuts `limit` would have us loop, or leave gaps).
 */
export function toPage(wire: unknown, asked: { offset: number; limit: number }): Page {
  const page = v.safeParse(pageWire, wire)
  if (!page.success) throw new SpotifyError({ kind: 'unreadable' })
  const { items, total, limit, offset } = page.output
  const isAnother = (offset ?? asked.offset) !== asked.offset || (limit ?? asked.limit) !== asked.limit
  if (isAnother || items.length > asked.limit)
    throw new SpotifyError({ kind: 'incomplete', missing: Math.max(total - asked.offset, 0) })
  return { total, rows: items }
}
