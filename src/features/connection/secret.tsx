import type { Shortened } from '#auth/login-record.ts'
import { connectionWords as words } from '#messages/en/connection.ts'
import { t } from '#messages/t.ts'
import css from './fields.module.css'

/** What may be seen of a secret. */
export const Secret = ({ of: { start, length } }: { of: Shortened }) => (
  <span className="mono">
    <b className={css['start']}>{start}</b>
    {t(words.secret, { count: length })}
  </span>
)
