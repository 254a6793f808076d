import { useState } from 'react'
import type { RestoreReport as Report, RestoreResult } from '#library/restore/restore-state.ts'
import { restoreWords as words } from '#messages/en/restore.ts'
import { t } from '#messages/t.ts'
import { toSentences } from '#parts/failure-sentences.ts'
import { useNetwork } from '#parts/use-network.ts'
import { toPlaylist } from '#paths.ts'
import { Link } from '#ui/link.tsx'
import { Name } from '#ui/name.tsx'
import css from './restore.module.css'

/** List by list and kind by kind, what was added and what was not. */
export function RestoreReport({ report, isUndone }: { report: Report; isUndone: boolean }) {
  return (
    <ul className={css['results']} aria-label={words.results}>
      {report.results.map((result, place) => (
        <li key={place}>
          <span className={css['name']}>
            <b>
              <ResultName result={result} isUndone={isUndone} />
            </b>
            <ResultText result={result} />
          </span>
        </li>
      ))}
    </ul>
  )
}

function ResultName({ result: { subject, listId }, isUndone }: { result: RestoreResult; isUndone: boolean }) {
  if (subject.kind !== 'list') return words.kind[subject.kind]
  const name = <Name>{subject.name || words.untitled}</Name>
  return listId === null || isUndone ? name : <Link to={toPlaylist(listId)}>{name}</Link>
}

function ResultText({ result }: { result: RestoreResult }) {
  const network = useNetwork()
  const [now] = useState(() => Date.now())
  const { added, already, refused, failure, isPublicAllTheSame, withoutDescription } = result
  const facts = [
    t(words.added, { count: added }),
    ...(already > 0 ? [t(words.wasThere, { count: already })] : []),
    ...(refused.length > 0 ? [t(words.refused, { count: refused.length })] : []),
  ]
  return (
    <>
      <span className="small ink-2">{facts.join(' · ')}</span>
      {failure !== null && (
        <span className="small">
          {failure.kind === 'changed' ? words.changed : toSentences(failure, now, network).said}
        </span>
      )}
      {isPublicAllTheSame && <span className="small">{words.isPublic}</span>}
      {withoutDescription && <span className="small">{words.noDescription}</span>}
      {refused.length > 0 && (
        <details>
          <summary>{words.refusedList}</summary>
          <ul className={css['which']}>
            {refused.map((uri, place) => (
              <li key={place} className="mono">
                {uri}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
