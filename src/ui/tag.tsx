import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import css from './tag.module.css'

type TagProps = { tone?: 'accent' | 'warn' | 'danger'; title?: string; children: ReactNode }

export const Tag = ({ tone, title, children }: TagProps) => (
  <span className={classes(css['tag'], tone && css[tone])} title={title}>
    {children}
  </span>
)
