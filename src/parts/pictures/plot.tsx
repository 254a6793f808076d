import { useId, type ReactNode } from 'react'
import css from './pictures.module.css'

type PlotProps = {
  title: string
  /** Under it: what is not drawn, say. */
  notes: readonly (string | false)[]
  children: ReactNode
}

export function Plot({ title, notes, children }: PlotProps) {
  const id = useId()
  const said = notes.filter((note) => note !== false)
  return (
    <section className={css['plot']} aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {children}
      {said.length > 0 && <p className={css['note']}>{said.join(' ')}</p>}
    </section>
  )
}
