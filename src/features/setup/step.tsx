import type { ReactNode } from 'react'
import css from './setup-page.module.css'

export const Step = ({ number, title, children }: { number: number; title: string; children: ReactNode }) => (
  <li className={css['step']}>
    <span className={css['number']} aria-hidden="true">
      {number}
    </span>
    <div className={css['body']}>
      <h2 className={css['heading']}>{title}</h2>
      {children}
    </div>
  </li>
)
