import type { EditPlan, EditPlans } from '#library/edit/plan.ts'
import { reviewWords as words } from '#messages/en/review.ts'
import { t } from '#messages/t.ts'
import { Notice } from '#ui/notice.tsx'
import { toRefusal } from './reviewed.ts'

type LossesProps = { plans: EditPlans; plan: EditPlan | null; removed: number }

/** What the edit takes that cannot be brought back, or why it cannot be done. */
export function Losses({ plans: { keep, rewrite, proposed }, plan, removed }: LossesProps) {
  if (proposed === null)
    return (
      <Notice kind="danger" role="alert" title={words.refused}>
        {keep.is === 'refused' && <p>{toRefusal(keep.refusal)}</p>}
      </Notice>
    )
  const noKeep = keep.is === 'refused' && (
    <p>
      {words.noKeep} {toRefusal(keep.refusal)}
    </p>
  )
  if (plan === null || plan.steps.length === 0) return noKeep
  const dates = plan.datesLost.length
  return (
    <>
      {noKeep}
      {plan.way === 'keep' && rewrite.is === 'refused' && removed === 0 && plan.steps.length > 1 && (
        <p className="small ink-2">
          {words.noRewrite} {toRefusal(rewrite.refusal)}
        </p>
      )}
      {(dates > 0 || removed > 0) && (
        <Notice kind="warn" icon="warning" title={words.lost}>
          {dates > 0 && <p>{t(words.datesOfStaying, { count: dates })}</p>}
          {removed > 0 && <p>{words.datesOfRemoved}</p>}
        </Notice>
      )}
    </>
  )
}
