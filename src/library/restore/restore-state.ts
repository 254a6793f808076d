import type { SpotifyFailure } from '#spotify/errors.ts'
import { createValue } from '#spotify/value.ts'
import type { SaveKind } from './subject.ts'

/** What is being written: the name of a list, or a kind of what is saved. */
export type RestoreSubject = { kind: 'list'; name: string } | { kind: SaveKind }

export type RestoreProgress = {
  /** URIs that are there, or that Spotify did not take, of all. */
  items: { done: number; total: number }
  current: RestoreSubject | null
  /** What was added is being taken back: then `items` are those that are gone again. */
  isBack?: true
}

/** One list or kind as it stands: `added` by this run, `refused` by Spotify with their names or URIs. */
export type RestoreResult = {
  subject: RestoreSubject
  /** The list at Spotify; null for what is saved, and for a list that was never made. */
  listId: string | null
  created: boolean
  added: number
  /** Found there when it was about to be saved. */
  already: number
  total: number
  refused: readonly string[]
  /** Why it did not get further; null where it did. */
  failure: SpotifyFailure | null
  /** Asked for a list that is not shown on the profile, Spotify made one that is. */
  isPublicAllTheSame: boolean
  withoutDescription: boolean
}

/** Whether it did not come out as it was meant to. */
export const hasGaps = ({ failure, refused }: RestoreResult): boolean => failure !== null || refused.length > 0

export type RestoreReport = { results: readonly RestoreResult[] }

/**
 * `waiting`: a plan is here whose running has not begun. `stopped`: Spotify or the network does not let it go on.
 * `elsewhere`: another tab is at it. `undone`: what it had added is gone again, but for what the report names.
 */
export type RestoreState =
  | { is: 'idle' }
  | { is: 'waiting' }
  | { is: 'running' | 'rolling-back' | 'pausing' | 'paused'; progress: RestoreProgress }
  | { is: 'stopped'; progress: RestoreProgress; failure: SpotifyFailure | null }
  | { is: 'done' | 'undone'; report: RestoreReport }
  | { is: 'elsewhere' }

/** For the restore itself to set. Apart from it, so that the frame can tell how it stands without its code. */
export const restoreState = createValue<RestoreState>({ is: 'idle' })

export const getRestore = restoreState.get
export const subscribeRestore = restoreState.subscribe

/** A restore that has begun and is not at its end, whether or not it is going on. */
export const isRestoreUnfinished = ({ is }: RestoreState): boolean =>
  ['running', 'rolling-back', 'pausing', 'paused', 'stopped'].includes(is)
