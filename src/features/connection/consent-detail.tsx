import { server } from '#auth/server.ts'
import { connectionWords } from '#messages/en/connection.ts'
import { t } from '#messages/t.ts'
import { Block } from './block.tsx'
import { Detail } from './detail.tsx'
import type { Facts } from './facts.ts'
import { Fields } from './fields.tsx'
import { took } from './lengths.ts'
import { Reasons } from './reasons.tsx'

const words = connectionWords.steps.consent

/** Step 2: Spotify asks the person, who agrees. Nothing of it passes through here. */
export function ConsentDetail({ facts }: { facts: Facts }) {
  const { asked, granted, askedAt, returnedAt } = facts
  const missing = asked?.filter((scope) => !granted.includes(scope)) ?? []
  const isAll = asked !== undefined && missing.length === 0
  return (
    <Detail
      story={words.story}
      messages={
        <>
          <Block title={words.what}>
            <p>{t(words.route, { host: new URL(server.issuer).host })}</p>
            <Fields
              fields={[
                ['client_id', facts.clientId],
                ['scope', asked],
              ]}
            />
          </Block>
          <Block title={words.back}>
            <p>{isAll ? words.agreedAll : words.agreedSome}</p>
            {!isAll && <Fields fields={[['scope', granted]]} />}
            {missing.length > 0 && (
              <>
                <p>{words.notGranted}</p>
                <Fields fields={[['scope', missing]]} />
              </>
            )}
            {facts.sample && <p>{words.sample}</p>}
            {!facts.sample && askedAt !== undefined && returnedAt !== undefined && (
              <p>{t(words.took, { time: took(Math.max(0, returnedAt - askedAt)) })}</p>
            )}
          </Block>
        </>
      }
      reasons={<Reasons of={words.why} />}
    />
  )
}
