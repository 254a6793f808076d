import type { MouseEvent, ReactNode } from 'react'
import { classes } from './classes.ts'
import css from './job-panel.module.css'

type JobPanelProps = {
  /** The accessible name. */
  label: string
  /** How it stands: a heading and some sentences. */
  text: ReactNode
  buttons: ReactNode
  /** As wide as the panel: how far it is, what went wrong. */
  children?: ReactNode
  className?: string | undefined
}

/** Where a job begins, what stops it takes the place of the button: the second press of a double click would meet that. */
function pressOnce(event: MouseEvent): void {
  if (event.detail > 1) event.stopPropagation()
}

/** A job that takes its time: what it does or has done, and what can be done about it. */
export const JobPanel = ({ label, text, buttons, children, className }: JobPanelProps) => (
  <section className={classes(css['panel'], className)} aria-label={label}>
    <div className={css['text']}>{text}</div>
    <div className="buttons" onClickCapture={pressOnce}>
      {buttons}
    </div>
    <div className={css['more']}>{children}</div>
  </section>
)
