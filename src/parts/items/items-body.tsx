import type { ReactNode } from 'react'
import { itemsWords } from '#messages/en/items.ts'
import type { Placed } from './arrange.ts'
import { ItemsGrid, type ItemsGridProps } from './items-grid.tsx'
import { ItemsTools } from './items-tools.tsx'
import { NothingMatches } from './nothing-matches.tsx'
import type { ItemsView } from './use-items-view.ts'

type ItemsBodyProps<Row> = Omit<ItemsGridProps<Row>, 'sort' | 'onSort'> & {
  /** The one that `order` follows. */
  filter: string
  view: ItemsView
  complete: boolean
  /** At the other end of the line above the grid. */
  tools?: ReactNode
  /** Between that line and the grid. */
  above?: ReactNode
}

/** The tools, the grid, and what stands below it where the filter leaves nothing. */
export function ItemsBody<Row extends Placed>(props: ItemsBodyProps<Row>) {
  const { filter, view, complete, tools, above, ...grid } = props
  return (
    <>
      <ItemsTools columns={grid.columns} view={view}>
        {tools}
      </ItemsTools>
      {above}
      {!complete && <p className="hidden-text">{itemsWords.asItArrives}</p>}
      <ItemsGrid {...grid} sort={view.sort} onSort={view.setSort} />
      {grid.order.length === 0 && filter !== '' && (
        <NothingMatches filter={filter} complete={complete} onClear={() => view.setFilter('')} />
      )}
    </>
  )
}
