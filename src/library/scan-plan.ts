import { pageCount, pageSize } from '#spotify/paging.ts'
import type { AllPlaylists, Playlist } from '#spotify/playlist.ts'
import type { TopRange } from '#spotify/top.ts'
import { isReadable, isRefused, type KeptKind, type KeptList } from './kept.ts'
import { shelfSources, type ShelfRow, type ShelfSource } from './shelf-source.ts'

/** A playlist whose items are not all here. `requests`: what the rest of it costs. */
export type ListJob = { playlist: Playlist; requests: number }

export type ScanPlan = {
  jobs: readonly ListJob[]
  /** Lists that are here already, as they are now. */
  here: number
  /** Lists whose items Spotify withholds. */
  withheld: number
  /** Of all jobs. Shelves are not in it: what they cost shows with their first page. */
  requests: number
}

const isHere = (kept: KeptList | undefined, { snapshotId }: Playlist): boolean =>
  kept?.complete === true && kept.snapshotId === snapshotId

/** What is missing of a list. One page is one list by itself; with more, one request sees whether it changed meanwhile. */
function requestsFor(kept: KeptList | undefined, { snapshotId, total }: Playlist): number {
  const pages = total === null ? 1 : pageCount(total)
  const here = kept?.snapshotId === snapshotId ? Math.ceil(kept.loaded / pageSize) : 0
  return Math.max(0, pages - here) + (pages > 1 ? 1 : 0)
}

/**
 * What is to be read for the copy to be whole, the small lists first. `me`: the id of the person. `again`: also what
 * Spotify has lately refused.
 */
export function planScan(
  playlists: readonly Playlist[],
  kept: readonly KeptList[],
  me: string | null,
  { again = false } = {},
): ScanPlan {
  const known = new Map(kept.map((list) => [list.id, list]))
  const isToBeHad = (playlist: Playlist): boolean =>
    isReadable(playlist, me) && (again || !isRefused(known.get(playlist.id), playlist))
  const readable = playlists.filter((playlist) => isToBeHad(playlist) || isHere(known.get(playlist.id), playlist))
  const missing = readable.filter((playlist) => !isHere(known.get(playlist.id), playlist))
  const jobs = missing.map((playlist) => ({ playlist, requests: requestsFor(known.get(playlist.id), playlist) }))
  jobs.sort((one, other) => (one.playlist.total ?? 0) - (other.playlist.total ?? 0))
  return {
    jobs,
    here: readable.length - missing.length,
    withheld: playlists.length - readable.length,
    requests: jobs.reduce((sum, { requests }) => sum + requests, 0),
  }
}

/** What a scan can be after. `listing`: which playlists there are; `playlist` alone means their items, and needs the listing. */
export type ScanPart = 'listing' | KeptKind

export type ScanWants = ReadonlySet<ScanPart>

/** Whatever a scan can read. */
export const everything: ScanWants = new Set<ScanPart>([
  ...([
    'listing',
    'playlist',
    'liked',
    'albums',
    'shows',
    'episodes',
    'top-artists',
    'top-tracks',
    'following',
  ] as const),
])

const ranges: readonly TopRange[] = ['short_term', 'medium_term', 'long_term']

/** Every shelf that a scan looks at, in order. */
export const scannedShelves: readonly ShelfSource<ShelfRow>[] = [
  ...[shelfSources.liked, shelfSources.albums, shelfSources.shows, shelfSources.episodes],
  ...ranges.flatMap((range) => [shelfSources.topArtists(range), shelfSources.topTracks(range)]),
  shelfSources.following,
] as readonly unknown[] as readonly ShelfSource<ShelfRow>[]

/** What a scan takes. `here`: lists that it does not ask for. */
export type ScanCost = {
  requests: number
  here: number
  /** Whether shelves are among it that were never read: how long they are, their first page says, and the rest comes on top. */
  open: boolean
}

/** A shelf that is whole costs a look; one that broke off also what is missing of it. */
function shelfRequests(kept: KeptList | undefined): number {
  if (kept === undefined || kept.complete) return 1
  return 1 + Math.max(0, pageCount(kept.total) - Math.max(1, Math.ceil(kept.loaded / pageSize)))
}

/**
 * How many requests a scan after `wants` sends if nothing changes meanwhile. `listing`: the person's lists, null where they
 * are not known yet; then the answer is null as well if it hangs on them.
 */
export function scanCost(
  wants: ScanWants,
  kept: readonly KeptList[] | null,
  listing: Pick<AllPlaylists, 'total' | 'playlists' | 'complete'> | null,
  me: string | null,
): ScanCost | null {
  const known = new Map(kept?.map((list) => [list.id, list]))
  const shelves = scannedShelves.filter(({ kind }) => wants.has(kind))
  const looks = shelves.reduce((sum, { id }) => sum + shelfRequests(known.get(id)), 0)
  const open = shelves.some(({ id }) => !known.has(id))
  if (!wants.has('listing')) return { requests: looks, here: 0, open }
  if (kept === null || listing?.complete !== true) return null
  // One page tells that there are none.
  const pages = Math.max(1, pageCount(listing.total))
  if (!wants.has('playlist')) return { requests: pages + looks, here: 0, open }
  const plan = planScan(listing.playlists, kept, me)
  return { requests: pages + plan.requests + looks, here: plan.here, open }
}
