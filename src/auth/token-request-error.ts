export type TokenRequestFailure = 'invalid-grant' | 'rejected' | 'server' | 'rate-limited' | 'offline' | 'unreadable'

/** A token request that brought no tokens. What the server said about it is read, and never passed on. */
export class TokenRequestError extends Error {
  override readonly name = 'TokenRequestError'
  readonly kind: TokenRequestFailure
  /** ms epoch that the server asked us to wait for; null where it did not say. */
  readonly retryAt: number | null

  constructor(kind: TokenRequestFailure, retryAt: number | null = null) {
    super(`token request: ${kind}`)
    this.kind = kind
    this.retryAt = retryAt
  }
}
