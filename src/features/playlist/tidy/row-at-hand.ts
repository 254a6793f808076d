import { getClip } from './clip.ts'
import { chosenRows } from './selection.ts'
import { shownOrder } from './shown-order.ts'

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

/** The position of the row whose cell has the keyboard; null where none has. */
export function rowWithin(target: EventTarget | null): number | null {
  if (!(target instanceof Element) || target.getAttribute('role') !== 'gridcell') return null
  if (target.closest('[role=grid][aria-multiselectable]') === null) return null
  return shownOrder()[Number(target.parentElement?.getAttribute('aria-rowindex')) - 2] ?? null
}

/** Gives the keyboard back to the list, where what had it goes away. */
export const backToGrid = (): void =>
  document.querySelector<HTMLElement>('[role=grid][aria-multiselectable] [role=gridcell][tabindex="0"]')?.focus({
    preventScroll: true,
  })
