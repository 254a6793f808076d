import type { QueryClient } from '@tanstack/react-query'
import { getSession, subscribeSession } from '#auth/session.ts'
import { recallEdit } from '#library/edit/run.ts'
import { pinStatus } from './pin-status.tsx'

let stopWatching: (() => void) | null = null

/**
 * Shows how an edit stands, on every view: one that an earlier page began, and any that begins from now on; again with each login, for
 * one that is asked for more leave takes the place of another in the same page. Never rejects: where it cannot be read, there is
 * nothing to show.
 */
export function recall(client: QueryClient): void {
  pinStatus(client)
  look(client)
  stopWatching?.()
  let known = getSession()?.consentedAt
  stopWatching = subscribeSession(() => {
    const now = getSession()?.consentedAt
    if (now !== undefined && now !== known) look(client)
    known = now
  })
}

const look = (client: QueryClient): void => void recallEdit(client).catch(() => undefined)
