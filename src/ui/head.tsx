import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import css from './head.module.css'
import { OpenLink } from './open-link.tsx'

export type Credit = { label: string; value: ReactNode }

type HeadProps = {
  /** What this is, its state, its date: the line between two rules. */
  catalogue: readonly ReactNode[]
  /** Where Spotify has the same thing. */
  open?: { href: string; label: string }
  title: ReactNode
  art?: ReactNode
  credits?: readonly Credit[]
  /** Between the title and the credits: the count, a progress bar, a sentence. */
  children?: ReactNode
}

/** The head of a page: a heavy rule, the catalogue line, the title, the credits. */
export function Head({ catalogue, open, title, art, credits, children }: HeadProps) {
  return (
    <header className={css['head']}>
      <div className={css['catalogue']}>
        {catalogue.map((part, place) => (
          // The parts of this line never change places.
          <span key={place}>{part}</span>
        ))}
        {open && <OpenLink {...open} />}
      </div>
      <div className={classes(css['title'], art !== undefined && css['illustrated'])}>
        {art}
        <div className={css['text']}>
          <h1 tabIndex={-1}>{title}</h1>
          {children}
          {credits && credits.length > 0 && (
            <dl className={css['credits']}>
              {credits.map(({ label, value }) => (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
            </dl>
          )}
        </div>
      </div>
    </header>
  )
}
