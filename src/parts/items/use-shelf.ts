import type { UseQueryResult } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Shelf } from '#library/shelf.ts'
import type { Placed } from './arrange.ts'
import type { Column } from './column.ts'
import { useArranged } from './use-arranged.ts'
import type { ItemsView } from './use-items-view.ts'

/** Rows that keep their place until the first are here. */
const screenful = new Array<undefined>(10).fill(undefined)
const inOrder = screenful.map((_, place) => place)

export type ShownShelf<Row> = {
  rows: readonly (Row | undefined)[]
  /** The positions to show, in order. */
  order: readonly number[]
  /** The one that `order` follows. */
  filter: string
  complete: boolean
  busy: boolean
  /** False while nobody knows how many rows there will be. */
  counted: boolean
  isNew: (row: Row) => boolean
  /** How many rows were not there the last time; null while, or where, that cannot be said. */
  newRows: number | null
}

/** Whether all of it is here and `order` is what the view asks for. */
export const isSettled = (
  { complete, counted, filter }: Pick<ShownShelf<never>, 'complete' | 'counted' | 'filter'>,
  view: Pick<ItemsView, 'filter'>,
): boolean => complete && counted && filter === view.filter

/** A shelf as its grid shows it. `keyOf` is the key that its news go by; without it no row is marked as new. */
export function useShelf<Row extends Placed>(
  { data, isFetching }: Pick<UseQueryResult<Shelf<Row>>, 'data' | 'isFetching'>,
  columns: readonly Column<Row>[],
  view: Pick<ItemsView, 'filter' | 'sort'>,
  keyOf?: (row: Row) => string,
): ShownShelf<Row> {
  const rows = data?.rows ?? screenful
  const { order, filter } = useArranged(rows, columns, view)
  const complete = data?.complete === true
  const news = data?.news ?? null
  const isNew = useMemo(() => (row: Row) => news !== null && keyOf !== undefined && news.has(keyOf(row)), [news, keyOf])
  const newRows = useMemo(
    () => (news === null || !complete ? null : rows.filter((row) => row !== undefined && isNew(row)).length),
    [news, complete, rows, isNew],
  )
  const counted = data !== undefined
  const busy = isFetching && !complete
  return { rows, order: counted ? order : inOrder, filter, complete, busy, counted, isNew, newRows }
}
