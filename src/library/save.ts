import type { QueryClient } from '@tanstack/react-query'
import { areSaved, removeFromLibrary, saveToLibrary } from '#spotify/library-writes.ts'
import { playlistQueries } from '#spotify/playlist.ts'
import { outcomeOf } from '#spotify/writing.ts'
import { lookUntil } from './restore/work.ts'
import { savedQuery, shelfOf } from './saved.ts'
import { sessionSignal } from './session-signal.ts'

/** `unseen`: Spotify has taken it, and half a minute later still shows the opposite. */
export type SaveOutcome = 'done' | 'unseen'

const underWay = new Map<string, Promise<unknown>>()

/** Once a change of this thing that is under way has been read back, or at once. Never rejects. */
export async function whenSettled(uri: string): Promise<void> {
  await underWay.get(uri)?.catch(() => undefined)
}

/**
 * Saves or follows something, or takes it away: one request, never repeated. `onWritten` is called once Spotify has taken
 * it; the promise settles when it has been read back. While one is under way for the same thing, another does nothing and
 * resolves to null. Throws SpotifyError: then nothing has changed, or nobody can say (`outcomeOf`).
 */
export async function changeSaved(
  client: QueryClient,
  uri: string,
  wanted: boolean,
  onWritten: () => void = () => undefined,
): Promise<SaveOutcome | null> {
  if (underWay.has(uri)) return null
  const changing = change(client, uri, wanted, onWritten)
  underWay.set(uri, changing)
  try {
    return await changing
  } finally {
    underWay.delete(uri)
  }
}

async function change(client: QueryClient, uri: string, wanted: boolean, onWritten: () => void): Promise<SaveOutcome> {
  const signal = sessionSignal()
  const say = (saved: boolean): unknown => client.setQueryData(savedQuery(uri).queryKey, saved)
  const look = () =>
    lookUntil(
      async () => (await areSaved([uri], { signal, fresh: true }))[0] === true,
      (saved) => saved === wanted,
      signal,
    )
  await client.cancelQueries({ queryKey: savedQuery(uri).queryKey })
  try {
    await (wanted ? saveToLibrary : removeFromLibrary)([uri], { signal })
  } catch (error) {
    signal.throwIfAborted()
    if (outcomeOf(error) === 'refused' || (await look()) !== wanted) throw error
    say(wanted)
    onWritten()
    await renew(client, uri)
    return 'done'
  }
  say(wanted)
  onWritten()
  const saved = await look().catch(() => {
    signal.throwIfAborted()
    // What Spotify has taken is done, though it cannot be looked at now.
    return wanted
  })
  say(saved)
  await renew(client, uri)
  return saved === wanted ? 'done' : 'unseen'
}

/** The lists in which it stands, or stood, are looked at again where they are on screen, and else when they are opened. */
async function renew(client: QueryClient, uri: string): Promise<void> {
  const shelf = shelfOf(uri)
  await client.invalidateQueries({
    queryKey: shelf === null ? playlistQueries.all().queryKey : ['library', 'shelf', shelf],
  })
}
