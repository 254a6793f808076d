import { libraryWords as words } from '#messages/en/library.ts'
import { DuplicatesPanel } from './duplicates-panel.tsx'
import { FindingPanel } from './finding-panel.tsx'
import type { Found } from './found.ts'
import { SearchPanel } from './search-panel.tsx'
import type { SortedOut } from './sort-out.ts'
import type { TabId } from './tab.ts'

type TabPanelProps = { tab: TabId; sorted: SortedOut; query: string; found: Found; onClear: () => void }

const noUnavailable = { icon: 'check', title: words.noUnavailable, why: words.noUnavailableWhy } as const
const noUnlisted = { icon: 'check', title: words.noUnlisted, why: words.noUnlistedWhy } as const
const noLocalFiles = { icon: 'file', title: words.noLocalFiles, why: words.noLocalFilesWhy } as const

/** What stands in a tab. */
export function TabPanel({ tab, sorted, query, found, onClear }: TabPanelProps) {
  const { sums, duplicates, unavailable, unlisted, localFiles } = sorted
  switch (tab) {
    case 'search':
      return <SearchPanel query={query} found={found} sums={sums} onClear={onClear} />
    case 'duplicates':
      return <DuplicatesPanel groups={duplicates} sums={sums} />
    case 'unavailable': {
      const says = { label: words.unavailable, what: words.unavailableWhy, empty: noUnavailable }
      return <FindingPanel key={tab} {...says} finding={unavailable} sums={sums} />
    }
    case 'unlisted': {
      const says = { label: words.unlisted, what: words.unlistedWhy, empty: noUnlisted }
      return <FindingPanel key={tab} {...says} finding={unlisted} sums={sums} />
    }
    case 'local': {
      const says = { label: words.localFiles, what: words.localFilesWhy, empty: noLocalFiles }
      return <FindingPanel key={tab} {...says} finding={localFiles} sums={sums} />
    }
  }
}
