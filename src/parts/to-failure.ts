import { AuthError } from '#auth/errors.ts'
import { SpotifyError, type SpotifyFailure } from '#spotify/errors.ts'

/** What an error of any kind amounts to; null where it is none that we know. */
export function toFailure(error: unknown): SpotifyFailure | null {
  if (error instanceof SpotifyError) return error.failure
  if (!(error instanceof AuthError)) return null
  if (error.kind === 'rate-limited') return { kind: 'rate-limited', until: error.until }
  if (error.kind === 'server') return { kind: 'server', status: 503 }
  return { kind: error.kind === 'offline' ? 'unreachable' : error.kind }
}
