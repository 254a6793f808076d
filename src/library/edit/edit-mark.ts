import type { QueryClient } from '@tanstack/react-query'
import { sessionKeys } from '#auth/session.ts'
import { removeOwn, writeOwn } from '#auth/storage.ts'
import { storeOf } from '#library/account.ts'

/** Where an edit is written down. */
export const jobJournal = 'edit'

/** Says to the next page of this tab that there is an edit to be shown. */
export function markEdit(): void {
  try {
    writeOwn('session', sessionKeys.edit, '1')
  } catch {
    // It is shown a moment later, once the copy has been asked.
  }
}

export const unmarkEdit = (): void => removeOwn('session', sessionKeys.edit)

/** Whether an edit is written down, by whatever page: what an earlier session left half-way is shown too. */
export async function isEditKept(client: QueryClient): Promise<boolean> {
  const store = await storeOf(client)
  return ((await store?.journal(jobJournal)) ?? null) !== null
}
