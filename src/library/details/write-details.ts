import type { QueryClient } from '@tanstack/react-query'
import { changePlaylist } from '#spotify/playlist-writes.ts'
import { readPlaylist, type Playlist } from '#spotify/playlist.ts'
import { outcomeOf } from '#spotify/writing.ts'
import { lookUntil } from '#library/restore/work.ts'
import { areSame, changesTo, differences, isClearing, withChanges, type Details, type DetailsField } from './details.ts'
import { showPlaylist } from './follow.ts'
import { asOnlyWriter } from './one-writer.ts'

/**
 * `done`: Spotify shows it. `late`: Spotify has taken it and does not show it yet. `changed`: somebody else has been at the
 * details, so nothing was sent. `now` is the list as it is to be shown.
 */
export type DetailsOutcome =
  | { is: 'done' | 'late'; now: Playlist; visibilityIgnored: boolean; descriptionStays: boolean }
  | { is: 'changed'; now: Playlist }

type WriteHow = {
  signal: AbortSignal
  /** Called when a step is done: 1 of 3 when the list was looked at, 2 when it was written to, 3 when it was read back. */
  onStep?: (done: number) => void
}

/** For so long after a write of ours reads may still show what was before it. */
const lag = 60_000
const written = new Map<string, { at: number; was: Details }>()

/**
 * Changes the details of a list that are `before` to what is `wanted`, in one request; fields that are the same are not
 * sent. Looks first whether they are still so, and afterwards what has become of them. Throws SpotifyError: then nothing
 * has been changed, or nobody can say (`outcomeOf`). Throws `OtherWriter`, and the reason of `signal`.
 */
export const writeDetails = (
  client: QueryClient,
  before: Playlist,
  wanted: Details,
  how: WriteHow,
): Promise<DetailsOutcome> => asOnlyWriter(before.id, () => write(client, before, wanted, how))

async function write(
  client: QueryClient,
  before: Playlist,
  wanted: Details,
  { signal, onStep }: WriteHow,
): Promise<DetailsOutcome> {
  const { id } = before
  const found = await readSettled(before, signal)
  onStep?.(1)
  if (!areSame(found, before)) {
    showPlaylist(client, found)
    return { is: 'changed', now: found }
  }
  const changes = changesTo(found, wanted)
  const sending = Object.keys(changes).length === 0 ? null : changePlaylist(id, changes, { signal })
  const failure = await (sending ?? Promise.resolve()).then(
    () => null,
    (error: unknown) => ({ error }),
  )
  signal.throwIfAborted()
  if (failure !== null && outcomeOf(failure.error) === 'refused') throw failure.error
  written.set(id, { at: Date.now(), was: found })
  onStep?.(2)
  const due = withChanges(found, wanted)
  const seen = await readBack(found, due, signal).catch((error: unknown) => {
    signal.throwIfAborted()
    // What Spotify has taken is done, though it cannot be looked at now.
    if (failure === null) return null
    throw error
  })
  onStep?.(3)
  const outcome = judge({ found, due, seen, isTaken: failure === null })
  if (outcome === null) throw failure?.error
  showPlaylist(client, outcome.now)
  return outcome.is === 'changed' ? outcome : { ...outcome, descriptionStays: isClearing(found, wanted) }
}

/** Whoever has written a moment ago may be shown what was before; anything else is somebody else's. */
async function readSettled(before: Playlist, signal: AbortSignal): Promise<Playlist> {
  const read = () => readPlaylist(before.id, { signal, fresh: true })
  const last = written.get(before.id)
  if (last === undefined || Date.now() - last.at > lag) return read()
  return lookUntil(read, (seen) => areSame(seen, before) || !areSame(seen, last.was), signal)
}

const isOther = (field: DetailsField): boolean => field !== 'public'

/** Looks until it is there. One request changes all fields, so the texts speak for the visibility too. */
function readBack(found: Playlist, due: Playlist, signal: AbortSignal): Promise<Playlist> {
  const hasTexts = differences(found, due).some(isOther)
  const isThere = (list: Playlist): boolean => {
    const missing = differences(due, list)
    return missing.length === 0 || (hasTexts && !missing.some(isOther))
  }
  return lookUntil(() => readPlaylist(found.id, { signal, fresh: true }), isThere, signal)
}

type Evidence = {
  found: Playlist
  due: Playlist
  /** Null where nobody could look. */
  seen: Playlist | null
  /** Spotify has said that it took it. */
  isTaken: boolean
}

/** What has become of a write; null where there is no sign of it. */
function judge({ found, due, seen, isTaken }: Evidence): DetailsOutcome | null {
  const late = { is: 'late', now: due, visibilityIgnored: false, descriptionStays: false } as const
  if (seen === null) return late
  const missing = differences(due, seen)
  const moved = differences(found, seen)
  if (missing.some((field) => isOther(field) && moved.includes(field))) return { is: 'changed', now: seen }
  const hasTexts = differences(found, due).some(isOther)
  const isDone = missing.length === 0 || (!missing.some(isOther) && (hasTexts || isTaken))
  if (isDone) return { is: 'done', now: seen, visibilityIgnored: missing.length > 0, descriptionStays: false }
  return isTaken ? { ...late, now: { ...due, snapshotId: seen.snapshotId } } : null
}
