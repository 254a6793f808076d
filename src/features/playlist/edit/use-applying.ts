import { useEffect, useRef, useState } from 'react'
import { OtherWriter } from '#library/details/one-writer.ts'
import { SessionOver } from '#library/session-signal.ts'
import { undoWords as words } from '#messages/en/undo.ts'
import { tell, tellFailure } from '#parts/undo/undo-toast.tsx'

/** How far a change has come: being written, in the form, or back in the form with what went wrong. */
export type Applying = { is: 'form'; trouble: unknown } | { is: 'applying'; step: number }

type ApplyOptions<Outcome> = {
  /** Whether the form is on screen. It may be closed while the change is on its way. */
  open: boolean
  write: (onStep: (done: number) => void) => Promise<Outcome>
  /** Called with what it came to, and whether the form is still on screen. */
  onEnd: (outcome: Outcome, isHere: boolean) => void
}

/**
 * Runs a change once, however often its button is pressed, and says how far it is. What it throws is in `trouble`, or told
 * where the form is gone.
 */
export function useApplying<Outcome>({ open, write, onEnd }: ApplyOptions<Outcome>) {
  const [state, setState] = useState<Applying>({ is: 'form', trouble: null })
  const underWay = useRef(false)
  const isHere = useRef(open)
  useEffect(() => {
    isHere.current = open
    return () => {
      isHere.current = false
    }
  }, [open])

  const fail = (error: unknown): void => {
    const trouble = error instanceof SessionOver ? null : error
    setState({ is: 'form', trouble })
    if (isHere.current || trouble === null) return
    if (isOtherWriter(trouble)) tell(words.otherWriter, 'alert')
    else void tellFailure(trouble)
  }
  const apply = () => {
    if (underWay.current) return
    underWay.current = true
    setState({ is: 'applying', step: 0 })
    write((step) => setState({ is: 'applying', step }))
      .then((outcome) => {
        setState({ is: 'form', trouble: null })
        onEnd(outcome, isHere.current)
      }, fail)
      .finally(() => (underWay.current = false))
  }
  return { state, apply }
}

export const isOtherWriter = (trouble: unknown): boolean => trouble instanceof OtherWriter
