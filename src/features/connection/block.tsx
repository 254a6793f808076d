import type { ReactNode } from 'react'
import css from './detail.module.css'

/** A titled part of a step's detail. */
export const Block = ({ title, children }: { title: string; children: ReactNode }) => (
  <div className={css['block']}>
    <h4>{title}</h4>
    {children}
  </div>
)
