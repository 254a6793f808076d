import type { QueryClient } from '@tanstack/react-query'
import { allPlaylistsKey, type AllPlaylists } from '#spotify/playlist.ts'
import { storeOf } from './account.ts'
import { copyChanged } from './copy-news.ts'

/** Keeps every whole answer about the person's lists, whoever asked for it. Returns the way to stop. */
export function watchPlaylists(client: QueryClient): () => void {
  let seen: AllPlaylists | undefined
  const look = async (): Promise<void> => {
    const { data: all, dataUpdatedAt: at = 0 } = client.getQueryState<AllPlaylists>(allPlaylistsKey) ?? {}
    if (all?.complete !== true || all === seen) return
    seen = all
    const store = await storeOf(client)
    if (store === null) return
    const { keepListing } = await import('./keep-playlists.ts')
    await keepListing(client, store, { all, at })
    copyChanged()
  }
  return client.getQueryCache().subscribe(({ type, query }) => {
    if (type === 'updated' && query.queryHash === JSON.stringify(allPlaylistsKey)) look().catch(() => undefined)
  })
}
