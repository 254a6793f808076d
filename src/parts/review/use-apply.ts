import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { ReviewedEdit } from '#library/edit/run.ts'
import { beginEdit } from './begin.ts'

/** Why an edit has not begun. */
export type ApplyTrouble = { is: 'unfinished' | 'elsewhere' } | { is: 'failed'; error: unknown }

/** The dialog goes, and a key that is held would press whatever has the focus then: until it is let go it does nothing more. */
function overlookHeldKey(): void {
  const overlook = (event: KeyboardEvent): void => {
    if (event.repeat && (event.key === 'Enter' || event.key === ' ')) event.preventDefault()
  }
  document.addEventListener('keydown', overlook, { capture: true })
  const stop = () => document.removeEventListener('keydown', overlook, { capture: true })
  document.addEventListener('keyup', stop, { capture: true, once: true })
}

/** Begins with an edit once, however often its button is pressed. */
export function useApply(onBegun: () => void) {
  const client = useQueryClient()
  const underWay = useRef(false)
  const [trouble, setTrouble] = useState<ApplyTrouble | null>(null)
  const apply = (reviewed: ReviewedEdit): void => {
    if (underWay.current) return
    underWay.current = true
    overlookHeldKey()
    setTrouble(null)
    const fail = (trouble: ApplyTrouble): void => {
      underWay.current = false
      setTrouble(trouble)
    }
    beginEdit(client, reviewed).then(
      (is) => (is === 'begun' ? onBegun() : fail({ is })),
      (error: unknown) => fail({ is: 'failed', error }),
    )
  }
  return { apply, trouble }
}
