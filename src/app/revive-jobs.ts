import type { QueryClient } from '@tanstack/react-query'
import { sessionKeys } from '#auth/session.ts'
import { readOwn } from '#auth/storage.ts'

/**
 * Goes on with a scan or a backup that a reload broke off, and shows how an edit stands. Their code is fetched only where there is
 * one.
 */
export function reviveJobs(client: QueryClient): void {
  if (readOwn('session', sessionKeys.edit) !== null) reviveEdit(client)
  if (readOwn('session', sessionKeys.job) === null) return
  import('#features/backup/revive.ts').then(
    ({ revive }) => revive(client),
    // The buttons on their pages are still there.
    () => undefined,
  )
}

/** Shows how an edit stands. */
export const reviveEdit = (client: QueryClient): void =>
  void import('#parts/review/recall.ts').then(
    ({ recall }) => recall(client),
    () => undefined,
  )
