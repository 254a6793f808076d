import { server } from '#auth/server.ts'
import { connectionWords } from '#messages/en/connection.ts'
import { clockSeconds, t } from '#messages/t.ts'
import { Block } from './block.tsx'
import { Detail } from './detail.tsx'
import type { Facts } from './facts.ts'
import { Fields } from './fields.tsx'
import { took } from './lengths.ts'
import { Reasons } from './reasons.tsx'

const words = connectionWords.steps.exchange

/** Step 4: the code and the verifier for tokens (RFC 6749 §4.1.3, RFC 7636 §4.5). */
export function ExchangeDetail({ facts }: { facts: Facts }) {
  const { exchangeMs, exchangedAt, expiresIn } = facts
  return (
    <Detail
      story={words.story}
      messages={
        <>
          <Block title={connectionWords.what}>
            <p>{words.route}</p>
            <Fields
              line={`POST ${server.token_endpoint ?? ''}`}
              fields={[
                ['grant_type', 'authorization_code'],
                ['code', facts.code],
                ['redirect_uri', facts.redirectUri],
                ['client_id', facts.clientId],
                ['code_verifier', facts.codeVerifier],
                ['client_secret', null, words.noSecret],
              ]}
            />
          </Block>
          <Block title={connectionWords.back}>
            <Fields
              fields={[
                ['access_token', facts.accessToken],
                ['token_type', 'Bearer'],
                ['expires_in', expiresIn === undefined ? undefined : t(words.life, { count: expiresIn })],
                ['refresh_token', facts.refreshToken],
                ['scope', facts.granted],
              ]}
            />
            {exchangeMs !== undefined && exchangedAt !== undefined && (
              <p>{t(words.answered, { took: took(exchangeMs), time: clockSeconds(exchangedAt) })}</p>
            )}
          </Block>
        </>
      }
      reasons={
        <>
          <Reasons of={words.why} />
          <Block title={words.secretTitle}>
            <p>{words.secretText}</p>
          </Block>
        </>
      }
    />
  )
}
