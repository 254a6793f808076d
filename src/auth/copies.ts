import { config } from '#config.ts'
import { takeLock } from './locks.ts'
import { getSession, type Session, subscribeSession, updateSession } from './session.ts'

/**
 * `window.open` and "Duplicate tab" copy sessionStorage, tokens included. Two tabs must not spend one refresh token:
 * where Spotify replaces it at each use, the second use ends the whole grant. So a tab holds a lock for as long as it has
 * a session, and a tab that finds the lock taken is a copy and lets go of the refresh token.
 */
let claim: { of: number; settled: Promise<void>; isOver: boolean; giveBack: () => void } | null = null

/** A page that is being left gives its lock back at once; this is more than it can take. */
const patience = 2000

/** Claims each session that begins, until the returned function is called. */
export function watchCopies(): () => void {
  const stop = subscribeSession(follow)
  follow()
  globalThis.addEventListener('pagehide', letGo)
  globalThis.addEventListener('pageshow', follow)
  return () => {
    stop()
    globalThis.removeEventListener('pagehide', letGo)
    globalThis.removeEventListener('pageshow', follow)
    letGo()
  }
}

/** Resolves as soon as it is known whether this tab is a copy. */
export const copyKnown = (): Promise<void> => claim?.settled ?? Promise.resolve()

function follow(): void {
  const session = getSession()
  if (claim !== null && claim.of === session?.consentedAt) return
  letGo()
  if (session !== null && !session.sample) claim = claimOf(session)
}

function letGo(): void {
  claim?.giveBack()
  claim = null
}

function claimOf({ consentedAt }: Session): NonNullable<typeof claim> {
  const mine = {
    of: consentedAt,
    settled: Promise.resolve(),
    isOver: false,
    giveBack: (): void => void (mine.isOver = true),
  }
  mine.settled = takeLock(`${config.storagePrefix}session:${consentedAt}`, patience).then((giveBack) => {
    if (mine.isOver) giveBack?.()
    else if (giveBack === null) dropRefreshToken()
    else mine.giveBack = giveBack
  })
  return mine
}

const dropRefreshToken = (): void => {
  const session = getSession()
  if (session !== null) updateSession({ ...session, refreshToken: null })
}
