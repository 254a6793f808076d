import type { ReactNode } from 'react'
import css from './foot-box.module.css'
import { useKeptFocus } from './use-kept-focus.ts'

/**
 * How a job stands, at the foot of every view; without children no box is seen. Its place is there from the start, so that a
 * screen reader listens.
 */
export const FootBox = ({ label, children }: { label: string; children: ReactNode }) => (
  <div className={css['stays']} aria-live="polite" {...useKeptFocus()}>
    {children && (
      <section className={css['place']} aria-label={label}>
        {children}
      </section>
    )}
  </div>
)
