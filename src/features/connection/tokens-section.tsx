import { useId } from 'react'
import type { Session } from '#auth/session.ts'
import { connectionWords } from '#messages/en/connection.ts'
import { Button } from '#ui/button.tsx'
import { ExternalLink } from '#ui/external-link.tsx'
import { Notice } from '#ui/notice.tsx'
import { rich } from '#ui/rich.tsx'
import { Section } from '#ui/section.tsx'
import type { Facts } from './facts.ts'
import { TokenClock } from './token-clock.tsx'
import { TokenFacts } from './token-facts.tsx'
import css from './tokens.module.css'
import { useRefreshNow } from './use-refresh-now.ts'
import { WithoutRefresh } from './without-refresh.tsx'

const words = connectionWords.tokens
const connectedApps = 'https://www.spotify.com/account/apps/'
/** Seconds that Spotify's tokens live; the record of the login knows better where there is one. */
const usualLife = 3600

/** What this tab holds of Spotify's trust, how long it lasts, and the way to renew it. */
export function TokensSection({ session, facts }: { session: Session; facts: Facts }) {
  const { refresh, busy, outcome } = useRefreshNow()
  const whyNot = useId()
  const renews = session.refreshToken !== null
  return (
    <Section
      title={words.title}
      aside={
        <Button
          size="small"
          aria-disabled={!renews || busy}
          aria-describedby={renews ? undefined : whyNot}
          onClick={() => renews && refresh()}
        >
          {words.refresh}
        </Button>
      }
    >
      <div className={css['outcome']}>
        <div role="status">
          {busy && <p className="small ink-2">{words.busy}</p>}
          {outcome?.kind === 'done' && <Notice kind="done" title={outcome.text} />}
        </div>
        <div role="alert">{outcome?.kind === 'failed' && <Notice kind="danger" title={outcome.text} />}</div>
        {!renews && (
          <div id={whyNot}>
            <WithoutRefresh facts={facts} />
          </div>
        )}
      </div>
      <div className={css['tokens']}>
        <TokenClock expiresAt={session.expiresAt} life={facts.expiresIn ?? usualLife} renews={renews} />
        <TokenFacts session={session} facts={facts} />
      </div>
      <p className={css['withdraw']}>
        {rich(words.withdraw, { apps: (label) => <ExternalLink href={connectedApps}>{label}</ExternalLink> })}
      </p>
    </Section>
  )
}
