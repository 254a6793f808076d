import * as v from 'valibot'
import { toArtist, type Artist } from './artist.ts'
import { request } from './client.ts'
import { SpotifyError } from './errors.ts'
import type { Priority } from './job.ts'
import { pageSize } from './paging.ts'
import { record, textOrNull } from './wire.ts'

/** `after` is where the next page begins; null if this is the last one. */
export type FollowedPage = { total: number; artists: readonly Artist[]; after: string | null }

type FollowedPageToRead = {
  /** What the page before said; null for the first page. */
  after: string | null
  /** How many artists the pages before had. */
  loaded?: number
  signal: AbortSignal
  priority?: Priority
}

const followedWire = v.object({
  artists: v.object({
    items: v.array(v.unknown()),
    total: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
    cursors: record({ after: textOrNull }),
  }),
})

/**
 * Reads Spotify's envelope; the address in `next` is not looked at. Every row keeps its place. Throws SpotifyError:
 * `unreadable` if it is no such page; `incomplete` if it would have us go in circles: the cursor of the page before
 * again, a way on from nothing, or one behind more artists than there are.
 */
export function toFollowedPage(wire: unknown, { after, loaded = 0 }: Omit<FollowedPageToRead, 'signal'>): FollowedPage {
  const page = v.safeParse(followedWire, wire)
  if (!page.success) throw new SpotifyError({ kind: 'unreadable' })
  const { items, total, cursors } = page.output.artists
  const next = cursors?.after ?? null
  const isCircle = next !== null && (next === after || items.length === 0 || loaded > total)
  if (isCircle || items.length > pageSize)
    throw new SpotifyError({ kind: 'incomplete', missing: Math.max(total - loaded, 0) })
  return { total, artists: items.map(toArtist), after: next }
}

/**
 * One page of 50 of the artists that a person follows. Given `loaded`, a reading of all pages ends whatever Spotify
 * answers; whether all have come, `total` says. Throws SpotifyError; the reason of `signal` if that aborts.
 */
export async function readFollowedPage({ after, loaded = 0, ...how }: FollowedPageToRead): Promise<FollowedPage> {
  const query = { type: 'artist', limit: pageSize, ...(after !== null && { after }) }
  const wire = await request('me/following', { ...how, query, scope: ['user-follow-read'] })
  return toFollowedPage(wire, { after, loaded })
}
