import type { QueryClient } from '@tanstack/react-query'
import { sessionKeys } from '#auth/session.ts'
import { readOwn } from '#auth/storage.ts'

/** Goes on with a scan that a reload broke off. Its code is fetched only where there is one. */
export function reviveScan(client: QueryClient): void {
  if (readOwn('session', sessionKeys.job) === null) return
  import('#library/scan.ts').then(
    ({ reviveScan }) => reviveScan(client),
    // The button on the page of the library is still there.
    () => undefined,
  )
}
