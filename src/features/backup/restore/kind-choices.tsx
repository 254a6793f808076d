import type { Choices, RestorePlan } from '#library/restore/plan.ts'
import { restoreWords as words } from '#messages/en/restore.ts'
import { t } from '#messages/t.ts'
import { Tick } from '#ui/tick.tsx'
import { withKind } from './choices.ts'
import { factsOf } from './facts.ts'
import css from './restore.module.css'

type KindChoicesProps = { whole: RestorePlan; choices: Choices; onChange: (choices: Choices) => void }

/** What else the file holds: songs that are liked, what is saved or followed. */
export function KindChoices({ whole, choices, onChange }: KindChoicesProps) {
  if (whole.saves.length === 0) return null
  return (
    <fieldset className={css['kinds']}>
      <legend>{words.kinds}</legend>
      <ul>
        {whole.saves.map((save) => (
          <li key={save.kind}>
            <Tick
              label={words.kind[save.kind]}
              checked={choices.saves.has(save.kind)}
              onChange={(isChosen) => onChange(withKind(choices, save.kind, isChosen))}
            />
            <span className="small ink-2">{factsOf(save).join(' · ') || t(words.nothingSaved)}</span>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}
