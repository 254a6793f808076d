import type { QueryClient } from '@tanstack/react-query'
import { onSessionEnd } from '#auth/session.ts'
import { SpotifyError } from '#spotify/errors.ts'
import { tryAgain } from '#spotify/scheduler.ts'
import { storeOf } from './account.ts'
import { onCopyLost } from './copy-news.ts'
import { backupState, isBackupUnfinished } from './backup-state.ts'
import { wantsOf, type BackupPart } from './backup-parts.ts'
import { jobMark, markJob } from './job-mark.ts'
import { watchJob } from './jobs.ts'
import { keptOrder } from './kept-order.ts'
import type { Store } from './kept.ts'
import { knownMe, meOf } from './me.ts'
import { scanState, type ScanFailure, type ScanState } from './scan-state.ts'
import { cancelScan, retryScan, reviveScan, startScan } from './scan.ts'

/** What a backup remembers, so that a later page can go on with it. `failures`: of the reading, once that is over. */
type Wish = { parts: readonly BackupPart[]; failures: readonly ScanFailure[] | null }

/** `joins`: the scan that it waits for was begun by somebody else, and is theirs to stop. */
type Run = { client: QueryClient; wish: Wish; abort: AbortController; joins: boolean }

const journalName = 'backup'

let run: Run | null = null

watchJob('backup', () => isBackupUnfinished(backupState.get()))

/** What the session holds is gone with it; the journal stays with the copy. */
onSessionEnd(() => {
  run?.abort.abort()
  run = null
  backupState.set({ is: 'idle' })
})

/** What the next page finds once the backup itself is over: a scan may be going on beside it. */
function markScan(): void {
  const { is } = scanState.get()
  markJob(is === 'running' ? 'running' : is === 'paused' || is === 'stopped' ? 'paused' : null)
}

/** A file of what is gone would be a poor backup. */
onCopyLost(() => {
  if (run !== null && isBusy()) void cancelBackup(run.client)
})

const isBusy = (): boolean => ['reading', 'building'].includes(backupState.get().is)

/** Reads what is not here of these parts, and then builds a file of them. Does nothing while a backup is under way. */
export const startBackup = (client: QueryClient, parts: Iterable<BackupPart>): Promise<void> =>
  perform(client, { parts: [...parts], failures: null })

/** Builds a file of these parts from the copy as it is, for no request. */
export const backUpWhatIsHere = (client: QueryClient, parts: Iterable<BackupPart>): Promise<void> =>
  perform(client, { parts: [...parts], failures: failuresOf(scanState.get()) })

/** Goes on with a backup that has stopped, and asks Spotify first whether it may. */
export async function resumeBackup(client: QueryClient): Promise<void> {
  const wish = run?.wish ?? (await keptWish(client))
  if (wish === null || isBusy()) return
  tryAgain()
  await perform(client, wish)
}

/** Asks once more for a list that could not be read, and builds the file anew. */
export async function retryBackup(client: QueryClient, id: string): Promise<void> {
  if (run === null || isBusy()) return
  const failed = failuresOf(scanState.get()).find((failure) => failure.id === id)
  const wish = { ...run.wish, failures: null }
  if (failed === undefined || scanState.get().is !== 'done') return perform(client, wish)
  await perform(client, wish, () => retryScan(client, failed))
}

/** Stops it at once. What has been read is kept, and `resumeBackup` goes on with it as long as this page is here. */
export async function cancelBackup(client: QueryClient): Promise<void> {
  const hasScan = backupState.get().is !== 'building' && run?.joins !== true
  run?.abort.abort()
  backupState.set({ is: 'cancelled' })
  if (hasScan) await cancelScan(client)
  markScan()
  await (await storeOf(client))?.putJournal(journalName, null)
}

/** After a new login: offers to go on with what an earlier session of this account has begun. */
export async function recallBackup(client: QueryClient): Promise<void> {
  if (backupState.get().is !== 'idle') return
  const wish = await keptWish(client)
  if (wish !== null && backupState.get().is === 'idle') offer(client, wish)
}

/** After a reload: goes on where a backup, or else a scan, was going on, and is paused where it was paused. */
export async function reviveJobs(client: QueryClient): Promise<void> {
  const mark = jobMark()
  if (mark === null || isBusy()) return
  const wish = await keptWish(client)
  if (wish !== null && backupState.get().is === 'idle') {
    if (mark === 'running') return perform(client, wish)
    offer(client, wish)
  }
  reviveScan(client)
}

async function keptWish(client: QueryClient): Promise<Wish | null> {
  const store = await storeOf(client)
  return ((await store?.journal(journalName)) ?? null) as Wish | null
}

function offer(client: QueryClient, wish: Wish): void {
  run = { client, wish, abort: new AbortController(), joins: false }
  backupState.set({ is: 'paused' })
}

const failuresOf = (scan: ScanState): readonly ScanFailure[] =>
  'progress' in scan ? (scan.progress?.failures ?? []) : []

/** The scan came to no end; how, its state says. */
class Unread extends Error {
  readonly scan: ScanState

  constructor(scan: ScanState) {
    super(scan.is)
    this.scan = scan
  }
}

async function perform(client: QueryClient, wish: Wish, ask?: () => Promise<void>): Promise<void> {
  if (isBusy()) return
  const joins = scanState.get().is === 'running'
  const current: Run = { client, wish, abort: new AbortController(), joins }
  run = current
  backupState.set(wish.failures === null ? { is: 'reading' } : { is: 'building', done: 0, total: 1 })
  try {
    const store = await remember(current)
    if (wish.failures === null) {
      const failures = await read(current, ask)
      // Without that, nobody could tell whose lists are whose.
      await meOf(client, store)
      current.wish = { ...wish, failures }
      await remember(current)
    }
    await build(current, store)
  } catch (error) {
    if (!current.abort.signal.aborted) halt(current, error)
  }
}

/** Keeps what is wanted with the copy. */
async function remember({ client, wish, abort }: Run): Promise<Store> {
  const store = await storeOf(client)
  abort.signal.throwIfAborted()
  if (store === null) throw new SpotifyError({ kind: 'unreachable' })
  await store.putJournal(journalName, wish)
  return store
}

/** Brings what is not here, or waits for the scan that is doing so; tells what could not be read. */
async function read({ client, wish, abort }: Run, ask?: () => Promise<void>): Promise<readonly ScanFailure[]> {
  if (ask === undefined) {
    void startScan(client, wantsOf(wish.parts))
    await scanRests()
  } else await ask()
  abort.signal.throwIfAborted()
  const scan = scanState.get()
  if (scan.is !== 'done') throw new Unread(scan)
  return scan.progress.failures
}

function scanRests(): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (scanState.get().is === 'running') return
      stop()
      resolve()
    }
    const stop = scanState.subscribe(look)
    look()
  })
}

async function build({ client, wish, abort }: Run, store: Store): Promise<void> {
  const { signal } = abort
  markJob('running')
  backupState.set({ is: 'building', done: 0, total: 1 })
  const { buildBackup } = await loadBuilding()
  const [person, order] = [await knownMe(client, store), await keptOrder(store)]
  const file = await buildBackup({
    ...{ store, person, order, parts: new Set(wish.parts), failures: wish.failures ?? [], signal },
    onProgress: (progress) => backupState.set({ is: 'building', ...progress }),
  })
  await store.putJournal(journalName, null)
  signal.throwIfAborted()
  markScan()
  backupState.set({ is: 'done', built: { ...file, at: Date.now() } })
}

const loadBuilding = () => import('./files/backup.ts')

/** Fetches the code that builds the file, so that it is here when the network is not. Never rejects. */
export const prepareBackup = (): Promise<void> =>
  loadBuilding().then(
    () => undefined,
    () => undefined,
  )

function halt({ client }: Run, error: unknown): void {
  if (!(error instanceof Unread)) {
    markJob('paused')
    backupState.set({ is: 'stopped', failure: error instanceof SpotifyError ? error.failure : null })
    return
  }
  const { scan } = error
  if (scan.is === 'stopped') backupState.set({ is: 'stopped', failure: scan.failure })
  else if (scan.is === 'paused' || scan.is === 'elsewhere') backupState.set({ is: scan.is })
  // Given up where the scan is shown, or along with the copy.
  else void cancelBackup(client)
}

/** A scan that goes on, wherever that was asked for, takes the backup that waits for it along. */
scanState.subscribe(() => {
  const waits = ['paused', 'stopped', 'elsewhere'].includes(backupState.get().is)
  if (waits && run !== null && scanState.get().is === 'running') void perform(run.client, run.wish)
})
