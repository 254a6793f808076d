import { useMemo } from 'react'
import type { Hit } from '#library/search.ts'
import type { LibrarySums } from '#library/sums.ts'
import { libraryWords as words } from '#messages/en/library.ts'
import { t } from '#messages/t.ts'
import { CreateFromButton } from '#parts/create/create-from-button.tsx'
import { ExportButton } from '#parts/export/export-button.tsx'
import { Blank } from '#ui/blank.tsx'
import { ClearButton } from '#ui/clear-button.tsx'
import css from './library-body.module.css'
import type { Found } from './found.ts'
import { Lines } from './lines.tsx'
import { Nothing } from './nothing.tsx'
import { ShelfHits } from './shelf-hits.tsx'
import { SoFar } from './so-far.tsx'

type SearchPanelProps = { query: string; found: Found; sums: LibrarySums; onClear: () => void }

/** A thing that is found has no place of its own, nor a date: it may stand in many lists. */
const toRow = ({ content, fold }: Hit, position: number) => ({ position, fold, content, addedAt: null, addedBy: null })

/** What a search finds, best matches first. */
export function SearchPanel({ query, found, sums, onClear }: SearchPanelProps) {
  const { items: hits, shelves } = found
  const lines = useMemo(
    () => hits.map(({ content, places }, index) => ({ content, places, number: index + 1 })),
    [hits],
  )
  const rows = useMemo(() => hits.map(toRow), [hits])
  const order = useMemo(() => rows.map(({ position }) => position), [rows])
  const isAsked = query !== '' || sums.items === 0
  return (
    <>
      <div className={css['said']}>{sums.items > 0 && <SoFar sums={sums} />}</div>
      {!isAsked && (
        <Blank icon="search" title={words.ask}>
          <p>{words.askWhy}</p>
        </Blank>
      )}
      {isAsked && lines.length === 0 && shelves.length === 0 && (
        <Nothing
          icon="search"
          title={words.nothingFound}
          why={t(words.nothingFoundWhy, { query })}
          sums={sums}
          isWhole={sums.completeLists === sums.lists}
          actions={<ClearButton onClear={onClear}>{words.clear}</ClearButton>}
        />
      )}
      {shelves.length > 0 && <ShelfHits shelves={shelves} query={query} />}
      {lines.length > 0 && (
        <>
          <div className={css['acts']}>
            {shelves.length > 0 && <h3>{words.itemHits}</h3>}
            <CreateFromButton name={query} rows={rows} order={order} complete />
            <ExportButton
              of={{
                name: t(words.searchFor, { query }),
                list: { is: 'search', rows },
                order,
                filter: '',
                view: { sort: null },
                complete: true,
                busy: false,
              }}
            />
          </div>
          <Lines label={words.hits} lines={lines} />
        </>
      )}
    </>
  )
}
