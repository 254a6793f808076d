import { queryOptions, type QueryClient } from '@tanstack/react-query'
import type { SavedAlbum } from '#spotify/album.ts'
import type { ArtistRef } from '#spotify/artist.ts'
import type { PlaylistItem } from '#spotify/item.ts'
import type { Picture } from '#spotify/picture.ts'
import type { SavedShow } from '#spotify/show.ts'
import { fold } from '#spotify/text.ts'
import { storeOf } from './account.ts'
import { isrcOf } from './held-items.ts'
import type { Store } from './kept.ts'
import { find, type LibraryIndex, type Searchable } from './search.ts'

/** The shelves that a search looks into beside the lists of items, in the order of their answers. */
export const searchedShelves = [
  'albums',
  'shows',
  'top-tracks:short_term',
  'top-tracks:medium_term',
  'top-tracks:long_term',
] as const

export type SearchedShelf = (typeof searchedShelves)[number]

/** A row of one of them. `position` is from 0. */
export type ShelfEntry = Searchable & {
  position: number
  is: 'album' | 'show' | 'track'
  id: string | null
  uri: string
  /** '' where Spotify has none. */
  name: string
  /** Its artists in one line, '' if nobody is named. */
  by: string
  pictures: readonly Picture[]
}

/** Some of the rows of a shelf. */
export type ShelfEntries = { shelf: SearchedShelf; entries: readonly ShelfEntry[] }

/** What a search finds on a shelf. `there`: how many rows its page shows, filtered by the same words. */
export type ShelfFound = ShelfEntries & { there: number }

type Row = SavedAlbum | SavedShow | PlaylistItem

const byLine = (artists: readonly ArtistRef[]): string => artists.map(({ name }) => name).join(', ')

/** Nothing where Spotify sent nothing. */
function toEntry(row: Row): ShelfEntry[] {
  const { position, fold } = row
  if ('show' in row) {
    const { show } = row
    return show.kind === 'unavailable' ? [] : [{ ...show, position, fold, isrc: null, is: 'show', by: '' }]
  }
  if ('album' in row) {
    const { album } = row
    if (album.kind === 'unavailable') return []
    return [{ ...album, position, fold, isrc: null, is: 'album', by: byLine(album.artists) }]
  }
  const { content } = row
  if (content.kind !== 'track') return []
  const { pictures } = content.album
  return [{ ...content, position, fold, isrc: isrcOf(content), is: 'track', by: byLine(content.artists), pictures }]
}

async function entriesOf(store: Store, shelf: SearchedShelf): Promise<ShelfEntries> {
  const list = await store.list(shelf)
  const pages = list === null ? [] : await store.pages(shelf, list.snapshotId)
  return { shelf, entries: pages.flatMap((page) => ((page ?? []) as readonly Row[]).flatMap(toEntry)) }
}

async function load(client: QueryClient): Promise<readonly ShelfEntries[]> {
  const store = await storeOf(client)
  if (store === null) return []
  return Promise.all(searchedShelves.map((shelf) => entriesOf(store, shelf)))
}

/** The shelves as they are on this device, for no request at all. To be invalidated when the copy changes. */
export const shelfEntriesQuery = () =>
  queryOptions({
    queryKey: ['library', 'shelf-entries'],
    queryFn: ({ client }) => load(client),
    staleTime: Infinity,
    gcTime: 5 * 60_000,
    structuralSharing: false,
  })

/** The filter of a page knows nothing of ISRCs. */
function left(entries: readonly ShelfEntry[], query: string): number {
  const words = fold(query).split(/\s+/)
  return entries.filter((entry) => words.every((word) => entry.fold.includes(word))).length
}

/**
 * What is found on each shelf, the best first; shelves without any are left out. As `find` does it. What stands in a list
 * of `index` is found there, and what stands on several shelves on the first of them.
 */
export function searchShelves(shelves: readonly ShelfEntries[], query: string, index: LibraryIndex): ShelfFound[] {
  const seen = new Set<string>()
  const isNew = ({ uri }: ShelfEntry): boolean => {
    if (uri === '') return true
    if (index.byUri.has(uri) || seen.has(uri)) return false
    seen.add(uri)
    return true
  }
  return shelves
    .map(({ shelf, entries }) => ({ shelf, entries: find(entries, query).filter(isNew), there: left(entries, query) }))
    .filter(({ entries }) => entries.length > 0)
}
