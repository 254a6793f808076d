import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import type { HeldList } from '#library/holdings.ts'
import { libraryQuery } from '#library/holdings-query.ts'
import { createPlaylistWords as words } from '#messages/en/create-playlist.ts'
import { t } from '#messages/t.ts'
import { CopyGaps } from '#parts/copy-gaps.tsx'
import { Failure } from '#parts/failure.tsx'
import { listName } from '#parts/list-name.ts'
import { useFreshLibrary } from '#parts/use-copy.ts'
import { Blank } from '#ui/blank.tsx'
import { Choice } from '#ui/choice.tsx'
import { Tick } from '#ui/tick.tsx'
import type { Contents } from './contents.ts'
import css from './create.module.css'

type ListsChoiceProps = {
  contents: Contents
  onChange: (contents: Contents) => void
  /** Those that may be chosen. */
  lists: readonly HeldList[]
  onFollow: () => void
}

const operations = (['merge', 'intersection', 'difference'] as const).map((value) => ({ value, label: words[value] }))

/** How lists are put together, and which; only those that are whole on this device. */
export function ListsChoice({ contents, onChange, lists, onFollow }: ListsChoiceProps) {
  useFreshLibrary()
  const library = useQuery(libraryQuery())
  if (library.isError) return <Failure error={library.error} onRetry={() => void library.refetch()} />
  if (library.data === undefined) return <p role="status">{words.looking}</p>
  const gaps = <CopyGaps holdings={library.data.holdings} onFollow={onFollow} />
  if (lists.length === 0)
    return (
      <Blank icon="list" title={words.noLists}>
        <p>{words.noListsWhy}</p>
        {gaps}
      </Blank>
    )
  return (
    <div className={css['way']}>
      <Choice
        label={words.operation}
        name="create-playlist-operation"
        options={operations}
        value={contents.operation}
        onChange={(operation) => onChange({ ...contents, operation })}
      />
      <p className="small ink-2">
        {words.operationText[contents.operation]} {words.by}
      </p>
      <First contents={contents} onChange={onChange} lists={lists} />
      <Others contents={contents} onChange={onChange} lists={lists} />
      {gaps}
    </div>
  )
}

type ChoosingProps = Omit<ListsChoiceProps, 'onFollow'>

function First({ contents, onChange, lists }: ChoosingProps) {
  const id = useId()
  return (
    <div className={css['field']}>
      <label className="small ink-2" htmlFor={id}>
        {words.first}
      </label>
      <select
        id={id}
        value={lists.some((list) => list.id === contents.first) ? contents.first : ''}
        onChange={(event) => onChange({ ...contents, first: event.target.value })}
      >
        <option value="">{words.choose}</option>
        {lists.map((list) => (
          <option key={list.id} value={list.id}>
            {optionOf(list)}
          </option>
        ))}
      </select>
    </div>
  )
}

function Others({ contents, onChange, lists }: ChoosingProps) {
  const { first, others, operation } = contents
  const toggle = (id: string, isChosen: boolean) => {
    const now = new Set(others)
    if (isChosen) now.add(id)
    else now.delete(id)
    onChange({ ...contents, others: now })
  }
  return (
    <fieldset className={css['others']}>
      <legend className="small ink-2">{operation === 'difference' ? words.without : words.with}</legend>
      <ul>
        {lists
          .filter(({ id }) => id !== first)
          .map((list) => (
            <li key={list.id}>
              <Tick
                label={optionOf(list)}
                checked={others.has(list.id)}
                onChange={(isChosen) => toggle(list.id, isChosen)}
              />
            </li>
          ))}
      </ul>
    </fieldset>
  )
}

const optionOf = (list: HeldList): string => t(words.option, { name: listName(list), count: list.rows.length })
