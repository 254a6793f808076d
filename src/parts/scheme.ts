import { StorageError } from '#auth/errors.ts'
import { readOwn, removeOwn, writeOwn } from '#auth/storage.ts'

export const schemes = ['system', 'light', 'dark'] as const

export type Scheme = (typeof schemes)[number]

/** `public/theme.js` reads the same key before the first paint. */
const key = 'theme'

/** The colour scheme that was chosen in this browser. */
export function readScheme(): Scheme {
  const kept = readOwn('local', key)
  return kept === 'light' || kept === 'dark' ? kept : 'system'
}

/** Shows a colour scheme and keeps the choice. False where the browser does not let us keep it: it ends with the page. */
export function setScheme(scheme: Scheme): boolean {
  if (scheme === 'system') {
    delete document.documentElement.dataset['theme']
    removeOwn('local', key)
    return true
  }
  document.documentElement.dataset['theme'] = scheme
  try {
    writeOwn('local', key, scheme)
    return true
  } catch (error) {
    if (error instanceof StorageError) return false
    throw error
  }
}
