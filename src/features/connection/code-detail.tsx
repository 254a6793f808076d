import { connectionWords } from '#messages/en/connection.ts'
import { clockSeconds, t } from '#messages/t.ts'
import { Block } from './block.tsx'
import { Detail } from './detail.tsx'
import type { Facts } from './facts.ts'
import { Fields } from './fields.tsx'
import { Reasons } from './reasons.tsx'

const words = connectionWords.steps.code

/** Step 3: back at the redirect URI with code and state (RFC 6749 §4.1.2). */
export function CodeDetail({ facts }: { facts: Facts }) {
  return (
    <Detail
      story={words.story}
      messages={
        <>
          <Block title={connectionWords.what}>
            <p>{words.route}</p>
            <Fields
              line={`GET ${facts.redirectUri}`}
              fields={[
                ['code', facts.code],
                ['state', facts.state],
                ['iss', facts.iss, words.noIssuer],
              ]}
            />
          </Block>
          <Block title={words.back}>
            <p>{words.backText}</p>
            {facts.returnedAt !== undefined && <p>{t(words.at, { time: clockSeconds(facts.returnedAt) })}</p>}
          </Block>
        </>
      }
      reasons={<Reasons of={words.why} />}
    />
  )
}
