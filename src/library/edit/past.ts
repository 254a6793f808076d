import type { Store } from '#library/kept.ts'
import type { PlaylistItem } from '#spotify/playlist-items.ts'
import { holdSame, toEditRow, towards, type Edit, type EditRefusal, type EditRow } from './edit.ts'
import type { EditVersions } from './edit-state.ts'
import { pastEdits, putPastIndex, type PastEntry } from './past-index.ts'

/** An edit that is over. `after`: null for one that was left half-way. */
export type PastEdit = PastEntry & { before: readonly EditRow[]; after: readonly EditRow[] | null }

/** So many can be undone. */
export const mostPast = 20

const rowsJournal = (id: string): string => `edit-past:${id}`

export async function pastEdit(store: Store, id: string): Promise<PastEdit | null> {
  const entry = (await pastEdits(store)).find((one) => one.id === id)
  const rows = (await store.journal(rowsJournal(id))) as Pick<PastEdit, 'before' | 'after'> | null
  return entry === undefined || rows === null ? null : { ...entry, ...rows }
}

/** Remembers an edit, and forgets those that are too many. */
export async function putPast(store: Store, { before, after, ...entry }: PastEdit): Promise<void> {
  const index = [entry, ...(await pastEdits(store)).filter(({ id }) => id !== entry.id)]
  await store.putJournal(rowsJournal(entry.id), { before, after })
  await putPastIndex(store, index.slice(0, mostPast))
  for (const { id } of index.slice(mostPast)) await store.putJournal(rowsJournal(id), null)
}

/**
 * The edit that takes a past one back, to be planned and reviewed as any other: the same rows in the same order, those
 * that were removed with a new date. `now`: the whole list as it is. Where it is not as that edit left it, both versions.
 */
export function undoOf(
  past: PastEdit,
  now: { snapshotId: string; items: readonly PlaylistItem[] },
): { edit: Edit } | { changed: EditVersions } | { refused: EditRefusal } {
  const rows = now.items.map(toEditRow)
  const was = past.after ?? past.before
  if (past.after === null || !holdSame(was, rows)) return { changed: { was, now: rows } }
  const back = towards(rows, past.before)
  if ('refused' in back) return back
  return { edit: { listId: past.list.id, snapshotId: now.snapshotId, before: now.items, after: back.after } }
}
