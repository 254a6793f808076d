import { useMemo } from 'react'
import type { LibraryDocument } from '#library/files/document.ts'
import type { Choices, Known, ListPlan, RestorePlan } from '#library/restore/plan.ts'
import { restoreWords as words } from '#messages/en/restore.ts'
import { t } from '#messages/t.ts'
import { Name } from '#ui/name.tsx'
import { Tick } from '#ui/tick.tsx'
import { withList } from './choices.ts'
import { factsOf } from './facts.ts'
import css from './restore.module.css'

type ListChoicesProps = {
  document: LibraryDocument
  known: Known
  whole: RestorePlan
  choices: Choices
  onChange: (choices: Choices) => void
}

/** Each playlist of the file, whether it is restored, and into what. */
export function ListChoices({ document, known, whole, choices, onChange }: ListChoicesProps) {
  const plans = useMemo(() => whole.lists.toSorted((one, other) => one.source - other.source), [whole])
  if (plans.length === 0) return null
  const chosen = plans.filter(({ source }) => choices.lists.has(source)).length
  const chooseAll = (isChosen: boolean) =>
    onChange({
      ...choices,
      lists: new Map(
        isChosen ? plans.map((plan) => [plan.source, choices.lists.get(plan.source) ?? choiceOf(plan)]) : [],
      ),
    })
  return (
    <fieldset className={css['lists']}>
      <legend>{words.lists}</legend>
      <Tick
        label={words.all}
        checked={chosen === plans.length}
        mixed={chosen > 0 && chosen < plans.length}
        onChange={chooseAll}
      />
      <ul aria-label={words.lists}>
        {plans.map((plan) => (
          <Row
            key={plan.source}
            plan={plan}
            targets={targetsOf(plan.name, document.playlists[plan.source]?.id ?? '', known)}
            isChosen={choices.lists.has(plan.source)}
            onChange={(choice) => onChange(withList(choices, plan.source, choice))}
          />
        ))}
      </ul>
    </fieldset>
  )
}

const choiceOf = ({ target, ...plan }: ListPlan) => ({
  target: target.kind === 'create' ? ('create' as const) : { fill: target.id },
  public: plan.public,
})

type Target = { id: string; name: string }

/** The lists of the person that this one could go into. */
const targetsOf = (name: string, id: string, { playlists, me }: Known): Target[] =>
  playlists.filter((list) => list.owner.id === me && (list.id === id || list.name === name))

type RowProps = {
  plan: ListPlan
  targets: readonly Target[]
  isChosen: boolean
  onChange: (choice: ReturnType<typeof choiceOf> | null) => void
}

function Row({ plan, targets, isChosen, onChange }: RowProps) {
  const name = plan.name === '' ? words.untitled : plan.name
  const choice = choiceOf(plan)
  return (
    <li>
      <Tick
        bare
        label={t(words.choose, { name })}
        checked={isChosen}
        onChange={(isNow) => onChange(isNow ? choice : null)}
      />
      <span className={css['name']}>
        <Name>{name}</Name>
        <span className="small ink-2">{factsOf(plan).join(' · ')}</span>
      </span>
      {targets.length > 0 && (
        <select
          aria-label={t(words.target, { name })}
          value={plan.target.kind === 'fill' ? plan.target.id : ''}
          onChange={({ currentTarget: { value } }) =>
            onChange({ ...choice, target: value === '' ? 'create' : { fill: value } })
          }
        >
          <option value="">{words.create}</option>
          {targets.map((target) => (
            <option key={target.id} value={target.id}>
              {t(words.fill, { name: target.name })}
            </option>
          ))}
        </select>
      )}
    </li>
  )
}
