import { useEffect, useMemo } from 'react'
import { arrange, prepare, type Placed } from './arrange.ts'
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
  usePrepared(rows, columns)
  return { order, filter }
}

/** How many rows it takes for a press to wait for their sorting. */
const many = 1000
/** How long rows that are all here are left to be drawn, in ms. */
const drawing = 200

/** Ranks many rows by each column in turn, whenever the page has nothing else to do. */
function usePrepared<Row extends Placed>(rows: readonly (Row | undefined)[], columns: readonly Column<Row>[]): void {
  useEffect(() => {
    if (rows.length < many || rows.includes(undefined)) return
    const isOver = new AbortController()
    const work = (left: readonly Column<Row>[]): void => {
      const [column, ...others] = left
      if (column === undefined || isOver.signal.aborted) return
      prepare(rows, column.by)
      whenIdle(() => work(others))
    }
    const timer = setTimeout(() => whenIdle(() => work(columns)), drawing)
    return () => {
      clearTimeout(timer)
      isOver.abort()
    }
  }, [rows, columns])
}

/** Safari does not tell when it is idle. */
const whenIdle = (act: () => void): void => {
  if ('requestIdleCallback' in window) window.requestIdleCallback(act)
  else setTimeout(act, 100)
}
