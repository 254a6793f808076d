import { createWatched } from './watched.ts'

/** The positions on screen, in order: what a range is a range of. */
let shown: readonly number[] = []

export const shownOrder = (): readonly number[] => shown

export const showOrder = (order: readonly number[]): void => {
  shown = order
}

/** The position of the row whose cell has the keyboard; null where none has. */
export function rowWithin(target: EventTarget | null): number | null {
  if (!(target instanceof Element) || target.getAttribute('role') !== 'gridcell') return null
  if (target.closest('[role=grid][aria-multiselectable]') === null) return null
  return shown[Number(target.parentElement?.getAttribute('aria-rowindex')) - 2] ?? null
}

const mayMove = createWatched(false)

/** Whether rows can be moved by hand: all of them are here, in the order of the list. */
export const useMayMove = mayMove.use
export const setMayMove = mayMove.set
