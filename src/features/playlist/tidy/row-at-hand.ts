import { getClip } from './clip.ts'
import { chosenRows } from './selection.ts'

/** Where the keyboard was last in the list, as a position. */
let last: number | null = null

export const setLastRow = (position: number | null): void => {
  last = position
}

/** The row after which something is to stand: the last that is chosen, unless it was cut here, else where the keyboard was. */
export function rowAtHand(listId: string): number | null {
  const clip = getClip()
  const isCutHere = clip?.how === 'cut' && clip.from.id === listId
  if (chosenRows().size === 0 || isCutHere) return last
  return Math.max(...chosenRows())
}

/** Gives the keyboard back to the list, where what had it goes away. */
export const backToGrid = (): void =>
  document.querySelector<HTMLElement>('[role=grid][aria-multiselectable] [role=gridcell][tabindex="0"]')?.focus({
    preventScroll: true,
  })
