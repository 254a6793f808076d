import { useQuery } from '@tanstack/react-query'
import { useId, type ReactNode } from 'react'
import type { HeldList, Holdings } from '#library/holdings.ts'
import { libraryQuery } from '#library/holdings-query.ts'
import { tidyWords as words } from '#messages/en/tidy.ts'
import { t } from '#messages/t.ts'
import { Failure } from '#parts/failure.tsx'
import { listName } from '#parts/list-name.ts'
import { useFreshLibrary } from '#parts/use-copy.ts'
import { paths } from '#paths.ts'
import { Link } from '#ui/link.tsx'
import { rich } from '#ui/rich.tsx'
import { missingOf, othersOf } from './across.ts'
import css from './tidy.module.css'

type CompareWithProps = {
  /** The list whose rows may go. */
  listId: string
  /** The id of the one that is chosen; '' for all. */
  value: string
  onChange: (id: string) => void
  onFollow: () => void
}

/** Which other playlists are looked through, all of them or one, for no request; and what of them is not here. */
export function CompareWith(props: CompareWithProps) {
  useFreshLibrary()
  const library = useQuery(libraryQuery())
  if (library.isError) return <Failure error={library.error} onRetry={() => void library.refetch()} />
  if (library.data === undefined) return <p role="status">{words.looking}</p>
  const { holdings } = library.data
  return <Lists {...props} holdings={holdings} others={othersOf(holdings, props.listId)} />
}

type ListsProps = CompareWithProps & { holdings: Holdings; others: readonly HeldList[] }

function Lists({ listId, value, onChange, onFollow, holdings, others }: ListsProps) {
  const id = useId()
  const missing = missingOf(holdings, listId)
  const link = (text: string): ReactNode => (
    <Link to={paths.library} onClick={onFollow}>
      {text}
    </Link>
  )
  return (
    <div className={css['with']}>
      {others.length > 0 && (
        <label className="small ink-2" htmlFor={id}>
          {words.compareWith}
          <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
            <option value="">{words.allOthers}</option>
            {others.map((list) => (
              <option key={list.id} value={list.id}>
                {t(words.option, { name: listName(list), count: list.rows.length })}
              </option>
            ))}
          </select>
        </label>
      )}
      <p className="small ink-2">
        {others.length === 0 ? words.noOthers : t(words.othersHere, { count: others.length })}{' '}
        {rich(missing > 0 ? t(words.scanMissing, { count: missing }) : words.scanRest, { link })}{' '}
        {others.length > 0 && (value === '' ? words.onlyHereAll : words.onlyHere)}
      </p>
    </div>
  )
}
