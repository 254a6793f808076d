import { useId } from 'react'
import type { EditPlans, EditWay } from '#library/edit/plan.ts'
import { reviewWords as words } from '#messages/en/review.ts'
import { t } from '#messages/t.ts'
import { Choice } from '#ui/choice.tsx'
import css from './review.module.css'

/**
 * Whether the person has a say: where nothing can be taken for granted, and where both ways go and it is about an order or the one
 * that keeps dates is the longer.
 */
export function hasChoice({ keep, rewrite, proposed }: EditPlans, hasWays: boolean): boolean {
  if (proposed === 'choose') return true
  if (keep.is === 'refused' || rewrite.is === 'refused' || keep.steps.length === 0) return false
  return hasWays || keep.requests.writes > rewrite.requests.writes
}

function textOf({ keep, rewrite }: EditPlans, chosen: EditWay | null): string {
  if (chosen !== null) return chosen === 'keep' ? words.keepText : words.rewriteText
  if (keep.is === 'plan' || rewrite.is === 'refused') return words.chooseWay
  return t(words.onlyWay, { count: rewrite.datesLost.length })
}

type WaysChoiceProps = { plans: EditPlans; chosen: EditWay | null; onChoose: (way: EditWay) => void }

/** The ways to the same list, each with what it costs. */
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
      <p className="small ink-2">{textOf(plans, chosen)}</p>
    </div>
  )
}
