import type { QueryClient } from '@tanstack/react-query'
import { getSession, subscribeSession } from '#auth/session.ts'
import { recallRestore } from '#library/restore/run.ts'
import { pinStatus } from './pin-status.tsx'

/**
 * Shows how a restore stands, on every view, that an earlier page began; again with each login, for one that is asked for more leave
 * takes the place of another in the same page. Never rejects: where it cannot be read, there is nothing to show.
 */
export function recall(client: QueryClient): void {
  pinStatus(client)
  look(client)
  let known = getSession()?.consentedAt
  subscribeSession(() => {
    const now = getSession()?.consentedAt
    if (now !== undefined && now !== known) look(client)
    known = now
  })
}

const look = (client: QueryClient): void => void recallRestore(client).catch(() => undefined)
