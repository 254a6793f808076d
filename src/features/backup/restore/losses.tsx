import { useMemo } from 'react'
import type { Blocked, RestorePlan } from '#library/restore/plan.ts'
import { restoreWords as words } from '#messages/en/restore.ts'
import { t } from '#messages/t.ts'
import { Name } from '#ui/name.tsx'
import css from './restore.module.css'

type Lost = Blocked & { list: string }

const reasons = ['local', 'unavailable', 'missing', 'unknown'] as const

/** What a restore cannot bring back, said before it begins. */
export function Losses({ plan }: { plan: RestorePlan }) {
  const lost = useMemo(() => lostIn(plan), [plan])
  const dates = plan.lists.reduce((sum, { datesLost }) => sum + datesLost, 0)
  const hasArtists = plan.saves.some(({ kind, uris }) => kind === 'artists' && uris.length > 0)
  return (
    <div className={css['losses']}>
      <h3>{words.lost}</h3>
      <ul>
        {dates > 0 && <li>{t(words.losses.dates, { count: dates })}</li>}
        {reasons.map((why) => {
          const some = lost.filter((one) => one.why === why)
          if (some.length === 0) return null
          return (
            <li key={why}>
              {t(words.losses[why], { count: some.length })}
              {why !== 'missing' && <Which lost={some} />}
            </li>
          )
        })}
        {hasArtists && <li>{words.losses.artists}</li>}
        <li>{words.losses.always}</li>
      </ul>
    </div>
  )
}

const lostIn = ({ lists, saves }: RestorePlan): Lost[] => [
  ...lists.flatMap(({ name, blocked }) => blocked.map((one) => ({ ...one, list: name || words.untitled }))),
  ...saves.flatMap(({ kind, blocked }) => blocked.map((one) => ({ ...one, list: words.kind[kind] }))),
]

const Which = ({ lost }: { lost: readonly Lost[] }) => (
  <details>
    <summary>{words.which}</summary>
    <ul className={css['which']}>
      {lost.map(({ list, position, name }) => (
        <li key={`${list} ${position}`}>
          {name !== '' && <Name>{name}</Name>}{' '}
          <span className="ink-2">{t(words.position, { list, position: position + 1 })}</span>
        </li>
      ))}
    </ul>
  </details>
)
