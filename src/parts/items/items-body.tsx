import { useEffect, type ReactNode } from 'react'
import { itemsWords } from '#messages/en/items.ts'
import { useLate } from '#parts/use-late.ts'
import type { Placed } from './arrange.ts'
import { ItemsGrid, type ItemsGridProps } from './items-grid.tsx'
import { ItemsTools } from './items-tools.tsx'
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

const load = async () => (await import('./nothing-matches.tsx')).NothingMatches

/** The tools, the grid, and what stands below it where the filter leaves nothing. */
export function ItemsBody<Row extends Placed>(props: ItemsBodyProps<Row>) {
  const { filter, view, complete, tools, above, ...grid } = props
  const [NothingMatches, fetch] = useLate(load)
  const isNothing = grid.order.length === 0 && filter !== ''
  useEffect(() => {
    if (isNothing) fetch()
  }, [isNothing, fetch])
  return (
    <>
      <ItemsTools columns={grid.columns} view={view}>
        {tools}
      </ItemsTools>
      {above}
      {!complete && <p className="hidden-text">{itemsWords.asItArrives}</p>}
      <ItemsGrid {...grid} sort={view.sort} onSort={view.setSort} />
      {isNothing && NothingMatches && (
        <NothingMatches filter={filter} complete={complete} onClear={() => view.setFilter('')} />
      )}
    </>
  )
}
