import type { EditReport } from '#library/edit/edit-state.ts'
import type { FirstChange } from '#library/edit/firsts.ts'
import { reviewWords as words } from '#messages/en/review.ts'
import { t } from '#messages/t.ts'
import { Button } from '#ui/button.tsx'
import { named } from './named.tsx'
import { NotUndone } from './not-undone.tsx'
import { nameOf } from './reviewed.ts'
import css from './review.module.css'
import { useUndo } from './use-undo.ts'

const changes = ['removed', 'moved', 'added'] as const

/** `“Rain” moved from 3 to 5; 2 items added, the first “Ferry” at 7.`; nothing where nothing was different. */
function didOf({ totals, firsts }: EditReport): string | null {
  if (totals === undefined) return null
  const parts = changes.flatMap((what) => (totals[what] > 0 ? toPart(what, totals[what], firsts?.[what]) : []))
  return parts.length === 0 ? null : t(words.didAll, { parts: parts.join(firsts === undefined ? ', ' : '; ') })
}

function toPart(what: (typeof changes)[number], count: number, first: FirstChange | undefined): string {
  const some = t(words.did[what], { count })
  if (first === undefined) return some
  const at = { from: (first.from ?? 0) + 1, to: (first.to ?? 0) + 1 }
  const name = nameOf(first)
  return count === 1 ? t(words.didOne[what], { name, ...at }) : t(words.didSome[what], { some, name, ...at })
}

type EditDoneProps = { report: EditReport; withLeave: (act: () => void) => void; onClose: () => void }

/** That an edit is through, and the way back. */
export function EditDone({ report, withLeave, onClose }: EditDoneProps) {
  const { outcome, isBusy, undo, forget } = useUndo(report.pastId, report.isRecalled === true ? 'always' : 'for-losses')
  const mayUndo = report.stands === 'after' && report.kind === 'edit' && report.pastId !== null
  const isBack = report.stands === 'before' || report.kind === 'undo'
  const isOver = outcome !== null && ['changed', 'refused', 'gone'].includes(outcome.is)
  return (
    <>
      <div className={css['said']} role="status">
        <p>
          {isBusy ? words.undoing : named(isBack ? words.undone : words.done, report)} {!isBusy && didOf(report)}
        </p>
        {report.datesLost > 0 && !isBusy && (
          <p className="small ink-2">{t(words.lostDates, { count: report.datesLost })}</p>
        )}
        <p className="buttons">
          {mayUndo && !isOver && (
            <Button aria-disabled={isBusy} onClick={() => withLeave(undo)}>
              {words.undo}
            </Button>
          )}
          <Button kind="quiet" onClick={onClose}>
            {words.close}
          </Button>
        </p>
      </div>
      {outcome !== null && <NotUndone list={report.list} outcome={outcome} onForget={forget} onBegun={forget} />}
    </>
  )
}
