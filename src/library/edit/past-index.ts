import type { QueryClient } from '@tanstack/react-query'
import { storeOf } from '#library/account.ts'
import type { Store } from '#library/kept.ts'
import type { EditDid, EditKind } from './edit-state.ts'

/** An edit that is over, without its rows: they stand apart, so that nobody has to read all of them to see what there is. */
export type PastEntry = {
  id: string
  list: { id: string; name: string }
  kind: EditKind
  /** In ms since the epoch. */
  at: number
  /** None of one that was left half-way, and of what an earlier version of the app has written. */
  did?: EditDid
}

const indexJournal = 'edit-past'

/** What can be undone, the latest first. */
export async function pastEdits(store: Store): Promise<readonly PastEntry[]> {
  const index = await store.journal(indexJournal)
  return Array.isArray(index) ? (index as PastEntry[]) : []
}

export const putPastIndex = (store: Store, index: readonly PastEntry[]): Promise<void> =>
  store.putJournal(indexJournal, index)

/** The same of whoever is logged in. */
export async function listPastEdits(client: QueryClient): Promise<readonly PastEntry[]> {
  const store = await storeOf(client)
  return store === null ? [] : pastEdits(store)
}
