import type { QueryClient } from '@tanstack/react-query'
import { takeLock } from '#auth/locks.ts'
import { ownKey } from '#auth/storage.ts'
import { pageSize } from '#spotify/paging.ts'
import { storeOf } from './account.ts'
import { copyChanged } from './copy-news.ts'
import type { Store } from './kept.ts'
import { sessionSignal } from './session-signal.ts'
import { isWhole, markOf, readStandingShelf, toPages } from './shelf-reading.ts'
import { keyOfRow, shelfSources, type ShelfRow, type ShelfSource } from './shelf-source.ts'
import { goodFor, shelfKey, type SavedShelf } from './saved.ts'
import type { Shelf } from './shelf.ts'

/** Milliseconds for which whoever is reading a shelf is waited for. */
const patience = 500

/** Rows whose places follow on each other again. */
const inOrder = (rows: readonly ShelfRow[]): ShelfRow[] => rows.map((row, position) => ({ ...row, position }))

function without(shelf: Shelf<ShelfRow>, key: string): Shelf<ShelfRow> {
  const rows = inOrder(shelf.rows.filter((row) => row !== undefined && keyOfRow(row) !== key) as ShelfRow[])
  return { ...shelf, rows, total: rows.length, loaded: rows.length }
}

/**
 * Takes a thing off its shelf on screen, as Spotify has done, for no request. A shelf of which not every row is here sees
 * the change by itself.
 */
export async function takeOffScreen(client: QueryClient, shelf: SavedShelf, key: string): Promise<void> {
  const queryKey = shelfKey(shelf)
  if (client.getQueryData<Shelf<ShelfRow>>(queryKey)?.complete !== true) return
  // An answer that is under way may be older than the change; what is cancelled is put back as it was, a moment later.
  await client.cancelQueries({ queryKey })
  client.setQueryData<Shelf<ShelfRow>>(queryKey, (shown) => shown && without(shown, key))
  await client.invalidateQueries({ queryKey, refetchType: 'none' })
}

/** The same in the copy. Never rejects. */
export async function takeOffCopy(store: Store, shelf: SavedShelf, key: string): Promise<void> {
  const giveBack = await takeLock(ownKey(`read:${shelf}`), patience)
  try {
    const list = await store.list(shelf)
    const pages = list === null ? [] : ((await store.pages(shelf, list.snapshotId)) as (ShelfRow[] | undefined)[])
    const old = pages.flatMap((page) => page ?? [])
    const rows = inOrder(old.filter((row) => keyOfRow(row) !== key))
    if (giveBack === null || list === null || !isWhole({ list, pages }) || rows.length === old.length) {
      await distrust(store, shelf)
      return
    }
    const total = rows.length
    const snapshotId = markOf({ total, rows: rows.slice(0, pageSize) })
    await store.replace({ ...list, snapshotId, total, loaded: total }, toPages(rows))
  } finally {
    giveBack?.()
  }
}

/**
 * Brings a shelf up to date to which something was added. Where what is new stands in front, that is one request, and none
 * for a shelf that nobody has read; else the shelf is read again when somebody looks at it. Never rejects.
 */
export async function takeIn(client: QueryClient, shelf: SavedShelf): Promise<void> {
  const queryKey = shelfKey(shelf)
  const isShown = client.getQueryCache().find({ queryKey })?.isActive() === true
  await client.invalidateQueries({ queryKey })
  if (isShown) return
  const store = await storeOf(client)
  if (store === null) return
  if ((await store.list(shelf))?.complete !== true) return
  try {
    await readings[shelf](store)
  } catch {
    await distrust(store, shelf)
  }
  copyChanged()
}

const readFront = async <Row extends ShelfRow>(source: ShelfSource<Row>, store: Store): Promise<void> => {
  const how = { signal: sessionSignal(), priority: 'background', anew: false, show: () => undefined } as const
  await readStandingShelf({ source, store, ...how })
}

/** How each shelf takes in what is new. */
const readings: Record<SavedShelf, (store: Store) => Promise<void>> = {
  liked: (store) => readFront(shelfSources.liked, store),
  albums: (store) => readFront(shelfSources.albums, store),
  shows: (store) => readFront(shelfSources.shows, store),
  episodes: (store) => readFront(shelfSources.episodes, store),
  // Spotify does not say where an artist comes to stand.
  following: (store) => distrust(store, 'following'),
}

/** What is kept of a shelf stays, but does not speak for Spotify any more. */
const distrust = (store: Store, shelf: SavedShelf): Promise<void> =>
  store.changeList(shelf, (list) => list && { ...list, readAt: Math.min(list.readAt, Date.now() - goodFor - 1) })
