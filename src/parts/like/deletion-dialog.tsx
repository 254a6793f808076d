import { likeWords } from '#messages/en/like.ts'
import { t } from '#messages/t.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'

type DeletionDialogProps = { name: string; open: boolean; onClose: () => void; onApply: () => void }

const words = likeWords.deletion

/** What becomes of a list that its owner deletes. */
export const DeletionDialog = ({ name, open, onClose, onApply }: DeletionDialogProps) => (
  <Dialog
    title={words.title}
    open={open}
    onClose={onClose}
    actions={
      <>
        <Button onClick={onClose}>{words.cancel}</Button>
        <Button kind="main" onClick={onApply}>
          {words.apply}
        </Button>
      </>
    }
  >
    <p className="lede">{t(words.lede, { name })}</p>
    <p>{words.what}</p>
    <p>{words.undo}</p>
    <p className="small ink-2">{words.requests}</p>
  </Dialog>
)
