import type { ReactNode } from 'react'
import css from './comparison-report.module.css'

type GroupProps = { title: string; isOpen?: boolean; children: ReactNode }

/** A part of the report that can be opened and closed. */
export const Group = ({ title, isOpen = false, children }: GroupProps) => (
  <details className={css['group']} open={isOpen}>
    <summary>{title}</summary>
    {children}
  </details>
)
