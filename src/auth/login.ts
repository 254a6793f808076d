import { config } from '#config.ts'
import { clientId } from './client-id.ts'
import { LoginError } from './errors.ts'
import { toReturnTo } from './return-to.ts'
import { readScopes } from './scopes.ts'
import { getSession } from './session.ts'
import { readRecord } from './storage.ts'

export { toReturnTo } from './return-to.ts'

export type LoginOptions = {
  /** Where the person is, relative to the base path and with the query: `/playlists/abc?filter=x`. */
  returnTo: string
  /** How far the page is scrolled, in CSS pixels. */
  scroll?: number | undefined
  /** What a feature needs beside the read scopes and what has been granted already. */
  scopes?: readonly string[] | undefined
}

export type FinishedLogin = { returnTo: string; scroll: number }

/**
 * Remembers the login just begun and says where to send the browser; it never navigates. Throws `LoginError`:
 * `unsupported`, `no-client-id`, `storage-full`, `storage-forbidden`, or `offline` where the code for it cannot be loaded.
 */
export async function beginLogin({ returnTo, scroll = 0, scopes = [] }: LoginOptions): Promise<URL> {
  const place = toReturnTo(returnTo)
  // Without `crypto.subtle` there is no S256, and `plain` is no substitute (RFC 7636 §7.2).
  if ((globalThis.crypto as Partial<Crypto>).subtle === undefined) throw new LoginError('unsupported', place)
  const id = clientId()
  if (id === null) throw new LoginError('no-client-id', place)
  const scope = [...new Set([...readScopes, ...(getSession()?.scope ?? []), ...scopes])]
  const { ask } = await steps(place)
  return ask({ clientId: id, scope, returnTo: place, scroll })
}

const finishing = new Map<string, Promise<FinishedLogin>>()

/**
 * Turns the address that Spotify sent the browser back to into a session, and says where the person was. However often
 * it is called, a code is exchanged once (RFC 9700 §4.2.4). Without a login to finish but with a session: `/profile`.
 * Throws `LoginError`.
 */
export function completeLogin(callback: URL): Promise<FinishedLogin> {
  const { href } = callback
  const result = finishing.get(href) ?? finish(callback).finally(() => finishing.delete(href))
  finishing.set(href, result)
  return result
}

const finish = async (callback: URL): Promise<FinishedLogin> => (await steps('/')).finish(callback)

/** True for the redirect URI, whatever its query. */
export const isCallback = (url: URL): boolean => url.origin + url.pathname === config.redirectUri

/**
 * Where the login that this address would finish leads to, so that the code of that page can be fetched meanwhile. Nothing
 * is believed or used up by asking. Null where this tab knows of no such login.
 */
export function returnToOf(callback: URL): string | null {
  const place = readRecord('session', `login:${callback.searchParams.get('state') ?? ''}`)?.['returnTo']
  return typeof place === 'string' ? toReturnTo(place) : null
}

// The OAuth library waits in a chunk of its own until a login needs it.
const steps = (returnTo: string) =>
  import('./login-steps.ts').catch(() => {
    throw new LoginError('offline', returnTo)
  })
