import type { QueryClient } from '@tanstack/react-query'
import { storeOf } from '#library/account.ts'
import { onCopyChange } from '#library/copy-news.ts'
import { keptCount } from '#library/kept-order.ts'
import type { Store } from '#library/kept.ts'
import { number } from '#messages/t.ts'
import { paths } from '#paths.ts'
import { paced } from '#spotify/paced.ts'
import { profileQueries } from '#spotify/profile.ts'
import { countsQuery, type Counts } from './counts-query.ts'

/** Milliseconds between two looks at a copy that a scan goes on filling. */
const pause = 2000

const shelves = [
  [paths.liked, 'liked'],
  [paths.albums, 'albums'],
  [paths.shows, 'shows'],
  [paths.following, 'following'],
] as const

/** What the copy knows of these, read or not: a first page says how long a shelf is. */
async function countsOf(store: Store): Promise<Counts> {
  const known = shelves.map(async ([path, id]) => {
    const list = await store.list(id)
    return list === null ? [] : [[path, number(list.total)]]
  })
  const count = await keptCount(store)
  const playlists = count === null ? [] : [[paths.playlists, number(count)]]
  return Object.fromEntries([...playlists, ...(await Promise.all(known)).flat()]) as Counts
}

/** Counts what the copy holds, now and whenever it changes. Sends no request: before it is known whose copy it is, it waits. */
export function watchCounts(client: QueryClient): () => void {
  const look = async (): Promise<void> => {
    if (client.getQueryData(profileQueries.me().queryKey) === undefined) return
    const store = await storeOf(client)
    const counts = store === null ? {} : await countsOf(store)
    // Whoever has logged out meanwhile takes their counts along.
    if (client.getQueryData(profileQueries.me().queryKey) !== undefined)
      client.setQueryData(countsQuery().queryKey, counts)
  }
  const looking = paced(() => void look(), pause)
  looking.soon()
  return onCopyChange(looking.soon)
}
