import type { QueryClient } from '@tanstack/react-query'
import { sessionKeys } from '#auth/session.ts'
import { readOwn, removeOwn, writeOwn } from '#auth/storage.ts'
import { storeOf } from '#library/account.ts'

/** Where it is written down how far a restore has come. */
export const stepsJournal = 'restore-steps'

/** Whether the page before this one, of this tab, left a restore that was not at its end. */
export const isRestoreMarked = (): boolean => readOwn('session', sessionKeys.steps) !== null

/** Says to the next page of this tab whether there is a restore that is not at its end. */
export function markRestore(isUnfinished: boolean): void {
  try {
    if (isUnfinished) writeOwn('session', sessionKeys.steps, '1')
    else removeOwn('session', sessionKeys.steps)
  } catch {
    // It is known a moment later, once the copy has been asked.
  }
}

/** Whether a restore is written down that has begun and is not at its end, by whatever page; a mark of one that is not goes. */
export async function isRestoreKept(client: QueryClient): Promise<boolean> {
  const store = await storeOf(client)
  const kept = (await store?.journal(stepsJournal)) as { phase: string } | null | undefined
  const isKept = kept?.phase === 'restoring' || kept?.phase === 'rolling-back'
  if (store !== null && !isKept) markRestore(false)
  return isKept
}
