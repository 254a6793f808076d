import { createWatched } from './watched.ts'

/** The positions on screen, in order: what a range is a range of. */
let shown: readonly number[] = []

export const shownOrder = (): readonly number[] => shown

export const showOrder = (order: readonly number[]): void => {
  shown = order
}

const mayMove = createWatched(false)

/** Whether rows can be moved by hand: all of them are here, in the order of the list. */
export const useMayMove = mayMove.use
export const setMayMove = mayMove.set
