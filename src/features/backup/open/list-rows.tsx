import type { ReactNode } from 'react'
import type { Placed } from '#parts/items/arrange.ts'
import type { Column } from '#parts/items/column.ts'
import { ItemsBody } from '#parts/items/items-body.tsx'
import { tally } from '#parts/items/tally.ts'
import { useArranged } from '#parts/items/use-arranged.ts'
import css from './list-rows.module.css'
import type { Start } from './start.ts'
import { useLocalView } from './use-local-view.ts'

type ListRowsProps<Row> = {
  rows: readonly Row[]
  columns: readonly Column<Row>[]
  isDim: (row: Row) => boolean
  sameAs?: ReadonlyMap<number, number>
  start: Start
  tools?: ReactNode
  /** Between the tools and the grid, of the rows that the filter leaves. */
  above?: (order: readonly number[], filter: string) => ReactNode
}

/** The rows of a list of the file: counted, filtered and sorted like those of any list. */
export function ListRows<Row extends Placed>({ rows, columns, start, tools, above, ...rest }: ListRowsProps<Row>) {
  const view = useLocalView(start.filter)
  const { order, filter } = useArranged(rows, columns, view)
  const shown = filter === '' ? null : order.length
  return (
    <div className={css['rows']}>
      <p className={css['tally']} aria-live="polite">
        {tally({ loaded: rows.length, total: rows.length, complete: true, shown })}
      </p>
      <ItemsBody
        {...rest}
        at={start.at}
        columns={columns}
        rows={rows}
        order={order}
        filter={filter}
        view={view}
        complete
        busy={false}
        tools={tools}
        above={above?.(order, filter)}
      />
    </div>
  )
}
