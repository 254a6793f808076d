import type { QueryClient } from '@tanstack/react-query'
import { scanList } from '#library/scan-list.ts'
import type { ListJob } from '#library/scan-plan.ts'
import { toFailure } from '#parts/to-failure.ts'
import type { SpotifyFailure } from '#spotify/errors.ts'
import type { Playlist } from '#spotify/playlist.ts'

/** A list that could not be read; `failure` null where nobody knows why. */
export type ListFailure = { playlist: Playlist; failure: SpotifyFailure | null }

type Reading = {
  client: QueryClient
  jobs: readonly ListJob[]
  signal: AbortSignal
  /** After each answer, and after each list. */
  onProgress: (lists: number, requests: number) => void
}

/** So many small lists are read at a time. */
const abreast = 3

/** Which failures meet every other list as well. */
const stops: readonly SpotifyFailure['kind'][] = [
  ...(['quota', 'rate-limited', 'signed-out', 'unreachable', 'not-registered', 'owner-premium'] as const),
]

/** Puts some lists into the copy. One that fails never stops the rest. Throws the reason of the signal. */
export async function readLists({ client, jobs, signal, onProgress }: Reading): Promise<readonly ListFailure[]> {
  const queue = [...jobs]
  const failures: ListFailure[] = []
  const done = { lists: 0, requests: 0 }
  const tell = (): void => onProgress(done.lists, done.requests)
  const onRequest = (): void => {
    done.requests += 1
    tell()
  }
  const work = async (): Promise<void> => {
    for (let job = queue.shift(); job !== undefined; job = queue.shift()) {
      const { playlist } = job
      try {
        await scanList({ client, playlist, signal, onRequest })
      } catch (error) {
        signal.throwIfAborted()
        const failure = toFailure(error)
        const met = failure !== null && stops.includes(failure.kind) ? [job, ...queue.splice(0)] : [job]
        failures.push(...met.map(({ playlist }) => ({ playlist, failure })))
      }
      done.lists += 1
      tell()
    }
  }
  await Promise.all(Array.from({ length: abreast }, work))
  return failures
}
