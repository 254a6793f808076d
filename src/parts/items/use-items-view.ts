import { useState } from 'react'
import { useSearchParams } from 'react-router-dom'
import { useTextParam, withParam } from '#parts/use-text-param.ts'
import { position, type Column, type Sort } from './column.ts'

export type ItemsView = {
  filter: string
  setFilter: (filter: string) => void
  sort: Sort | null
  setSort: (sort: Sort | null) => void
}

type Columns = readonly Pick<Column<never>, 'id'>[]

/**
 * What `sort` and `order` in an address say about a grid with these columns; null where they name none of them. A second
 * grid on the page has names of its own, which begin with `prefix`.
 */
export function toSort(params: URLSearchParams, columns: Columns, prefix = ''): Sort | null {
  const column = params.get(`${prefix}sort`)
  if (column === null || !(column === position || columns.some(({ id }) => id === column))) return null
  return { column, order: params.get(`${prefix}order`) === 'desc' ? 'desc' : 'asc' }
}

const isSame = (one: Sort | null, other: Sort | null): boolean =>
  one?.column === other?.column && one?.order === other?.order

/** How a person looks at a grid: its filter and its sorting, both kept in the address. */
export function useItemsView(columns: Columns): ItemsView {
  const [filter, setFilter] = useTextParam('filter')
  return { filter, setFilter, ...useSort(columns) }
}

/** The sorting of a grid, kept in the address. `prefix` as for `toSort`. */
export function useSort(columns: Columns, prefix = ''): Pick<ItemsView, 'sort' | 'setSort'> {
  const [params, setParams] = useSearchParams()
  const there = toSort(params, columns, prefix)
  // A press is drawn at once; the address changes in steps that make room for others, and a moment later.
  const [sort, setShown] = useState(there)
  const [seen, setSeen] = useState(there)
  const [sent, setSent] = useState<Sort | null | undefined>(undefined)
  if (!isSame(there, seen)) {
    setSeen(there)
    if (sent === undefined || !isSame(there, sent)) setShown(there)
    setSent(undefined)
  }

  const setSort = (sort: Sort | null): void => {
    setShown(sort)
    setSent(sort)
    const sorted = withParam(params, `${prefix}sort`, sort?.column ?? null)
    const changed = withParam(sorted, `${prefix}order`, sort?.order === 'desc' ? 'desc' : null)
    setParams(changed, { replace: true, preventScrollReset: true })
  }
  return { sort, setSort }
}
