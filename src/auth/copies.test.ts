import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createLocks } from './fake-locks.ts'
import type { Session } from './session.ts'
import { ownKey } from './storage.ts'
import { createTokenServer, testClientId } from './token-server.ts'

const start = Date.parse('2026-11-20T12:00:00Z')
const patience = 2000

async function newTab() {
  vi.resetModules()
  return { ...(await import('./copies.ts')), ...(await import('./session.ts')), ...(await import('./tokens.ts')) }
}

let locks: ReturnType<typeof createLocks>
let stops: (() => void)[] = []

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'], now: start })
  sessionStorage.clear()
  localStorage.clear()
  locks = createLocks()
  vi.spyOn(globalThis.navigator, 'locks', 'get').mockReturnValue(locks as unknown as LockManager)
})
afterEach(() => {
  for (const stop of stops) stop()
  stops = []
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const session: Session = {
  accessToken: 'access-0',
  expiresAt: start + 3_600_000,
  refreshToken: 'refresh-0',
  scope: [],
  consentedAt: start,
  clientId: testClientId,
  sample: false,
}
const lock = ownKey(`session:${start}`)

/** A tab that has a session and claims it. */
async function tabWith(fields: Partial<Session> = {}) {
  const tab = await newTab()
  tab.saveSession({ ...session, ...fields })
  stops.push(tab.watchCopies())
  return tab
}

const newTokens = { access_token: 'access-1', token_type: 'Bearer', expires_in: 3600, refresh_token: 'refresh-1' }

const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms)

test('a tab holds the lock of its session for as long as it has the session', async () => {
  const tab = await tabWith()
  await wait(60_000)
  expect([...locks.held]).toEqual([lock])
  tab.endSession('logged-out')
  await wait(0)
  expect([...locks.held]).toEqual([])
})

test('the first tab keeps its refresh token, and the copy lets go of its own and stays logged in', async () => {
  const first = await tabWith()
  const copy = await tabWith()
  await wait(patience)
  expect(first.getSession()?.refreshToken).toBe('refresh-0')
  expect(copy.getSession()).toEqual({ ...session, refreshToken: null })
  expect(sessionStorage.getItem(ownKey('session'))).toContain('"refreshToken":null')
})

test('a page of the same tab that is just being left is waited for', async () => {
  const before = await tabWith()
  const after = await tabWith()
  await wait(patience - 1)
  before.endSession('revoked')
  await wait(10)
  expect(after.getSession()?.refreshToken).toBe('refresh-0')
})

test('a page that is left gives its lock back, and claims it again when it returns', async () => {
  await tabWith()
  await wait(0)
  globalThis.dispatchEvent(new Event('pagehide'))
  await wait(0)
  expect([...locks.held]).toEqual([])
  globalThis.dispatchEvent(new Event('pageshow'))
  await wait(0)
  expect([...locks.held]).toEqual([lock])
})

test('a session that begins later is claimed, and the one before it is given up', async () => {
  const tab = await newTab()
  stops.push(tab.watchCopies())
  expect(locks.asked).toEqual([])
  tab.saveSession(session)
  await wait(0)
  tab.saveSession({ ...session, consentedAt: start + 1 })
  await wait(0)
  expect([...locks.held]).toEqual([ownKey(`session:${start + 1}`)])
})

test('a refresh does not claim the session anew', async () => {
  const tab = await tabWith()
  await wait(0)
  tab.updateSession({ ...session, accessToken: 'access-1' })
  await wait(0)
  expect(locks.asked).toEqual([lock])
})

test('two logins in two tabs are no copies of each other', async () => {
  const first = await tabWith()
  const second = await tabWith({ consentedAt: start + 1, refreshToken: 'refresh-1' })
  await wait(patience)
  expect([first.getSession()?.refreshToken, second.getSession()?.refreshToken]).toEqual(['refresh-0', 'refresh-1'])
})

test('sample data claims nothing', async () => {
  sessionStorage.setItem(ownKey('sample'), '1')
  await tabWith({ sample: true })
  await wait(patience)
  expect(locks.asked).toEqual([])
})

test('who stops watching gives the lock back', async () => {
  const tab = await newTab()
  tab.saveSession(session)
  const stop = tab.watchCopies()
  await wait(0)
  stop()
  await wait(0)
  expect([...locks.held]).toEqual([])
})

test('a claim that is decided after its session has ended takes nothing from the next one', async () => {
  await tabWith()
  const copy = await tabWith()
  await wait(1000)
  copy.saveSession({ ...session, consentedAt: start + 1, refreshToken: 'refresh-1' })
  await wait(patience)
  expect(copy.getSession()?.refreshToken).toBe('refresh-1')
})

test('a lock that is granted after its session has ended is given back', async () => {
  const first = await tabWith()
  const second = await tabWith()
  await wait(1000)
  second.endSession('logged-out')
  first.endSession('logged-out')
  await wait(0)
  expect([...locks.held]).toEqual([])
})

test('a tab that wants to renew waits until it is known whether it is a copy', async () => {
  const spotify = createTokenServer()
  spotify.refreshTokens.add('refresh-0')
  vi.stubGlobal('fetch', spotify.fetch)
  await tabWith({ expiresAt: start + 30_000 })
  const copy = await tabWith({ expiresAt: start + 30_000 })
  const token = copy.accessToken()
  await vi.dynamicImportSettled()
  await wait(patience - 1)
  expect(spotify.requests).toEqual([])
  await wait(1)
  expect(await token).toBe('access-0')
  expect(spotify.requests).toEqual([])
})

test('two copied tabs never send the same refresh token, though both renew at once', async () => {
  const spotify = createTokenServer()
  spotify.rotates = true
  spotify.refreshTokens.add('refresh-0')
  vi.stubGlobal('fetch', spotify.fetch)
  let reply: () => void = () => undefined
  spotify.failNext(() => new Promise((resolve) => (reply = () => resolve(Response.json(newTokens)))))
  const first = await tabWith({ expiresAt: start + 30_000 })
  const firstToken = first.accessToken()
  await vi.waitUntil(() => spotify.requests.length === 1)
  const copy = await tabWith({ expiresAt: start + 30_000 })
  const copiedToken = copy.accessToken()
  await wait(patience)
  reply()
  expect(await Promise.all([firstToken, copiedToken])).toEqual(['access-1', 'access-0'])
  expect(spotify.requests.map(({ form }) => form['refresh_token'])).toEqual(['refresh-0'])
})

test('a copy is signed out when its token ends, and the first tab is not', async () => {
  const spotify = createTokenServer()
  vi.stubGlobal('fetch', spotify.fetch)
  const first = await tabWith()
  const copy = await tabWith()
  await wait(patience)
  vi.setSystemTime(start + 3_600_000)
  await expect(copy.accessToken()).rejects.toMatchObject({ kind: 'signed-out' })
  expect([copy.lastEnd(), first.getSession()?.accessToken, spotify.requests.length]).toEqual(['spent', 'access-0', 0])
})
