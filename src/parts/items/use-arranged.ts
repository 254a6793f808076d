import { useMemo } from 'react'
import { arrange, type Placed } from './arrange.ts'
import { toSorting, type Column } from './column.ts'
import type { ItemsView } from './use-items-view.ts'

/**
 * The positions to show, in order, and the filter that they follow. Arranged in the same step as the key or the press that
 * asks for it: with 10,000 rows that is quicker than to draw the page twice, once for the key and once for the rows.
 */
export function useArranged<Row extends Placed>(
  rows: readonly (Row | undefined)[],
  columns: readonly Column<Row>[],
  view: Pick<ItemsView, 'filter' | 'sort'>,
): { order: readonly number[]; filter: string } {
  const filter = view.filter.trim()
  const column = view.sort?.column
  const direction = view.sort?.order
  const order = useMemo(() => {
    const wanted = column === undefined || direction === undefined ? null : { column, order: direction }
    return arrange(rows, filter, toSorting(columns, wanted))
  }, [rows, filter, columns, column, direction])
  return { order, filter }
}
