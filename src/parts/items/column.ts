import type { ReactNode } from 'react'
import { itemsWords } from '#messages/en/items.ts'
import { t } from '#messages/t.ts'
import type { Key, Order, Placed, Sorting } from './arrange.ts'

export type CellProps<Row> = {
  row: Row
  /** Two lines in a row, with artist and album under the title. */
  narrow: boolean
  /** Whether Tab stops at the links: only in the row that the keyboard is in. */
  reachable: boolean
  /** The position (from 0) of the earlier row that this one repeats. */
  sameAs: number | null
  /** Whether it was not there the last time. */
  isNew: boolean
}

/** One column of a grid, as a value: a list of them says what a grid of items shows and what it can be sorted by. */
export type Column<Row> = {
  /** In the address. */
  id: string
  /** In the head. */
  name: string
  /** How wide it is, to which side it ranges, what stands there before the row has come. */
  kind: 'title' | 'text' | 'date' | 'moment' | 'count' | 'length'
  /** The key to sort by. */
  by: (row: Row) => Key
  Cell: (props: CellProps<Row>) => ReactNode
}

/** What a grid is sorted by: the id of a column, or `position`. */
export type Sort = { column: string; order: Order }

export const position = 'position'

/** Artist, album, date and count move under the title or away on a narrow screen. */
export const staysNarrow = <Row>({ kind }: Column<Row>): boolean =>
  kind === 'title' || kind === 'length' || kind === 'moment'

/** Dates and figures range right. */
export const rangesRight = ({ kind }: Pick<Column<never>, 'kind'>): boolean => kind !== 'title' && kind !== 'text'

/** The sorting that a sort from the address asks for; null where it names no column of this grid. */
export function toSorting<Row extends Placed>(columns: readonly Column<Row>[], sort: Sort | null): Sorting<Row> | null {
  if (sort === null) return null
  if (sort.column === position) return { by: null, order: sort.order }
  const column = columns.find(({ id }) => id === sort.column)
  return column === undefined ? null : { by: column.by, order: sort.order }
}

/** What a press on the head of a column asks for: up, then down, then the original order. */
export function toNextSort(sort: Sort | null, column: string): Sort | null {
  if (sort?.column !== column) return { column, order: 'asc' }
  return sort.order === 'asc' ? { column, order: 'desc' } : null
}

const orders = {
  title: [itemsWords.rising, itemsWords.falling],
  text: [itemsWords.rising, itemsWords.falling],
  date: [itemsWords.oldest, itemsWords.newest],
  moment: [itemsWords.oldest, itemsWords.newest],
  count: [itemsWords.fewest, itemsWords.most],
  length: [itemsWords.shortest, itemsWords.longest],
} as const

/** Every way to sort, in words, for the choice that stands in for the heads. */
export function toSortChoices<Row>(columns: readonly Column<Row>[]): readonly { sort: Sort | null; label: string }[] {
  return [
    { sort: null, label: itemsWords.originalOrder },
    { sort: { column: position, order: 'desc' }, label: itemsWords.backwards },
    ...columns.flatMap(({ id, kind, name }) => [
      { sort: { column: id, order: 'asc' } as const, label: t(orders[kind][0], { column: name }) },
      { sort: { column: id, order: 'desc' } as const, label: t(orders[kind][1], { column: name }) },
    ]),
  ]
}
