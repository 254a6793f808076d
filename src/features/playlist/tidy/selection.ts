import { useSyncExternalStore } from 'react'

/**
 * Which rows of the list on screen are chosen, by their position (from 0): a sort or a filter leaves them chosen. Kept apart
 * from the page, so that a press on one box draws that box and not 10,000 rows.
 */
let chosen: ReadonlySet<number> = new Set()
/** Where the last press was: a range begins there. */
let anchor: number | null = null
const listeners = new Set<() => void>()

const become = (next: ReadonlySet<number>): void => {
  chosen = next
  for (const listener of [...listeners]) listener()
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const chosenRows = (): ReadonlySet<number> => chosen

export function clearSelection(): void {
  anchor = null
  if (chosen.size > 0) become(new Set())
}

/** Chooses these and no others. */
export function setSelection(positions: Iterable<number>): void {
  anchor = null
  become(new Set(positions))
}

export function chooseAll(positions: readonly number[], isChosen: boolean): void {
  const next = new Set(chosen)
  for (const position of positions)
    if (isChosen) next.add(position)
    else next.delete(position)
  become(next)
}

/** A press on one row; with `order` on all from the last press to here, as they are shown. */
export function choose(position: number, isChosen: boolean, order: readonly number[] | null = null): void {
  const from = order === null || anchor === null ? -1 : order.indexOf(anchor)
  const to = order?.indexOf(position) ?? -1
  anchor = position
  const range = from < 0 || to < 0 ? [position] : (order ?? []).slice(Math.min(from, to), Math.max(from, to) + 1)
  chooseAll(range, isChosen)
}

export const useSelection = (): ReadonlySet<number> => useSyncExternalStore(subscribe, chosenRows)

export const useIsChosen = (position: number): boolean => useSyncExternalStore(subscribe, () => chosen.has(position))
