import type { ReactNode } from 'react'
import css from './detail.module.css'

type DetailProps = {
  /** The step in plain words, for somebody who has never heard of any of it. */
  story: string
  /** What was sent and what came back. */
  messages: ReactNode
  /** Why it is done this way. */
  reasons: ReactNode
  /** Below both, over their whole width. */
  children?: ReactNode
}

/** What opens below the arrows of the step in hand. */
export const Detail = ({ story, messages, reasons, children }: DetailProps) => (
  <>
    <div className={css['story']}>
      <p>{story}</p>
    </div>
    <div className={css['messages']}>{messages}</div>
    <div className={css['reasons']}>{reasons}</div>
    {children !== undefined && <div className={css['more']}>{children}</div>}
  </>
)
