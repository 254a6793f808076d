import type { Store } from './kept.ts'

export const orderName = 'order'

/** How many playlists there are; null where nobody has seen all of them. */
export async function keptCount(store: Store): Promise<number | null> {
  const order = await store.journal(orderName)
  return Array.isArray(order) ? order.length : null
}

/** The ids of the playlists in Spotify's order, as it last was; empty where nobody has seen all of them. */
export async function keptOrder(store: Store): Promise<readonly string[]> {
  const order = await store.journal(orderName)
  return Array.isArray(order) ? (order as string[]) : []
}

export const putOrder = (store: Store, ids: readonly string[]): Promise<void> => store.putJournal(orderName, ids)
