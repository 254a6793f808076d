import { useState } from 'react'
import type { EditReport } from '#library/edit/edit-state.ts'
import { reviewWords as words } from '#messages/en/review.ts'
import { Failure } from '#parts/failure.tsx'
import { Button } from '#ui/button.tsx'
import { named } from './named.tsx'
import { ReviewDialog } from './review-dialog.tsx'
import type { Outcome } from './use-undo.ts'
import { VersionsDialog } from './versions-dialog.tsx'

type NotUndoneProps = { list: EditReport['list']; outcome: Outcome; onForget: () => void; onBegun: () => void }

/** Why an edit was not taken back, or what has to be looked at first. */
export function NotUndone({ list, outcome, onForget, onBegun }: NotUndoneProps) {
  const [isOpen, setOpen] = useState(true)
  if (outcome.is === 'begun') return null
  if (outcome.is === 'failed') return <Failure error={outcome.error} />
  if (outcome.is === 'review')
    return <ReviewDialog reviewed={outcome.reviewed} open onClose={onForget} onBegun={onBegun} />
  if (outcome.is === 'changed')
    return (
      <>
        <p role="alert">{named(words.notUndone, { list })}</p>
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
