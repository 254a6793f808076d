import type { KeyboardEvent } from 'react'
import { libraryWords as words } from '#messages/en/library.ts'
import { number } from '#messages/t.ts'
import css from './library-tabs.module.css'
import { tabs, type TabId } from './tab.ts'

type LibraryTabsProps = {
  /** What the ids of tabs and panels begin with. */
  id: string
  chosen: TabId
  onChoose: (tab: TabId) => void
  /** How many rows stand in a tab; a tab without a count shows none. */
  counts: Partial<Record<TabId, number>>
}

/** One stop for the tab key; arrows, Home and End lead on from there. */
export function LibraryTabs({ id, chosen, onChoose, counts }: LibraryTabsProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=tab]')]
    const to = toPlace(
      buttons.findIndex((button) => button === event.target),
      event.key,
    )
    const tab = to === null ? undefined : tabs[to]
    if (to === null || tab === undefined || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    buttons[to]?.focus()
    onChoose(tab.id)
  }

  return (
    <div className={css['tabs']} role="tablist" aria-label={words.tabs} tabIndex={-1} onKeyDown={onKeyDown}>
      {tabs.map((tab) => {
        const count = counts[tab.id]
        return (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`${id}-${tab.id}`}
            aria-selected={tab.id === chosen}
            aria-controls={tab.id === chosen ? `${id}-panel` : undefined}
            tabIndex={tab.id === chosen ? 0 : -1}
            onClick={() => onChoose(tab.id)}
          >
            {tab.name}
            {count !== undefined && (
              <span className={css['count']} aria-hidden="true">
                {number(count)}
              </span>
            )}
          </button>
        )
      })}
    </div>
  )
}

function toPlace(from: number, key: string): number | null {
  if (key === 'ArrowRight') return (from + 1) % tabs.length
  if (key === 'ArrowLeft') return (from + tabs.length - 1) % tabs.length
  if (key === 'Home') return 0
  return key === 'End' ? tabs.length - 1 : null
}
