import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Shelf } from '#library/shelf.ts'
import { ExportButton } from '#parts/export/export-button.tsx'
import type { List } from '#parts/export/exported.ts'
import { Blank } from '#ui/blank.tsx'
import type { IconName } from '#ui/icons.tsx'
import type { Placed } from './arrange.ts'
import type { Column } from './column.ts'
import { ItemsBody } from './items-body.tsx'
import type { ItemsView } from './use-items-view.ts'
import type { ShownShelf } from './use-shelf.ts'

/** What a page offers for export: the name of the file, and its rows by what they are. */
export type ToExport<Row> = { name: string; toList: (rows: readonly (Row | undefined)[]) => List }

/** A button among the tools, and what it opens above the grid. */
export type ShelfPictures<Row> = { button: ReactNode; show: (shown: ShownShelf<Row>) => ReactNode }

/** What stands in the place of a list that is empty. */
export type Emptiness = { icon: IconName; title: string; why: string }

type ShelfListProps<Row> = {
  query: Pick<UseQueryResult<Shelf<Row>>, 'data' | 'isError'>
  shown: ShownShelf<Row>
  columns: readonly Column<Row>[]
  view: ItemsView
  empty: Emptiness
  /** Rows that are there but cannot be used. */
  isDim: ((row: Row) => boolean) | undefined
  /** The position to go to at once; null for none. */
  at: number | null
  toExport: ToExport<Row> | undefined
  pictures: ShelfPictures<Row> | undefined
  /** One more button among the tools. */
  tool: ((shown: ShownShelf<Row>) => ReactNode) | undefined
}

const none: readonly never[] = []

/** The rows of a shelf under the tools for them; nothing where the page says that it failed to arrive. */
export function ShelfList<Row extends Placed>(props: ShelfListProps<Row>) {
  const { query, shown, columns, view, empty, isDim, at, toExport, pictures, tool } = props
  if (query.data === undefined && query.isError) return null
  if (shown.complete && query.data?.total === 0) {
    return (
      <Blank icon={empty.icon} title={empty.title} level={2}>
        <p>{empty.why}</p>
      </Blank>
    )
  }
  const { rows, order, filter, complete, busy, counted, isNew } = shown
  return (
    <ItemsBody
      columns={columns}
      view={view}
      rows={rows}
      order={order}
      filter={filter}
      complete={complete}
      counted={counted}
      isNew={isNew}
      {...(isDim && { isDim })}
      at={at}
      // Rows that nobody has counted yet are on their way as well.
      busy={busy || !counted}
      tools={
        <>
          {pictures?.button}
          {tool?.(shown)}
          {toExport && (
            <ExportButton
              of={{
                name: toExport.name,
                list: toExport.toList(counted ? rows : none),
                order: counted ? order : none,
                filter,
                view,
                complete,
                busy: busy || !counted,
              }}
            />
          )}
        </>
      }
      above={counted && pictures?.show(shown)}
    />
  )
}
