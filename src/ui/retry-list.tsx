import type { ReactNode } from 'react'
import css from './retry-list.module.css'

/** What did not go well, an `li` each: what it is and why, and beside that a button to try again. */
export const RetryList = ({ label, children }: { label: string; children: ReactNode }) => (
  <ul className={css['list']} aria-label={label}>
    {children}
  </ul>
)
