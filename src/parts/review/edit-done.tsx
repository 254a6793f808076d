import type { EditReport } from '#library/edit/edit-state.ts'
import { reviewWords as words } from '#messages/en/review.ts'
import { t } from '#messages/t.ts'
import { Button } from '#ui/button.tsx'
import { didOf } from './did.ts'
import { named } from './named.tsx'
import { NotUndone } from './not-undone.tsx'
import css from './review.module.css'
import { useUndo } from './use-undo.ts'

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
