import { takeLock } from '#auth/locks.ts'
import { ownKey } from '#auth/storage.ts'
import { SpotifyError } from '#spotify/errors.ts'
import type { Priority } from '#spotify/job.ts'
import type { Page } from '#spotify/page.ts'
import { pageCount, pageSize, readPages } from '#spotify/paging.ts'
import { beforeName, emptyList, type KeptList, type KeptPage, type Store } from './kept.ts'
import { keyOfRow, type ShelfRow, type ShelfSource } from './shelf-source.ts'
import type { Shelf } from './shelf.ts'

export type ShelfReading<Row extends ShelfRow> = {
  source: ShelfSource<Row>
  store: Store | null
  signal: AbortSignal
  priority: Priority
  /** Read every page, whatever is kept. */
  anew: boolean
  /** Told of the shelf as it grows; made only when it is asked for. */
  show: (shelf: () => Shelf<Row>) => void
}

type Kept<Row> = { list: KeptList | null; pages: (readonly Row[] | undefined)[]; before: ReadonlySet<string> | null }

/** Short of a snapshot: how long a shelf is and what stands on its first page. */
export const markOf = ({ total, rows }: Page<ShelfRow>): string => `${total} ${rows.map(keyOfRow).join(' ')}`

const rowsOf = <Row>(pages: readonly (readonly Row[] | undefined)[], total: number): (Row | undefined)[] =>
  Array.from({ length: total }, (_, position) => pages[Math.floor(position / pageSize)]?.[position % pageSize])

export function toPages<Row>(rows: readonly Row[]): Row[][] {
  return Array.from({ length: pageCount(rows.length) }, (_, index) =>
    rows.slice(index * pageSize, (index + 1) * pageSize),
  )
}

/** The record may say more than is there: rows that went with a full disk, or with another tab. */
export const isWhole = ({ list, pages }: Pick<Kept<unknown>, 'list' | 'pages'>): boolean =>
  list?.complete === true && pages.reduce((sum, page) => sum + (page?.length ?? 0), 0) === list.total

async function loadKept<Row>(store: Store | null, id: string): Promise<Kept<Row>> {
  const list = (await store?.list(id)) ?? null
  const pages = list === null ? [] : await store?.pages(id, list.snapshotId)
  const before = await store?.journal(beforeName(id))
  return {
    list,
    pages: (pages ?? []) as (readonly Row[] | undefined)[],
    before: Array.isArray(before) ? new Set(before as string[]) : null,
  }
}

const keysOf = (rows: readonly (ShelfRow | undefined)[]): string[] =>
  rows.flatMap((row) => (row === undefined ? [] : [keyOfRow(row)])).filter((key) => key !== '')

function toShelf<Row extends ShelfRow>(
  pages: readonly (readonly Row[] | undefined)[],
  total: number,
  { complete, before }: { complete: boolean; before: ReadonlySet<string> | null },
): Shelf<Row> {
  const rows = rowsOf(pages, total)
  const loaded = rows.reduce((sum, row) => sum + (row === undefined ? 0 : 1), 0)
  const news = before === null ? null : new Set(keysOf(rows).filter((key) => !before.has(key)))
  return { total, rows, loaded, complete, news }
}

/**
 * Brings a shelf up to date with as few requests as can be: its first page says whether it is still the same; where new
 * rows only pushed the old ones on, those alone are read; else all of it. A reading that broke off goes on where it
 * stopped. Throws SpotifyError, and the reason of `signal`; what has come by then is kept.
 */
export async function readShelf<Row extends ShelfRow>(reading: ShelfReading<Row>): Promise<Shelf<Row>> {
  const { source, store, show } = reading
  const kept = await loadKept<Row>(store, source.id)
  const { list } = kept
  if (list !== null && list.loaded > 0)
    show(() => toShelf(kept.pages, list.total, { complete: false, before: kept.before }))
  const first = await readPage(reading, 0, null)
  checkPage(first, first.total, 0)
  const isSame = list?.snapshotId === markOf(first) && list.total === first.total
  if (isSame && isWhole(kept) && !reading.anew) {
    await store?.changeList(source.id, (now) => now && { ...now, readAt: Date.now() })
    return toShelf(kept.pages, list.total, { complete: true, before: kept.before })
  }
  const front: Front<Row> = [first]
  const grown = reading.anew ? null : await grow(reading, kept, front)
  if (grown !== null) return grown
  return readRest(reading, { ...kept, pages: isSame && !reading.anew ? kept.pages : [] }, front)
}

/** The first page, and those behind it that have come already. */
type Front<Row> = [Page<Row>, ...Page<Row>[]]

const isChanged = (error: unknown): boolean => error instanceof SpotifyError && error.failure.kind === 'changed'

/**
 * The same, begun again where the shelf has changed meanwhile, but not for ever: `changed` after three times. Whoever else
 * reads it, the scan or another tab, is waited for: what they have read is not asked for again.
 */
export async function readStandingShelf<Row extends ShelfRow>(reading: ShelfReading<Row>): Promise<Shelf<Row>> {
  const giveBack = await takeTurn(reading)
  try {
    for (let times = 1; ; times += 1) {
      try {
        return await readShelf(reading)
      } catch (error) {
        if (!isChanged(error) || times === 3) throw error
      }
    }
  } finally {
    giveBack?.()
  }
}

/** Milliseconds between two looks at what others have read. */
const look = 500
/** Looks without anything new after which the others are not waited for: their tab may be asleep. */
const mostLooks = 8

/** Waits while others read the shelf, and shows what comes; null where they do not get on. */
async function takeTurn<Row extends ShelfRow>(reading: ShelfReading<Row>): Promise<(() => void) | null> {
  const { source, store, signal, show } = reading
  let had = 0
  for (let looks = 0; store !== null && looks < mostLooks; looks += 1) {
    const giveBack = await takeLock(ownKey(`read:${source.id}`), look)
    if (signal.aborted) giveBack?.()
    signal.throwIfAborted()
    if (giveBack !== null) return giveBack
    const { list, pages, before } = await loadKept<Row>(store, source.id)
    if (list === null || list.loaded <= had) continue
    had = list.loaded
    looks = -1
    show(() => toShelf(pages, list.total, { complete: false, before }))
  }
  return null
}

const readPage = <Row extends ShelfRow>(reading: ShelfReading<Row>, offset: number, before: Row | null) =>
  reading.source.read(offset, before, { signal: reading.signal, priority: reading.priority })

function checkPage(page: Page<ShelfRow>, total: number, offset: number): void {
  const missing = Math.min(pageSize, total - offset) - page.rows.length
  if (page.total !== total || missing < 0) throw new SpotifyError({ kind: 'changed' })
  if (missing > 0) throw new SpotifyError({ kind: 'incomplete', missing })
}

/**
 * The rows that are new in front, in front of those that are kept; null where that is not how the shelf has changed. The
 * pages that it took to know are added to `front`.
 */
async function grow<Row extends ShelfRow>(
  reading: ShelfReading<Row>,
  kept: Kept<Row>,
  front: Front<Row>,
): Promise<Shelf<Row> | null> {
  const { source, store } = reading
  const { list } = kept
  const [first] = front
  const added = first.total - (list?.total ?? 0)
  if (!isWhole(kept) || !source.growsInFront || added <= 0 || added === first.total) return null
  const old = kept.pages.flat() as Row[]
  const come = [...first.rows]
  const known = await keptFront<Row>(store, source.id, markOf(first))
  while (come.length <= added && come.length < first.total) {
    const page = known[front.length - 1] ?? (await readPage(reading, come.length, come.at(-1) ?? null))
    checkPage(page, first.total, come.length)
    front.push(page)
    come.push(...page.rows)
    await store?.putJournal(frontName(source.id), {
      mark: markOf(first),
      pages: front.slice(1),
    } satisfies KeptFront<Row>)
  }
  const isMoved = come.slice(added).every((row, index) => sameRow(row, old[index]))
  if (!isMoved) return null
  const rows = [...come.slice(0, added), ...old].map((row, position) => ({ ...row, position }))
  await noteBefore(store, source.id, old)
  const pages = toPages(rows)
  await store?.replace(toRecord(source, first, rows.length), pages)
  await store?.putJournal(frontName(source.id), null)
  return toShelf(pages, first.total, { complete: true, before: new Set(keysOf(old)) })
}

/** The pages behind the first that a reading has found new rows on, until all of those rows are in their places. */
type KeptFront<Row> = { mark: string; pages: Page<Row>[] }

const frontName = (id: string): string => `front:${id}`

/** Those of an earlier reading that broke off, if the shelf is still as it was then. */
async function keptFront<Row>(store: Store | null, id: string, mark: string): Promise<Page<Row>[]> {
  const kept = (await store?.journal(frontName(id))) as KeptFront<Row> | null | undefined
  return kept?.mark === mark ? kept.pages : []
}

const sameRow = (one: ShelfRow, other: ShelfRow | undefined): boolean =>
  other !== undefined && keyOfRow(one) === keyOfRow(other)

const toRecord = <Row extends ShelfRow>(source: ShelfSource<Row>, first: Page<Row>, loaded: number): KeptList => ({
  ...emptyList(source.id, source.kind),
  ...{ snapshotId: markOf(first), total: first.total, loaded, complete: true, readAt: Date.now() },
})

/** What is new is what was not there before the latest change. */
async function noteBefore(store: Store | null, id: string, rows: readonly (ShelfRow | undefined)[]): Promise<void> {
  await store?.putJournal(beforeName(id), keysOf(rows))
}

/** Settles when the page is written down. */
type Keep<Row> = (index: number, page: Page<Row>) => Promise<void> | undefined

/** Reads the pages that are not among those of `kept`, keeping each as it comes. */
async function readRest<Row extends ShelfRow>(
  reading: ShelfReading<Row>,
  kept: Kept<Row>,
  front: Front<Row>,
): Promise<Shelf<Row>> {
  const { source, store } = reading
  const [first] = front
  let { before } = kept
  const old = kept.list?.complete === true && kept.pages.length === 0 ? await oldRows<Row>(store, kept.list) : null
  if (old !== null && !reading.anew) {
    await noteBefore(store, source.id, old)
    before = new Set(keysOf(old))
  }
  const pages = [...kept.pages]
  const keep: Keep<Row> = (index, { total, rows }) => {
    pages[index] = rows
    reading.show(() => toShelf(pages, first.total, { complete: false, before }))
    return store?.putPage({ id: source.id, kind: source.kind, snapshotId: markOf(first), total, index }, rows)
  }
  for (const [index, page] of front.entries()) await keep(index, page)
  await (source.byCursor ? readByCursor(reading, pages, first.total, keep) : readByOffset(reading, pages, first, keep))
  await finish(store, toRecord(source, first, first.total), pages)
  return toShelf(pages, first.total, { complete: true, before })
}

const oldRows = async <Row>(store: Store | null, list: KeptList): Promise<(Row | undefined)[]> =>
  ((await store?.pages(list.id, list.snapshotId)) ?? []).flatMap((page: KeptPage | undefined) => (page ?? []) as Row[])

async function readByOffset<Row extends ShelfRow>(
  reading: ShelfReading<Row>,
  pages: readonly (readonly Row[] | undefined)[],
  first: Page<Row>,
  keep: Keep<Row>,
): Promise<void> {
  await readPages<Row>({
    read: (offset, signal) => reading.source.read(offset, null, { signal, priority: lower(reading.priority) }),
    onPage: keep,
    has: (index) => pages[index] !== undefined,
    expected: { total: first.total, certain: true },
    signal: reading.signal,
  })
}

async function readByCursor<Row extends ShelfRow>(
  reading: ShelfReading<Row>,
  pages: readonly (readonly Row[] | undefined)[],
  total: number,
  keep: Keep<Row>,
): Promise<void> {
  for (let index = 1; index < pageCount(total); index += 1) {
    if (pages[index] !== undefined) continue
    const page = await readPage(reading, index * pageSize, pages[index - 1]?.at(-1) ?? null)
    checkPage(page, total, index * pageSize)
    await keep(index, page)
  }
}

/** The first page is on screen; the rest of a list may wait for what else is. */
const lower = (priority: Priority): Priority => (priority === 'view' ? 'rest' : priority)

/** `pages` are all there is of it; in the copy some may have gone meanwhile. */
async function finish(store: Store | null, record: KeptList, pages: readonly (KeptPage | undefined)[]): Promise<void> {
  const list = await store?.list(record.id)
  const isHere = list?.snapshotId === record.snapshotId && list.loaded === record.total
  if (!isHere) await store?.replace(record, pages as KeptPage[])
  else await store?.changeList(record.id, (now) => now && { ...now, complete: true, readAt: Date.now() })
}
