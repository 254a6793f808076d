import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useId, useMemo, useRef, useState } from 'react'
import type { HeldList, Holdings } from '#library/holdings.ts'
import { libraryQuery } from '#library/holdings-query.ts'
import { addItemsWords as words } from '#messages/en/add-items.ts'
import { t } from '#messages/t.ts'
import { CopyGaps } from '#parts/copy-gaps.tsx'
import { Failure } from '#parts/failure.tsx'
import { listName } from '#parts/list-name.ts'
import { useFreshLibrary } from '#parts/use-copy.ts'
import { fold } from '#spotify/text.ts'
import { Blank } from '#ui/blank.tsx'
import { Button } from '#ui/button.tsx'
import { SearchField } from '#ui/search-field.tsx'
import { Tick } from '#ui/tick.tsx'
import css from './add-items.module.css'
import { isAddable, type Chosen } from './basket.ts'
import { Candidates, type Candidate } from './candidates.tsx'
import type { Choosing } from './choosing.ts'

type ListTabProps = { choosing: Choosing; /** The list that is added to. */ id: string; onFollow: () => void }

/** Takes rows of another list that is on this device, for no request. */
export function ListTab({ choosing, id, onFollow }: ListTabProps) {
  useFreshLibrary()
  const library = useQuery(libraryQuery())
  if (library.isError) return <Failure error={library.error} onRetry={() => void library.refetch()} />
  if (library.data === undefined) return <p role="status">{words.looking}</p>
  const { holdings } = library.data
  const lists = holdings.lists.filter((list) => list.id !== id && list.rows.length > 0)
  if (lists.length === 0)
    return (
      <Blank icon="list" title={words.noLists}>
        <p>{words.noListsWhy}</p>
        <CopyGaps holdings={holdings} onFollow={onFollow} />
      </Blank>
    )
  return <Lists lists={lists} holdings={holdings} choosing={choosing} onFollow={onFollow} />
}

type ListsProps = { lists: readonly HeldList[]; holdings: Holdings; choosing: Choosing; onFollow: () => void }

function Lists({ lists, holdings, choosing, onFollow }: ListsProps) {
  const field = useId()
  const [which, setWhich] = useState('')
  const list = lists.find(({ id }) => id === which)
  return (
    <>
      <div className={css['field']}>
        <label className="small ink-2" htmlFor={field}>
          {words.which}
        </label>
        <select
          id={field}
          className={css['select']}
          value={list === undefined ? '' : which}
          onChange={(event) => setWhich(event.target.value)}
        >
          <option value="">{words.choose}</option>
          {lists.map((one) => (
            <option key={one.id} value={one.id}>
              {t(words.option, { name: listName(one), count: one.rows.length })}
            </option>
          ))}
        </select>
      </div>
      {list === undefined ? (
        <CopyGaps holdings={holdings} onFollow={onFollow} />
      ) : (
        <Rows key={list.id} list={list} choosing={choosing} />
      )}
    </>
  )
}

/** How many rows are drawn at a time. */
const portion = 100

function Rows({ list, choosing }: { list: HeldList; choosing: Choosing }) {
  const [typed, type] = useState('')
  const [most, setMost] = useState(portion)
  const status = useRef<HTMLParagraphElement>(null)
  const query = useDeferredValue(typed)
  const found = useMemo(() => rowsOf(list, query), [list, query])
  const shown = useMemo(() => found.slice(0, most), [found, most])
  const left = found.length - shown.length
  const here = list.rows.filter((row) => row !== undefined).length

  const showMore = () => {
    if (left <= portion) status.current?.focus()
    setMost(most + portion)
  }
  return (
    <>
      <div className={css['tools']}>
        <SearchField label={words.findInList} value={typed} onChange={type} />
        <All candidates={found} choosing={choosing} />
      </div>
      <p className="small ink-2" role="status" tabIndex={-1} ref={status}>
        {tallyOf(shown.length, found.length)}
      </p>
      {here < list.rows.length && (
        <p className="small ink-2">{t(words.notWhole, { some: here, total: list.rows.length })}</p>
      )}
      <Candidates label={words.rows} candidates={shown} {...choosing} />
      {left > 0 && (
        <div className="buttons">
          <Button onClick={showMore}>{t(words.moreRows, { count: Math.min(left, portion) })}</Button>
        </div>
      )}
    </>
  )
}

function tallyOf(shown: number, total: number): string {
  if (total === 0) return words.nothingMatches
  return shown < total ? t(words.rowsShown, { shown, total }) : t(words.count, { count: total })
}

/** A box for all that are found, seen or not. */
function All({ candidates, choosing }: { candidates: readonly Candidate[]; choosing: Choosing }) {
  const all = useMemo(
    () => candidates.flatMap(({ id, content }): Chosen[] => (isAddable(content) ? [{ id, content }] : [])),
    [candidates],
  )
  const ids = useMemo(() => new Set(choosing.basket.map(({ id }) => id)), [choosing.basket])
  const chosen = all.filter(({ id }) => ids.has(id)).length
  if (all.length === 0) return null
  return (
    <Tick
      label={words.all}
      checked={chosen === all.length}
      mixed={chosen > 0 && chosen < all.length}
      onChange={(isNow) => (isNow ? choosing.onChoose(...all) : choosing.onLeave(...all.map(({ id }) => id)))}
    />
  )
}

function rowsOf({ id, rows }: HeldList, query: string): Candidate[] {
  const asked = fold(query).split(/\s+/).filter(Boolean)
  return rows.flatMap((row) =>
    row === undefined || !asked.every((word) => row.fold.includes(word))
      ? []
      : [{ id: `list ${id} ${row.position}`, content: row.content }],
  )
}
