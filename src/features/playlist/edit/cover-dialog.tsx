import { coverWords as words } from '#messages/en/cover.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { ApplyProgress } from './apply-progress.tsx'
import { CoverForm } from './cover-form.tsx'
import type { EditorProps } from './edit-button.tsx'
import { useCover } from './use-cover.ts'

/** The choice of a cover and the review of it are one: what will be sent stands beside what is there. */
export function CoverDialog({ playlist, open, onClose }: EditorProps) {
  const form = useCover({ playlist, open, onClose })
  const { state, cover, apply } = form
  const isApplying = state.is === 'applying'
  return (
    <Dialog
      title={words.title}
      open={open}
      onClose={onClose}
      wide
      actions={
        <>
          <Button onClick={onClose}>{isApplying ? words.close : words.cancel}</Button>
          {!isApplying && (
            <Button kind="main" aria-disabled={cover === null} onClick={apply}>
              {words.apply}
            </Button>
          )}
        </>
      }
    >
      {state.is === 'applying' ? (
        <ApplyProgress label={words.applying} steps={words.steps} step={state.step} />
      ) : (
        <CoverForm form={form} failure={state.trouble} />
      )}
    </Dialog>
  )
}
