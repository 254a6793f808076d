import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import { Icon, type IconName } from './icons.tsx'
import css from './notice.module.css'

export type NoticeKind = 'danger' | 'warn' | 'info' | 'done'

const icons: Record<NoticeKind, IconName> = { danger: 'warning', warn: 'clock', info: 'info', done: 'check' }

type NoticeProps = {
  kind: NoticeKind
  /** Left out where a live region around it speaks already, or where nothing has just happened. */
  role?: 'alert' | 'status'
  icon?: IconName
  /** What happened. */
  title: ReactNode
  /** Why, and what to do. */
  children?: ReactNode
  actions?: ReactNode
}

export function Notice({ kind, role, icon, title, children, actions }: NoticeProps) {
  return (
    <div className={classes(css['notice'], css[kind])} role={role}>
      <Icon name={icon ?? icons[kind]} />
      <div className={css['title']}>{title}</div>
      {children !== undefined && <div className={css['text']}>{children}</div>}
      {actions !== undefined && <div className={classes('buttons', css['actions'])}>{actions}</div>}
    </div>
  )
}
