import type { Session } from './session.ts'

/**
 * The session in a stored record; null if any field is not what we would have written. Storage is shared with whoever
 * else runs on this origin, and is not to be trusted.
 */
export function toSession(record: Readonly<Record<string, unknown>> | null): Session | null {
  if (record === null) return null
  const { accessToken, expiresAt, refreshToken, scope, consentedAt, clientId, sample } = record
  if (!isToken(accessToken) || !(refreshToken === null || isToken(refreshToken))) return null
  if (!isFiniteNumber(expiresAt) || !isFiniteNumber(consentedAt) || !isTextList(scope)) return null
  if (typeof clientId !== 'string' || !/^[\da-f]{32}$/.test(clientId) || typeof sample !== 'boolean') return null
  return { accessToken, expiresAt, refreshToken, scope, consentedAt, clientId, sample }
}

/** Visible ASCII alone: what may stand in a header (RFC 6750 §2.1), and never a line break. */
export const isToken = (value: unknown): value is string => typeof value === 'string' && /^[\x21-\x7e]+$/.test(value)

export const isFiniteNumber = (value: unknown): value is number => Number.isFinite(value)

export const isTextList = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string')
