import { SpotifyError, type SpotifyFailure } from './errors.ts'

/** Whether a write that failed surely did nothing, or may have taken effect: then only reading back can tell. */
export type WriteOutcome = 'refused' | 'unclear'

const outcomes: Record<SpotifyFailure['kind'], WriteOutcome> = {
  'signed-out': 'refused',
  'not-registered': 'refused',
  'owner-premium': 'refused',
  'missing-scope': 'refused',
  'not-yours': 'refused',
  'not-found': 'refused',
  'rate-limited': 'refused',
  quota: 'refused',
  refused: 'refused',
  unreachable: 'unclear',
  server: 'unclear',
  unreadable: 'unclear',
  'too-slow': 'unclear',
  changed: 'unclear',
  incomplete: 'unclear',
}

/**
 * What is known about a write that threw `error`. Whatever is no answer of Spotify's is unclear: a broken connection, a
 * 5xx, an abort on the way. Some of these never left the device; to read back then costs little, to repeat could double.
 */
export const outcomeOf = (error: unknown): WriteOutcome =>
  error instanceof SpotifyError ? outcomes[error.failure.kind] : 'unclear'

/** Throws what Spotify would answer, before anything is sent, unless there are `least` to `most` of them and all are fit. */
export function checkUris(
  uris: readonly string[],
  { least = 1, most, isFit }: { least?: number; most: number; isFit: (uri: string) => boolean },
): void {
  if (uris.length < least || uris.length > most || !uris.every(isFit))
    throw new SpotifyError({ kind: 'refused', status: 400 })
}
