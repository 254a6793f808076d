import { useId, useState } from 'react'
import { tidyWords as words } from '#messages/en/tidy.ts'
import { t } from '#messages/t.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { TextField } from '#ui/text-field.tsx'

type MoveDialogProps = {
  /** How many rows move, of so many. */
  count: number
  size: number
  open: boolean
  onClose: () => void
  /** `place` (from 0) is where the first of them is to stand. */
  onReview: (place: number) => void
}

/** Where the rows that are chosen are to stand: the twin of dragging them. */
export function MoveDialog({ count, size, open, onClose, onReview }: MoveDialogProps) {
  const id = useId()
  const [text, setText] = useState('')
  const [isWrong, setWrong] = useState(false)
  const most = size - count + 1
  const review = () => {
    const place = Number(text.trim())
    const isFit = Number.isSafeInteger(place) && place >= 1 && place <= most
    setWrong(!isFit)
    if (isFit) onReview(place - 1)
  }
  return (
    <Dialog
      title={words.moveTitle}
      open={open}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button kind="main" type="submit" form={id}>
            {words.review}
          </Button>
        </>
      }
    >
      <form
        id={id}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          review()
        }}
      >
        <TextField
          label={words.position}
          inputMode="numeric"
          autoComplete="off"
          value={text}
          complaint={isWrong ? t(words.wrongPosition, { most }) : null}
          hint={t(words.moveText, { count })}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </form>
    </Dialog>
  )
}
