/** The steps of a login that need the OAuth library. Loaded by `login.ts` when a login needs them. */
import { config } from '#config.ts'
import { LoginError, type LoginFailure, StorageError } from './errors.ts'
import { toShortened, writeLoginRecord } from './login-record.ts'
import type { FinishedLogin } from './login.ts'
import {
  forgetPendingLogins,
  hasPendingLogins,
  isOld,
  type PendingLogin,
  savePendingLogin,
  sweepOldLogins,
  takePendingLogin,
  whySpent,
} from './pending-login.ts'
import { exchange, newAttempt, type Tokens } from './protocol.ts'
import { toReturnTo } from './return-to.ts'
import { server } from './server.ts'
import { getSession, isSample, loggedOutMark, saveSession } from './session.ts'
import { readOwn } from './storage.ts'
import { TokenRequestError, type TokenRequestFailure } from './token-request-error.ts'

type Question = Pick<PendingLogin, 'clientId' | 'scope' | 'returnTo' | 'scroll'>

/** Step 1, `Ask`: writes down what step 4 will need, and makes the address of step 2 (RFC 6749 §4.1.1, RFC 7636 §4.3). */
export async function ask(question: Question): Promise<URL> {
  sweepOldLogins()
  const { state, verifier, challenge } = await newAttempt()
  const { redirectUri } = config
  const sample = isSample()
  const scroll = Number.isFinite(question.scroll) ? question.scroll : 0
  // After a log out another account can be chosen, until a login has been completed.
  const showDialog = !sample && readOwn('local', loggedOutMark) !== null
  const startedAt = Date.now()
  save(question.returnTo, () => {
    savePendingLogin(state, { ...question, scroll, verifier, challenge, redirectUri, showDialog, sample, startedAt })
  })
  const url = new URL(`${config.accountsOrigin}/authorize`)
  url.search = new URLSearchParams({
    response_type: 'code',
    client_id: question.clientId,
    redirect_uri: redirectUri,
    scope: question.scope.join(' '),
    state,
    code_challenge_method: 'S256',
    code_challenge: challenge,
    ...(showDialog && { show_dialog: 'true' }),
  }).toString()
  return url
}

/** Steps 3 and 4, `Code` and `Exchange`. The login is taken out of storage before anything in the address is believed. */
export async function finish(callback: URL): Promise<FinishedLogin> {
  const returnedAt = Date.now()
  const parameters = callback.searchParams
  const [state = '', ...moreStates] = parameters.getAll('state')
  const pending = moreStates.length === 0 ? takePendingLogin(state) : null
  sweepOldLogins()
  if (pending === null) return withoutPending(parameters, state)

  const returnTo = toReturnTo(pending.returnTo)
  const objection = objectionTo(pending, parameters)
  if (objection !== null) throw new LoginError(objection, returnTo)

  const sentAt = Date.now()
  const tokens = await redeem(pending, state, parameters, returnTo)
  const consentedAt = begin(pending, tokens, returnTo)
  record(pending, tokens, parameters, { returnedAt, sentAt, consentedAt })
  return { returnTo, scroll: Math.max(0, pending.scroll) }
}

/** A pasted or repeated address harms nobody who is logged in; everybody else is told what is wrong with it. */
function withoutPending(parameters: URLSearchParams, state: string): FinishedLogin {
  const spent = whySpent(state)
  if (getSession() !== null && (spent !== null || !hasPendingLogins())) return { returnTo: '/profile', scroll: 0 }
  if (parameters.getAll('state').length > 1) throw new LoginError('malformed')
  if (!parameters.has('code') && !parameters.has('error')) throw new LoginError('malformed')
  throw new LoginError(spent ?? 'mismatch')
}

/** What forbids to go on with this answer; null if nothing does. */
function objectionTo(pending: PendingLogin, parameters: URLSearchParams): LoginFailure | null {
  if (isOld(pending)) return 'expired'
  const names = [...parameters.keys()]
  if (new Set(names).size < names.length) return 'malformed'
  // Spotify need not name itself; who does must be Spotify, by plain comparison (RFC 9207 §2.4).
  const issuer = parameters.get('iss')
  if (pending.sample !== isSample() || (issuer !== null && issuer !== server.issuer)) return 'mismatch'
  const code = parameters.get('code')
  const error = parameters.get('error')
  if ((code === null) === (error === null) || code === '') return 'malformed'
  if (error !== null) return error === 'access_denied' ? 'denied' : 'rejected'
  return null
}

async function redeem(pending: PendingLogin, state: string, parameters: URLSearchParams, returnTo: string) {
  const { clientId, redirectUri, verifier } = pending
  try {
    return await exchange({ clientId, state, parameters, redirectUri, verifier })
  } catch (error) {
    throw new LoginError(error instanceof TokenRequestError ? failureOf[error.kind] : 'malformed', returnTo)
  }
}

// A code is never tried twice, not even after a network failure: the first try may have arrived.
const failureOf: Record<TokenRequestFailure, LoginFailure> = {
  'invalid-grant': 'already-used',
  rejected: 'rejected',
  server: 'server',
  'rate-limited': 'server',
  offline: 'offline',
  unreadable: 'unreadable',
}

/** Answers when the session began, in ms since the epoch. */
function begin(pending: PendingLogin, tokens: Tokens, returnTo: string): number {
  const { clientId, sample } = pending
  const { accessToken, expiresAt, refreshToken } = tokens
  const scope = tokens.scope ?? pending.scope
  const consentedAt = Date.now()
  forgetPendingLogins()
  save(returnTo, () => saveSession({ accessToken, expiresAt, refreshToken, scope, consentedAt, clientId, sample }))
  return consentedAt
}

type Times = { returnedAt: number; sentAt: number; consentedAt: number }

/** Writes down the steps of this login for whoever wants to follow them. What is secret is cut short. */
function record(pending: PendingLogin, tokens: Tokens, parameters: URLSearchParams, times: Times): void {
  const { clientId, redirectUri, scope, challenge, verifier, showDialog, startedAt, sample } = pending
  const { returnedAt, sentAt, consentedAt } = times
  writeLoginRecord({
    clientId,
    redirectUri,
    asked: scope,
    granted: tokens.scope ?? scope,
    state: parameters.get('state') ?? '',
    codeChallenge: challenge,
    codeVerifier: toShortened(verifier),
    code: toShortened(parameters.get('code') ?? ''),
    accessToken: toShortened(tokens.accessToken),
    refreshToken: tokens.refreshToken === null ? null : toShortened(tokens.refreshToken),
    showDialog,
    iss: parameters.get('iss'),
    askedAt: startedAt,
    returnedAt,
    exchangedAt: consentedAt,
    exchangeMs: Math.max(0, consentedAt - sentAt),
    expiresIn: tokens.expiresIn,
    consentedAt,
    sample,
  })
}

function save(returnTo: string, write: () => void): void {
  try {
    write()
  } catch (error) {
    throw error instanceof StorageError ? new LoginError(`storage-${error.kind}`, returnTo) : error
  }
}
