import type { QueryClient } from '@tanstack/react-query'
import { isSample } from '#auth/session.ts'
import type { AllPlaylists, Playlist } from '#spotify/playlist.ts'
import { accountOf } from './account.ts'
import { tellFinding } from './copy-news.ts'
import { keptOrder, putOrder } from './kept-order.ts'
import { withDetails, withoutPictures, type Store } from './kept.ts'
import type { Listing } from './listing-news.ts'

const isSame = (one: Playlist | null, other: Playlist): boolean =>
  one !== null && JSON.stringify(withoutPictures(one)) === JSON.stringify(withoutPictures(other))

/**
 * Brings the copy in step with all lists of a person: those that Spotify no longer shows go, rows and all. Tells whether
 * anything was not as it had been kept.
 */
export async function keepPlaylists(store: Store, { playlists }: AllPlaylists): Promise<boolean> {
  const kept = new Map((await store.lists()).filter(({ kind }) => kind === 'playlist').map((list) => [list.id, list]))
  const ids = playlists.map(({ id }) => id)
  const isMoved = (await keptOrder(store)).join() !== ids.join()
  // Its time is that of the whole listing: no record may be there without it, or it would pass for old.
  await putOrder(store, ids)
  const changed = playlists.filter((playlist) => !isSame(kept.get(playlist.id)?.details ?? null, playlist))
  // Somebody may be reading a list meanwhile: its record goes on from what it is by then.
  await Promise.all(changed.map((playlist) => store.changeList(playlist.id, (list) => withDetails(list, playlist))))
  const shown = new Set(ids)
  const gone = [...kept.keys()].filter((id) => !shown.has(id))
  for (const id of gone) await store.drop(id)
  return isMoved || changed.length + gone.length > 0
}

/** The same, and other tabs hear of what has changed. */
export async function keepListing(client: QueryClient, store: Store, listing: Listing): Promise<void> {
  const isNew = await keepPlaylists(store, listing.all)
  // Each page of sample data has a library of its own.
  if (isNew && !isSample()) tellFinding({ of: await accountOf(client), found: listing })
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
