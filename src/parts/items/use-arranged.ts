import { useDeferredValue, useMemo } from 'react'
import { arrange, type Placed } from './arrange.ts'
import { toSorting, type Column } from './column.ts'
import type { ItemsView } from './use-items-view.ts'

/**
 * The positions to show, in order. Typing comes first: with many rows the order follows a moment later, and `filter` is
 * the one that it follows. A press on a head is one step, and drawn as one.
 */
export function useArranged<Row extends Placed>(
  rows: readonly (Row | undefined)[],
  columns: readonly Column<Row>[],
  view: Pick<ItemsView, 'filter' | 'sort'>,
): { order: readonly number[]; filter: string } {
  const filter = useDeferredValue(view.filter.trim())
  const column = view.sort?.column
  const direction = view.sort?.order
  const order = useMemo(() => {
    const wanted = column === undefined || direction === undefined ? null : { column, order: direction }
    return arrange(rows, filter, toSorting(columns, wanted))
  }, [rows, filter, columns, column, direction])
  return { order, filter }
}
