import type { QueryClient } from '@tanstack/react-query'
import { storeOf } from '#library/account.ts'

/** Where it is written down how far a restore has come. */
export const stepsJournal = 'restore-steps'

/** Whether a restore is written down that has begun and is not at its end, by whatever page. */
export async function isRestoreKept(client: QueryClient): Promise<boolean> {
  const store = await storeOf(client)
  const kept = (await store?.journal(stepsJournal)) as { phase: string } | null | undefined
  return kept?.phase === 'restoring' || kept?.phase === 'rolling-back'
}
