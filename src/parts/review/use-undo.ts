import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { undoEdit, type Undoing, type UndoReview } from './undo-edit.ts'

export type Outcome = Undoing | { is: 'failed'; error: unknown }

/** Takes a past edit back; what comes of it, unless it has begun, is for `NotUndone` to say. */
export function useUndo(pastId: string | null, review: UndoReview) {
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
    undoEdit(client, pastId, review).then(end, (error: unknown) => end({ is: 'failed', error }))
  }
  return { outcome, isBusy, undo, forget: () => setOutcome(null) }
}
