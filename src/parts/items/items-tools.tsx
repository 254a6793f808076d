import type { ReactNode } from 'react'
import { itemsWords } from '#messages/en/items.ts'
import { useNarrow } from '#parts/use-narrow.ts'
import { SearchField } from '#ui/search-field.tsx'
import type { Column } from './column.ts'
import css from './items-tools.module.css'
import { SortBy } from './sort-by.tsx'
import type { ItemsView } from './use-items-view.ts'

type ItemsToolsProps = {
  columns: readonly Column<never>[]
  view: ItemsView
  /** At the other end of the line: what can be done with the list. */
  children?: ReactNode
}

/** The line above a grid that filters and, on a phone, sorts it. */
export function ItemsTools({ columns, view, children }: ItemsToolsProps) {
  const narrow = useNarrow()
  return (
    <div className={css['tools']}>
      <SearchField label={itemsWords.filter} value={view.filter} onChange={view.setFilter} />
      {narrow && <SortBy columns={columns} sort={view.sort} onSort={view.setSort} />}
      <div className={css['acts']}>{children}</div>
    </div>
  )
}
