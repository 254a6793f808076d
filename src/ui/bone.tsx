import css from './bone.module.css'
import { classes } from './classes.ts'

/** Stands where something will: `art` is a cover of a row, `s` a date or a length, the others lines of text. */
export const Bone = ({ width }: { width: 'a' | 'b' | 'c' | 's' | 'art' }) => (
  <span className={classes(css['bone'], css[width])} aria-hidden="true" />
)

/** In the place of the title of a page. */
export const TitleBone = () => <span className={css['title']} aria-hidden="true" />

/** In the place of a credit of a page, as high as the text that will be there. */
export const CreditBone = ({ width }: { width: 'c' | 's' }) => (
  <span className={css['credit']}>
    <Bone width={width} />
  </span>
)
