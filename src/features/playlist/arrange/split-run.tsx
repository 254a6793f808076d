import { queryOptions, useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { hasGaps, type RestoreResult, type RestoreState } from '#library/restore/restore-state.ts'
import { keptPlan, keptReport } from '#library/restore/run.ts'
import { splitWords as words } from '#messages/en/split.ts'
import { t } from '#messages/t.ts'
import { UnderWay } from '#parts/create/under-way.tsx'
import { Failure } from '#parts/failure.tsx'
import { SpotifyError } from '#spotify/errors.ts'
import { Name } from '#ui/name.tsx'
import { Notice } from '#ui/notice.tsx'
import { rich } from '#ui/rich.tsx'
import css from './arrange.module.css'
import { SplitOutcome } from './split-outcome.tsx'

type SplitRunProps = { restore: RestoreState; onFollow: () => void }

/** How the making of several lists stands, and what became of each. */
export function SplitRun({ restore, onFollow }: SplitRunProps) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // Whatever was pressed is gone, and has left the focus nowhere.
    if (document.activeElement === null || document.activeElement === document.body) place.current?.focus()
  }, [restore.is])
  return (
    <div className={css['run']} tabIndex={-1} ref={place}>
      {'report' in restore ? (
        <Ended results={restore.report.results} isUndone={restore.is === 'undone'} onFollow={onFollow} />
      ) : (
        <Going restore={restore} onFollow={onFollow} />
      )}
    </div>
  )
}

/** As it is written down at this moment (`when`). */
const keptQuery = (when: string) =>
  queryOptions({
    queryKey: ['library', 'kept-report', when],
    queryFn: async ({ client }) => ({ plan: await keptPlan(client), report: await keptReport(client) }),
    staleTime: Infinity,
    gcTime: 0,
  })

function Going({ restore, onFollow }: SplitRunProps) {
  const isHalted = restore.is === 'paused' || restore.is === 'stopped'
  const { data } = useQuery(keptQuery(restore.is))
  const current = 'progress' in restore && restore.progress.current?.kind === 'list' ? restore.progress.current : null
  // In the order of the names: the last of them is made first.
  const names = data?.plan?.lists.map(({ name }) => name) ?? []
  return (
    <>
      <UnderWay restore={restore} doing={words.running}>
        {!isHalted && current !== null && names.includes(current.name) && (
          <p className="ink-2">
            {rich(t(words.current, { place: names.indexOf(current.name) + 1, count: names.length }), {
              name: () => <Name>{current.name}</Name>,
            })}
          </p>
        )}
      </UnderWay>
      {isHalted && data?.report && (
        <SplitOutcome results={data.report.results} later={words.notYet} onFollow={onFollow} />
      )}
    </>
  )
}

type EndedProps = { results: readonly RestoreResult[]; isUndone: boolean; onFollow: () => void }

function Ended({ results, isUndone, onFollow }: EndedProps) {
  const failure = results.find(({ failure }) => failure !== null)?.failure ?? null
  const isWhole = !results.some(hasGaps)
  const kind = isUndone ? failure === null : isWhole
  return (
    <>
      <Notice
        kind={kind ? 'done' : 'warn'}
        icon={kind ? 'check' : 'warning'}
        role="status"
        title={isUndone ? undoneTitle(failure !== null) : doneTitle(results)}
      >
        <p>{isUndone ? words.undoneWhy : isWhole ? words.doneWhy : failure ? words.gapsWhy : words.refusedWhy}</p>
      </Notice>
      <SplitOutcome
        results={results}
        later={isUndone ? words.gone : words.notMade}
        onFollow={onFollow}
        isUndone={isUndone}
      />
      {failure !== null && <Failure error={new SpotifyError(failure)} />}
    </>
  )
}

const undoneTitle = (hasFailed: boolean): string => (hasFailed ? words.undoneGaps : words.undone)

function doneTitle(results: readonly RestoreResult[]): string {
  const made = results.filter((result) => !hasGaps(result)).length
  return made === results.length ? t(words.done, { count: made }) : t(words.gaps, { made, count: results.length })
}
