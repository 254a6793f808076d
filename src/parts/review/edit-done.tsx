import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { EditReport } from '#library/edit/edit-state.ts'
import { reviewWords as words } from '#messages/en/review.ts'
import { t } from '#messages/t.ts'
import { Failure } from '#parts/failure.tsx'
import { Button } from '#ui/button.tsx'
import { named } from './named.tsx'
import { ReviewDialog } from './review-dialog.tsx'
import { undoEdit, type Undoing } from './undo-edit.ts'
import { VersionsDialog } from './versions-dialog.tsx'

type EditDoneProps = { report: EditReport; onClose: () => void }

type Outcome = Undoing | { is: 'failed'; error: unknown }

/** That an edit is through, and the way back. */
export function EditDone({ report, onClose }: EditDoneProps) {
  const { outcome, isBusy, undo, forget } = useUndo(report.pastId)
  const mayUndo = report.stands === 'after' && report.kind === 'edit' && report.pastId !== null
  const isBack = report.stands === 'before' || report.kind === 'undo'
  const isOver = outcome !== null && ['changed', 'refused', 'gone'].includes(outcome.is)
  return (
    <>
      <div role="status">
        <p>{isBusy ? words.undoing : named(isBack ? words.undone : words.done, report)}</p>
        {report.datesLost > 0 && !isBusy && (
          <p className="small ink-2">{t(words.lostDates, { count: report.datesLost })}</p>
        )}
        <p className="buttons">
          {mayUndo && !isOver && (
            <Button aria-disabled={isBusy} onClick={undo}>
              {words.undo}
            </Button>
          )}
          <Button kind="quiet" onClick={onClose}>
            {words.close}
          </Button>
        </p>
      </div>
      {outcome !== null && <NotUndone report={report} outcome={outcome} onForget={forget} />}
    </>
  )
}

function useUndo(pastId: string | null) {
  const client = useQueryClient()
  const underWay = useRef(false)
  const [isBusy, setBusy] = useState(false)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const end = (outcome: Outcome): void => {
    setBusy(false)
    setOutcome(outcome)
    // What has begun is shown by the runner; a second press would be one too many.
    underWay.current = outcome.is === 'begun'
  }
  const undo = (): void => {
    if (underWay.current || pastId === null) return
    underWay.current = true
    setBusy(true)
    undoEdit(client, pastId).then(end, (error: unknown) => end({ is: 'failed', error }))
  }
  return { outcome, isBusy, undo, forget: () => setOutcome(null) }
}

type NotUndoneProps = { report: EditReport; outcome: Outcome; onForget: () => void }

function NotUndone({ report, outcome, onForget }: NotUndoneProps) {
  const [isOpen, setOpen] = useState(true)
  if (outcome.is === 'begun') return null
  if (outcome.is === 'failed') return <Failure error={outcome.error} />
  if (outcome.is === 'review')
    return <ReviewDialog reviewed={outcome.reviewed} open onClose={onForget} onBegun={onForget} />
  if (outcome.is === 'changed')
    return (
      <>
        <p role="alert">{named(words.notUndone, report)}</p>
        <p className="buttons">
          <Button onClick={() => setOpen(true)}>{words.difference}</Button>
        </p>
        <VersionsDialog versions={outcome.versions} open={isOpen} onClose={() => setOpen(false)} />
      </>
    )
  const said = {
    refused: words.undoRefused,
    gone: words.undoGone,
    elsewhere: words.elsewhere,
    unfinished: words.unfinished,
  }
  return <p role="alert">{said[outcome.is]}</p>
}
