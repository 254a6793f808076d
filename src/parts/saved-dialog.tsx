import { likeWords as words } from '#messages/en/like.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { SavedLine } from './like/saved-line.tsx'

type SavedDialogProps = {
  /** What is asked about; null closes. */
  thing: { uri: string; name: string } | null
  onClose: () => void
}

/** Whether something that can stand in no playlist is in the library, and the way to change that. */
export const SavedDialog = ({ thing, onClose }: SavedDialogProps) => (
  <Dialog
    title={words.title}
    open={thing !== null}
    onClose={onClose}
    actions={<Button onClick={onClose}>{words.close}</Button>}
  >
    {thing !== null && <SavedLine {...thing} onOver={onClose} />}
  </Dialog>
)
