/** The positions on screen, in order: what a range is a range of. */
let shown: readonly number[] = []

export const shownOrder = (): readonly number[] => shown

export const showOrder = (order: readonly number[]): void => {
  shown = order
}
