import { watchCopies } from './copies.ts'
import { AuthError } from './errors.ts'
import { endRestForNetwork, restOf } from './rest.ts'
import { endSession, getSession, loggedOutMark, rereadSession, type Session } from './session.ts'
import { ownKey } from './storage.ts'

/** Milliseconds before its end from which a token is renewed. */
const leeway = 60_000
/** Milliseconds between two looks at the clock: timers sleep with the device, so no long one is trusted. */
const tick = 5000
/** Milliseconds within which a second click means the first one. */
const doubleClick = 1000

let renewing: { of: string; result: Promise<string> } | null = null
let renewedAt = 0

/**
 * An access token for the next request, renewed first where its end is near. However many ask at once, one request goes
 * out. Throws `AuthError`; `signed-out` means that there is no session, or none any more.
 */
export async function accessToken(): Promise<string> {
  const session = getSession()
  if (session === null) throw new AuthError('signed-out')
  if (isFresh(session)) return session.accessToken
  try {
    return await renewed(session)
  } catch (error) {
    if (isStillGood(session)) return session.accessToken
    throw ended(session, error)
  }
}

/**
 * The token to use after the resource server answered 401 to `refused`: whatever our clock says, its word counts. Where
 * the session has another token by now, that one. Throws `AuthError`.
 */
export async function renewAccessToken(refused: string): Promise<string> {
  const session = getSession()
  if (session?.accessToken !== refused) return accessToken()
  try {
    return await renewed(session)
  } catch (error) {
    throw ended(session, error)
  }
}

/**
 * Renews the token now, whatever the clock says, for a person who asks for it; joins a renewal that is under way, and is
 * content with one that has just ended. Throws `AuthError`; `signed-out` also where there is nothing to renew it with,
 * and then the session goes on.
 */
export async function refreshNow(): Promise<void> {
  const session = getSession()
  if (!session?.refreshToken) throw new AuthError('signed-out')
  if (Math.abs(Date.now() - renewedAt) < doubleClick) return
  await renewAccessToken(session.accessToken)
}

/**
 * Looks at the session again whenever the page comes back to life, renews it early while the page is looked at, and takes
 * part in finding copies of the tab. Returns the way to stop.
 */
export function watchExpiry(): () => void {
  const stopCopies = watchCopies()
  globalThis.addEventListener('pageshow', lookAgain)
  globalThis.addEventListener('online', backOnline)
  globalThis.addEventListener('storage', heedLogOut)
  document.addEventListener('visibilitychange', renewEarly)
  const timer = setInterval(renewEarly, tick)
  return () => {
    stopCopies()
    clearInterval(timer)
    globalThis.removeEventListener('pageshow', lookAgain)
    globalThis.removeEventListener('online', backOnline)
    globalThis.removeEventListener('storage', heedLogOut)
    document.removeEventListener('visibilitychange', renewEarly)
  }
}

// A token that was short-lived from the start is used up to its end: renewing it ahead would never stop.
const isFresh = ({ expiresAt }: Session): boolean => {
  const now = Date.now()
  return expiresAt - now > (now - renewedAt < leeway ? 0 : leeway)
}

const isStillGood = ({ accessToken, expiresAt }: Session): boolean =>
  getSession()?.accessToken === accessToken && expiresAt > Date.now()

/** Joins the renewal that is under way for this token, or starts one. */
function renewed(session: Session): Promise<string> {
  if (renewing?.of === session.accessToken) return renewing.result
  const result = renewal(session).finally(() => {
    if (renewing?.result === result) renewing = null
  })
  renewing = { of: session.accessToken, result }
  return result
}

async function renewal(session: Session): Promise<string> {
  const rest = restOf(session.consentedAt)
  if (rest !== null) throw rest
  if (session.refreshToken === null) throw new AuthError('signed-out')
  // The OAuth library waits in a chunk of its own until it is needed.
  const { renew } = await import('./renewal.ts').catch(() => {
    throw new AuthError('offline')
  })
  const token = await renew(session)
  renewedAt = Date.now()
  return token
}

/** A session whose token is spent and cannot be renewed is over, and says so once. */
const ended = (session: Session, error: unknown): unknown => {
  const isOver = error instanceof AuthError && error.kind === 'signed-out'
  if (isOver && getSession()?.accessToken === session.accessToken)
    endSession(session.refreshToken === null ? 'spent' : 'revoked')
  return error
}

const renewEarly = (): void => {
  if (document.visibilityState === 'visible' && getSession() !== null) accessToken().catch(() => undefined)
}

const lookAgain = (): void => {
  rereadSession()
  renewEarly()
}

const backOnline = (): void => {
  endRestForNetwork()
  renewEarly()
}

/** Another tab logged out; if this one is its copy, it is over here too. */
const heedLogOut = ({ key }: StorageEvent): void => {
  if (key === null || key === ownKey(loggedOutMark)) rereadSession()
}
