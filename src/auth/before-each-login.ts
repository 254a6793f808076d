import { afterEach, beforeEach, vi } from 'vitest'
import { ownKey } from './storage.ts'
import { createTokenServer, testClientId } from './token-server.ts'

/** When the tests of a login take place. */
export const start = Date.parse('2026-11-20T12:00:00Z')

/**
 * For tests of a login: before each of them nobody is logged in, a Client ID is saved, and a token server of its own answers.
 * `open` imports the modules of a page that has just been loaded: going to Spotify and coming back always loads one.
 */
export function beforeEachLogin<Page>(
  open: () => Promise<Page>,
  onOpen: (page: Page, spotify: ReturnType<typeof createTokenServer>) => void,
): void {
  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'], now: start })
    sessionStorage.clear()
    localStorage.clear()
    localStorage.setItem(ownKey('client-id'), testClientId)
    const spotify = createTokenServer()
    vi.stubGlobal('fetch', spotify.fetch)
    onOpen(await open(), spotify)
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.restoreAllMocks()
  })
}
