import { useDeferredValue, useId, useMemo } from 'react'
import { useSearchParams } from 'react-router-dom'
import type { Holdings } from '#library/holdings.ts'
import { search } from '#library/search.ts'
import { searchShelves, type ShelfEntries } from '#library/shelf-search.ts'
import { libraryWords as words } from '#messages/en/library.ts'
import { t } from '#messages/t.ts'
import { LazyPictures } from '#parts/pictures/lazy-pictures.tsx'
import { useTextParam, withParam } from '#parts/use-text-param.ts'
import { SearchField } from '#ui/search-field.tsx'
import { Section } from '#ui/section.tsx'
import { Figures } from './figures.tsx'
import css from './library-body.module.css'
import type { Found } from './found.ts'
import { LibraryTabs } from './library-tabs.tsx'
import type { SortedOut } from './sort-out.ts'
import { TabPanel } from './tab-panel.tsx'
import { toTab, type TabId } from './tab.ts'
import { useSortedOut } from './use-sorted-out.ts'

type LibraryBodyProps = { holdings: Holdings; shelves: readonly ShelfEntries[] }

/** All that can be asked of the library as far as it is on this device: sums, search, and rows to sort out. */
export function LibraryBody({ holdings, shelves }: LibraryBodyProps) {
  const id = useId()
  const sorted = useSortedOut(holdings)
  const { query, setQuery, tab, setTab } = useLibraryView()
  const wanted = useDeferredValue(query.trim())
  const found = useMemo(() => findIn(sorted, shelves, wanted), [sorted, shelves, wanted])

  return (
    <>
      <Figures sums={sorted?.sums ?? null} />
      <Section title={words.searchAndSort}>
        <div className={css['tools']}>
          <SearchField label={words.find} value={query} onChange={setQuery} />
          <p className={css['found']} aria-live="polite">
            {sorted !== null && wanted !== '' && toFound(found, sorted.sums.items)}
          </p>
        </div>
        <LibraryTabs id={id} chosen={tab} onChoose={setTab} counts={sorted === null ? {} : toCounts(sorted)} />
        <div
          className={css['panel']}
          id={`${id}-panel`}
          role="tabpanel"
          aria-labelledby={`${id}-${tab}`}
          aria-busy={sorted === null}
        >
          {sorted !== null && (
            <TabPanel tab={tab} sorted={sorted} query={wanted} found={found} onClear={() => setQuery('')} />
          )}
        </div>
      </Section>
      {sorted !== null && sorted.sums.items > 0 && <LibraryPictures sorted={sorted} />}
    </>
  )
}

function LibraryPictures({ sorted: { holdings, sums } }: { sorted: SortedOut }) {
  const rows = useMemo(() => holdings.lists.flatMap((list) => list.rows), [holdings])
  return (
    <Section title={words.pictures}>
      <LazyPictures rows={rows} scope="library" complete={sums.completeLists === sums.lists} />
    </Section>
  )
}

const findIn = (sorted: SortedOut | null, shelves: readonly ShelfEntries[], query: string): Found =>
  sorted === null
    ? { items: [], shelves: [] }
    : { items: search(sorted.index, query), shelves: searchShelves(shelves, query, sorted.index) }

function toFound({ items: found, shelves }: Found, count: number): string {
  const more = shelves.reduce((sum, { entries }) => sum + entries.length, 0)
  const items = t(words.kept, { count })
  return more === 0
    ? t(words.found, { found: found.length, items })
    : t(words.foundMore, { found: found.length, items, more })
}

const toCounts = ({ duplicates, unavailable, unlisted, localFiles }: SortedOut): Partial<Record<TabId, number>> => ({
  duplicates: duplicates.length,
  unavailable: unavailable.places.length,
  unlisted: unlisted.places.length,
  local: localFiles.places.length,
})

/** What is searched for and the tab that is open, both kept in the address. Typing opens the tab of the search. */
function useLibraryView() {
  const [params, setParams] = useSearchParams()
  const [query, setText] = useTextParam('q')
  const tab = toTab(params.get('tab'))

  const openTab = (next: TabId, text: string) => {
    // What is typed may not stand in the address yet; written along, it is not lost to this change.
    const asked = withParam(params, 'q', text)
    setParams(withParam(asked, 'tab', next === 'search' ? null : next), { replace: true, preventScrollReset: true })
  }
  const setQuery = (text: string) => {
    setText(text)
    if (tab !== 'search' && text !== '') openTab('search', text)
  }
  return { query, setQuery, tab, setTab: (next: TabId) => openTab(next, query) }
}
