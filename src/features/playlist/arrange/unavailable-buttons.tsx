import { useQueryClient } from '@tanstack/react-query'
import type { RestoreState } from '#library/restore/restore-state.ts'
import { rollBackRestore } from '#library/restore/run.ts'
import { unavailableWords as words } from '#messages/en/unavailable.ts'
import { RunButtons } from '#parts/create/run-buttons.tsx'
import { tryAgain } from '#spotify/scheduler.ts'
import { Button } from '#ui/button.tsx'

type UnavailableButtonsProps = {
  restore: RestoreState
  onClose: () => void
  /** Null while there is nothing that could go. */
  onReview: (() => void) | null
}

/** What can be done while the list is made, and the way on once it is. */
export function UnavailableButtons({ restore, onClose, onReview }: UnavailableButtonsProps) {
  const client = useQueryClient()
  if (onReview === null) return <RunButtons restore={restore} onClose={onClose} />
  const undo = () => {
    tryAgain()
    void rollBackRestore(client)
  }
  return (
    <>
      <Button onClick={undo}>{words.undo}</Button>
      <Button onClick={onClose}>{words.close}</Button>
      <Button kind="main" onClick={onReview}>
        {words.review}
      </Button>
    </>
  )
}
