import type { SpotifyFailure } from '#spotify/errors.ts'
import { createValue } from '#spotify/value.ts'
import type { EditRefusal, EditRow } from './edit.ts'
import type { FirstChanges } from './firsts.ts'
import type { EditTotals } from './totals.ts'

export type EditKind = 'edit' | 'undo'

/** `change`: one that has gone out is not to be seen. `list`: it is not as it was left. Looked at again until a moment (ms epoch). */
export type EditWait = { why: 'change' | 'list'; until: number }

export type EditProgress = {
  list: { id: string; name: string }
  kind: EditKind
  /** Requests that write, and are seen to have taken effect. */
  steps: { done: number; total: number }
  /** One more has gone out, and what became of it has not been seen. */
  isOpen: boolean
  /** Nothing moves, because Spotify may lag. */
  wait?: EditWait
}

export type EditFailure =
  | SpotifyFailure
  /** Spotify has said yes, and for half a minute the list did not show it. */
  | { kind: 'unseen' }
  /** The list cannot be brought back to what it was. */
  | { kind: 'no-way'; refusal: EditRefusal }

/** What the list should be at this point, and what it is. */
export type EditVersions = { was: readonly EditRow[]; now: readonly EditRow[] }

/** What an edit did. `firsts`: none in what an earlier version of the app has written. */
export type EditDid = { totals: EditTotals; firsts?: FirstChanges }

/** The list is exactly as reviewed (`after`), or again as it was (`before`) but for that many added dates. */
export type EditReport = {
  list: { id: string; name: string }
  kind: EditKind
  stands: 'after' | 'before'
  datesLost: number
  /** By which it can be undone; null for what was rolled back. */
  pastId: string | null
  /** What it did; none for what was rolled back. */
  totals?: EditTotals
  firsts?: FirstChanges
  /** An earlier page has seen it end: nobody knows how long ago. */
  isRecalled?: boolean
}

/**
 * `waiting`: an edit is here whose running has not begun. `stopped`: Spotify or the network does not let it go on.
 * `changed`: somebody else has edited the list, and nothing of theirs was overwritten. `elsewhere`: another tab is at it.
 */
export type EditState =
  | { is: 'idle' }
  | { is: 'waiting' | 'running' | 'rolling-back' | 'pausing' | 'paused'; progress: EditProgress }
  | { is: 'stopped'; progress: EditProgress | null; failure: EditFailure | null }
  | { is: 'changed'; progress: EditProgress; versions: EditVersions }
  | { is: 'done' | 'undone'; report: EditReport }
  | { is: 'elsewhere' }

/** For the runner itself to set. Apart from it, so that the frame can tell how it stands without its code. */
export const editState = createValue<EditState>({ is: 'idle' })

export const getEdit = editState.get
export const subscribeEdit = editState.subscribe

/** An edit that has begun and is not at its end, whether or not it is going on. */
export const isEditUnfinished = ({ is }: EditState): boolean =>
  ['running', 'rolling-back', 'pausing', 'paused', 'stopped', 'changed'].includes(is)
