import { useState, type ReactNode } from 'react'
import { toShortened } from '#auth/login-record.ts'
import type { Session } from '#auth/session.ts'
import { connectionWords } from '#messages/en/connection.ts'
import { clockSeconds, date, t } from '#messages/t.ts'
import { requestCount } from '#spotify/request-log.ts'
import { consentEnd, type Facts } from './facts.ts'
import { LastRefresh } from './last-refresh.tsx'
import { Secret } from './secret.tsx'
import css from './tokens.module.css'
import { useRequestLog } from './use-request-log.ts'
import { whyWithout } from './without-refresh.tsx'

const words = connectionWords.tokens
const day = 86_400_000

/** Both tokens in figures. */
export function TokenFacts({ session, facts }: { session: Session; facts: Facts }) {
  const { accessToken, refreshToken, expiresAt, consentedAt } = session
  const isCopy = refreshToken === null && whyWithout(facts) === 'copy'
  useRequestLog()
  const [now] = useState(() => Date.now())
  return (
    <dl className={css['facts']}>
      <Fact label={words.access}>
        <Secret of={toShortened(accessToken)} />
        {t(words.until, { time: clockSeconds(expiresAt) })}
      </Fact>
      <Fact label={words.refreshToken}>
        {refreshToken === null ? words.noRefreshToken : <Secret of={toShortened(refreshToken)} />}
      </Fact>
      <Fact label={words.last}>
        <LastRefresh />
      </Fact>
      <Fact label={words.itself}>{refreshToken === null ? words.notItself : words.itselfText}</Fact>
      <Fact label={words.consentEnds}>{consentText(consentEnd(consentedAt), now)}</Fact>
      <Fact label={words.usedFor}>{t(words.usedForText, { count: requestCount() })}</Fact>
      <Fact label={words.kept}>{isCopy ? words.keptTwice : words.keptText}</Fact>
    </dl>
  )
}

const Fact = ({ label, children }: { label: string; children: ReactNode }) => (
  <div>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
)

function consentText(end: number, now: number): string {
  const count = Math.ceil((end - now) / day)
  const on = date(new Date(end).toISOString())
  return count > 0 ? t(words.consentEndsText, { date: on, count }) : t(words.consentOver, { date: on })
}
