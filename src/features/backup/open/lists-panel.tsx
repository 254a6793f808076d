import { useEffect, useRef, useState } from 'react'
import { fileListsWords as words, openBackupWords } from '#messages/en/open-backup.ts'
import { t } from '#messages/t.ts'
import { fold } from '#spotify/text.ts'
import { Blank } from '#ui/blank.tsx'
import { Button } from '#ui/button.tsx'
import { Name } from '#ui/name.tsx'
import { SearchField } from '#ui/search-field.tsx'
import { Tag } from '#ui/tag.tsx'
import type { FileList } from './file-list.ts'
import { ListView } from './list-view.tsx'
import css from './lists-panel.module.css'
import { fromTop, type ChosenList } from './start.ts'

type ListsPanelProps = {
  lists: readonly FileList[]
  chosen: ChosenList | null
  onChoose: (chosen: ChosenList | null) => void
}

/** All lists of the file, or the one that is chosen. */
export function ListsPanel({ lists, chosen, onChoose }: ListsPanelProps) {
  const [filter, setFilter] = useState('')
  const [left, setLeft] = useState<string | null>(null)
  const list = lists.find(({ key }) => key === chosen?.key)
  if (list !== undefined) {
    const back = () => {
      setLeft(list.key)
      onChoose(null)
    }
    return <ListView key={list.key} list={list} start={chosen?.start ?? fromTop} onBack={back} />
  }
  if (lists.length === 0) {
    return (
      <Blank icon="list" title={words.noLists}>
        <p>{words.noListsWhy}</p>
      </Blank>
    )
  }
  const choose = (key: string) => onChoose({ key, start: fromTop })
  return <AllLists lists={lists} filter={filter} onFilter={setFilter} left={left} onChoose={choose} />
}

/** So many can be overseen without a filter. */
const few = 12

type AllListsProps = {
  lists: readonly FileList[]
  filter: string
  onFilter: (filter: string) => void
  /** The key of the one that the person comes back from. */
  left: string | null
  onChoose: (key: string) => void
}

function AllLists({ lists, filter, onFilter, left, onChoose }: AllListsProps) {
  const wanted = fold(filter.trim())
  const shown = lists.filter(({ name }) => fold(name).includes(wanted))
  return (
    <div className={css['panel']}>
      {lists.length > few && <SearchField label={words.filter} value={filter} onChange={onFilter} />}
      {shown.length === 0 && (
        <Blank
          icon="search"
          title={words.noneLeft}
          actions={<Button onClick={() => onFilter('')}>{words.clear}</Button>}
        >
          <p>{words.noneLeftWhy}</p>
        </Blank>
      )}
      <ul className={css['lists']} aria-label={words.lists}>
        {shown.map((list) => (
          <li key={list.key}>
            <ListEntry list={list} isLeft={list.key === left} onChoose={onChoose} />
          </li>
        ))}
      </ul>
    </div>
  )
}

type ListEntryProps = { list: FileList; isLeft: boolean; onChoose: (key: string) => void }

function ListEntry({ list: { key, name, owner, rows, status }, isLeft, onChoose }: ListEntryProps) {
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (isLeft) button.current?.focus()
  }, [isLeft])
  return (
    <button ref={button} type="button" onClick={() => onChoose(key)}>
      <span className={css['name']}>
        <Name>{name}</Name>
      </span>
      <span className={css['about']}>
        {t(openBackupWords.items, { count: rows.length })}
        {owner !== '' && `, ${t(words.owner, { name: owner })}`}
      </span>
      {status !== 'complete' && <Tag tone="warn">{words.status[status]}</Tag>}
    </button>
  )
}
