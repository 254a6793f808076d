import { useState } from 'react'
import type { EditFailure, EditState } from '#library/edit/edit-state.ts'
import { reviewWords as words } from '#messages/en/review.ts'
import { Failure } from '#parts/failure.tsx'
import { SpotifyError } from '#spotify/errors.ts'
import { Button } from '#ui/button.tsx'
import { named } from './named.tsx'
import { toRefusal } from './reviewed.ts'
import { VersionsDialog } from './versions-dialog.tsx'

type EditStoppedProps = {
  edit: Extract<EditState, { is: 'stopped' | 'changed' }>
  onResume: () => void
  onRollBack: () => void
  onLeave: () => void
}

/** An edit that does not go on by itself: why, and what can be done. */
export function EditStopped({ edit, onResume, onRollBack, onLeave }: EditStoppedProps) {
  const { progress } = edit
  const hasBegun = progress !== null && (progress.steps.done > 0 || progress.isOpen)
  return (
    <>
      {edit.is === 'changed' ? (
        <Changed edit={edit} />
      ) : (
        <>
          <p role="status">
            {progress === null ? words.stoppedBefore : named(words.stopped, progress)} {hasBegun && words.stoppedText}
          </p>
          <Why failure={edit.failure} />
        </>
      )}
      <p className="buttons">
        {edit.is === 'stopped' && <Button onClick={onResume}>{words.resume}</Button>}
        {edit.is === 'stopped' && hasBegun && <Button onClick={onRollBack}>{words.rollBack}</Button>}
        <Button kind="quiet" onClick={onLeave}>
          {words.leave}
        </Button>
      </p>
    </>
  )
}

function Changed({ edit: { progress, versions } }: { edit: Extract<EditState, { is: 'changed' }> }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <p role="alert">
        {named(words.changed, progress)} {words.changedText}
      </p>
      <p className="buttons">
        <Button onClick={() => setOpen(true)}>{words.difference}</Button>
      </p>
      <VersionsDialog versions={versions} open={isOpen} onClose={() => setOpen(false)} />
    </>
  )
}

function Why({ failure }: { failure: EditFailure | null }) {
  if (failure === null) return <Failure error={null} />
  if (failure.kind === 'unseen') return <p role="alert">{words.unseen}</p>
  if (failure.kind === 'no-way')
    return (
      <p role="alert">
        {words.noWay} {toRefusal(failure.refusal)}
      </p>
    )
  return <Failure error={new SpotifyError(failure)} />
}
