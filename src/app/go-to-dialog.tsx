import { useEffect, useRef } from 'react'
import { goToWords as words } from '#messages/en/go-to.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { GoToFinder } from './go-to-finder.tsx'
import type { View } from './go-to.tsx'

export type GoToDialogProps = { views: readonly View[]; open: boolean; onClose: () => void }

/** Goes to any view or playlist, or on to a search of the library. */
export function GoToDialog({ views, open, onClose }: GoToDialogProps) {
  const went = useRef(false)
  useEffect(() => {
    if (open || !went.current) return
    went.current = false
    // The dialog has given the focus back to where it was before, which the next page may not have.
    document.getElementById('content')?.focus({ preventScroll: true })
  }, [open])

  const onGo = () => {
    went.current = true
    onClose()
  }
  return (
    <Dialog
      title={words.title}
      open={open}
      onClose={onClose}
      actions={<Button onClick={onClose}>{words.close}</Button>}
    >
      <GoToFinder views={views} onGo={onGo} />
    </Dialog>
  )
}
