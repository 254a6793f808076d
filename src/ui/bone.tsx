import css from './bone.module.css'
import { classes } from './classes.ts'

/** Stands where something will: `art` is a cover of a row, `s` a date or a length, the others lines of text. */
export const Bone = ({ width }: { width: 'a' | 'b' | 'c' | 's' | 'art' }) => (
  <span className={classes(css['bone'], css[width])} aria-hidden="true" />
)
