import { inPicturesWords as words } from '#messages/en/in-pictures.ts'
import { LazyPictures } from './lazy-pictures.tsx'
import css from './pictures-section.module.css'
import type { PicturesProps } from './pictures.tsx'
import { picturesId } from './use-pictures.ts'

const titleId = `${picturesId}-title`

/** What the button `In pictures` opens. */
export const PicturesSection = (props: PicturesProps) => (
  <section className={css['pictures']} id={picturesId} aria-labelledby={titleId}>
    <h2 id={titleId}>{words.title}</h2>
    <LazyPictures {...props} />
  </section>
)
