import type { RestoreResult } from '#library/restore/restore-state.ts'
import { splitWords as words } from '#messages/en/split.ts'
import { t } from '#messages/t.ts'
import { toPlaylist } from '#paths.ts'
import { Link } from '#ui/link.tsx'
import { Name } from '#ui/name.tsx'
import css from './arrange.module.css'

type SplitOutcomeProps = {
  results: readonly RestoreResult[]
  /** What is said of those that are not there. */
  later: string
  onFollow: () => void
  isUndone?: boolean
}

/** Which lists are there, with the way to them, and which are not. */
export const SplitOutcome = ({ results, later, onFollow, isUndone = false }: SplitOutcomeProps) => (
  <ul className={css['outcome']} aria-label={words.outcome}>
    {results.toReversed().map(({ subject, listId, added, total, refused, failure }, at) => {
      const name = subject.kind === 'list' ? subject.name : ''
      const isThere = listId !== null && (!isUndone || failure !== null)
      return (
        <li key={at}>
          {isThere ? (
            <Link to={toPlaylist(listId)} onClick={onFollow}>
              <Name>{name}</Name>
            </Link>
          ) : (
            <Name>{name}</Name>
          )}
          <span className="small ink-2">
            {!isThere ? later : added === total ? t(words.whole, { count: total }) : t(words.some, { added, total })}
            {isThere && refused.length > 0 && ` ${t(words.refused, { count: refused.length })}`}
          </span>
        </li>
      )
    })}
  </ul>
)
