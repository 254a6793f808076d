import type { QueryClient } from '@tanstack/react-query'
import { playlistQueries, type AllPlaylists } from '#spotify/playlist.ts'
import { storeOf } from './account.ts'
import { copyChanged } from './copy-news.ts'

/** Keeps every whole answer about the person's lists, whoever asked for it. Returns the way to stop. */
export function watchPlaylists(client: QueryClient): () => void {
  const { queryKey } = playlistQueries.all()
  let seen: AllPlaylists | undefined
  const look = async (): Promise<void> => {
    const all = client.getQueryData(queryKey)
    if (all?.complete !== true || all === seen) return
    seen = all
    const store = await storeOf(client)
    if (store === null) return
    const { keepPlaylists } = await import('./keep-playlists.ts')
    await keepPlaylists(store, all)
    copyChanged()
  }
  return client.getQueryCache().subscribe(({ type, query }) => {
    if (type === 'updated' && query.queryHash === JSON.stringify(queryKey)) look().catch(() => undefined)
  })
}
