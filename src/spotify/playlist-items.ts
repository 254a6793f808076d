import { queryOptions, type QueryClient, type QueryFunctionContext } from '@tanstack/react-query'
import { request } from './client.ts'
import type { Priority } from './job.ts'
import { SpotifyError } from './errors.ts'
import { toPlaylistItem, type PlaylistItem } from './item.ts'
import { isSpotifyId } from './links.ts'
import { toPage, type Page } from './page.ts'
import { pageCount, pageSize, readPages } from './paging.ts'
import { playlistQueries, playlistScopes, readPlaylist, type Playlist } from './playlist.ts'
import { paced } from './paced.ts'

export { toPlaylistItem, type PlaylistItem } from './item.ts'

/** A page that is read keeps its identity while others arrive. `loaded` counts rows; `complete` is said of whole lists only. */
export type PlaylistItems = {
  snapshotId: string
  total: number
  /** 50 rows each, the last one the rest; undefined is not here yet. */
  pages: readonly (readonly PlaylistItem[] | undefined)[]
  loaded: number
  complete: boolean
}

/** `fresh`: the answer is from after this call, not shared with a request already sent. */
type PageOptions = { offset: number; signal: AbortSignal; priority?: Priority; fresh?: boolean }

/** The 50 items of a list from `offset` on, whatever snapshot it has now. Throws SpotifyError. */
export async function readItemsPage(id: string, options: PageOptions): Promise<Page<PlaylistItem>> {
  const { offset, ...how } = options
  const asked = { limit: pageSize, offset }
  const query = { ...asked, additional_types: 'track,episode' }
  const wire = await request(`playlists/${id}/items`, { query, scope: playlistScopes, ...how })
  const page = toPage(wire, asked)
  return { total: page.total, rows: page.rows.map((row, index) => toPlaylistItem(row, offset + index)) }
}

// The beginning is on screen; the rest of the list may wait for what else is.
const readPage = (id: string, offset: number, signal: AbortSignal): Promise<Page<PlaylistItem>> =>
  readItemsPage(id, { offset, signal, priority: offset === 0 ? 'view' : 'rest' })

/** Milliseconds between two showings of a list that grows: drawing it at each page would hold the next ones up. */
const pause = 120

const nothingOf = (snapshotId: string): PlaylistItems => ({
  snapshotId,
  total: 0,
  pages: [],
  loaded: 0,
  complete: false,
})

function withPage(list: PlaylistItems, index: number, page: Page<PlaylistItem>): PlaylistItems {
  const pages = list.loaded === 0 ? Array.from({ length: pageCount(page.total) }, () => undefined) : list.pages
  return {
    ...list,
    total: page.total,
    pages: pages.with(index, page.rows),
    loaded: list.loaded + page.rows.length,
  }
}

/** How long the list is: certain once a page of it has come, or if it is empty; before that what the list itself says. */
function expectedTotal(client: QueryClient, id: string, list: PlaylistItems) {
  if (list.loaded > 0) return { total: list.total, certain: true }
  const playlist = client.getQueryData(playlistQueries.one(id).queryKey)
  if (playlist?.snapshotId !== list.snapshotId || playlist.total === null) return undefined
  return { total: playlist.total, certain: playlist.total === 0 }
}

const isChanged = (error: unknown): boolean => error instanceof SpotifyError && error.failure.kind === 'changed'

/** How many readings of a list in a row have met a change. */
const changes = new WeakMap<QueryClient, Map<string, number>>()

function changesOf(client: QueryClient): Map<string, number> {
  const known = changes.get(client) ?? new Map<string, number>()
  changes.set(client, known)
  return known
}

/**
 * What is kept of one snapshot of a list, while it is being read. `pages` grows with what others read at the same time;
 * `complete` is about all of them, seen not to have changed.
 */
export type ItemsCopy = {
  readonly pages: readonly (readonly PlaylistItem[] | undefined)[]
  readonly total: number
  readonly complete: boolean
  /** Settles when it is written down. */
  keep: (index: number, page: Page<PlaylistItem>) => Promise<void> | undefined
  /** The snapshot stood: all that was kept is one list. */
  finish: () => void
  /** It did not, and what was kept may be a mixture. */
  drop: () => void
  /** The reading has ended, well or not. */
  close: () => void
}

export type Copying = {
  client: QueryClient
  id: string
  snapshotId: string
  /** How long the list itself says it is; null where nobody knows. */
  expected: number | null
  signal: AbortSignal
  /** Shows what is here while another tab goes on reading. */
  show: (copy: Pick<ItemsCopy, 'pages' | 'total'>) => void
}

/** Opens what is kept of a snapshot. Never rejects, but with the reason of `signal`. */
export type OpenCopy = (copying: Copying) => Promise<ItemsCopy>

type Context = QueryFunctionContext & { id: string; snapshotId: string; openCopy: OpenCopy | undefined }

/** Puts the list as it is now into the cache, which moves whoever looks at it on to the items of its new snapshot. */
function moveOn({ client, id }: Context, playlist: Playlist): void {
  client.setQueryData(playlistQueries.one(id).queryKey, playlist)
}

const readNow = ({ id, signal }: Context): Promise<Playlist> => readPlaylist(id, { signal, fresh: true })

/** Drops what was read, for it may be a mixture of two lists. After three times the next step is the person's. */
async function giveUp(context: Context, now?: Playlist): Promise<never> {
  const { client, queryKey, id, snapshotId } = context
  client.setQueryData(queryKey, nothingOf(snapshotId))
  const times = (changesOf(client).get(id) ?? 0) + 1
  changesOf(client).set(id, times % 3)
  if (times < 3) moveOn(context, now ?? (await readNow(context)))
  throw new SpotifyError({ kind: 'changed' })
}

/** A list with the pages that the copy has and the list lacks. */
function withKept(list: PlaylistItems, { pages, total }: Pick<ItemsCopy, 'pages' | 'total'>): PlaylistItems {
  let whole = list
  for (const [index, rows] of pages.entries()) {
    if (rows !== undefined && whole.pages[index] === undefined) whole = withPage(whole, index, { total, rows })
  }
  return whole
}

/** Reads the pages that are not here yet, shows them as they come, and returns the list with all of them. */
async function readMissing(context: Context, copy: ItemsCopy | null): Promise<PlaylistItems> {
  const { client, queryKey, id, snapshotId, signal } = context
  let list = client.getQueryData<PlaylistItems>(queryKey) ?? nothingOf(snapshotId)
  if (copy !== null) list = withKept(list, copy)
  // A query that is gone was cleared away with its session; nothing of it may come back.
  const showing = paced(() => {
    if (client.getQueryState(queryKey) !== undefined) client.setQueryData(queryKey, list)
  }, pause)
  if (list.loaded > 0) showing.soon()
  try {
    const total = await readPages({
      read: (offset, signal) => readPage(id, offset, signal),
      onPage: (index, page) => {
        list = withPage(list, index, page)
        showing.soon()
        return copy?.keep(index, page)
      },
      // Also what somebody else has read meanwhile.
      has: (index) => (list.pages[index] ?? copy?.pages[index]) !== undefined,
      expected: expectedTotal(client, id, list),
      signal,
    })
    if (copy !== null) list = withKept(list, copy)
    return { ...list, total }
  } finally {
    showing.now()
  }
}

async function openKept(context: Context): Promise<ItemsCopy | null> {
  const { client, queryKey, id, snapshotId, signal, openCopy } = context
  if (openCopy === undefined) return null
  const show: Copying['show'] = (copy) => {
    const list = client.getQueryData<PlaylistItems>(queryKey) ?? nothingOf(snapshotId)
    if (client.getQueryState(queryKey) !== undefined) client.setQueryData(queryKey, withKept(list, copy))
  }
  const expected = expectedTotal(client, id, nothingOf(snapshotId))?.total ?? null
  return openCopy({ client, id, snapshotId, expected, signal, show })
}

async function readItems(context: Context): Promise<PlaylistItems> {
  const { client, queryKey, id, snapshotId } = context
  if (!isSpotifyId(id)) throw new SpotifyError({ kind: 'not-found' })
  if (isChanged(client.getQueryState(queryKey)?.error)) {
    const now = await readNow(context)
    moveOn(context, now)
    if (now.snapshotId !== snapshotId) throw new SpotifyError({ kind: 'changed' })
  }
  const copy = await openKept(context)
  try {
    if (copy?.complete === true) return { ...withKept(nothingOf(snapshotId), copy), total: copy.total, complete: true }
    return await readAndCheck(context, copy)
  } finally {
    copy?.close()
  }
}

/** Reads what is missing and sees whether the snapshot stood. */
async function readAndCheck(context: Context, copy: ItemsCopy | null): Promise<PlaylistItems> {
  const { client, id, snapshotId } = context
  const list = await readMissing(context, copy).catch((error: unknown) => {
    if (!isChanged(error)) throw error
    copy?.drop()
    return giveUp(context)
  })
  const now = await readNow(context)
  if (now.snapshotId !== snapshotId) {
    copy?.drop()
    return giveUp(context, now)
  }
  moveOn(context, now)
  changesOf(client).delete(id)
  copy?.finish()
  return { ...list, complete: true }
}

export const playlistItemQueries = {
  /**
   * The items of one snapshot of a list, streamed: the data grows page by page while `isFetching`. ⌈n/50⌉ requests and
   * one that sees whether the snapshot stood. After an error or an abort what has come stays, and the next fetch (a
   * `refetch`, the next mount) asks for the rest alone. Ends in `changed` when the list changed meanwhile: then
   * `playlistQueries.one(id)` holds the new snapshot, unless that happened three times in a row. With `openCopy` what is kept
   * is not asked for again, and what comes is kept.
   */
  items: (id: string, snapshotId: string, openCopy?: OpenCopy) =>
    // eslint-disable-next-line @tanstack/query/exhaustive-deps -- where the pages are kept does not change what they are
    queryOptions({
      queryKey: ['spotify', 'playlists', 'items', id, snapshotId],
      queryFn: (context) => readItems({ ...context, id, snapshotId, openCopy }),
      // A snapshot never changes; one that is not all here may be gone on with at any time.
      staleTime: (query) => (query.state.data?.complete === true ? 'static' : 0),
      gcTime: 30 * 60_000,
      structuralSharing: false,
    }),
}
