import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Shelf } from '#library/shelf.ts'
import { shelfWords as words } from '#messages/en/shelf.ts'
import { clock, t } from '#messages/t.ts'
import { Failure } from '#parts/failure.tsx'
import { TabTitle } from '#parts/tab-title.tsx'
import { Waiting } from '#parts/waiting.tsx'
import { Head, type Credit } from '#ui/head.tsx'
import type { Placed } from './arrange.ts'
import type { Column } from './column.ts'
import { ShelfList, type Emptiness, type ShelfPictures, type ToExport } from './shelf-list.tsx'
import { ShelfTally } from './shelf-tally.tsx'
import css from './shelf.module.css'
import type { ItemsView } from './use-items-view.ts'
import { useShelf, type ShownShelf } from './use-shelf.ts'

type ShelfPageProps<Row> = {
  title: string
  query: UseQueryResult<Shelf<Row>>
  columns: readonly Column<Row>[]
  view: ItemsView
  empty: Emptiness
  /** The key that news go by. */
  keyOf?: (row: Row) => string
  isDim?: (row: Row) => boolean
  /** A sentence under the count: what Spotify leaves out, say. */
  note?: ReactNode
  credits?: readonly Credit[]
  /** The position to go to at once. */
  at?: number | null
  toExport?: ToExport<Row>
  /** Another way to look at the rows, and the button that opens it. */
  pictures?: ShelfPictures<Row>
  /** What else can be done with the rows that are shown: a button among the tools. */
  tool?: (shown: ShownShelf<Row>) => ReactNode
  /** Between the head and the list. */
  above?: ReactNode
  /** At the end of the line that says when the list was read: how to read it again. */
  reread?: ReactNode
  /** Below the list. */
  children?: ReactNode
}

/** The page of a list that everybody has one of; it fills as its pages arrive. */
export function ShelfPage<Row extends Placed>(props: ShelfPageProps<Row>) {
  const {
    title,
    query,
    columns,
    view,
    empty,
    keyOf,
    isDim,
    note,
    credits,
    above,
    reread,
    children,
    at = null,
    toExport,
    pictures,
    tool,
  } = props
  const shown = useShelf(query, columns, view, keyOf)
  return (
    <>
      <TabTitle page={title} />
      <Head
        catalogue={[<b key="what">{title}</b>, ...stateOf(query, shown), reread].filter(Boolean)}
        title={title}
        {...(credits && { credits })}
      >
        <ShelfTally query={query} shown={shown} />
        {note !== undefined && <p className={css['note']}>{note}</p>}
      </Head>
      <div className={css['said']}>
        <Waiting />
        {query.isError && <Failure error={query.error} onRetry={() => void query.refetch()} />}
      </div>
      {above}
      <ShelfList
        query={query}
        shown={shown}
        columns={columns}
        view={view}
        empty={empty}
        isDim={isDim}
        at={at}
        toExport={toExport}
        pictures={pictures}
        tool={tool}
      />
      {children}
    </>
  )
}

function stateOf(
  { isError, dataUpdatedAt }: Pick<UseQueryResult, 'isError' | 'dataUpdatedAt'>,
  { complete, newRows }: Pick<ShownShelf<never>, 'complete' | 'newRows'>,
): readonly string[] {
  if (!complete) return isError ? [] : [words.reading]
  const read = t(words.read, { time: clock(dataUpdatedAt) })
  if (newRows === null) return [read]
  return [read, newRows === 0 ? words.noNews : t(words.news, { count: newRows })]
}
