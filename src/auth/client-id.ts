import { config } from '#config.ts'
import { endSession, getSession, isSample } from './session.ts'
import { readOwn, writeOwn } from './storage.ts'

const key = 'client-id'

/** The only Client ID that the stand-in of the sample data knows. */
export const sampleClientId = 'c0ffee00c0ffee00c0ffee00c0ffee00'

/** The address that Spotify sends people back to. It must be registered letter for letter. */
export const redirectUri: string = config.redirectUri

/** 32 hexadecimal digits, in either case. */
export const isClientId = (text: string): boolean => /^[\da-f]{32}$/i.test(text)

/** The Client ID that a login would use: a saved one goes before a built-in one. Null where there is none. */
export function clientId(): string | null {
  return isSample() ? sampleClientId : clientIdForSpotify()
}

/** The same, whether or not sample data is shown. */
export const clientIdForSpotify = (): string | null => savedClientId() ?? builtIn()

/** The Client ID that a person saved in this browser, in lower case. */
export function savedClientId(): string | null {
  const saved = readOwn('local', key)
  return saved !== null && isClientId(saved) ? saved.toLowerCase() : null
}

/**
 * Saves a Client ID, spaces around it taken off, in lower case. A session or a login that another Client ID began ends
 * with `client-changed`. Throws `RangeError` if it is none (ask `isClientId` first), `StorageError` if it cannot be kept.
 */
export function saveClientId(text: string): void {
  const id = text.trim().toLowerCase()
  if (!isClientId(id)) throw new RangeError('not a Client ID')
  const before = getSession()?.clientId ?? clientId()
  writeOwn('local', key, id)
  if (!isSample() && before !== id) endSession('client-changed')
}

const builtIn = (): string | null => {
  const id = config.builtInClientId
  return id !== null && isClientId(id) ? id : null
}
