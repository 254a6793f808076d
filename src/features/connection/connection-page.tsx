import { readLoginRecord } from '#auth/login-record.ts'
import type { Session } from '#auth/session.ts'
import { connectionWords as words } from '#messages/en/connection.ts'
import { clockSeconds, date, t } from '#messages/t.ts'
import { TabTitle } from '#parts/tab-title.tsx'
import { useSession } from '#parts/use-session.ts'
import { Head } from '#ui/head.tsx'
import { Notice } from '#ui/notice.tsx'
import css from './connection-page.module.css'
import { toFacts } from './facts.ts'
import { Handshake } from './handshake.tsx'
import { RequestsSection } from './requests-section.tsx'
import { ScopesSection } from './scopes-section.tsx'
import { SharedOrigin } from './shared-origin.tsx'
import { TokensSection } from './tokens-section.tsx'
import { WhatIfSection } from './what-if-section.tsx'

/** How this browser came to read the library, with the facts of this login, and what it may still do. */
export function ConnectionPage() {
  const session = useSession()
  return session && <Connection session={session} />
}

function Connection({ session }: { session: Session }) {
  const record = readLoginRecord()
  const facts = toFacts(record, session)
  const { consentedAt, sample } = session
  const login = t(words.loginOf, { date: date(new Date(consentedAt).toISOString()), time: clockSeconds(consentedAt) })

  return (
    <>
      <TabTitle page={words.title} />
      <Head catalogue={[<b key="what">{words.loggedIn}</b>, words.method, login]} title={words.title}>
        <p className="lede">{words.lede}</p>
      </Head>
      <div className={css['said']}>
        <SharedOrigin host={location.hostname} />
        {record === null && (
          <Notice kind="info" title={words.noRecordTitle}>
            <p>{words.noRecord}</p>
          </Notice>
        )}
      </div>
      <Handshake facts={facts} session={session} />
      <div className={css['half']}>
        <TokensSection session={session} facts={facts} />
        <ScopesSection session={session} />
      </div>
      {sample && <WhatIfSection />}
      <RequestsSection />
    </>
  )
}
