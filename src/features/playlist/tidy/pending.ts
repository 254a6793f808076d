import { isAsItIs, type HandOrder } from './hand-order.ts'
import { landing } from './landing.ts'
import { createWatched } from './watched.ts'

/** Moves by keyboard that nobody has reviewed yet: they add up until then. */
export type Pending = {
  order: HandOrder
  /** Those that moved last. */
  rows: ReadonlySet<number>
}

const pending = createWatched<Pending | null>(null)

export const getPending = pending.get
export const usePending = pending.use

/** An order that is the one of the list is none. */
export const setPending = (next: Pending): void => pending.set(isAsItIs(next.order) ? null : next)

export function dropPending(): void {
  if (pending.get() === null) return
  landing.set(null)
  pending.set(null)
}
