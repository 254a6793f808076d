import { server } from '#auth/server.ts'
import { connectionWords } from '#messages/en/connection.ts'
import { clockSeconds, t } from '#messages/t.ts'
import { Block } from './block.tsx'
import { Detail } from './detail.tsx'
import type { Facts } from './facts.ts'
import { Fields, type Field } from './fields.tsx'
import { PairDemonstration } from './pair-demonstration.tsx'
import { Reasons } from './reasons.tsx'

const words = connectionWords.steps.ask

/** Step 1: the browser is sent to Spotify with a question (RFC 6749 §4.1.1, RFC 7636 §4.3). */
export function AskDetail({ facts }: { facts: Facts }) {
  const fields: readonly Field[] = [
    ['response_type', 'code'],
    ['client_id', facts.clientId],
    ['redirect_uri', facts.redirectUri],
    ['scope', facts.asked],
    ['state', facts.state],
    ['code_challenge_method', 'S256'],
    ['code_challenge', facts.codeChallenge],
    ...(facts.showDialog === true ? ([['show_dialog', 'true']] as const) : []),
  ]
  return (
    <Detail
      story={words.story}
      messages={
        <Block title={connectionWords.what}>
          <p>{words.route}</p>
          <Fields line={`GET ${server.authorization_endpoint ?? ''}`} fields={fields} />
          {facts.askedAt !== undefined && <p>{t(words.at, { time: clockSeconds(facts.askedAt) })}</p>}
        </Block>
      }
      reasons={
        <>
          <Block title={connectionWords.back}>
            <p>{words.back}</p>
          </Block>
          <Block title={words.kept}>
            <Fields fields={[['code_verifier', facts.codeVerifier]]} />
            <p>{words.keptText}</p>
          </Block>
          <Reasons of={words.why} />
        </>
      }
    >
      <PairDemonstration />
    </Detail>
  )
}
