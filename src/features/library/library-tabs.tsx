import { libraryWords as words } from '#messages/en/library.ts'
import { number } from '#messages/t.ts'
import { TabList } from '#ui/tab-list.tsx'
import { tabs, type TabId } from './tab.ts'

type LibraryTabsProps = {
  /** What the ids of tabs and panels begin with. */
  id: string
  chosen: TabId
  onChoose: (tab: TabId) => void
  /** How many rows stand in a tab; a tab without a count shows none. */
  counts: Partial<Record<TabId, number>>
}

/** The tabs of the library over the one panel that they share. */
export function LibraryTabs({ id, chosen, onChoose, counts }: LibraryTabsProps) {
  const counted = tabs.map((tab) => {
    const count = counts[tab.id]
    return { ...tab, count: count === undefined ? undefined : number(count) }
  })
  return (
    <TabList<TabId>
      label={words.tabs}
      id={id}
      tabs={counted}
      chosen={chosen}
      onChoose={onChoose}
      panelOf={(tab) => (tab === chosen ? `${id}-panel` : undefined)}
    />
  )
}
