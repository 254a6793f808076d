import type { AfterRow } from './edit.ts'
import { longestIncreasing } from './increasing.ts'

/** How many rows there are before and after an edit, and how many it takes out, brings in and moves. */
export type EditTotals = { before: number; after: number; removed: number; added: number; moved: number }

type Settled = { row: number; place: number }

/** Rows that keep their order among themselves: as many as there can be, so that few are said to move. */
export function settledOf(after: readonly AfterRow[]): Settled[] {
  const kept = after.flatMap((to, place) => ('row' in to ? { row: to.row, place } : []))
  return longestIncreasing(kept.map(({ row }) => row)).flatMap((index) => kept[index] ?? [])
}

/** Of an edit of a list with `size` rows. */
export function totalsOf(size: number, after: readonly AfterRow[]): EditTotals {
  const kept = after.filter((to) => 'row' in to).length
  return {
    ...{ before: size, after: after.length, removed: size - kept, added: after.length - kept },
    moved: kept - settledOf(after).length,
  }
}
