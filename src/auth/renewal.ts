/** A refresh, from the wait for its turn to the new tokens. Loaded by `tokens.ts` when one is needed. */
import { config } from '#config.ts'
import { copyKnown } from './copies.ts'
import { AuthError, type AuthFailure } from './errors.ts'
import { takeLock } from './locks.ts'
import { refresh, type Tokens } from './protocol.ts'
import { noteRefresh, type RefreshOutcome } from './refreshes.ts'
import { beginRest, endRest } from './rest.ts'
import { endSession, getSession, type Session, updateSession } from './session.ts'
import { TokenRequestError, type TokenRequestFailure } from './token-request-error.ts'

/** Milliseconds to wait for another tab that is refreshing. */
const patience = 5000

/**
 * The access token that comes after the one of `stale`. Throws `AuthError`: `signed-out` where the session has ended or
 * cannot be renewed, the other kinds where it may work later.
 */
export async function renew(stale: Session): Promise<string> {
  await copyKnown()
  // A tab that holds the lock too long is not waited for: better two requests than a person locked out.
  const giveBack = await takeLock(`${config.storagePrefix}refresh:${stale.consentedAt}`, patience)
  try {
    return await renewNow(stale)
  } finally {
    giveBack?.()
  }
}

async function renewNow(stale: Session): Promise<string> {
  const session = getSession()
  if (session !== null && session.accessToken !== stale.accessToken) return session.accessToken
  if (!session?.refreshToken) throw new AuthError('signed-out')
  const { clientId, refreshToken } = session
  const note = stopwatch()
  try {
    return adopt(session, await refresh(clientId, refreshToken), note)
  } catch (error) {
    throw error instanceof TokenRequestError ? judged(session, error, note) : error
  }
}

/** Starts to measure a refresh; what it returns writes down how that went. */
function stopwatch(): (outcome: RefreshOutcome) => void {
  const sentAt = Date.now()
  return (outcome) => {
    const at = Date.now()
    noteRefresh({ at, tookMs: Math.max(0, at - sentAt), outcome })
  }
}

/** Puts the new tokens in place, unless the session ended or changed while they were on their way. */
function adopt(asked: Session, tokens: Tokens, note: (outcome: RefreshOutcome) => void): string {
  const session = getSession()
  if (session?.consentedAt !== asked.consentedAt || session.clientId !== asked.clientId) return whatIsThere(session)
  endRest()
  updateSession({
    ...session,
    accessToken: tokens.accessToken,
    expiresAt: tokens.expiresAt,
    // Since 2026 Spotify mostly sends no new one, and the old one goes on.
    refreshToken: tokens.refreshToken ?? session.refreshToken,
    scope: tokens.scope ?? session.scope,
  })
  note(session.refreshToken === (tokens.refreshToken ?? session.refreshToken) ? 'renewed' : 'rotated')
  return tokens.accessToken
}

/** What a failed refresh means. It ends the session that asked for it, never one that has begun since. */
function judged(
  asked: Session,
  { kind, retryAt }: TokenRequestError,
  note: (outcome: RefreshOutcome) => void,
): AuthError {
  const isCurrent = getSession()?.consentedAt === asked.consentedAt
  if (!isCurrent) return new AuthError('signed-out')
  if (kind === 'invalid-grant') {
    endSession('revoked')
    note('signed-out')
    return new AuthError('signed-out')
  }
  note(failureOf[kind])
  return beginRest(asked.consentedAt, failureOf[kind], retryAt)
}

const failureOf: Record<Exclude<TokenRequestFailure, 'invalid-grant'>, AuthFailure> = {
  // A Client ID that is refused for the moment is no proof that the grant is gone.
  rejected: 'server',
  server: 'server',
  'rate-limited': 'rate-limited',
  offline: 'offline',
  unreadable: 'unreadable',
}

const whatIsThere = (session: Session | null): string => {
  if (session === null) throw new AuthError('signed-out')
  return session.accessToken
}
