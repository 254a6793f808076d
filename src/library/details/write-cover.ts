import type { QueryClient } from '@tanstack/react-query'
import { putCover } from '#spotify/cover.ts'
import { readPlaylist, type Playlist } from '#spotify/playlist.ts'
import { outcomeOf } from '#spotify/writing.ts'
import { lookUntil } from '#library/restore/work.ts'
import { showPlaylist } from './follow.ts'
import { asOnlyWriter } from './one-writer.ts'

/**
 * `done`: Spotify shows another cover than before. `late`: it has taken the new one and does not show it yet. `changed`:
 * somebody else has given the list a cover meanwhile, so nothing was sent.
 */
export type CoverOutcome = { is: 'done' | 'late' | 'changed'; now: Playlist }

type WriteHow = {
  signal: AbortSignal
  /** 1 of 3 when the list was looked at, 2 when the cover was sent, 3 when it was looked for. */
  onStep?: (done: number) => void
}

const coverOf = ({ pictures }: Playlist): string | null => pictures[0]?.url ?? null

/**
 * Gives a list a cover, `jpeg` in base64, in the place of the one that `before` has, and looks until Spotify shows it, for
 * about half a minute. Throws SpotifyError: then the old cover is there, or nobody can say (`outcomeOf`). Throws
 * `OtherWriter`, and the reason of `signal`.
 */
export const writeCover = (
  client: QueryClient,
  before: Playlist,
  jpeg: string,
  { signal, onStep }: WriteHow,
): Promise<CoverOutcome> =>
  asOnlyWriter(before.id, async () => {
    const { id } = before
    const read = () => readPlaylist(id, { signal, fresh: true })
    const found = await read()
    onStep?.(1)
    if (coverOf(found) !== coverOf(before)) {
      showPlaylist(client, found)
      return { is: 'changed', now: found }
    }
    const failure = await putCover(id, jpeg, { signal }).then(
      () => null,
      (error: unknown) => ({ error }),
    )
    signal.throwIfAborted()
    if (failure !== null && outcomeOf(failure.error) === 'refused') throw failure.error
    onStep?.(2)
    const isNew = (list: Playlist): boolean => coverOf(list) !== coverOf(found)
    const seen = await lookUntil(read, isNew, signal).catch((error: unknown) => {
      signal.throwIfAborted()
      // What Spotify has taken is done, though it cannot be looked at now.
      if (failure === null) return found
      throw error
    })
    onStep?.(3)
    if (!isNew(seen) && failure !== null) throw failure.error
    showPlaylist(client, seen)
    return { is: isNew(seen) ? 'done' : 'late', now: seen }
  })
