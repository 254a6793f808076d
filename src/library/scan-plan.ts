import { pageCount } from '#spotify/paging.ts'
import type { Playlist } from '#spotify/playlist.ts'
import type { TopRange } from '#spotify/top.ts'
import { isReadable, type KeptKind, type KeptList } from './kept.ts'
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
  const here = kept?.snapshotId === snapshotId ? Math.ceil(kept.loaded / 50) : 0
  return Math.max(0, pages - here) + (pages > 1 ? 1 : 0)
}

/** What is to be read for the copy to be whole, the small lists first. `me`: the id of the person. */
export function planScan(playlists: readonly Playlist[], kept: readonly KeptList[], me: string | null): ScanPlan {
  const known = new Map(kept.map((list) => [list.id, list]))
  const readable = playlists.filter((playlist) => isReadable(playlist, me) || isHere(known.get(playlist.id), playlist))
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
