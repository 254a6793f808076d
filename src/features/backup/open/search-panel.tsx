import { useDeferredValue, useMemo, useState } from 'react'
import type { Rows } from '#library/files/document.ts'
import { createIndex, search } from '#library/search.ts'
import { fileSearchWords as words, openBackupWords } from '#messages/en/open-backup.ts'
import { t } from '#messages/t.ts'
import { arrange, type Placed } from '#parts/items/arrange.ts'
import { isAvailable } from '#parts/items/content.ts'
import { ItemsGrid } from '#parts/items/items-grid.tsx'
import { useArranged } from '#parts/items/use-arranged.ts'
import { Blank } from '#ui/blank.tsx'
import { Button } from '#ui/button.tsx'
import { SearchField } from '#ui/search-field.tsx'
import type { FileList } from './file-list.ts'
import { hitColumns } from './hit-columns.tsx'
import { holdingsOf, toHitRow, type HitRow } from './hit.ts'
import { HitPlaces } from './hit-places.tsx'
import { OpensPlaces } from './open-place.tsx'
import css from './search-panel.module.css'
import type { ChosenList } from './start.ts'
import { useLocalView } from './use-local-view.ts'

type SearchPanelProps = {
  lists: readonly FileList[]
  query: string
  onQuery: (query: string) => void
  onOpen: (list: ChosenList) => void
}

/** What stands where in the whole file. */
export function SearchPanel({ lists, query, onQuery, onOpen }: SearchPanelProps) {
  const holdings = useMemo(() => holdingsOf(lists), [lists])
  const index = useMemo(() => createIndex(holdings), [holdings])
  const total = useMemo(() => holdings.lists.reduce((sum, { rows }) => sum + rows.length, 0), [holdings])
  const wanted = useDeferredValue(query.trim())
  const hits = useMemo(() => search(index, wanted).map(toHitRow), [index, wanted])
  const others = useMemo(() => otherLists(lists, wanted), [lists, wanted])
  const found = t(words.found, { found: hits.length, items: t(openBackupWords.items, { count: total }) })
  return (
    <div className={css['panel']}>
      <div className={css['tools']}>
        <SearchField label={words.find} value={query} onChange={onQuery} />
        <p aria-live="polite">{wanted !== '' && found}</p>
      </div>
      {wanted === '' && (
        <Blank icon="search" title={words.ask}>
          <p>{words.askWhy}</p>
        </Blank>
      )}
      {others.length > 0 && (
        <div className={css['others']}>
          <span>{words.also}</span>
          {others.map(({ key, name, count }) => (
            <Button key={key} kind="quiet" onClick={() => onOpen({ key, start: { at: null, filter: wanted } })}>
              {t(words.alsoIn, { list: name, count })}
            </Button>
          ))}
        </div>
      )}
      {wanted !== '' && hits.length + others.length === 0 && (
        <Blank icon="search" title={words.nothing} actions={<Button onClick={() => onQuery('')}>{words.clear}</Button>}>
          <p>{t(words.nothingWhy, { query: wanted })}</p>
        </Blank>
      )}
      {hits.length > 0 && <Hits hits={hits} onOpen={onOpen} />}
    </div>
  )
}

/** Lists of what cannot be listened to, in which something has been found. */
const otherLists = (lists: readonly FileList[], query: string) =>
  query === ''
    ? []
    : lists
        .filter(({ is }) => is === 'albums' || is === 'shows' || is === 'following' || is === 'top-artists')
        .map(({ key, name, rows }) => ({ key, name, count: arrange(rows as Rows<Placed>, query, null).length }))
        .filter(({ count }) => count > 0)

const isDim = ({ content }: HitRow): boolean => !isAvailable(content)

function Hits({ hits, onOpen }: { hits: readonly HitRow[]; onOpen: (list: ChosenList) => void }) {
  const view = useLocalView()
  const { order } = useArranged(hits, hitColumns, view)
  const [asked, setAsked] = useState<HitRow | null>(null)
  return (
    <OpensPlaces onOpen={onOpen} onAsk={setAsked}>
      <ItemsGrid
        label={words.hits}
        columns={hitColumns}
        rows={hits}
        order={order}
        sort={view.sort}
        onSort={view.setSort}
        busy={false}
        isDim={isDim}
      />
      <HitPlaces hit={asked} onClose={() => setAsked(null)} />
    </OpensPlaces>
  )
}
