import { SpotifyError } from '#spotify/errors.ts'
import type { Step } from './steps.ts'

/** What one list or kind is restored with. */
export type Work = {
  /** Of the session: once it has ended nothing more is asked or written down. */
  signal: AbortSignal
  step: () => Step
  /** Writes down how far it has come; what is written after that may not be lost. */
  note: (change: Partial<Step>) => Promise<void>
  /** To be called between two requests that write: throws `Paused` where the person wants to stop. */
  breathe: () => void
}

/** The person has stopped it. */
export class Paused extends Error {}

/** Milliseconds between two looks at what a write has done: Spotify's answers may lag about half a minute behind. */
const looks = [0, 400, 1000, 2000, 4000, 8000, 15_000]

/** A pause as long as this is felt: a person is to know what is waited for. */
const longPause = 2000

export const wait = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer)
      reject(signal.reason as Error)
    }
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop)
      resolve()
    }, ms)
    if (signal.aborted) stop()
    else signal.addEventListener('abort', stop, { once: true })
  })

/** A look that came to nothing costs nothing but another one; where no request would get through there is no other. */
const isPassing = (error: unknown): boolean =>
  error instanceof SpotifyError && ['unreadable', 'server', 'too-slow', 'incomplete'].includes(error.failure.kind)

/** About when the last look comes, seen from the one at `index`. */
const untilLast = (index: number): number => Date.now() + looks.slice(index).reduce((sum, pause) => sum + pause, 0)

/**
 * Looks again and again until `isSettled` likes what it sees, for about half a minute; resolves to what was seen last.
 * Rejects with what the last look threw, at once where another look would fare no better. `onLong`: told once, before the
 * pauses that a person would feel, when about they will be over (ms since the epoch).
 */
export async function lookUntil<Seen>(
  look: () => Promise<Seen>,
  isSettled: (seen: Seen) => boolean,
  signal: AbortSignal,
  onLong?: (until: number) => void,
): Promise<Seen> {
  let last: { seen: Seen } | { error: unknown } | null = null
  for (const [index, pause] of looks.entries()) {
    if (pause === longPause) onLong?.(untilLast(index))
    if (pause > 0) await wait(pause, signal)
    try {
      const seen = await look()
      if (isSettled(seen)) return seen
      last = { seen }
    } catch (error) {
      if (!isPassing(error)) throw error
      last = { error }
    }
  }
  if (last !== null && 'seen' in last) return last.seen
  throw last?.error
}

/** Whether Spotify does not take what was sent, as against not letting anything be sent. */
export const isRefusal = (error: unknown): boolean =>
  error instanceof SpotifyError && error.failure.kind === 'refused' && error.failure.status === 400
