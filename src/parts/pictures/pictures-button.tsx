import { inPicturesWords as words } from '#messages/en/in-pictures.ts'
import { Button } from '#ui/button.tsx'
import { picturesId, type PicturesView } from './use-pictures.ts'

/** Opens and closes the pictures of a list. */
export const PicturesButton = ({ view: { shown, toggle } }: { view: PicturesView }) => (
  <Button aria-expanded={shown} aria-controls={shown ? picturesId : undefined} onClick={toggle}>
    {words.title}
  </Button>
)
