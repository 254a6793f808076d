import { sessionKeys } from '#auth/session.ts'
import { removeOwn, writeOwn } from '#auth/storage.ts'

/** Says to the next page of this tab that there is an edit to be shown. */
export function markEdit(): void {
  try {
    writeOwn('session', sessionKeys.edit, '1')
  } catch {
    // It is shown once a list of one's own is opened.
  }
}

export const unmarkEdit = (): void => removeOwn('session', sessionKeys.edit)
