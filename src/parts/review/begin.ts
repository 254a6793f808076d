import type { QueryClient } from '@tanstack/react-query'
import { markEdit, unmarkEdit } from '#library/edit/edit-mark.ts'
import { forgetEdit, keepEdit, startEdit, type ReviewedEdit } from '#library/edit/run.ts'

/** Writes an edit down and begins with it; what stands in its way is resolved to. Throws as `keepEdit`. */
export async function beginEdit(
  client: QueryClient,
  reviewed: ReviewedEdit,
): Promise<'begun' | 'unfinished' | 'elsewhere'> {
  markEdit()
  const kept = await keepEdit(client, reviewed)
  if (kept !== 'kept') return kept
  void startEdit(client)
  return 'begun'
}

/** Takes an edit out of sight that is over, or that is to stay as it is. */
export async function leaveEdit(client: QueryClient): Promise<void> {
  unmarkEdit()
  await forgetEdit(client)
}
