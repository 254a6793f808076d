import { SpotifyError } from '#spotify/errors.ts'
import type { Page } from '#spotify/page.ts'
import { pageCount, pageSize, readPages } from '#spotify/paging.ts'
import type { AllPlaylists, Playlist } from '#spotify/playlist.ts'
import { checkNew, readPlaylistsPage } from '#spotify/playlists.ts'
import type { Store } from './kept.ts'
import type { Listing } from './listing-news.ts'

type Rows = readonly (Playlist | null)[]
type Reading = { total: number; pages: (Rows | undefined)[]; at: number }

const name = 'scan-listing'

/** A listing older than that is read again: lists come and go. */
const longest = 15 * 60_000

/** The pages do not belong together: lists have come or gone meanwhile, or Spotify goes round in circles. */
const isMixed = (error: unknown): boolean =>
  error instanceof SpotifyError && (error.failure.kind === 'changed' || error.failure.kind === 'incomplete')

/**
 * All lists of a person, page by page, kept in a journal until the scan has ended: a scan that broke off does not ask for
 * them again. `at` is when it was begun. `onRequest` is called for each answer. Throws SpotifyError, or the reason of `signal`.
 */
export async function readListing(store: Store, signal: AbortSignal, onRequest: () => void): Promise<Listing> {
  for (let reading = 1; ; reading += 1) {
    try {
      return await readOnce(store, signal, onRequest)
    } catch (error) {
      if (!isMixed(error)) throw error
      await store.putJournal(name, null)
      if (reading === 3) throw error
    }
  }
}

async function readOnce(store: Store, signal: AbortSignal, onRequest: () => void): Promise<Listing> {
  const kept = (await store.journal(name)) as Reading | null
  const listing = kept !== null && Date.now() - kept.at < longest ? kept : { total: 0, pages: [], at: Date.now() }
  const begun = listing.pages.some((rows) => rows !== undefined)
  const read = async (offset: number, signal: AbortSignal): Promise<Page<Playlist | null>> => {
    const page = await readPlaylistsPage({ offset, signal, priority: 'background' })
    onRequest()
    return page
  }
  const total = await readPages({
    read,
    onPage: (index, page) => {
      listing.pages[index] = page.rows
      listing.total = page.total
      return store.putJournal(name, { ...listing, pages: [...listing.pages] })
    },
    has: (index) => listing.pages[index] !== undefined,
    expected: begun ? { total: listing.total, certain: true } : undefined,
    mayBeShort: true,
    signal,
  })
  return { all: toAll(listing, total), at: listing.at }
}

function toAll({ pages }: Reading, total: number): AllPlaylists {
  const seen = new Set<string>()
  for (let index = 0; index < pageCount(total); index += 1) checkNew(pages[index] ?? [], seen, total)
  const playlists = pages.flatMap((rows) => (rows ?? []).filter((playlist) => playlist !== null))
  const passed = Math.min(pages.length * pageSize, total)
  return { total, playlists, withheld: passed - playlists.length, complete: true }
}
