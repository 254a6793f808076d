import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { toEditRow } from '#library/edit/edit.ts'
import { planEdit, type EditPlan, type EditWay } from '#library/edit/plan.ts'
import { totalsOf, type EditTotals } from '#library/edit/totals.ts'
import { reviewWords as words } from '#messages/en/review.ts'
import { t } from '#messages/t.ts'
import { picturesOf } from '#parts/items/content.ts'
import { profileQueries } from '#spotify/profile.ts'
import type { Playable } from '#spotify/track.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Name } from '#ui/name.tsx'
import { rich } from '#ui/rich.tsx'
import { ApplyNotice } from './apply-notice.tsx'
import { diffOf } from './diff.ts'
import { DiffList } from './diff-list.tsx'
import { Losses } from './losses.tsx'
import { newRowsOf } from './new-rows.ts'
import css from './review.module.css'
import { listName, type Reviewed } from './reviewed.ts'
import { useApply } from './use-apply.ts'
import { hasChoice, WaysChoice } from './ways-choice.tsx'

type ReviewDialogProps = {
  reviewed: Reviewed
  open: boolean
  /** Called when the person does not want it. */
  onClose: () => void
  /** Called once the edit is written down and has begun. */
  onBegun: () => void
}

/** What an edit will do, line by line, what it costs and what is lost; then, at a press, it is done. One edit each. */
export function ReviewDialog({ reviewed, open, onClose, onBegun }: ReviewDialogProps) {
  const { edit, name, kind = 'edit', contents } = reviewed
  const plans = useMemo(() => planEdit(edit), [edit])
  const [chosen, setChosen] = useState<EditWay | null>(plans.proposed === 'choose' ? null : plans.proposed)
  const wanted = chosen === null ? null : plans[chosen]
  const plan = wanted?.is === 'plan' ? wanted : null
  const { apply, trouble } = useApply(onBegun)
  const totals = useMemo(() => totalsOf(edit.before.length, edit.after), [edit])
  const mayApply = plan !== null && plan.steps.length > 0

  return (
    <Dialog
      title={words.title}
      open={open}
      onClose={onClose}
      wide
      actions={
        <>
          {plan !== null && mayApply && <Cost plan={plan} />}
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button
            kind="main"
            aria-disabled={!mayApply}
            onClick={() => {
              if (plan !== null && mayApply) apply({ edit, plan, name, kind, names: namesOf(contents ?? []) })
            }}
          >
            {words.apply}
          </Button>
        </>
      }
    >
      <Where name={name} />
      <p className="lede">{toSentence(totals)}</p>
      {hasChoice(plans, reviewed.hasWays === true) && <WaysChoice plans={plans} chosen={chosen} onChoose={setChosen} />}
      <Changes reviewed={reviewed} plan={plan} />
      <Losses plans={plans} plan={plan} removed={totals.removed} />
      {trouble !== null && <ApplyNotice trouble={trouble} />}
    </Dialog>
  )
}

const namesOf = (contents: readonly Playable[]): ReadonlyMap<string, string> =>
  new Map(contents.flatMap((content) => ('uri' in content ? [[content.uri, content.name]] : [])))

/** Which list, and whose account is about to be written to. */
function Where({ name }: { name: string }) {
  const me = useQuery(profileQueries.me()).data?.name
  const bold = (name: string) => (
    <b>
      <Name>{name}</Name>
    </b>
  )
  const isKnown = me !== undefined && me !== null && me !== ''
  return (
    <p className="small ink-2">
      {rich(isKnown ? words.account : words.accountUnknown, {
        list: () => bold(listName(name)),
        name: () => bold(me ?? ''),
      })}
    </p>
  )
}

function toSentence({ before, after, removed, moved, added }: EditTotals): string {
  if (removed + moved + added === 0) return words.nothing
  return t(words.becomes, {
    before: t(words.items, { count: before }),
    after,
    removed: t(words.removed, { count: removed }),
    moved: t(words.moved, { count: moved }),
    added: t(words.added, { count: added }),
  })
}

function Changes({ reviewed, plan }: { reviewed: Reviewed; plan: EditPlan | null }) {
  const { edit, contents, reasons } = reviewed
  const lines = useMemo(
    () => diffOf(edit.before.length, edit.after, new Set(plan?.way === 'keep' ? plan.datesLost : [])),
    [edit, plan],
  )
  const newRow = useMemo(() => newRowsOf(edit.before, contents ?? []), [edit, contents])
  const rowAt = (row: number) => {
    const item = edit.before[row]
    return item && { ...toEditRow(item), pictures: picturesOf(item.content) }
  }
  return <DiffList lines={lines} rowAt={rowAt} newRow={newRow} reasons={reasons} />
}

function Cost({ plan: { requests } }: { plan: EditPlan }) {
  const writes = t(words.writes, { count: requests.writes })
  return (
    <p className={`small ink-2 ${css['foot'] ?? ''}`}>
      {t(words.requests, { writes, reads: requests.reads })} {words.copy}
    </p>
  )
}
