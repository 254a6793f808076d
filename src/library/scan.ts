import type { QueryClient } from '@tanstack/react-query'
import { takeLock } from '#auth/locks.ts'
import { getSession, onSessionEnd } from '#auth/session.ts'
import { ownKey } from '#auth/storage.ts'
import { SpotifyError, type SpotifyFailure } from '#spotify/errors.ts'
import { pageCount } from '#spotify/paging.ts'
import { readPlaylist, type Playlist } from '#spotify/playlist.ts'
import { accountOf, storeOf } from './account.ts'
import { copyChanged, onCopyLost } from './copy-news.ts'
import { openCopy } from './copy.ts'
import { jobMark, markJob } from './job-mark.ts'
import { watchJob } from './jobs.ts'
import { keepListing } from './keep-playlists.ts'
import type { Store } from './kept.ts'
import { showListing } from './listing-news.ts'
import { meOf } from './me.ts'
import { scanList } from './scan-list.ts'
import { readListing } from './scan-listing.ts'
import { isScanUnfinished, scanState, type ScanFailure, type ScanProgress, type ScanState } from './scan-state.ts'
import { everything, planScan, scannedShelves, type ListJob, type ScanPlan, type ScanWants } from './scan-plan.ts'
import { readStandingShelf } from './shelf-reading.ts'

/** How many lists are read at a time: as many as requests may be on their way, so that small lists do not go one by one. */
const abreast = 3

/** What a scan remembers from page to page, beside the copy itself. */
type Journal = { shelves: string[] }

const journalName = 'scan'
const nothingYet: Journal = { shelves: [] }

type Run = {
  client: QueryClient
  store: Store
  wants: ScanWants
  /** The id of the person, null where it is not known. */
  me: string | null
  abort: AbortController
  journal: Journal
  progress: ScanProgress
  since: number
}

let run: Run | null = null
/** Of what is under way, from the press of the button on. */
let under: AbortController | null = null

function stopUnder(): void {
  under?.abort()
  under = null
  run = null
}

const emptyProgress: ScanProgress = {
  lists: { done: 0, total: 0 },
  requests: { done: 0, total: 0 },
  items: 0,
  current: null,
  withheld: 0,
  failures: [],
}

/** Stops what is under way when the session ends; the mark goes with the session, the journal stays with the copy. */
onSessionEnd(() => {
  stopUnder()
  scanState.set({ is: 'idle' })
})

/** What a scan has read, or is about to add to, is gone. */
onCopyLost(dropScan)

watchJob('scan', () => isScanUnfinished(scanState.get()))

/** Begins a scan, or goes on with one that broke off. Does nothing while one is under way. `wants`: what it is after. */
export async function startScan(client: QueryClient, wants: ScanWants = everything): Promise<void> {
  if (under !== null) return
  const abort = new AbortController()
  under = abort
  scanState.set({ is: 'running', progress: emptyProgress, since: Date.now() })
  // At once: a page that goes away before the first request has been told to go on all the same.
  const before = jobMark()
  markJob('running')
  const giveBack = await takeLock(ownKey('scan'), 300)
  if (giveBack === null) {
    if (under !== abort) return
    under = null
    markJob(before)
    scanState.set({ is: 'elsewhere' })
    void outlast({ is: 'idle' })
    return
  }
  try {
    const begun = await begin(client, wants, abort)
    await scan(begun)
    abort.signal.throwIfAborted()
    await end(begun)
  } catch (error) {
    halt(error, abort.signal)
  } finally {
    if (under === abort) stopUnder()
    giveBack()
  }
}

/** The longest that a browser lets a timer run, in ms. */
const longest = 2 ** 31 - 1

/** Once the other tab is at its end, nobody is to read here that it is still at it: what is to be seen then is `after`. */
async function outlast(after: ScanState): Promise<void> {
  const giveBack = await takeLock(ownKey('scan'), longest)
  giveBack?.()
  if (scanState.get().is === 'elsewhere') scanState.set(after)
}

async function begin(client: QueryClient, wants: ScanWants, abort: AbortController): Promise<Run> {
  abort.signal.throwIfAborted()
  const store = await openCopy(await accountOf(client))
  const journal = ((await store.journal(journalName)) as Journal | null) ?? nothingYet
  abort.signal.throwIfAborted()
  return (run = { client, store, wants, me: null, abort, journal, progress: emptyProgress, since: Date.now() })
}

async function end({ store, wants, progress }: Run): Promise<void> {
  markJob(null)
  await store.putJournal(journalName, null)
  await store.putJournal('scan-listing', null)
  const whole = [...everything].every((part) => wants.has(part))
  copyChanged()
  scanState.set({ is: 'done', progress: { ...progress, current: null }, whole })
}

/** What is to be seen of a scan that came to no end. */
function halt(error: unknown, signal: AbortSignal): void {
  const progress = run?.progress ?? emptyProgress
  // Aborted with a reason of Spotify's, it was the scan itself that gave up.
  if (signal.aborted && !(signal.reason instanceof SpotifyError)) return
  markJob('paused')
  scanState.set({ is: 'stopped', progress, failure: failureOf(error) ?? { kind: 'unreadable' } })
}

const failureOf = (error: unknown): SpotifyFailure | null => (error instanceof SpotifyError ? error.failure : null)

/** Asks once more for a list that a scan could not read. */
export async function retryScan(client: QueryClient, failed: ScanFailure): Promise<void> {
  const before = scanState.get()
  if (under !== null || before.is !== 'done') return
  const abort = new AbortController()
  under = abort
  const giveBack = await takeLock(ownKey('scan'), 300)
  if (giveBack === null && under === abort) {
    scanState.set({ is: 'elsewhere' })
    void outlast(before)
  }
  const store = await storeOf(client)
  if (giveBack === null || store === null || abort.signal.aborted) {
    giveBack?.()
    if (under === abort) under = null
    return
  }
  const failures = before.progress.failures.filter(({ id }) => id !== failed.id)
  const progress = { ...emptyProgress, lists: { done: 0, total: 1 }, requests: { done: 0, total: 1 }, failures }
  const wants: ScanWants = before.whole ? everything : new Set()
  const current: Run = { client, store, wants, me: null, abort, journal: nothingYet, progress, since: Date.now() }
  run = current
  try {
    await readFailed(current, failed)
    abort.signal.throwIfAborted()
    await end(current)
  } catch (error) {
    halt(error, abort.signal)
  } finally {
    if (under === abort) stopUnder()
    giveBack()
  }
}

async function readFailed(current: Run, failed: ScanFailure): Promise<void> {
  const shelf = scannedShelves.find(({ id }) => id === failed.id)
  if (shelf !== undefined) return scanShelf(current, shelf)
  const { signal } = current.abort
  await guarded(current, failed, async () => {
    const playlist = await readPlaylist(failed.id, { signal, fresh: true, priority: 'background' })
    countRequest(current, 0)
    await scanList({ client: current.client, playlist, signal, onRequest: (rows) => countRequest(current, rows) })
  })
}

/** Lets what is under way go; what has come is kept. */
export function pauseScan(): void {
  const now = scanState.get()
  if (now.is !== 'running') return
  stopUnder()
  markJob('paused')
  scanState.set({ is: 'paused', progress: now.progress })
}

/** Lets go of the scan at once. */
function dropScan(): void {
  stopUnder()
  markJob(null)
  scanState.set({ is: 'idle' })
}

/** Gives the scan up; what has come is kept. */
export async function cancelScan(client: QueryClient): Promise<void> {
  dropScan()
  const store = await storeOf(client)
  await store?.putJournal(journalName, null)
  await store?.putJournal('scan-listing', null)
}

/** After a new login: offers to go on with what an earlier session of this account has begun. */
export async function recallScan(client: QueryClient): Promise<void> {
  if (scanState.get().is !== 'idle' || run !== null) return
  const store = await storeOf(client)
  const listing = (await store?.journal('scan-listing')) ?? null
  if (listing !== null && scanState.get().is === 'idle') scanState.set({ is: 'paused', progress: null })
}

/** After a reload: goes on where it was going on, and is paused where it was paused. */
export function reviveScan(client: QueryClient): void {
  const job = jobMark()
  if (job === null || getSession() === null || scanState.get().is !== 'idle') return
  if (job === 'running') void startScan(client)
  else scanState.set({ is: 'paused', progress: null })
}

function report(current: Run, change: Partial<ScanProgress>): void {
  current.progress = { ...current.progress, ...change }
  if (run === current) scanState.set({ is: 'running', progress: current.progress, since: current.since })
}

function countRequest(current: Run, rows: number): void {
  const { requests, items } = current.progress
  const done = requests.done + 1
  report(current, { requests: { done, total: Math.max(requests.total, done) }, items: items + rows })
}

async function scan(current: Run): Promise<void> {
  const { wants, journal, client } = current
  const { jobs, requests, here, withheld } = wants.has('listing') ? await planLists(current) : nothingToRead
  const wanted = scannedShelves.filter(({ id, kind }) => wants.has(kind) && !journal.shelves.includes(id))
  const { done } = current.progress.requests
  report(current, {
    lists: { done: here, total: here + jobs.length },
    requests: { done, total: done + requests + wanted.length },
    withheld,
  })
  await abreastOf(jobs, (job) => scanOne(current, client, job))
  for (const source of wanted) await scanShelf(current, source)
}

const nothingToRead: ScanPlan = { jobs: [], requests: 0, here: 0, withheld: 0 }

/** Brings the copy in step with the person's lists, and says which of their items are to be read. */
async function planLists(current: Run): Promise<ScanPlan> {
  const { store, abort, client, wants } = current
  const listing = await readListing(store, abort.signal, () => countRequest(current, 0))
  const { all } = listing
  await keepListing(client, store, listing)
  showListing(client, listing)
  if (!wants.has('playlist')) return nothingToRead
  current.me = (await meOf(client, store))?.id ?? null
  const plan = planScan(all.playlists, await store.lists(), current.me)
  return { ...plan, withheld: plan.withheld + all.withheld }
}

/** Runs `act` over `jobs`, so many at a time, in order. */
async function abreastOf<Job>(jobs: readonly Job[], act: (job: Job) => Promise<void>): Promise<void> {
  const queue = [...jobs]
  const work = async (): Promise<void> => {
    for (let job = queue.shift(); job !== undefined; job = queue.shift()) await act(job)
  }
  await Promise.all(Array.from({ length: abreast }, work))
}

async function scanOne(current: Run, client: QueryClient, { playlist, requests }: ListJob): Promise<void> {
  const { signal } = current.abort
  signal.throwIfAborted()
  report(current, { current: toCurrent(playlist) })
  await guarded(current, { id: playlist.id, name: playlist.name }, () =>
    scanList({
      ...{ client, playlist, signal },
      mayBeRefused: isOfAnother(playlist, current.me),
      onRequest: (rows) => countRequest(current, rows),
    }).catch(async (error: unknown) => {
      if (!isWithheld(error, playlist, current.me)) throw error
      countRequest(current, 0)
      expectMore(current, 1 - requests)
      report(current, { withheld: current.progress.withheld + 1 })
      await noteRefusal(current.store, playlist)
    }),
  )
  const { lists } = current.progress
  report(current, { lists: { ...lists, done: lists.done + 1 } })
}

/** The next scan need not ask for it. */
const noteRefusal = (store: Store, { id, snapshotId }: Playlist): Promise<void> =>
  store.changeList(id, (list) => list && { ...list, refused: { snapshotId, at: Date.now() } })

/** A list that anybody may add to need not be shared with whoever follows it. */
const isWithheld = (error: unknown, playlist: Playlist, me: string | null): boolean =>
  failureOf(error)?.kind === 'not-yours' && isOfAnother(playlist, me)

const isOfAnother = ({ owner }: Playlist, me: string | null): boolean => me !== null && owner.id !== me

const toCurrent = ({ id, name }: Playlist) => ({ id, name })

async function scanShelf(current: Run, source: (typeof scannedShelves)[number]): Promise<void> {
  const { store, journal, abort } = current
  report(current, { current: { id: source.id, name: null } })
  let due = 1
  const counting = {
    ...source,
    read: async (...how: Parameters<typeof source.read>) => {
      const page = await source.read(...how)
      const isFirst = how[0] === 0 && due === 1
      if (isFirst && page.total > page.rows.length) due += expectMore(current, pageCount(page.total) - 1)
      countRequest(current, page.rows.length)
      due -= 1
      return page
    },
  }
  await guarded(current, { id: source.id, name: null }, async () => {
    await readStandingShelf({
      ...{ source: counting, store, signal: abort.signal, priority: 'background', anew: false },
      show: () => undefined,
    })
  })
  expectMore(current, -Math.max(0, due))
  current.journal = { ...journal, shelves: [...journal.shelves, source.id] }
  await store.putJournal(journalName, current.journal)
}

/** What is kept of a shelf mostly makes its other pages needless: these at most, and in the end those that came. */
function expectMore(current: Run, pages: number): number {
  const { requests } = current.progress
  report(current, { requests: { ...requests, total: requests.total + pages } })
  return pages
}

/** One list that fails never stops the rest; what stops all requests stops the scan. */
async function guarded(current: Run, what: Omit<ScanFailure, 'failure'>, act: () => Promise<void>): Promise<void> {
  try {
    await act()
  } catch (error) {
    current.abort.signal.throwIfAborted()
    if (stopsAll(error)) {
      current.abort.abort(error)
      throw error
    }
    const failures = [...current.progress.failures, { ...what, failure: failureOf(error) }]
    report(current, { failures })
  }
}

const stops: readonly SpotifyFailure['kind'][] = [
  ...(['quota', 'rate-limited', 'signed-out', 'unreachable', 'not-registered', 'owner-premium'] as const),
]

const stopsAll = (error: unknown): boolean => {
  const failure = failureOf(error)
  return failure !== null && stops.includes(failure.kind)
}
