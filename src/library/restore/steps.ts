import type { SpotifyFailure } from '#spotify/errors.ts'
import type { RestorePlan } from './plan.ts'
import type { RestoreProgress, RestoreReport, RestoreResult, RestoreSubject } from './restore-state.ts'

/**
 * How far one list or kind has come. `sent` > 0: a request with so many URIs from `done` on has gone out, and what became
 * of it has not been written down.
 */
export type Step = {
  /** The list that is filled, once it is known. */
  listId: string | null
  /** The request that makes the list has gone out, and nobody knows yet whether it took effect. */
  creating: boolean
  /** How many rows stand before ours. */
  base: number | null
  /** How many URIs of the plan have been dealt with, in their order. */
  done: number
  sent: number
  /** Indexes of those that Spotify did not take. */
  refused: readonly number[]
  /** Indexes of those that turned out to be there already. */
  already: readonly number[]
  isPublicAllTheSame: boolean
  /** Spotify did not take the list's description. */
  withoutDescription: boolean
  failure: SpotifyFailure | null
  finished: boolean
  /** Taken back. */
  undone: boolean
}

/** What a run remembers: the plan once, the steps before and after every request that writes. */
export type Run = {
  plan: RestorePlan
  /** The lists that were there before, by id, with their snapshots. */
  knownLists: ReadonlyMap<string, string>
  /** `planned`: waits for the person's consent at Spotify. */
  phase: 'planned' | 'restoring' | 'rolling-back' | 'done' | 'undone'
  /** By their place in `plan.lists`, then `plan.saves`. */
  steps: readonly Step[]
}

const firstStep: Step = {
  ...{ listId: null, creating: false, base: null, done: 0, sent: 0, refused: [], already: [] },
  ...{ isPublicAllTheSame: false, withoutDescription: false, failure: null, finished: false, undone: false },
}

export const beginSteps = ({ lists, saves }: RestorePlan): Step[] => [
  ...lists.map(({ target }) => ({ ...firstStep, listId: target.kind === 'fill' ? target.id : null })),
  ...saves.map(() => firstStep),
]

export const subjectOf = ({ lists, saves }: RestorePlan, at: number): RestoreSubject => {
  const list = lists[at]
  return list === undefined ? { kind: saves[at - lists.length]?.kind ?? 'liked' } : { kind: 'list', name: list.name }
}

export const urisAt = ({ lists, saves }: RestorePlan, at: number): readonly string[] =>
  lists[at]?.uris ?? saves[at - lists.length]?.uris ?? []

/** The URIs that this run has added, in their order. */
export function addedBy(plan: RestorePlan, at: number, { done, refused, already }: Step): string[] {
  const others = new Set([...refused, ...already])
  return urisAt(plan, at)
    .slice(0, done)
    .filter((_, index) => !others.has(index))
}

export function progressOf({ plan, phase, steps }: Run, at: number | null): RestoreProgress {
  const isBack = phase === 'rolling-back'
  const counts = steps.map((step, index) => ({ step, added: addedBy(plan, index, step).length }))
  const total = isBack ? counts.reduce((sum, { added }) => sum + added, 0) : plan.items
  const done = counts.reduce((sum, { step, added }) => sum + (isBack ? (step.undone ? added : 0) : step.done), 0)
  return { items: { done, total }, current: at === null ? null : subjectOf(plan, at), ...(isBack && { isBack }) }
}

/** The list or kind at which a run stands that does not go on; null where all have had their turn. */
export function placeOf({ phase, steps }: Run): number | null {
  const isOpen = (step: Step): boolean =>
    step.failure === null && !(phase === 'rolling-back' ? step.undone : step.finished)
  const at = phase === 'rolling-back' ? steps.findLastIndex(isOpen) : steps.findIndex(isOpen)
  return at === -1 ? null : at
}

export const reportOf = ({ plan, steps }: Run): RestoreReport => ({
  results: steps.map((step, at): RestoreResult => {
    const uris = urisAt(plan, at)
    return {
      ...{ subject: subjectOf(plan, at), listId: step.listId, created: plan.lists[at]?.target.kind === 'create' },
      ...{ added: step.undone ? 0 : addedBy(plan, at, step).length, total: uris.length, already: step.already.length },
      refused: step.refused.map((index) => uris[index] ?? ''),
      ...{ failure: step.failure, isPublicAllTheSame: step.isPublicAllTheSame },
      withoutDescription: step.withoutDescription,
    }
  }),
})
