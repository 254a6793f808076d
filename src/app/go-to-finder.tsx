import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { goToWords as words } from '#messages/en/go-to.ts'
import { t } from '#messages/t.ts'
import { Icon } from '#ui/icons.tsx'
import { find, searchOf, toEntries } from './go-to-entries.ts'
import { GoToOption } from './go-to-option.tsx'
import styles from './go-to.module.css'
import type { View } from './go-to.tsx'
import { useKnownPlaylists } from './use-known-playlists.ts'

/** What is typed, and the places that it leaves; the focus stays in the field while the arrows choose. */
export function GoToFinder({ views, onGo }: { views: readonly View[]; onGo: () => void }) {
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const [query, setQuery] = useState('')
  const [chosen, setChosen] = useState(0)
  const { playlists, state } = useKnownPlaylists()
  const entries = useMemo(() => toEntries(views, playlists), [views, playlists])
  const { found, left } = useMemo(() => find(entries, query), [entries, query])
  const search = searchOf(query)
  const count = found.length + (search === null ? 0 : 1)
  const at = Math.min(chosen, count - 1)
  const optionAt = (place: number) => list.current?.children[place] as HTMLElement | undefined

  useEffect(() => {
    // Not the effect's answer: newer browsers return a promise here.
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' })
  }, [at, query])

  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    // While an input method is composing, Enter and the arrows are its own.
    if (event.nativeEvent.isComposing || (step === 0 && event.key !== 'Enter')) return
    event.preventDefault()
    if (step === 0) optionAt(at)?.click()
    else setChosen((at + step + count) % count)
  }

  return (
    <>
      <div className={styles['field']}>
        <Icon name="search" />
        <input
          type="text"
          role="combobox"
          aria-label={words.field}
          placeholder={words.field}
          aria-expanded="true"
          aria-autocomplete="list"
          aria-controls={id}
          aria-activedescendant={`${id}-${at}`}
          autoComplete="off"
          spellCheck={false}
          value={query}
          onKeyDown={onKeyDown}
          onChange={(event) => {
            setQuery(event.target.value)
            setChosen(0)
          }}
        />
      </div>
      <div className={styles['list']} role="listbox" id={id} aria-label={words.places} ref={list}>
        {found.map(({ to, name, owner }, place) => (
          <GoToOption key={to} id={`${id}-${place}`} to={to} chosen={place === at} note={owner} onGo={onGo}>
            {name === '' ? words.untitled : name}
          </GoToOption>
        ))}
        {search !== null && (
          <GoToOption
            id={`${id}-${found.length}`}
            to={search}
            chosen={at === found.length}
            note={null}
            stays
            onGo={onGo}
          >
            {t(words.search, { query: query.trim() })}
          </GoToOption>
        )}
      </div>
      <p className={styles['note']} role="status">
        {state === 'here' ? left > 0 && t(words.left, { count: left }) : words[state]}
      </p>
    </>
  )
}
