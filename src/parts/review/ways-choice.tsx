import { useId } from 'react'
import type { EditPlans, EditWay } from '#library/edit/plan.ts'
import { reviewWords as words } from '#messages/en/review.ts'
import { t } from '#messages/t.ts'
import { Choice } from '#ui/choice.tsx'
import css from './review.module.css'

/** Whether the person has a say: where both ways go, and it is about an order or the one that keeps dates is the longer. */
export function hasChoice({ keep, rewrite, proposed }: EditPlans, hasWays: boolean): boolean {
  if (keep.is === 'refused' || rewrite.is === 'refused' || keep.steps.length === 0) return false
  return hasWays || proposed === 'choose' || keep.requests.writes > rewrite.requests.writes
}

type WaysChoiceProps = { plans: EditPlans; chosen: EditWay | null; onChoose: (way: EditWay) => void }

/** Two ways to the same list, each with what it costs. */
export function WaysChoice({ plans, chosen, onChoose }: WaysChoiceProps) {
  const name = useId()
  const options = (['keep', 'rewrite'] as const).flatMap((way) => {
    const plan = plans[way]
    if (plan.is === 'refused') return []
    const writes = t(words.writes, { count: plan.requests.writes })
    return { value: way, label: t(words.wayFigures, { way: words.ways[way], writes }) }
  })
  return (
    <div className={css['ways']}>
      <Choice
        label={words.way}
        name={name}
        options={options}
        // None is chosen until the person has chosen.
        value={chosen ?? ('' as EditWay)}
        onChange={onChoose}
      />
      <p className="small ink-2">
        {chosen === null ? words.chooseWay : chosen === 'keep' ? words.keepText : words.rewriteText}
      </p>
    </div>
  )
}
