import type { Scope } from '#auth/scopes.ts'

/**
 * What went wrong between us and Spotify, by what a person can do about it.
 * `until` is in ms since the epoch; null where Spotify does not say. Where it is optional it belongs to a token that could
 * not be renewed: before that time nothing is asked again.
 */
export type SpotifyFailure =
  /** There is no session, or Spotify refuses even a renewed token. */
  | { kind: 'signed-out' }
  /** The owner of the app has not put this person under User Management (at most 5 people). */
  | { kind: 'not-registered' }
  /** The Premium of the owner of the app has lapsed: the app stands still for everybody. */
  | { kind: 'owner-premium' }
  /** `scope` is what the request needs, not only what is missing of it. */
  | { kind: 'missing-scope'; scope: readonly Scope[] }
  /** Another 403: Spotify withholds what is neither the person's own nor shared with them. */
  | { kind: 'not-yours' }
  | { kind: 'not-found' }
  | { kind: 'rate-limited'; until: number | null }
  | { kind: 'quota'; until: number | null }
  /** Offline, or something on the way stops us. */
  | { kind: 'unreachable'; until?: number }
  | { kind: 'server'; status: number; until?: number }
  /** An answer that is not what the Web API sends: HTML in place of JSON, say. */
  | { kind: 'unreadable'; until?: number }
  /** Any other 4xx: the request itself is wrong. */
  | { kind: 'refused'; status: number }
  /** No answer within 20 seconds; a picture on its way up has 60. */
  | { kind: 'too-slow' }
  /** The list changed while it was read. */
  | { kind: 'changed' }
  /** Paging met a gap or a loop; `missing` rows are not here. */
  | { kind: 'incomplete'; missing: number }

/** The one error that this layer throws. An aborted request throws the reason of its signal instead. */
export class SpotifyError extends Error {
  readonly failure: SpotifyFailure

  constructor(failure: SpotifyFailure, options?: ErrorOptions) {
    super(failure.kind, options)
    this.name = 'SpotifyError'
    this.failure = failure
  }
}
