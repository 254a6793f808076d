import type { QueryClient } from '@tanstack/react-query'
import { areSaved, removeFromLibrary, saveToLibrary } from '#spotify/library-writes.ts'
import { playlistsQueries } from '#spotify/playlists.ts'
import { outcomeOf } from '#spotify/writing.ts'
import { storeOf } from './account.ts'
import { copyChanged } from './copy-news.ts'
import { dropPlaylist } from './keep-playlists.ts'
import { lookUntil } from './restore/work.ts'
import { idOf, keyOnShelf, savedQuery, shelfOf } from './saved.ts'
import { sessionSignal } from './session-signal.ts'
import { takeIn, takeOffCopy, takeOffScreen } from './shelf-change.ts'

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
  const taken = async (): Promise<void> => {
    say(wanted)
    if (!wanted) await takeFromScreen(client, uri)
    onWritten()
    if (!wanted) await takeFromCopy(client, uri)
  }
  await client.cancelQueries({ queryKey: savedQuery(uri).queryKey })
  try {
    await (wanted ? saveToLibrary : removeFromLibrary)([uri], { signal })
  } catch (error) {
    signal.throwIfAborted()
    if (outcomeOf(error) === 'refused' || (await look()) !== wanted) throw error
    await taken()
    if (wanted) await bringIn(client, uri)
    return 'done'
  }
  await taken()
  const saved = await look().catch(() => {
    signal.throwIfAborted()
    // What Spotify has taken is done, though it cannot be looked at now.
    return wanted
  })
  say(saved)
  if (saved) await bringIn(client, uri)
  return saved === wanted ? 'done' : 'unseen'
}

/** The lists in which it stood are right at once, and looked through the next time that they are opened. */
async function takeFromScreen(client: QueryClient, uri: string): Promise<void> {
  const shelf = shelfOf(uri)
  if (shelf === null) await takeListFromScreen(client, uri)
  else await takeOffScreen(client, shelf, keyOnShelf(uri))
}

async function takeListFromScreen(client: QueryClient, uri: string): Promise<void> {
  const { queryKey } = playlistsQueries.all()
  if (client.getQueryData(queryKey)?.complete !== true) return
  await client.cancelQueries({ queryKey })
  client.setQueryData(queryKey, (all) => {
    if (all === undefined) return undefined
    const playlists = all.playlists.filter((one) => one.uri !== uri)
    return { ...all, playlists, total: all.total - (all.playlists.length - playlists.length) }
  })
  await client.invalidateQueries({ queryKey, refetchType: 'none' })
}

async function takeFromCopy(client: QueryClient, uri: string): Promise<void> {
  const store = await storeOf(client)
  if (store === null) return
  const shelf = shelfOf(uri)
  await (shelf === null ? dropPlaylist(store, idOf(uri)) : takeOffCopy(store, shelf, keyOnShelf(uri)))
  copyChanged()
}

/** The lists in which it stands now are looked at again. */
async function bringIn(client: QueryClient, uri: string): Promise<void> {
  const shelf = shelfOf(uri)
  if (shelf !== null) return takeIn(client, shelf)
  await client.invalidateQueries({ queryKey: playlistsQueries.all().queryKey })
}
