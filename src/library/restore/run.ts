import type { QueryClient } from '@tanstack/react-query'
import { takeLock } from '#auth/locks.ts'
import { isByItself, onSessionEnd } from '#auth/session.ts'
import { ownKey } from '#auth/storage.ts'
import { accountOf, storeOf } from '#library/account.ts'
import { copyChanged } from '#library/copy-news.ts'
import { openCopy } from '#library/copy.ts'
import { watchJob } from '#library/jobs.ts'
import type { Store } from '#library/kept.ts'
import { SpotifyError, type SpotifyFailure } from '#spotify/errors.ts'
import type { Playlist } from '#spotify/playlist.ts'
import { restoreList, settleList, type KnownLists } from './list-run.ts'
import type { RestorePlan } from './plan.ts'
import { isRestoreMarked, markRestore, stepsJournal } from './restore-mark.ts'
import { isRestoreUnfinished, restoreState, type RestoreReport, type RestoreState } from './restore-state.ts'
import { removeAdded, unsave } from './roll-back.ts'
import { restoreSaves } from './save-run.ts'
import { addedBy, beginSteps, placeOf, progressOf, reportOf, urisAt, type Run, type Step } from './steps.ts'
import { Paused, type Work } from './work.ts'

/** The plan once; how far it has come is beside it, after every request: that is small, and written often. */
const planJournal = 'restore-plan'

type Planned = Pick<Run, 'plan' | 'knownLists'>
type Stepped = Pick<Run, 'phase' | 'steps'>

type Running = { run: Run; store: Store; abort: AbortController; wantsPause: boolean }

let running: Running | null = null
/** Of what is under way, from the press of the button on. */
let under: AbortController | null = null

// Of what an earlier page began there is only the mark until it has been recalled.
watchJob('restore', () => isRestoreUnfinished(restoreState.get()) || isRestoreMarked())

restoreState.subscribe(() => markRestore(isRestoreUnfinished(restoreState.get())))

/** The journal stays with the copy: after the next login the restore can be gone on with. */
onSessionEnd((why) => {
  const isKept = isByItself(why) && isRestoreUnfinished(restoreState.get())
  under?.abort(new Paused())
  under = null
  running = null
  restoreState.set({ is: 'idle' })
  if (isKept) markRestore(true)
})

const putSteps = ({ phase, steps }: Run, store: Store): Promise<void> =>
  store.putJournal(stepsJournal, { phase, steps })

async function readRun(store: Store): Promise<Run | null> {
  const planned = (await store.journal(planJournal)) as Planned | null
  const stepped = (await store.journal(stepsJournal)) as Stepped | null
  return planned === null || stepped === null ? null : { ...planned, ...stepped }
}

/**
 * Writes a plan down, so that it outlives the way to Spotify and back; nothing is sent. `lists`: all that the person has now.
 * The plan before it is forgotten, unless it is under way or unfinished: then nothing is written, and the state says so. Throws
 * SpotifyError where it is not known who is logged in.
 */
export async function keepPlan(client: QueryClient, plan: RestorePlan, lists: readonly Playlist[]): Promise<void> {
  if (under !== null) return
  const giveBack = await takeLock(ownKey('restore'), 300)
  if (giveBack === null) {
    restoreState.set({ is: 'elsewhere' })
    return
  }
  try {
    const store = await openCopy(await accountOf(client))
    const before = await readRun(store)
    if (before !== null && isUnfinished(before)) {
      restoreState.set(pausedAt(before))
      return
    }
    const knownLists = new Map(lists.map(({ id, snapshotId }) => [id, snapshotId]))
    await store.putJournal(planJournal, { plan, knownLists } satisfies Planned)
    await putSteps({ plan, knownLists, phase: 'planned', steps: beginSteps(plan) }, store)
    restoreState.set({ is: 'waiting' })
  } finally {
    giveBack()
  }
}

const pausedAt = (run: Run): RestoreState => ({ is: 'paused', progress: progressOf(run, placeOf(run)) })

const isUnfinished = ({ phase }: Run): boolean => phase === 'restoring' || phase === 'rolling-back'

/** The plan that is kept, whatever has become of it; null for none. */
export async function keptPlan(client: QueryClient): Promise<RestorePlan | null> {
  const store = await storeOf(client)
  return store === null ? null : ((await readRun(store))?.plan ?? null)
}

/** How far the plan that is kept has come, list by list, also where it has come to no end; null for none. */
export async function keptReport(client: QueryClient): Promise<RestoreReport | null> {
  const store = await storeOf(client)
  const run = store === null ? null : await readRun(store)
  return run === null ? null : reportOf(run)
}

/**
 * After a reload or a login: shows how a restore stands that an earlier page began, or another tab where that has come to its end.
 * It never goes on by itself.
 */
export async function recallRestore(client: QueryClient): Promise<void> {
  const { is } = restoreState.get()
  if (under !== null || (is !== 'idle' && is !== 'elsewhere')) return
  const store = await storeOf(client)
  const run = store === null ? null : await readRun(store)
  if (restoreState.get().is !== is || (run !== null && is === 'elsewhere' && isUnfinished(run))) return
  if (run === null) restoreState.set({ is: 'idle' })
  else if (run.phase === 'planned') restoreState.set({ is: 'waiting' })
  else if (run.phase === 'done' || run.phase === 'undone') restoreState.set({ is: run.phase, report: reportOf(run) })
  else await recallUnfinished(run)
}

/** It stands still, unless another tab is at it. */
async function recallUnfinished(run: Run): Promise<void> {
  const { is } = restoreState.get()
  const giveBack = await takeLock(ownKey('restore'), 300)
  giveBack?.()
  if (under === null && restoreState.get().is === is)
    restoreState.set(giveBack === null ? { is: 'elsewhere' } : pausedAt(run))
}

/** Begins with the plan that is kept, or goes on where it broke off, also with a roll back; does nothing while it is under way. Never rejects. */
export const startRestore = (client: QueryClient): Promise<void> => drive(client, 'restoring')

/** Takes back what this restore has added, and nothing else; goes on where that broke off. Never rejects. */
export const rollBackRestore = (client: QueryClient): Promise<void> => drive(client, 'rolling-back')

/** Stops after the request that is on its way. */
export function pauseRestore(): void {
  const now = restoreState.get()
  if (running === null || (now.is !== 'running' && now.is !== 'rolling-back')) return
  running.wantsPause = true
  restoreState.set({ is: 'pausing', progress: now.progress })
}

/** Forgets the plan and how far it has come; what has been added stays. */
export async function forgetRestore(client: QueryClient): Promise<void> {
  if (under !== null) return
  const store = await storeOf(client)
  await store?.putJournal(planJournal, null)
  await store?.putJournal(stepsJournal, null)
  restoreState.set({ is: 'idle' })
}

/** What is being taken back is never added to: nobody would know what is in the lists. */
const phaseAfter = ({ phase }: Run, wanted: 'restoring' | 'rolling-back') => (phase === 'rolling-back' ? phase : wanted)

/** The browser asks before it lets the page go. */
const warn = (event: BeforeUnloadEvent): void => event.preventDefault()

async function drive(client: QueryClient, phase: 'restoring' | 'rolling-back'): Promise<void> {
  if (under !== null) return
  const abort = new AbortController()
  under = abort
  const giveBack = await takeLock(ownKey('restore'), 300)
  if (giveBack === null) {
    if (under === abort) under = null
    restoreState.set({ is: 'elsewhere' })
    return
  }
  globalThis.addEventListener('beforeunload', warn)
  try {
    const store = await openCopy(await accountOf(client))
    abort.signal.throwIfAborted()
    const run = await readRun(store)
    if (run === null) restoreState.set({ is: 'idle' })
    else await act({ run: { ...run, phase: phaseAfter(run, phase) }, store, abort, wantsPause: false })
  } catch (error) {
    halt(error, abort.signal)
  } finally {
    globalThis.removeEventListener('beforeunload', warn)
    if (under === abort) under = running = null
    giveBack()
    if (!abort.signal.aborted) await refresh(client)
  }
}

async function act(current: Running): Promise<void> {
  running = current
  show(current, null)
  await putSteps(current.run, current.store)
  const indexes = current.run.steps.map((_, at) => at)
  if (current.run.phase === 'restoring') for (const at of indexes) await forward(current, at)
  else for (const at of indexes.reverse()) await back(current, at)
  current.abort.signal.throwIfAborted()
  const phase = current.run.phase === 'restoring' ? 'done' : 'undone'
  current.run = { ...current.run, phase }
  await putSteps(current.run, current.store)
  restoreState.set({ is: phase, report: reportOf(current.run) })
}

/** What is to be seen of a restore that came to no end. */
function halt(error: unknown, signal: AbortSignal): void {
  if (signal.aborted) return
  const progress =
    running === null ? { items: { done: 0, total: 0 }, current: null } : progressOf(running.run, placeOf(running.run))
  if (error instanceof Paused) restoreState.set({ is: 'paused', progress })
  else restoreState.set({ is: 'stopped', progress, failure: failureOf(error) })
}

const failureOf = (error: unknown): SpotifyFailure | null => (error instanceof SpotifyError ? error.failure : null)

function show({ run, wantsPause, abort }: Running, at: number | null): void {
  if (abort.signal.aborted) return
  const is = wantsPause ? 'pausing' : run.phase === 'rolling-back' ? 'rolling-back' : 'running'
  restoreState.set({ is, progress: progressOf(run, at) })
}

function workOn(current: Running, at: number): Work {
  const { signal } = current.abort
  const step = (): Step => {
    const found = current.run.steps[at]
    if (found === undefined) throw new RangeError('No such step')
    return found
  }
  return {
    signal,
    step,
    note: async (change) => {
      signal.throwIfAborted()
      current.run = { ...current.run, steps: current.run.steps.with(at, { ...step(), ...change }) }
      await putSteps(current.run, current.store)
      show(current, at)
    },
    breathe: () => {
      signal.throwIfAborted()
      if (current.wantsPause) throw new Paused()
    },
  }
}

function knownListsOf({ run }: Running): KnownLists {
  return {
    snapshotOf: (id) => run.knownLists.get(id) ?? null,
    made: new Set(run.steps.flatMap(({ listId }) => listId ?? [])),
  }
}

async function forward(current: Running, at: number): Promise<void> {
  const work = workOn(current, at)
  if (work.step().finished) return
  work.breathe()
  show(current, at)
  const { lists, saves, likedOrder } = current.run.plan
  const [list, save] = [lists[at], saves[at - lists.length]]
  await guarded(work, async () => {
    if (list !== undefined) await alone(work, () => restoreList(work, list, knownListsOf(current)))
    else if (save !== undefined) await restoreSaves(work, save, likedOrder)
  })
}

async function back(current: Running, at: number): Promise<void> {
  const work = workOn(current, at)
  if (work.step().undone) return
  work.breathe()
  show(current, at)
  const { plan } = current.run
  const list = plan.lists[at]
  await guarded(work, async () => {
    if (list === undefined) await unsave(work, sentBy(plan, at, work.step()))
    else {
      await settleList(work, list, knownListsOf(current))
      const { listId, base } = work.step()
      const uris = addedBy(plan, at, work.step())
      const created = list.target.kind === 'create'
      if (listId !== null && (created || uris.length > 0))
        await alone(work, () => removeAdded(work, { listId, created, base: base ?? 0, uris }))
    }
    await work.note({ undone: true, failure: null })
  })
}

/** Also what may have been saved by a request that got no answer. */
const sentBy = (plan: RestorePlan, at: number, step: Step): string[] =>
  addedBy(plan, at, { ...step, done: Math.min(step.done + step.sent, urisAt(plan, at).length) })

/** One writer for a list at a time, whatever the tab. */
async function alone(work: Work, act: () => Promise<void>): Promise<void> {
  const { listId } = work.step()
  const giveBack = listId === null ? null : await takeLock(ownKey(`write:${listId}`), 5000)
  if (listId !== null && giveBack === null) throw new SpotifyError({ kind: 'changed' })
  try {
    await act()
  } finally {
    giveBack?.()
  }
}

/** One list that fails never stops the rest; what stops all requests stops the restore. */
async function guarded(work: Work, act: () => Promise<void>): Promise<void> {
  try {
    await act()
  } catch (error) {
    work.signal.throwIfAborted()
    const failure = failureOf(error)
    if (failure === null || stops.includes(failure.kind)) throw error
    await work.note({ failure })
  }
}

const stops: readonly SpotifyFailure['kind'][] = [
  ...([
    'quota',
    'rate-limited',
    'signed-out',
    'unreachable',
    'not-registered',
    'owner-premium',
    'missing-scope',
  ] as const),
]

/** What is on screen was read before all this. */
async function refresh(client: QueryClient): Promise<void> {
  copyChanged()
  await client.invalidateQueries({ queryKey: ['spotify', 'playlists'] })
  await client.invalidateQueries({ queryKey: ['library', 'shelf'] })
}
