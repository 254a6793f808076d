import type { AllPlaylists, Playlist } from '#spotify/playlist.ts'
import { keptOrder, putOrder } from './kept-order.ts'
import { withDetails, withoutPictures, type Store } from './kept.ts'

const isSame = (one: Playlist | null, other: Playlist): boolean =>
  one !== null && JSON.stringify(withoutPictures(one)) === JSON.stringify(withoutPictures(other))

/** Brings the copy in step with all lists of a person: those that Spotify no longer shows go, rows and all. */
export async function keepPlaylists(store: Store, { playlists }: AllPlaylists): Promise<void> {
  const kept = new Map((await store.lists()).filter(({ kind }) => kind === 'playlist').map((list) => [list.id, list]))
  const changed = playlists.filter((playlist) => !isSame(kept.get(playlist.id)?.details ?? null, playlist))
  // Somebody may be reading a list meanwhile: its record goes on from what it is by then.
  await Promise.all(changed.map((playlist) => store.changeList(playlist.id, (list) => withDetails(list, playlist))))
  const ids = playlists.map(({ id }) => id)
  await putOrder(store, ids)
  const shown = new Set(ids)
  for (const id of kept.keys()) if (!shown.has(id)) await store.drop(id)
}

/** Takes one list out of the copy, as `keepPlaylists` does with those that Spotify no longer shows. */
export async function dropPlaylist(store: Store, id: string): Promise<void> {
  const order = await keptOrder(store)
  await putOrder(
    store,
    order.filter((one) => one !== id),
  )
  await store.drop(id)
}
