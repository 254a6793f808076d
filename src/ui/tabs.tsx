import { useState, type ReactNode } from 'react'
import { TabList, type Tab } from './tab-list.tsx'
import css from './tabs.module.css'

type TabsProps<Id extends string> = {
  /** The accessible name. */
  label: string
  /** What the ids of tabs and panels begin with: unlike any other on the page. */
  id: string
  tabs: readonly (Tab<Id> & { panel: ReactNode })[]
  chosen: Id
  onChoose: (tab: Id) => void
}

/** Tabs with their panels, one of which is seen. A panel is made when it is first chosen, and keeps what was done in it. */
export function Tabs<Id extends string>({ label, id, tabs, chosen, onChoose }: TabsProps<Id>) {
  const [seen, setSeen] = useState<ReadonlySet<Id>>(() => new Set([chosen]))
  if (!seen.has(chosen)) setSeen(new Set([...seen, chosen]))
  const panelOf = (tab: Id): string => `${id}-${tab}-panel`

  return (
    <div className={css['place']}>
      <TabList label={label} id={id} tabs={tabs} chosen={chosen} onChoose={onChoose} panelOf={panelOf} />
      {tabs.map((tab) => (
        <div
          key={tab.id}
          role="tabpanel"
          className={css['panel']}
          id={panelOf(tab.id)}
          aria-labelledby={`${id}-${tab.id}`}
          hidden={tab.id !== chosen}
        >
          {seen.has(tab.id) && tab.panel}
        </div>
      ))}
    </div>
  )
}
