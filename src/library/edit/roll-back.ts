import { toEditRow, towards, type EditRefusal } from './edit.ts'
import { stateOf, type EditJob } from './journal.ts'
import { readUntil } from './look.ts'
import { planEdit, planOf } from './plan.ts'
import { lookingOf, settleSent, type EditWork } from './step-run.ts'

/** The list cannot be brought back to what it was. */
export class NoWay extends Error {
  readonly refusal: EditRefusal

  constructor(refusal: EditRefusal) {
    super(refusal.why)
    this.name = 'NoWay'
    this.refusal = refusal
  }
}

/**
 * The job that brings the list from where an edit has left it back to what it was. Throws `NoWay`, and as `runSteps` does:
 * where somebody else has edited the list, there is nothing to go back to.
 */
export async function turnBack(work: EditWork): Promise<EditJob> {
  await settleSent(work)
  const { job } = work.run()
  const now = await readUntil(lookingOf(work), stateOf(work.run()))
  const rows = now.map(toEditRow)
  const back = towards(rows, job.before.map(toEditRow))
  if ('refused' in back) throw new NoWay(back.refused)
  const plans = planEdit({ listId: job.list.id, snapshotId: '', before: now, after: back.after })
  // Moves are taken back by as many moves; where dates were given up, the short way costs no more.
  const keepsDates = job.steps.every((step) => step.do !== 'replace')
  const plan = keepsDates && plans.keep.is === 'plan' ? plans.keep : planOf(plans)
  if (plan === null) throw new NoWay(plans.keep.is === 'refused' ? plans.keep.refusal : { why: 'too-long', most: 0 })
  const { steps } = plan
  return { ...job, id: crypto.randomUUID(), way: 'back', rows, snapshotId: '', steps, datesLost: plan.datesLost.length }
}
