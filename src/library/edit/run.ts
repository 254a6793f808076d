import type { QueryClient } from '@tanstack/react-query'
import { takeLock } from '#auth/locks.ts'
import { isByItself, onSessionEnd } from '#auth/session.ts'
import { ownKey } from '#auth/storage.ts'
import { accountOf, storeOf } from '#library/account.ts'
import { copyChanged } from '#library/copy-news.ts'
import { openCopy } from '#library/copy.ts'
import type { Store } from '#library/kept.ts'
import { Paused } from '#library/restore/work.ts'
import { sessionSignal } from '#library/session-signal.ts'
import { SpotifyError } from '#spotify/errors.ts'
import { playlistQueries } from '#spotify/playlist.ts'
import { playlistsQueries } from '#spotify/playlists.ts'
import { toEditRow, type Edit } from './edit.ts'
import { markEdit } from './edit-mark.ts'
import {
  editState,
  isEditUnfinished,
  type EditFailure,
  type EditKind,
  type EditReport,
  type EditWait,
} from './edit-state.ts'
import { finish } from './finish.ts'
import {
  isUnfinished,
  newMark,
  progressOf,
  putJob,
  putMark,
  readRun,
  rowsOf,
  stateOf,
  type EditJob,
  type EditRun,
} from './journal.ts'
import { EditedElsewhere } from './look.ts'
import { pastEdit, putPast, type PastEdit } from './past.ts'
import type { EditPlan } from './plan.ts'
import { NoWay, turnBack } from './roll-back.ts'
import { runSteps, Unseen, type EditWork } from './step-run.ts'
import { firstsOf } from './firsts.ts'
import { totalsOf } from './totals.ts'

type Running = { run: EditRun; store: Store; abort: AbortController; wantsPause: boolean; wait: EditWait | null }

let running: Running | null = null
/** Of what is under way, from the press of the button on. */
let under: AbortController | null = null
/** The edit that the person has before them in this tab: what another one has written down since is not run unseen. */
let shown: string | null = null

/** The journal stays with the copy, and where that stays the next login is to say how it stands. */
onSessionEnd((why) => {
  if (isByItself(why) && isEditUnfinished(editState.get())) markEdit()
  under?.abort(new Paused())
  under = null
  running = null
  shown = null
  editState.set({ is: 'idle' })
})

/** An edit as it was reviewed: which list, and the plan that was chosen. */
export type ReviewedEdit = {
  edit: Edit
  plan: EditPlan
  name: string
  kind?: EditKind
  /** Of what comes new, by URI. */
  names?: ReadonlyMap<string, string>
}

/**
 * Writes an edit down, the whole list as it was included; nothing is sent. Resolves to `unfinished` where an earlier edit is
 * half-way: that has to be gone on with, rolled back or forgotten first; to `elsewhere` where another tab is at one. Throws
 * SpotifyError where it is not known who is logged in.
 */
export async function keepEdit(
  client: QueryClient,
  reviewed: ReviewedEdit,
): Promise<'kept' | 'unfinished' | 'elsewhere'> {
  if (under !== null) return 'unfinished'
  const store = await openCopy(await accountOf(client))
  const giveBack = await takeLock(ownKey('edit'), 300)
  if (giveBack === null) return 'elsewhere'
  try {
    const earlier = await readRun(store)
    if (earlier !== null && isUnfinished(earlier)) return 'unfinished'
    const job = toJob(reviewed)
    await putJob(store, job)
    shown = job.id
    editState.set({ is: 'waiting', progress: progressOf({ job, mark: newMark(job) }) })
    return 'kept'
  } finally {
    giveBack()
  }
}

const toJob = ({ edit, plan, name, kind = 'edit', names }: ReviewedEdit): EditJob => ({
  ...{ id: crypto.randomUUID(), list: { id: edit.listId, name }, kind, way: 'forth', before: edit.before },
  ...{ rows: edit.before.map(toEditRow), snapshotId: edit.snapshotId, steps: plan.steps },
  ...{ datesLost: plan.datesLost.length, totals: totalsOf(edit.before.length, edit.after) },
  firsts: firstsOf(edit, names),
})

/** After a reload or a login: shows how an edit stands that an earlier page began. It never goes on by itself. */
export async function recallEdit(client: QueryClient): Promise<void> {
  if (under !== null || editState.get().is !== 'idle') return
  const session = sessionSignal()
  const store = await storeOf(client)
  const run = store === null ? null : await readRun(store)
  if (run === null || session.aborted || editState.get().is !== 'idle') return
  recall(run)
}

function recall(run: EditRun): void {
  shown = run.job.id
  const { phase } = run.mark
  if (phase === 'done' || phase === 'undone') editState.set({ is: phase, report: reportOf(run, true) })
  else editState.set({ is: phase === 'planned' ? 'waiting' : 'paused', progress: progressOf(run) })
}

/**
 * Begins with the edit that is kept, or goes on where it broke off; does nothing while it is under way. Where another tab has
 * written down another edit meanwhile, that one is shown and not begun. Never rejects.
 */
export const startEdit = (client: QueryClient): Promise<void> => drive(client, 'on')

/** Brings the list back to what it was before the edit; goes on where that broke off. Never rejects. */
export const rollBackEdit = (client: QueryClient): Promise<void> => drive(client, 'back')

/** Stops after the request that is on its way. */
export function pauseEdit(): void {
  const now = editState.get()
  if (running === null || (now.is !== 'running' && now.is !== 'rolling-back')) return
  running.wantsPause = true
  editState.set({ is: 'pausing', progress: now.progress })
}

/**
 * Forgets the edit and leaves the list as it is; what it was before one that had begun stays among the past edits. Does
 * nothing to one that another tab is at, or has written down since.
 */
export async function forgetEdit(client: QueryClient): Promise<void> {
  if (under !== null) return
  const store = await storeOf(client)
  const giveBack = await takeLock(ownKey('edit'), 300)
  if (giveBack === null) {
    editState.set({ is: 'elsewhere' })
    return
  }
  const run = store === null ? null : await readRun(store)
  if (store !== null && run !== null && run.job.id === shown) {
    if (isUnfinished(run)) await putPast(store, toLeft(run.job))
    await putJob(store, null)
    await putMark(store, null)
  }
  giveBack()
  editState.set({ is: 'idle' })
}

const toLeft = ({ list, kind, before }: EditJob): PastEdit => ({
  ...{ id: crypto.randomUUID(), list, kind, at: Date.now(), before: before.map(toEditRow), after: null },
})

/** One of them with its rows, for `undoOf`; null where it is forgotten. */
export async function readPastEdit(client: QueryClient, id: string): Promise<PastEdit | null> {
  const store = await storeOf(client)
  return store === null ? null : pastEdit(store, id)
}

/** The browser asks before it lets the page go. */
const warn = (event: BeforeUnloadEvent): void => event.preventDefault()

async function drive(client: QueryClient, wish: 'on' | 'back'): Promise<void> {
  if (under !== null) return
  const abort = new AbortController()
  under = abort
  globalThis.addEventListener('beforeunload', warn)
  const locks: (() => void)[] = []
  try {
    const store = await openCopy(await accountOf(client))
    const run = (await takeInto(locks, ownKey('edit'), 300)) ? await readRun(store) : 'elsewhere'
    abort.signal.throwIfAborted()
    if (run === null) editState.set({ is: 'idle' })
    // One writer for a list at a time, whatever the tab and whatever it writes.
    else if (run === 'elsewhere' || !(await takeInto(locks, ownKey(`write:${run.job.list.id}`), 5000)))
      editState.set({ is: 'elsewhere' })
    else await act(client, { run, store, abort, wantsPause: false, wait: null }, wish)
  } catch (error) {
    halt(error, abort.signal)
  } finally {
    globalThis.removeEventListener('beforeunload', warn)
    const id = running?.run.job.list.id
    if (under === abort) under = running = null
    for (const giveBack of locks.reverse()) giveBack()
    if (!abort.signal.aborted && id !== undefined) await refresh(client, id)
  }
}

async function takeInto(locks: (() => void)[], name: string, patience: number): Promise<boolean> {
  const giveBack = await takeLock(name, patience)
  if (giveBack !== null) locks.push(giveBack)
  return giveBack !== null
}

async function act(client: QueryClient, current: Running, wish: 'on' | 'back'): Promise<void> {
  current.abort.signal.throwIfAborted()
  const { job, mark } = current.run
  if (job.id !== shown || mark.phase === 'done' || mark.phase === 'undone') {
    recall(current.run)
    return
  }
  running = current
  const work = workOn(current)
  show(current)
  if (wish === 'back' && job.way === 'forth') {
    const back = await turnBack(work)
    await putJob(current.store, back)
    current.run = { job: back, mark: newMark(back) }
    shown = back.id
    show(current)
  }
  const end = await runSteps(work)
  const { pastId, datesLost } = await finish({
    client,
    store: current.store,
    run: current.run,
    end,
    signal: work.signal,
  })
  await work.note({ phase: current.run.job.way === 'forth' ? 'done' : 'undone', pastId, datesLost })
  editState.set({ is: current.run.job.way === 'forth' ? 'done' : 'undone', report: reportOf(current.run) })
}

const reportOf = ({ job, mark }: EditRun, isRecalled = false): EditReport => ({
  ...{ list: job.list, kind: job.kind, stands: mark.phase === 'done' ? 'after' : 'before' },
  ...{ datesLost: mark.datesLost, pastId: mark.pastId, isRecalled },
  ...(mark.phase === 'done' && { totals: job.totals, ...(job.firsts && { firsts: job.firsts }) }),
})

/** What is to be seen of an edit that came to no end. */
function halt(error: unknown, signal: AbortSignal): void {
  if (signal.aborted) return
  const run = running?.run ?? null
  const progress = run === null ? null : progressOf(run)
  if (run !== null && progress !== null && error instanceof EditedElsewhere) {
    const was = rowsOf(run.job.rows, stateOf(run))
    editState.set({ is: 'changed', progress, versions: { was, now: error.now.map(toEditRow) } })
  } else if (progress !== null && error instanceof Paused) editState.set({ is: 'paused', progress })
  else editState.set({ is: 'stopped', progress, failure: failureOf(error) })
}

function failureOf(error: unknown): EditFailure | null {
  if (error instanceof SpotifyError) return error.failure
  if (error instanceof Unseen) return { kind: 'unseen' }
  return error instanceof NoWay ? { kind: 'no-way', refusal: error.refusal } : null
}

function show({ run, wantsPause, abort, wait }: Running): void {
  if (abort.signal.aborted) return
  const is = wantsPause ? 'pausing' : run.job.way === 'back' ? 'rolling-back' : 'running'
  editState.set({ is, progress: { ...progressOf(run), ...(wait && { wait }) } })
}

function workOn(current: Running): EditWork {
  const { signal } = current.abort
  return {
    signal,
    run: () => current.run,
    note: async (change) => {
      signal.throwIfAborted()
      current.run = { ...current.run, mark: { ...current.run.mark, ...change } }
      await putMark(current.store, current.run.mark)
      show(current)
    },
    breathe: () => {
      signal.throwIfAborted()
      if (current.wantsPause) throw new Paused()
    },
    onWait: (wait) => {
      if (current.wait === wait) return
      current.wait = wait
      show(current)
    },
  }
}

/** What is on screen was read before all this. */
async function refresh(client: QueryClient, id: string): Promise<void> {
  copyChanged()
  await client.invalidateQueries({ queryKey: playlistQueries.one(id).queryKey })
  await client.invalidateQueries({ queryKey: playlistsQueries.all().queryKey })
}
