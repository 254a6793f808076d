import type { QueryClient } from '@tanstack/react-query'
import { recallEdit } from '#library/edit/run.ts'
import { pinStatus } from './pin-status.tsx'

/**
 * Shows how an edit stands, on every view: one that an earlier page began, and any that begins from now on. Never rejects: where
 * it cannot be read, there is nothing to show.
 */
export function recall(client: QueryClient): void {
  pinStatus()
  void recallEdit(client).catch(() => undefined)
}
