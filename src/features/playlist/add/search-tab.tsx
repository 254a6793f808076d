import { useQueries } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import { addItemsWords as words } from '#messages/en/add-items.ts'
import { t } from '#messages/t.ts'
import { Failure } from '#parts/failure.tsx'
import { useNetwork } from '#parts/use-network.ts'
import { offsetAfter, searchPageSize, searchQueries, type SearchKind } from '#spotify/search.ts'
import type { Playable } from '#spotify/track.ts'
import { Blank } from '#ui/blank.tsx'
import { Bone } from '#ui/bone.tsx'
import { Button } from '#ui/button.tsx'
import { Choice } from '#ui/choice.tsx'
import { Notice } from '#ui/notice.tsx'
import { SearchField } from '#ui/search-field.tsx'
import css from './add-items.module.css'
import { Candidates, type Candidate } from './candidates.tsx'
import type { Choosing } from './choosing.ts'
import { useSettled } from './use-settled.ts'

const kinds = (['track', 'episode'] as const).map((value) => ({ value, label: words.kinds[value] }))

/** Milliseconds without a key before Spotify is asked: each search is a request. */
const pause = 350

/** Searches Spotify, ten at a time as it allows. */
export function SearchTab({ choosing }: { choosing: Choosing }) {
  const [typed, type] = useState('')
  const [kind, setKind] = useState<SearchKind>('track')
  const query = useSettled(typed.trim(), pause)
  return (
    <>
      <div className={css['tools']}>
        <SearchField label={words.find} value={typed} onChange={type} />
        <Choice label={words.kind} name="add-items-kind" options={kinds} value={kind} onChange={setKind} />
      </div>
      {typed.trim() === '' ? (
        <Blank icon="search" title={words.ask}>
          <p>{words.askWhy}</p>
        </Blank>
      ) : (
        <Results key={`${kind} ${query}`} query={query} kind={kind} choosing={choosing} />
      )}
    </>
  )
}

type ResultsProps = { query: string; kind: SearchKind; choosing: Choosing }

/** So many pages of what is found, one after the other. */
function useFound(query: string, kind: SearchKind, isOn: boolean) {
  const [count, setCount] = useState(1)
  const offsets = Array.from({ length: count }, (_, page) => page * searchPageSize)
  const results = useQueries({
    queries: offsets.map((offset) => ({ ...searchQueries.items(query, kind, offset), enabled: isOn })),
  })
  const pages = results.flatMap(({ data }) => data ?? [])
  const last = results.at(-1)
  const isLoading = last?.isFetching === true
  const hasMore = last?.data === undefined ? count > 1 : offsetAfter(last.data, (count - 1) * searchPageSize) !== null
  const showMore = () => {
    if (isLoading) return
    if (last?.isError === true) void last.refetch()
    else setCount(count + 1)
  }
  return { pages, error: last?.error ?? null, isLoading, hasMore, showMore, isMore: count > 1 }
}

function Results({ query, kind, choosing }: ResultsProps) {
  const isDown = useNetwork() === 'down'
  const { pages, error, isLoading, hasMore, showMore, isMore } = useFound(query, kind, query !== '' && !isDown)
  const status = useRef<HTMLParagraphElement>(null)
  const rows = pages.flatMap(({ rows }) => rows)
  const count = rows.length
  // eslint-disable-next-line react-hooks/exhaustive-deps -- rows only ever come on
  const candidates = useMemo(() => toCandidates(rows), [count])

  // The button is gone then, and would take the focus along.
  useEffect(() => {
    if (isMore && !hasMore) status.current?.focus()
  }, [isMore, hasMore])

  if (isDown && pages.length === 0)
    return (
      <Notice kind="info" icon="offline" role="status" title={words.offline}>
        <p>{words.offlineWhy}</p>
      </Notice>
    )
  if (pages.length === 0) {
    if (error === null) return <Searching />
    return <Failure error={error} onRetry={showMore} />
  }
  if (candidates.length === 0)
    return (
      <div role="status">
        <Blank icon="search" title={words.nothingFound}>
          <p>{t(words.nothingFoundWhy, { query })}</p>
        </Blank>
      </div>
    )
  return (
    <>
      <p className="small ink-2" role="status" tabIndex={-1} ref={status}>
        {t(words.found, { shown: candidates.length, total: Math.max(pages[0]?.total ?? 0, candidates.length) })}
      </p>
      <Candidates label={words.results} candidates={candidates} {...choosing} />
      {error !== null && <Failure error={error} onRetry={showMore} />}
      {hasMore && error === null && (
        <div className="buttons">
          <Button aria-disabled={isLoading} onClick={showMore}>
            {isLoading ? words.loadingMore : words.more}
          </Button>
        </div>
      )}
    </>
  )
}

const Searching = () => (
  <div role="status" className={css['searching']}>
    <span className="hidden-text">{words.searching}</span>
    {[0, 1, 2].map((place) => (
      <span key={place} className={css['line']}>
        <span />
        <Bone width="art" />
        <span className={css['text']}>
          <Bone width="a" />
          <Bone width="b" />
        </span>
        <Bone width="s" />
      </span>
    ))}
  </div>
)

/** What comes twice, as results move between two pages, is one. */
function toCandidates(contents: readonly Playable[]): Candidate[] {
  const byId = new Map(contents.map((content, at) => [idOf(content, at), content]))
  return [...byId].map(([id, content]) => ({ id, content }))
}

const idOf = (content: Playable, at: number): string =>
  content.kind === 'unavailable' ? `search ${String(at)}` : `search ${content.uri}`
