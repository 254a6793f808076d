import { queryOptions, type QueryClient, type QueryFunctionContext } from '@tanstack/react-query'
import { toBareItem } from '#spotify/item.ts'
import { paced } from '#spotify/paced.ts'
import { readPlays } from '#spotify/recent.ts'
import type { TopRange } from '#spotify/top.ts'
import { storeOf } from './account.ts'
import { copyChanged } from './copy-news.ts'
import { readStandingShelf } from './shelf-reading.ts'
import { shelfSources, type ShelfRow, type ShelfSource } from './shelf-source.ts'
import type { PlayRow, Shelf } from './shelf.ts'

/** Milliseconds between two showings of a shelf that grows. */
const pause = 120

/** Shelves that are to be read from the first page to the last, whatever is kept. */
const anew = new Set<string>()

async function query<Row extends ShelfRow>(
  source: ShelfSource<Row>,
  { client, queryKey, signal }: QueryFunctionContext,
): Promise<Shelf<Row>> {
  const store = await storeOf(client)
  let latest: (() => Shelf<Row>) | null = null
  // A query that is gone was cleared away with its session; nothing of it may come back.
  const showing = paced(() => {
    if (latest !== null && client.getQueryState(queryKey) !== undefined) client.setQueryData(queryKey, latest())
  }, pause)
  const show = (shelf: () => Shelf<Row>): void => {
    const shown = client.getQueryData<Shelf<Row>>(queryKey)
    // A whole shelf that is looked through again stays as it is until more is known.
    if (shown?.complete === true && !anew.has(source.id)) return
    latest = shelf
    showing.soon()
  }
  try {
    const how = { priority: 'view', anew: anew.has(source.id) } as const
    const shelf = await readStandingShelf({ source, store, signal, show, ...how })
    anew.delete(source.id)
    copyChanged()
    return shelf
  } finally {
    showing.now()
  }
}

const minute = 60_000

/** Streamed: the data grows page by page while `isFetching`. What is kept shows at once; one request sees whether it is still so. */
const shelfQuery = <Row extends ShelfRow>(source: ShelfSource<Row>, staleTime = minute) =>
  // eslint-disable-next-line @tanstack/query/exhaustive-deps -- the id names the source
  queryOptions({
    queryKey: ['library', 'shelf', source.id],
    queryFn: (context) => query(source, context),
    staleTime: ({ state }) => (state.data?.complete === true ? staleTime : 0),
    gcTime: 30 * minute,
    structuralSharing: false,
  })

async function plays({ signal }: QueryFunctionContext): Promise<Shelf<PlayRow>> {
  const rows = (await readPlays({ signal })).map(({ playedAt, content }, position): PlayRow => {
    const { fold } = toBareItem(content, position)
    return { position, fold, content, playedAt }
  })
  return { total: rows.length, rows, loaded: rows.length, complete: true, news: null }
}

export const shelfQueries = {
  liked: () => shelfQuery(shelfSources.liked),
  albums: () => shelfQuery(shelfSources.albums),
  shows: () => shelfQuery(shelfSources.shows),
  episodes: () => shelfQuery(shelfSources.episodes),
  following: () => shelfQuery(shelfSources.following),
  topArtists: (range: TopRange) => shelfQuery(shelfSources.topArtists(range), 5 * minute),
  topTracks: (range: TopRange) => shelfQuery(shelfSources.topTracks(range), 5 * minute),
  /** Not kept: Spotify itself remembers about 50. */
  plays: () =>
    queryOptions({ queryKey: ['library', 'plays'], queryFn: plays, staleTime: minute / 2, structuralSharing: false }),
}

/** Shelves of which a first page that is the same is taken for all of them being the same. */
export type Rereadable = 'liked' | 'albums' | 'shows' | 'episodes' | 'following'

/** Reads a shelf from the first page to the last, for a person who asks for it: a change in its middle shows nowhere else. */
export async function rereadShelf(id: Rereadable, client: QueryClient): Promise<void> {
  anew.add(id)
  await client.refetchQueries({ queryKey: ['library', 'shelf', id] })
}
