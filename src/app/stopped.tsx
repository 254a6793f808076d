import type { ReactNode } from 'react'
import styles from './frame.module.css'

type StoppedProps = {
  title: string
  text: string
  /** The way on. */
  actions: ReactNode
  /** Stands in a page that has its landmarks already. */
  within?: boolean
}

/** In the place of a page that cannot be shown: what is the matter and the way on, nothing else. */
export function Stopped({ title, text, actions, within = false }: StoppedProps) {
  const notice = (
    <div className={styles['broken']} role="alert">
      <h1>{title}</h1>
      <p>{text}</p>
      <div className="buttons">{actions}</div>
    </div>
  )
  return within ? notice : <main>{notice}</main>
}
