import type { ReactNode } from 'react'
import css from './blank.module.css'
import { Icon, type IconName } from './icons.tsx'

type BlankProps = {
  icon: IconName
  title: ReactNode
  /** Of the heading: 1 where nothing else stands on the page. */
  level?: 1 | 2 | 3
  children?: ReactNode
  actions?: ReactNode
}

/** An empty place: a dashed square, a heading that says so, a sentence and a way on. */
export function Blank({ icon, title, level = 3, children, actions }: BlankProps) {
  const Heading = `h${level}` as const
  return (
    <div className={css['blank']}>
      <span className={css['square']}>
        <Icon name={icon} />
      </span>
      <div className={css['said']}>
        <Heading className={level === 3 ? undefined : css['heading']}>{title}</Heading>
        {children !== undefined && <div className={css['text']}>{children}</div>}
        {actions !== undefined && <div className="buttons">{actions}</div>}
      </div>
    </div>
  )
}
