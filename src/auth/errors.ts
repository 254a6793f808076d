/** Why a login did not begin or finish. What a person reads about each stands in `messages`. */
export type LoginFailure =
  /** The person said no. */
  | 'denied'
  /** Begun more than fifteen minutes ago. */
  | 'expired'
  /** Not begun in this tab, or answered by another server. */
  | 'mismatch'
  /** The code or the state has been spent. */
  | 'already-used'
  /** Repeated parameters, a code together with an error, or neither. */
  | 'malformed'
  /** No `crypto.subtle`: an insecure address or a very old browser. */
  | 'unsupported'
  | 'storage-full'
  | 'storage-forbidden'
  | 'no-client-id'
  /** The network, or something on the way, let nothing through. */
  | 'offline'
  /** Spotify answered 5xx or 429. */
  | 'server'
  /** Spotify refused for another reason, such as a Client ID that it does not know. */
  | 'rejected'
  | 'unreadable'

/** A login that did not begin or finish. `returnTo` is where the person was, `/` where that is not known. */
export class LoginError extends Error {
  override readonly name = 'LoginError'
  readonly reason: LoginFailure
  readonly returnTo: string

  constructor(reason: LoginFailure, returnTo = '/') {
    super(`login: ${reason}`)
    this.reason = reason
    this.returnTo = returnTo
  }
}

export type AuthFailure = 'signed-out' | 'offline' | 'server' | 'rate-limited' | 'unreadable'

/** Why no access token can be had now. `until`: ms epoch before which no new attempt is made; null where none is known. */
export class AuthError extends Error {
  override readonly name = 'AuthError'
  readonly kind: AuthFailure
  readonly until: number | null

  constructor(kind: AuthFailure, until: number | null = null) {
    super(`no access token: ${kind}`)
    this.kind = kind
    this.until = until
  }
}

/** The browser's storage is full, or not ours to use. */
export class StorageError extends Error {
  override readonly name = 'StorageError'
  readonly kind: 'full' | 'forbidden'

  constructor(kind: 'full' | 'forbidden') {
    super(`storage: ${kind}`)
    this.kind = kind
  }
}
