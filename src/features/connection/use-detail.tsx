import { toShortened } from '#auth/login-record.ts'
import { server } from '#auth/server.ts'
import type { Session } from '#auth/session.ts'
import { connectionWords } from '#messages/en/connection.ts'
import { clockSeconds, t } from '#messages/t.ts'
import type { LoggedRequest } from '#spotify/request-log.ts'
import { Block } from './block.tsx'
import { Detail } from './detail.tsx'
import { Fields } from './fields.tsx'
import { LastRefresh } from './last-refresh.tsx'
import { took } from './lengths.ts'
import { Reasons } from './reasons.tsx'
import { useRequestLog } from './use-request-log.ts'

const words = connectionWords.steps.use

/** Step 5: the token in every request to the Web API, and its renewal (RFC 6750 §2.1, RFC 6749 §6). */
export function UseDetail({ session }: { session: Session }) {
  const [latest] = useRequestLog()
  const { clientId, accessToken, refreshToken } = session
  return (
    <Detail
      story={words.story}
      messages={
        <>
          <Block title={connectionWords.what}>
            <p>{latest === undefined ? words.noRequest : words.route}</p>
            <Fields
              {...(latest && { line: `${latest.method} ${latest.path}` })}
              fields={[['Authorization: Bearer', toShortened(accessToken)]]}
            />
          </Block>
          <Block title={connectionWords.back}>
            <p>{latest === undefined ? words.noAnswer : answerOf(latest)}</p>
          </Block>
          <Block title={words.refresh}>
            {refreshToken === null ? (
              <p>{words.noRefresh}</p>
            ) : (
              <RefreshRequest clientId={clientId} refreshToken={refreshToken} />
            )}
            <p>
              {connectionWords.tokens.last}: <LastRefresh />
            </p>
          </Block>
        </>
      }
      reasons={<Reasons of={words.why} />}
    />
  )
}

const RefreshRequest = ({ clientId, refreshToken }: { clientId: string; refreshToken: string }) => (
  <>
    <p>{words.refreshRoute}</p>
    <Fields
      line={`POST ${server.token_endpoint ?? ''}`}
      fields={[
        ['grant_type', 'refresh_token'],
        ['refresh_token', toShortened(refreshToken)],
        ['client_id', clientId],
      ]}
    />
  </>
)

function answerOf({ status, outcome, tookMs, at }: LoggedRequest): string {
  const when = { took: took(tookMs), time: clockSeconds(at + tookMs) }
  if (outcome === 'aborted') return t(words.aborted, when)
  if (status === null) return t(words.lost, when)
  return t(status < 300 ? words.data : words.answered, { status: String(status), ...when })
}
