import { useEffect, useRef, type ReactNode } from 'react'
import { hasGaps, type RestoreResult, type RestoreState } from '#library/restore/restore-state.ts'
import { createPlaylistWords as words } from '#messages/en/create-playlist.ts'
import { t } from '#messages/t.ts'
import { Failure } from '#parts/failure.tsx'
import { toPlaylist } from '#paths.ts'
import { SpotifyError } from '#spotify/errors.ts'
import { Link } from '#ui/link.tsx'
import { Notice } from '#ui/notice.tsx'
import css from './create-run.module.css'
import { UnderWay } from './under-way.tsx'

type CreateRunProps = {
  restore: RestoreState
  /** As it was typed. */
  name: string
  onFollow: () => void
}

/** How the making of a list stands, and what became of it. */
export function CreateRun({ restore, name, onFollow }: CreateRunProps) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // Whatever was pressed is gone, and has left the focus nowhere.
    if (document.activeElement === null || document.activeElement === document.body) place.current?.focus()
  }, [restore.is])
  return (
    <div tabIndex={-1} ref={place}>
      {'report' in restore ? (
        <Ended restore={restore} name={name} onFollow={onFollow} />
      ) : (
        <UnderWay restore={restore} />
      )}
    </div>
  )
}

type EndedProps = CreateRunProps & { restore: Extract<RestoreState, { report: unknown }> }

function Ended({ restore, name, onFollow }: EndedProps) {
  const [result] = restore.report.results
  if (result === undefined) return null
  const { failure, listId } = result
  const isUndone = restore.is === 'undone'
  return (
    <div className={css['run']}>
      <Notice
        kind={hasGaps(result) ? 'warn' : 'done'}
        icon={hasGaps(result) ? 'warning' : 'check'}
        role="status"
        title={isUndone ? undoneTitle(result, name) : doneTitle(result, name)}
      >
        {isUndone ? !hasGaps(result) && <p>{words.undoneWhy}</p> : linesOf(result)}
        {!isUndone && listId !== null && (
          <p>
            <Link to={toPlaylist(listId)} onClick={onFollow}>
              {words.open}
            </Link>
          </p>
        )}
      </Notice>
      {failure !== null && <Failure error={new SpotifyError(failure)} />}
    </div>
  )
}

const undoneTitle = (result: RestoreResult, name: string): string =>
  hasGaps(result) && result.failure !== null ? words.undoneGaps : t(words.undone, { name })

function doneTitle(result: RestoreResult, name: string): string {
  if (result.listId === null) return t(words.notMade, { name })
  return t(hasGaps(result) ? words.gaps : words.done, { name })
}

function linesOf({ listId, added, total, refused, ...result }: RestoreResult): ReactNode {
  if (listId === null) return null
  const whole = total === 0 ? words.doneEmpty : t(words.doneItems, { count: added })
  return (
    <>
      <p>{added === total ? whole : t(words.someAdded, { added, total })}</p>
      {refused.length > 0 && <p>{t(words.refused, { count: refused.length })}</p>}
      {refused.length > 0 && (
        <ul className={css['leftOut']}>
          {refused.slice(0, 20).map((uri, at) => (
            <li key={at} className="mono">
              {uri}
            </li>
          ))}
        </ul>
      )}
      {result.isPublicAllTheSame && <p>{words.isPublic}</p>}
      {result.withoutDescription && <p>{words.noDescription}</p>}
    </>
  )
}
