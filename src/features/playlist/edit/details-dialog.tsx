import { useId } from 'react'
import { detailsWords as words } from '#messages/en/edit-details.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { ApplyProgress } from './apply-progress.tsx'
import { DetailsForm } from './details-form.tsx'
import type { EditorProps } from './edit-button.tsx'
import { useDetailsForm } from './use-details-form.ts'

/** The form and the review of it are one: what will be different stands below what is typed. */
export function DetailsDialog({ playlist, open, onClose }: EditorProps) {
  const form = useDetailsForm({ playlist, open, onClose })
  const id = useId()
  const isApplying = form.state.is === 'applying'
  return (
    <Dialog
      title={words.title}
      open={open}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{isApplying ? words.close : words.cancel}</Button>
          {!isApplying && (
            <Button kind="main" type="submit" form={id} aria-disabled={!form.mayApply}>
              {words.apply}
            </Button>
          )}
        </>
      }
    >
      {form.state.is === 'applying' ? (
        <ApplyProgress label={words.applying} steps={words.steps} step={form.state.step} />
      ) : (
        <DetailsForm id={id} form={form} trouble={form.state.trouble} />
      )}
    </Dialog>
  )
}
