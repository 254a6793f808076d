import { queryOptions, type QueryClient } from '@tanstack/react-query'
import { takeLock } from '#auth/locks.ts'
import { ownKey } from '#auth/storage.ts'
import { playlistItemQueries, type Copying, type ItemsCopy, type PlaylistItem } from '#spotify/playlist-items.ts'
import { SpotifyError } from '#spotify/errors.ts'
import { rowsIn } from '#spotify/paging.ts'
import { playlistQueries, readPlaylist, type Playlist } from '#spotify/playlist.ts'
import { storeOf } from './account.ts'
import { copyChanged } from './copy-news.ts'
import { emptyList, withDetails, type KeptPage, type Store } from './kept.ts'

type Rows = readonly PlaylistItem[]

/** A snapshot that is being read in this tab, by a view, the scan, or both. */
type Reading = {
  pages: (Rows | undefined)[]
  total: number
  complete: boolean
  readers: number
  /** Ends when what was said of the whole list has been written down. */
  written: Promise<void>
  store: Store | null
  giveBack: (() => void) | null
}

const readings = new Map<string, Promise<Reading>>()

/** Milliseconds between two looks at what another tab has read. */
const look = 500
/** Looks without anything new after which the other tab is not waited for: it may be asleep. */
const mostLooks = 8

// Rows come back as they were put in: the database is ours, and its version says in which shape.
const asRows = (pages: readonly (KeptPage | undefined)[]): (Rows | undefined)[] => pages as (Rows | undefined)[]

const isWhole = ({ pages, total }: Pick<Reading, 'pages' | 'total'>): boolean =>
  countOf(pages) === Math.ceil(total / 50)

const countOf = (pages: readonly unknown[]): number => pages.filter((page) => page !== undefined).length

/** Takes part in the reading of a snapshot: what others in this tab or another one have read is not asked for again. */
export async function openPlaylistCopy(copying: Copying): Promise<ItemsCopy> {
  const { id, snapshotId, signal } = copying
  const key = `${id} ${snapshotId}`
  const before = readings.get(key)
  const opening = before ?? begin(copying)
  if (before === undefined) readings.set(key, opening)
  const reading = await opening.catch(() => null)
  if (reading === null) {
    // The one who began it went away meanwhile.
    if (readings.get(key) === opening) readings.delete(key)
    signal.throwIfAborted()
    return openPlaylistCopy(copying)
  }
  reading.readers += 1
  return toCopy(copying, reading, async () => {
    reading.readers -= 1
    // Whoever is next is to find it.
    await reading.written
    if (reading.readers > 0 || readings.get(key) !== opening) return
    readings.delete(key)
    reading.giveBack?.()
  })
}

async function begin(copying: Copying): Promise<Reading> {
  const store = await storeOf(copying.client)
  const reading: Reading = {
    ...{ pages: [], total: 0, complete: false, readers: 0 },
    ...{ written: Promise.resolve(), store, giveBack: null },
  }
  if (store === null) return reading
  await load(reading, copying)
  if (reading.complete) return reading
  reading.giveBack = await takeTurn(copying, reading)
  await load(reading, copying)
  return reading
}

/** Rows may be here before their record: then the list itself says how many there are. */
async function load(reading: Reading, { id, snapshotId, expected }: Copying): Promise<void> {
  if (reading.store === null) return
  const [list, pages] = await Promise.all([reading.store.list(id), reading.store.pages(id, snapshotId)])
  const noted = list?.snapshotId === snapshotId ? list : null
  const total = noted?.total ?? expected ?? 0
  const fits = pages.every((page, index) => page === undefined || page.length === rowsIn(index, total))
  reading.pages = fits ? asRows(pages) : []
  reading.total = noted === null && countOf(reading.pages) === 0 ? 0 : total
  reading.complete = noted?.complete === true && isWhole(reading)
}

/** Waits while another tab reads the same, and shows what comes; null where that tab does not go on. */
async function takeTurn(copying: Copying, reading: Reading): Promise<(() => void) | null> {
  const { id, snapshotId, signal, show } = copying
  for (let looks = 0; looks < mostLooks; looks += 1) {
    const giveBack = await takeLock(ownKey(`read:${id}:${snapshotId}`), look)
    if (signal.aborted) giveBack?.()
    signal.throwIfAborted()
    if (giveBack !== null) return giveBack
    const had = countOf(reading.pages)
    await load(reading, copying)
    if (countOf(reading.pages) > had) looks = -1
    show(reading)
    if (reading.complete) return null
  }
  return null
}

function toCopy({ client, id, snapshotId }: Copying, reading: Reading, close: () => Promise<void>): ItemsCopy {
  const { store } = reading
  return {
    get pages() {
      return reading.pages
    },
    get total() {
      return reading.total
    },
    get complete() {
      return reading.complete
    },
    keep: (index, { total, rows }) => {
      // Who reads it at the same time has got the same answer.
      if (reading.pages[index] !== undefined) return undefined
      reading.pages[index] = rows
      reading.total = total
      return store?.putPage({ id, kind: 'playlist', snapshotId, total, index }, rows)
    },
    finish: () => {
      reading.written = finish(client, reading, id, snapshotId)
    },
    drop: () => {
      reading.pages = []
      reading.written = forgetRows(store, id, snapshotId)
    },
    close: () => {
      void close().then(copyChanged)
    },
  }
}

async function finish(client: QueryClient, reading: Reading, id: string, snapshotId: string): Promise<void> {
  const { store, pages, total } = reading
  // Who else read it has met a change, and dropped what was here.
  if (!isWhole(reading)) return
  reading.complete = true
  const list = (await store?.list(id)) ?? emptyList(id, 'playlist')
  // An empty list has no page that could have brought its record; the pages of others may have gone meanwhile.
  if (list.snapshotId !== snapshotId || list.loaded !== total) {
    const now = { ...list, snapshotId, total, loaded: total, readAt: Date.now() }
    await store?.replace(now, pages as Rows[])
  }
  const details = client.getQueryData(playlistQueries.one(id).queryKey)
  await store?.changeList(id, (kept) => {
    if (kept?.snapshotId !== snapshotId) return null
    return { ...(details === undefined ? kept : withDetails(kept, details)), complete: true }
  })
  copyChanged()
}

async function forgetRows(store: Store | null, id: string, snapshotId: string): Promise<void> {
  const list = await store?.list(id)
  if (list?.snapshotId === snapshotId)
    await store?.replace({ ...list, snapshotId: '', total: 0, loaded: 0, complete: false }, [])
}

/** The items of one snapshot of a list: from the copy where they are kept, and kept where they are not. */
export const keptItems = (id: string, snapshotId: string) => playlistItemQueries.items(id, snapshotId, openPlaylistCopy)

/** `keptAt`: Spotify could not be asked, and this is how the list was then, in ms since the epoch. */
export type KnownPlaylist = Playlist & { keptAt?: number }

/** Nothing was said of the list itself. */
const isSilence = (error: unknown): boolean =>
  error instanceof SpotifyError &&
  ['unreachable', 'server', 'too-slow', 'quota', 'rate-limited'].includes(error.failure.kind)

async function asKept(client: QueryClient, id: string, error: unknown): Promise<KnownPlaylist> {
  const list = isSilence(error) ? await (await storeOf(client))?.list(id) : null
  if (list?.complete !== true || list.details === null) throw error
  return { ...list.details, snapshotId: list.snapshotId, keptAt: list.readAt }
}

/** A list without its items; where Spotify cannot be asked, as the copy has it if it has all of it. */
export const keptPlaylist = (id: string) =>
  queryOptions({
    queryKey: [...playlistQueries.one(id).queryKey],
    queryFn: ({ client, signal }): Promise<KnownPlaylist> =>
      readPlaylist(id, { signal }).catch((error: unknown) => asKept(client, id, error)),
    staleTime: ({ state }) => (state.data?.keptAt === undefined ? 30_000 : 0),
  })
