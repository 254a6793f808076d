/** The protocol itself, done by oauth4webapi. Only what is loaded lazily may import this module. */
import * as oauth from 'oauth4webapi'
import { isInsecureStandIn, server, toClient } from './server.ts'
import { isToken } from './session-record.ts'
import { TokenRequestError } from './token-request-error.ts'
import { withDeadline } from './deadline.ts'

export type Tokens = {
  accessToken: string
  /** ms epoch, counted from before the request. */
  expiresAt: number
  /** Seconds, as the reply said or as we assume. */
  expiresIn: number
  /** Null: the reply brought none. */
  refreshToken: string | null
  /** Null: the reply did not say, and what was asked stands (RFC 6749 §5.1). */
  scope: readonly string[] | null
}

/** Milliseconds that a token request may take. */
const patience = 10_000
/** Seconds that a token is taken to live where the server does not say. */
const shortLife = 300

/** What a new login needs: two independent random values of 32 bytes, and the S256 challenge of the verifier (RFC 7636 §4.2). */
export async function newAttempt(): Promise<{ state: string; verifier: string; challenge: string }> {
  const verifier = oauth.generateRandomCodeVerifier()
  return { state: oauth.generateRandomState(), verifier, challenge: await oauth.calculatePKCECodeChallenge(verifier) }
}

export type Reply = {
  clientId: string
  state: string
  parameters: URLSearchParams
  redirectUri: string
  verifier: string
}

/**
 * Exchanges the code of an authorization response for tokens (RFC 6749 §4.1.3, RFC 7636 §4.5). Throws what oauth4webapi
 * throws about the response itself, `TokenRequestError` about the exchange.
 */
export function exchange({ clientId, state, parameters, redirectUri, verifier }: Reply): Promise<Tokens> {
  const client = toClient(clientId)
  const checked = oauth.validateAuthResponse(server, client, parameters, state)
  return tokenRequest(
    (options) =>
      oauth.authorizationCodeGrantRequest(server, client, oauth.None(), checked, redirectUri, verifier, options),
    (response) => oauth.processAuthorizationCodeResponse(server, client, response),
  )
}

/** Asks for a new access token (RFC 6749 §6). Throws `TokenRequestError`. */
export function refresh(clientId: string, refreshToken: string): Promise<Tokens> {
  const client = toClient(clientId)
  return tokenRequest(
    (options) => oauth.refreshTokenGrantRequest(server, client, oauth.None(), refreshToken, options),
    (response) => oauth.processRefreshTokenResponse(server, client, response),
  )
}

async function tokenRequest(
  send: (options: oauth.TokenEndpointRequestOptions) => Promise<Response>,
  read: (response: Response) => Promise<oauth.TokenEndpointResponse>,
): Promise<Tokens> {
  const sentAt = Date.now()
  try {
    return await withDeadline(patience, async (signal) => {
      const response = await send({
        signal,
        [oauth.customFetch]: post,
        // Deprecated by its authors to make it stand out; true for the stand-in on a loopback address alone.
        // eslint-disable-next-line @typescript-eslint/no-deprecated
        [oauth.allowInsecureRequests]: isInsecureStandIn(server.issuer),
      })
      refuseTrouble(response)
      return toTokens(await read(response), sentAt)
    })
  } catch (error) {
    throw toTokenRequestError(error)
  }
}

// `fetch` is looked up at the call: sample data replaces it. The library asks for `redirect: 'manual'`; a token endpoint
// that redirects is an error.
const post: NonNullable<oauth.TokenEndpointRequestOptions[typeof oauth.customFetch]> = async (url, options) => {
  try {
    return await globalThis.fetch(url, {
      ...options,
      redirect: 'error',
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
    })
  } catch {
    throw new TokenRequestError('offline')
  }
}

const refuseTrouble = ({ status, headers }: Response): void => {
  if (status === 429) throw new TokenRequestError('rate-limited', toInstant(headers.get('Retry-After')))
  if (status >= 500) throw new TokenRequestError('server')
}

/** ms epoch for seconds or an HTTP date (RFC 9110 §10.2.3); null for anything else, such as a header that CORS hides. */
const toInstant = (retryAfter: string | null): number | null => {
  if (retryAfter === null) return null
  const instant = /^\d+$/.test(retryAfter.trim()) ? Date.now() + Number(retryAfter) * 1000 : Date.parse(retryAfter)
  return Number.isFinite(instant) ? instant : null
}

const toTokens = (reply: oauth.TokenEndpointResponse, sentAt: number): Tokens => {
  const { access_token: accessToken, refresh_token: refreshToken = null, expires_in: life = shortLife, scope } = reply
  const usable = isToken(accessToken) && (refreshToken === null || isToken(refreshToken))
  if (!usable || reply.token_type !== 'bearer' || life <= 0) throw new TokenRequestError('unreadable')
  const granted = [...new Set(scope?.split(' ').filter((one) => one !== ''))]
  const expiresAt = sentAt + life * 1000
  return { accessToken, refreshToken, expiresAt, expiresIn: life, scope: granted.length > 0 ? granted : null }
}

const toTokenRequestError = (error: unknown): TokenRequestError => {
  if (error instanceof TokenRequestError) return error
  if (error instanceof oauth.ResponseBodyError)
    return new TokenRequestError(error.error === 'invalid_grant' ? 'invalid-grant' : 'rejected')
  if (error instanceof oauth.WWWAuthenticateChallengeError) return new TokenRequestError('rejected')
  return new TokenRequestError(isTornOff(error) ? 'offline' : 'unreadable')
}

// The network may also fail after the headers. oauth4webapi calls that a parse error, and keeps the cause.
const isTornOff = (error: unknown): boolean =>
  error instanceof oauth.OperationProcessingError &&
  error.code === oauth.PARSE_ERROR &&
  (error.cause as Error | undefined)?.name !== 'SyntaxError'
