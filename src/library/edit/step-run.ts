import { isRefusal } from '#library/restore/work.ts'
import { SpotifyError } from '#spotify/errors.ts'
import type { PlaylistItem } from '#spotify/playlist-items.ts'
import { addItems, removeItems, reorderItems, replaceItems } from '#spotify/playlist-writes.ts'
import { readPlaylist } from '#spotify/playlist.ts'
import { outcomeOf } from '#spotify/writing.ts'
import { stateOf, type EditMark, type EditRun } from './journal.ts'
import { firstDifference, outcomeOfStep, readUntil, type Looking } from './look.ts'
import { applyStep, type EditStep, type ListState } from './model.ts'

/** What an edit is run with. */
export type EditWork = {
  /** Of the session: once it has ended nothing more is asked or written down. */
  signal: AbortSignal
  run: () => EditRun
  /** Writes down how far it has come. */
  note: (change: Partial<EditMark>) => Promise<void>
  /** To be called between two requests that write: throws `Paused` where the person wants to stop. */
  breathe: () => void
  /** Shows what is waited for; null for nothing. */
  onWait: Looking['onWait']
}

/** Spotify has said yes to a step that is not to be seen. */
export class Unseen extends Error {}

/** How often a request that seems to have had no effect is sent anew. */
const mostTries = 3

/** The whole list at the end, and the snapshot that the last write was answered with, if that is known. */
export type EditEnd = { rows: readonly PlaylistItem[]; snapshotId: string | null }

export const lookingOf = ({ run, signal, onWait }: EditWork): Looking => {
  const { list, rows } = run().job
  return { listId: list.id, rows, signal, onWait }
}

/**
 * Takes the steps of a plan one after the other, each seen before the next one goes, and the whole list before and after.
 * Goes on where an earlier run broke off. Throws `EditedElsewhere`, `Unseen`, `Paused`, SpotifyError, and the reason of the
 * signal; what has been done by then is written down.
 */
export async function runSteps(work: EditWork): Promise<EditEnd> {
  let { state, snapshotId } = await checkStart(work)
  const { steps } = work.run().job
  for (let tries = 0; work.run().mark.done < steps.length;) {
    work.breathe()
    const { done } = work.run().mark
    const step = steps[done]
    if (step === undefined) break
    const next = applyStep(state, step)
    const isIdle = firstDifference(lookingOf(work), state, next) === null
    const sent: Sent = isIdle ? { is: 'taken', snapshotId } : await send(work, step, snapshotId)
    snapshotId = sent.snapshotId
    const isThere = await settle(work, { state, next, isTaken: sent.is === 'taken' })
    if (isThere) [state, tries] = [next, 0]
    else if (sent.is === 'taken') throw new Unseen()
    else if ((tries += 1) === mostTries) throw new SpotifyError({ kind: 'server', status: 503 })
    else await work.note({ sent: false })
  }
  return { rows: await readUntil(lookingOf(work), state), snapshotId }
}

/** That the list is as it was left, or as the plan found it. */
async function checkStart(work: EditWork): Promise<{ state: ListState; snapshotId: string | null }> {
  await settleSent(work)
  const { job, mark } = work.run()
  const state = stateOf(work.run())
  await readUntil(lookingOf(work), state)
  if (mark.phase === 'planned') await work.note({ phase: 'begun' })
  if (mark.done > 0 || job.snapshotId === '') return { state, snapshotId: null }
  // Positions and URIs of a write are those of its snapshot: one that is not surely that of these rows is not named.
  const { snapshotId } = await readPlaylist(job.list.id, { signal: work.signal, fresh: true })
  return { state, snapshotId: snapshotId === job.snapshotId ? snapshotId : null }
}

/** Finds out what became of a request whose answer an earlier run did not get. Throws as `runSteps`. */
export async function settleSent(work: EditWork): Promise<void> {
  const { job, mark } = work.run()
  const step = job.steps[mark.done]
  if (!mark.sent || step === undefined) return
  const state = stateOf(work.run())
  const isThere = await settle(work, { state, next: applyStep(state, step), isTaken: false })
  if (!isThere) await work.note({ sent: false })
}

/** Whether the step is there; then that is written down. */
async function settle(work: EditWork, how: { state: ListState; next: ListState; isTaken: boolean }): Promise<boolean> {
  if ((await outcomeOfStep(lookingOf(work), how)) === 'before') return false
  await work.note({ sent: false, done: work.run().mark.done + 1 })
  return true
}

type Sent = { is: 'taken' | 'unclear'; snapshotId: string | null }

async function send(work: EditWork, step: EditStep, snapshotId: string | null): Promise<Sent> {
  const { note, signal, run } = work
  await note({ sent: true })
  try {
    return { is: 'taken', snapshotId: await sendStep(run().job.list.id, step, { signal, snapshotId }) }
  } catch (error) {
    signal.throwIfAborted()
    if (outcomeOf(error) === 'unclear') return { is: 'unclear', snapshotId: null }
    await note({ sent: false })
    // It may be the snapshot that Spotify does not like: then the list as it is, which has just been looked at.
    const isNamed = snapshotId !== null && (step.do === 'move' || step.do === 'remove')
    if (!isRefusal(error) || !isNamed) throw error
    return send(work, step, null)
  }
}

function sendStep(
  id: string,
  step: EditStep,
  { signal, snapshotId }: { signal: AbortSignal; snapshotId: string | null },
): Promise<string> {
  const how = { signal, ...(snapshotId !== null && { snapshotId }) }
  switch (step.do) {
    case 'move': {
      const { rangeStart, insertBefore, rangeLength } = step
      return reorderItems(
        id,
        { rangeStart, insertBefore, rangeLength, ...(snapshotId !== null && { snapshotId }) },
        how,
      )
    }
    case 'remove':
      return removeItems(id, step.uris, how)
    case 'add':
      return addItems(id, step.uris, { signal, position: step.position })
    case 'replace':
      return replaceItems(id, step.uris, { signal })
  }
}
