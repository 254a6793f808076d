import type { PastEntry } from '#library/edit/past-index.ts'
import { editButtonWords } from '#messages/en/edit-buttons.ts'
import { pastEditsWords as words } from '#messages/en/review.ts'
import { clock, date, t } from '#messages/t.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { didOf } from './did.ts'
import { NotUndone } from './not-undone.tsx'
import css from './review.module.css'
import { useLeave } from './use-leave.ts'
import { useUndo } from './use-undo.ts'

type PastEditsDialogProps = { edits: readonly PastEntry[]; open: boolean; onClose: () => void }

/** What has been edited in a list, the latest first, and the way back from each. */
export const PastEditsDialog = ({ edits, open, onClose }: PastEditsDialogProps) => (
  <Dialog
    title={editButtonWords.past}
    open={open}
    onClose={onClose}
    actions={<Button onClick={onClose}>{words.close}</Button>}
  >
    <p className="ink-2">{words.lede}</p>
    <ul className={css['past']} aria-label={editButtonWords.past}>
      {edits.map((edit) => (
        <Past key={edit.id} edit={edit} onBegun={onClose} />
      ))}
    </ul>
  </Dialog>
)

type PastProps = { edit: PastEntry; onBegun: () => void }

function Past({ edit: { id, list, kind, at, did }, onBegun }: PastProps) {
  const { outcome, isBusy, undo, forget } = useUndo(id, 'always')
  const { withLeave, dialog } = useLeave()
  const when = { date: date(new Date(at).toISOString()), time: clock(at) }
  const said = didOf(did ?? {})
  return (
    <li>
      <div>
        <div>{t(kind === 'undo' ? words.undo : words.edit, when)}</div>
        {said !== null && <p className="small ink-2">{said}</p>}
      </div>
      <Button size="small" aria-disabled={isBusy} aria-label={t(words.undoOf, when)} onClick={() => withLeave(undo)}>
        {words.takeBack}
      </Button>
      {outcome !== null && <NotUndone list={list} outcome={outcome} onForget={forget} onBegun={onBegun} />}
      {dialog}
    </li>
  )
}
