import { useEffect, useRef, type KeyboardEvent } from 'react'
import css from './tab-list.module.css'

export type Tab<Id extends string> = {
  id: Id
  name: string
  /** How much stands in it, written out; no part of its name. */
  count?: string | undefined
}

type TabListProps<Id extends string> = {
  /** The accessible name. */
  label: string
  /** What the ids of the tabs begin with: unlike any other on the page. */
  id: string
  tabs: readonly Tab<Id>[]
  chosen: Id
  onChoose: (tab: Id) => void
  /** The id of the panel of a tab; undefined where it is not on the page. */
  panelOf: (tab: Id) => string | undefined
}

/** The tabs without their panels. One stop for the tab key; arrows, Home and End lead on from there. */
export function TabList<Id extends string>({ label, id, tabs, chosen, onChoose, panelOf }: TabListProps<Id>) {
  const list = useRef<HTMLDivElement>(null)
  const widths = tabs.map(({ count }) => count).join()
  useEffect(() => showChosen(list.current), [chosen, widths])

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
    <div ref={list} className={css['tabs']} role="tablist" aria-label={label} tabIndex={-1} onKeyDown={onKeyDown}>
      {tabs.map((tab) => (
        <button
          key={tab.id}
          type="button"
          role="tab"
          id={`${id}-${tab.id}`}
          aria-selected={tab.id === chosen}
          aria-controls={panelOf(tab.id)}
          tabIndex={tab.id === chosen ? 0 : -1}
          onClick={() => onChoose(tab.id)}
        >
          {tab.name}
          {tab.count !== undefined && (
            <span className={css['count']} aria-hidden="true">
              {tab.count}
            </span>
          )}
        </button>
      ))}
    </div>
  )
}

/** Where not all have room the chosen one is in sight, also of an address that was opened; the page stays where it is. */
function showChosen(list: HTMLElement | null): void {
  const tab = list?.querySelector<HTMLElement>('[aria-selected=true]')
  if (!list || !tab) return
  const left = tab.offsetLeft - list.offsetLeft
  const right = left + tab.offsetWidth - list.clientWidth
  list.scrollLeft = Math.min(left, Math.max(list.scrollLeft, right))
}

function toPlace(from: number, key: string, count: number): number | null {
  if (key === 'ArrowRight') return (from + 1) % count
  if (key === 'ArrowLeft') return (from + count - 1) % count
  if (key === 'Home') return 0
  return key === 'End' ? count - 1 : null
}
