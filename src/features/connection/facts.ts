import { redirectUri } from '#auth/client-id.ts'
import type { LoginRecord } from '#auth/login-record.ts'
import type { Session } from '#auth/session.ts'

/** What the session itself still knows of its login. */
type Known = 'clientId' | 'redirectUri' | 'granted' | 'consentedAt' | 'sample'

/** The facts of this login; what is absent was not kept. */
export type Facts = Pick<LoginRecord, Known> & Partial<LoginRecord>

/** The record, or what is left without one. */
export const toFacts = (record: LoginRecord | null, session: Session): Facts =>
  record ?? {
    clientId: session.clientId,
    redirectUri,
    granted: session.scope,
    consentedAt: session.consentedAt,
    sample: session.sample,
  }

/**
 * When a consent of that moment ends (ms epoch): six calendar months on (Spotify, "Refreshing tokens"), or on the last day
 * of a month that is too short.
 */
export function consentEnd(consentedAt: number): number {
  const end = new Date(consentedAt)
  const day = end.getDate()
  end.setMonth(end.getMonth() + 6)
  if (end.getDate() !== day) end.setDate(0)
  return end.getTime()
}
