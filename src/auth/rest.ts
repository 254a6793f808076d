import { AuthError, type AuthFailure } from './errors.ts'

/** After a refresh that failed for the moment, the token endpoint is left alone for a while. */
let rest: { of: number; until: number; kind: AuthFailure } | null = null
let failures = 0

const longest = 3_600_000

/**
 * Begins a rest for the session that `consentedAt` names: 2, 4, 8 … 32 s, or until `retryAt` (ms epoch) where the server
 * asks for more, but an hour at most. Answers the error to throw.
 */
export function beginRest(consentedAt: number, kind: AuthFailure, retryAt: number | null): AuthError {
  const now = Date.now()
  const until = Math.min(Math.max(now + 2000 * 2 ** Math.min(failures, 4), retryAt ?? 0), now + longest)
  failures += 1
  rest = { of: consentedAt, until, kind }
  return new AuthError(kind, until)
}

/** The error to throw without a request; null if a request may go out. */
export function restOf(consentedAt: number): AuthError | null {
  if (rest?.of !== consentedAt || Date.now() >= rest.until) return null
  return new AuthError(rest.kind, rest.until)
}

/** A refresh went through. */
export function endRest(): void {
  rest = null
  failures = 0
}

/** The network is back: what waited for that waits no longer. Where the server asked for the rest, it has it. */
export function endRestForNetwork(): void {
  if (rest?.kind === 'offline') endRest()
}
