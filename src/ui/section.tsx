import { useId, type ReactNode } from 'react'
import css from './section.module.css'

type SectionProps = {
  title: ReactNode
  /** At the other end of the line: a link, a note. */
  aside?: ReactNode
  children: ReactNode
}

export function Section({ title, aside, children }: SectionProps) {
  const id = useId()
  return (
    <section className={css['section']} aria-labelledby={id}>
      <div className={css['head']}>
        <h2 id={id}>{title}</h2>
        {aside !== undefined && <div className={css['aside']}>{aside}</div>}
      </div>
      {children}
    </section>
  )
}
