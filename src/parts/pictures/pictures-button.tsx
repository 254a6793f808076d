import { inPicturesWords as words } from '#messages/en/in-pictures.ts'
import { Button, type ButtonLook } from '#ui/button.tsx'
import { picturesId, type PicturesView } from './use-pictures.ts'

type PicturesButtonProps = { view: PicturesView; size?: ButtonLook['size'] }

/** Opens and closes the pictures of a list. */
export const PicturesButton = ({ view: { shown, toggle }, size }: PicturesButtonProps) => (
  <Button {...(size && { size })} aria-expanded={shown} aria-controls={shown ? picturesId : undefined} onClick={toggle}>
    {words.title}
  </Button>
)
