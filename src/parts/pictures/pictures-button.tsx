import { inPicturesWords as words } from '#messages/en/in-pictures.ts'
import { Button } from '#ui/button.tsx'
import css from './list-pictures.module.css'
import type { PicturesView } from './use-pictures.ts'

/** Opens and closes the pictures of a list. */
export const PicturesButton = ({ view: { shown, toggle, id } }: { view: PicturesView }) => (
  <Button className={css['button']} aria-expanded={shown} aria-controls={shown ? id : undefined} onClick={toggle}>
    {words.title}
  </Button>
)
