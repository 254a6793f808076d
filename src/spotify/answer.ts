import type { Scope } from '#auth/scopes.ts'
import * as v from 'valibot'
import type { SpotifyFailure } from './errors.ts'
import { toWait } from './retry-after.ts'

/** What came back from the Web API, before it is understood. */
export type Answer = { status: number; text: string; retryAfter: string | null }

/** What an attempt has come to, by what the scheduler does next. Waits are in ms; null where Spotify does not say. */
export type Outcome =
  | { kind: 'done'; body: unknown }
  /** Final: asking again would bring the same. `answered` is whether Spotify itself said so. */
  | { kind: 'failed'; failure: SpotifyFailure; answered: boolean }
  /** May pass by itself: 5xx, a connection that broke off. */
  | { kind: 'trouble'; failure: SpotifyFailure; wait: number | null }
  /** Its token was refused and has been renewed: not done, and to go again when any request may. */
  | { kind: 'renewed' }
  /** 429. */
  | { kind: 'limited'; wait: number | null; quota: boolean }
  /** No answer that we may read, although we are online: perhaps a 429 without CORS headers, perhaps the network. */
  | { kind: 'lost' }

// The Web API's own shape of an error, and that of the accounts service. A gateway in front sends plain text.
const errorWire = v.object({
  error: v.union([
    v.object({ message: v.fallback(v.string(), ''), reason: v.fallback(v.string(), '') }),
    v.pipe(
      v.string(),
      v.transform((message) => ({ message, reason: '' })),
    ),
  ]),
})

function toJson(text: string): { json: unknown } | null {
  try {
    return { json: JSON.parse(text) as unknown }
  } catch {
    return null
  }
}

function toReason(text: string): { message: string; reason: string } {
  const parsed = v.safeParse(errorWire, toJson(text)?.json)
  return parsed.success ? parsed.output.error : { message: text, reason: '' }
}

/** The three kinds of 403 that a person can do something about, in every wording seen since 2023, and all others. */
function toForbidden(message: string, scope: readonly Scope[]): SpotifyFailure {
  if (/\bpremium subscription required\b/i.test(message)) return { kind: 'owner-premium' }
  if (/\bnot (?:be )?registered\b/i.test(message)) return { kind: 'not-registered' }
  if (/\binsufficient client scope\b/i.test(message)) return { kind: 'missing-scope', scope }
  return { kind: 'not-yours' }
}

function toFailure(status: number, message: string, scope: readonly Scope[]): SpotifyFailure {
  if (status === 401) return { kind: 'signed-out' }
  if (status === 403) return toForbidden(message, scope)
  if (status === 404) return { kind: 'not-found' }
  return { kind: 'refused', status }
}

/**
 * Understands an answer. Bodies are text first and JSON second, since some of Spotify's refusals are plain text and what
 * stands between us may answer HTML. An empty body (PUT, 204) is null. `scope` is what the request needs.
 */
export function toOutcome(answer: Answer, scope: readonly Scope[], now: number): Outcome {
  const { status, text, retryAfter } = answer
  if (status >= 200 && status < 300) {
    const parsed = text.trim() === '' ? { json: null } : toJson(text)
    return parsed === null
      ? { kind: 'failed', failure: { kind: 'unreadable' }, answered: false }
      : { kind: 'done', body: parsed.json }
  }
  if (status >= 500) return { kind: 'trouble', failure: { kind: 'server', status }, wait: toWait(retryAfter, now) }
  const { message, reason } = toReason(text)
  if (status === 429) return { kind: 'limited', wait: toWait(retryAfter, now), quota: reason === 'QUOTA_EXCEEDED' }
  return { kind: 'failed', failure: toFailure(status, message, scope), answered: true }
}
