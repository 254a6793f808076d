import { useState, type KeyboardEvent, type ReactNode } from 'react'
import css from './tabs.module.css'

type TabsProps<Id extends string> = {
  /** The accessible name. */
  label: string
  /** What the ids of tabs and panels begin with: unlike any other on the page. */
  id: string
  tabs: readonly { id: Id; name: string; panel: ReactNode }[]
  chosen: Id
  onChoose: (tab: Id) => void
}

/**
 * Tabs with their panels, one of which is seen. A panel is made when it is first chosen, and keeps what was done in it. One
 * stop for the tab key; arrows, Home and End lead on from there.
 */
export function Tabs<Id extends string>({ label, id, tabs, chosen, onChoose }: TabsProps<Id>) {
  const [seen, setSeen] = useState<ReadonlySet<Id>>(() => new Set([chosen]))
  if (!seen.has(chosen)) setSeen(new Set([...seen, chosen]))

  const onKeyDown = (event: KeyboardEvent) => {
    const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=tab]')]
    const from = buttons.findIndex((button) => button === event.target)
    const to = toPlace(from, event.key, tabs.length)
    const tab = to === null ? undefined : tabs[to]
    if (to === null || tab === undefined || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    buttons[to]?.focus()
    onChoose(tab.id)
  }

  return (
    <div className={css['place']}>
      <div className={css['tabs']} role="tablist" aria-label={label} tabIndex={-1} onKeyDown={onKeyDown}>
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`${id}-${tab.id}`}
            aria-selected={tab.id === chosen}
            aria-controls={`${id}-${tab.id}-panel`}
            tabIndex={tab.id === chosen ? 0 : -1}
            onClick={() => onChoose(tab.id)}
          >
            {tab.name}
          </button>
        ))}
      </div>
      {tabs.map((tab) => (
        <div
          key={tab.id}
          role="tabpanel"
          className={css['panel']}
          id={`${id}-${tab.id}-panel`}
          aria-labelledby={`${id}-${tab.id}`}
          hidden={tab.id !== chosen}
        >
          {seen.has(tab.id) && tab.panel}
        </div>
      ))}
    </div>
  )
}

function toPlace(from: number, key: string, count: number): number | null {
  if (key === 'ArrowRight') return (from + 1) % count
  if (key === 'ArrowLeft') return (from + count - 1) % count
  if (key === 'Home') return 0
  return key === 'End' ? count - 1 : null
}
