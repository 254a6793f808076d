import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { AuthError } from './errors.ts'
import { createLocks } from './fake-locks.ts'
import type { Session } from './session.ts'
import { ownKey } from './storage.ts'
import { createTokenServer, refusal, testClientId } from './token-server.ts'

const start = Date.parse('2026-11-20T12:00:00Z')
const second = 1000
const hour = 3600 * second

/** The modules of a tab. Two tabs of one browser are two sets of them over the same locks and server. */
async function newTab() {
  vi.resetModules()
  return {
    ...(await import('./tokens.ts')),
    ...(await import('./session.ts')),
    ...(await import('./rest.ts')),
    ...(await import('./refreshes.ts')),
  }
}

let tab: Awaited<ReturnType<typeof newTab>>
let spotify: ReturnType<typeof createTokenServer>
let locks: ReturnType<typeof createLocks>
let ends: string[]
let stops: (() => void)[] = []

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'], now: start })
  sessionStorage.clear()
  localStorage.clear()
  spotify = createTokenServer()
  spotify.refreshTokens.add('refresh-0')
  locks = createLocks()
  vi.stubGlobal('fetch', spotify.fetch)
  vi.spyOn(globalThis.navigator, 'locks', 'get').mockReturnValue(locks as unknown as LockManager)
  tab = await newTab()
  ends = []
  tab.onSessionEnd((why) => ends.push(why))
})
afterEach(() => {
  for (const stop of stops) stop()
  stops = []
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const session = (fields: Partial<Session> = {}): Session => ({
  accessToken: 'access-0',
  expiresAt: start + hour,
  refreshToken: 'refresh-0',
  scope: ['user-read-private'],
  consentedAt: start,
  clientId: testClientId,
  sample: false,
  ...fields,
})

/** A session whose token has this many seconds left. */
const begin = (left: number, fields: Partial<Session> = {}) => {
  tab.saveSession(session({ expiresAt: Date.now() + left * second, ...fields }))
}

const kindOf = async (token: Promise<string>): Promise<string> => {
  try {
    return `token ${await token}`
  } catch (error) {
    return (error as AuthError).kind
  }
}

/** A reply that waits until it is let go. */
function heldReply(answer: () => Response) {
  let letGo: () => void = () => undefined
  const arrived = new Promise<void>((resolve) => {
    spotify.failNext(() => {
      resolve()
      return new Promise((reply) => (letGo = () => reply(answer())))
    })
  })
  return { arrived, letGo: () => letGo() }
}

const freshToken = () => Response.json({ access_token: 'late', token_type: 'Bearer', expires_in: 3600 })

const watch = () => stops.push(tab.watchExpiry())

// — When a token is renewed —

test('without a session there is no token, and no request', async () => {
  expect(await kindOf(tab.accessToken())).toBe('signed-out')
  expect(await kindOf(tab.renewAccessToken('any'))).toBe('signed-out')
  expect(spotify.requests).toEqual([])
})

test('a token with more than a minute left is used as it is', async () => {
  begin(61)
  expect(await tab.accessToken()).toBe('access-0')
  expect(spotify.requests).toEqual([])
})

test('a token with a minute left is renewed first', async () => {
  begin(60)
  expect(await tab.accessToken()).toMatch(/^access-(?!0)/)
  expect(spotify.requests).toHaveLength(1)
})

test('an expired token is renewed, with the Client ID that its session began with', async () => {
  localStorage.setItem(ownKey('client-id'), 'f'.repeat(32))
  begin(-100)
  await tab.accessToken()
  expect(spotify.requests[0]?.form).toEqual({
    grant_type: 'refresh_token',
    refresh_token: 'refresh-0',
    client_id: testClientId,
  })
})

test('the renewed token is used until its own end is near, and survives a reload', async () => {
  begin(0)
  const token = await tab.accessToken()
  expect(await tab.accessToken()).toBe(token)
  vi.setSystemTime(start + hour - 61 * second)
  expect(await tab.accessToken()).toBe(token)
  tab = await newTab()
  expect(await tab.accessToken()).toBe(token)
  expect(spotify.requests).toHaveLength(1)
})

test('a refresh keeps the time of consent and the granted scopes, and takes over a new expiry', async () => {
  begin(0, { consentedAt: start - 5 * hour })
  await tab.accessToken()
  expect(tab.getSession()).toMatchObject({
    consentedAt: start - 5 * hour,
    scope: ['user-read-private'],
    expiresAt: start + hour,
  })
})

test('scopes that the reply names are the granted ones from now on', async () => {
  spotify.reply = { scope: 'user-top-read' }
  begin(0)
  await tab.accessToken()
  expect(tab.getSession()?.scope).toEqual(['user-top-read'])
})

test('a reply without a refresh token leaves the old one in force, refresh after refresh', async () => {
  begin(0)
  await tab.accessToken()
  vi.setSystemTime(start + hour)
  await tab.accessToken()
  expect(tab.getSession()?.refreshToken).toBe('refresh-0')
  expect(spotify.requests.map(({ form }) => form['refresh_token'])).toEqual(['refresh-0', 'refresh-0'])
})

test('a reply with a new refresh token replaces the old one, which is never sent again', async () => {
  spotify.rotates = true
  begin(0)
  await tab.accessToken()
  vi.setSystemTime(start + hour)
  await tab.accessToken()
  const sent = spotify.requests.map(({ form }) => form['refresh_token'])
  expect(new Set(sent).size).toBe(2)
  expect(ends).toEqual([])
})

test('a token that lives less than a minute is used to its end instead of being renewed for each request', async () => {
  spotify.expiresIn = 30
  begin(0)
  const token = await tab.accessToken()
  expect([await tab.accessToken(), await tab.accessToken()]).toEqual([token, token])
  vi.setSystemTime(start + 30 * second)
  expect(await tab.accessToken()).not.toBe(token)
  expect(spotify.requests).toHaveLength(2)
})

test('a token without a refresh token is used to its end, and then the session is over', async () => {
  begin(30, { refreshToken: null })
  expect(await tab.accessToken()).toBe('access-0')
  vi.setSystemTime(start + 30 * second)
  expect(await kindOf(tab.accessToken())).toBe('signed-out')
  expect([ends, tab.getSession(), spotify.requests.length]).toEqual([['spent'], null, 0])
})

// — After a 401 —

test('a refused token is renewed however much time it seems to have left: the word of the server counts', async () => {
  begin(3600)
  expect(await tab.renewAccessToken('access-0')).toMatch(/^access-(?!0)/)
  expect(spotify.requests).toHaveLength(1)
})

test('where the refused token has been replaced meanwhile, the one that replaced it is given', async () => {
  begin(3600, { accessToken: 'access-1' })
  expect(await tab.renewAccessToken('access-0')).toBe('access-1')
  expect(spotify.requests).toEqual([])
})

test('a refused token is never handed out again while its renewal fails', async () => {
  begin(3600)
  spotify.failNext(new TypeError('Failed to fetch'))
  expect(await kindOf(tab.renewAccessToken('access-0'))).toBe('offline')
  expect(await kindOf(tab.renewAccessToken('access-0'))).toBe('offline')
  expect(spotify.requests).toHaveLength(1)
})

test('a refused token without a refresh token ends the session', async () => {
  begin(3600, { refreshToken: null })
  expect(await kindOf(tab.renewAccessToken('access-0'))).toBe('signed-out')
  expect([ends, spotify.requests.length]).toEqual([['spent'], 0])
})

// — On request —

const nowKind = (): Promise<string> => kindOf(tab.refreshNow().then(() => tab.getSession()?.accessToken ?? 'none'))

test('a person may have a token renewed that is still good', async () => {
  begin(3600)
  expect(await nowKind()).toMatch(/^token access-(?!0)/)
  expect(spotify.requests).toHaveLength(1)
})

test('a double click is one refresh, whether or not the first has been answered by then', async () => {
  begin(3600)
  await Promise.all([tab.refreshNow(), tab.refreshNow()])
  vi.setSystemTime(Date.now() + 999)
  await tab.refreshNow()
  expect(spotify.requests).toHaveLength(1)
  vi.setSystemTime(Date.now() + 1)
  await tab.refreshNow()
  expect(spotify.requests).toHaveLength(2)
})

test('a refresh on request joins the one that is under way', async () => {
  begin(0)
  await Promise.all([tab.accessToken(), tab.refreshNow(), tab.renewAccessToken('access-0')])
  expect(spotify.requests).toHaveLength(1)
})

test('where there is nothing to renew with, a refresh on request says so and leaves the session alone', async () => {
  expect(await nowKind()).toBe('signed-out')
  begin(3600, { refreshToken: null })
  expect(await nowKind()).toBe('signed-out')
  expect([tab.getSession()?.accessToken, ends, spotify.requests.length]).toEqual(['access-0', [], 0])
})

test('a refresh on request that Spotify refuses for good ends the session', async () => {
  begin(3600)
  spotify.failNext(refusal('invalid_grant'))
  expect(await nowKind()).toBe('signed-out')
  expect(ends).toEqual(['revoked'])
})

// — What is noted of it —

test('a refresh is noted with its time and whether the refresh token was kept', async () => {
  const heard = vi.fn()
  const stop = tab.subscribeRefreshes(heard)
  begin(0)
  expect(tab.lastRefresh()).toBeNull()
  spotify.failNext(() => {
    vi.setSystemTime(start + 250)
    return freshToken()
  })
  await tab.accessToken()
  expect(tab.lastRefresh()).toEqual({ at: start + 250, tookMs: 250, outcome: 'renewed' })
  expect(tab.lastRefresh()).toBe(tab.lastRefresh())
  expect(heard).toHaveBeenCalledTimes(1)
  stop()
  spotify.rotates = true
  await tab.renewAccessToken('late')
  expect(tab.lastRefresh()?.outcome).toBe('rotated')
  expect(heard).toHaveBeenCalledTimes(1)
})

test.each([
  ['offline', new TypeError('Failed to fetch')],
  ['server', new Response('', { status: 503 })],
  ['rate-limited', new Response('', { status: 429 })],
  ['unreadable', new Response('<html>')],
  ['signed-out', refusal('invalid_grant')],
])('a refresh that failed is noted as %s', async (outcome, answer) => {
  begin(0)
  spotify.failNext(answer)
  await kindOf(tab.accessToken())
  expect(tab.lastRefresh()).toMatchObject({ at: start, outcome })
})

test('a refresh whose session ended meanwhile is not noted, and a log out forgets the last one', async () => {
  begin(0)
  await tab.accessToken()
  const reply = heldReply(freshToken)
  const kind = nowKindLater()
  await reply.arrived
  tab.endSession('logged-out')
  expect(tab.lastRefresh()).toBeNull()
  reply.letGo()
  await kind
  expect(tab.lastRefresh()).toBeNull()
})

/** A refresh on request that is no double click. */
const nowKindLater = (): Promise<string> => {
  vi.setSystemTime(Date.now() + second)
  return nowKind()
}

// — One at a time —

test('twenty who ask at once share one request and one token', async () => {
  begin(0)
  const tokens = await Promise.all(Array.from({ length: 20 }, () => tab.accessToken()))
  expect([new Set(tokens).size, spotify.requests.length]).toEqual([1, 1])
})

test('twenty 401s at once share one request and one token', async () => {
  begin(3600)
  const tokens = await Promise.all(Array.from({ length: 20 }, () => tab.renewAccessToken('access-0')))
  expect([new Set(tokens).size, spotify.requests.length]).toEqual([1, 1])
})

test('who asks early and who was refused share one request', async () => {
  begin(0)
  const tokens = await Promise.all([tab.accessToken(), tab.renewAccessToken('access-0'), tab.accessToken()])
  expect([new Set(tokens).size, spotify.requests.length]).toEqual([1, 1])
})

test('a failure is shared as well, and everybody hears the same', async () => {
  begin(0)
  spotify.failNext(new Response('', { status: 500 }))
  const kinds = await Promise.all(Array.from({ length: 5 }, () => kindOf(tab.accessToken())))
  expect([new Set(kinds), spotify.requests.length]).toEqual([new Set(['server']), 1])
})

// — What a failure means —

test.each(['Refresh token revoked', 'Refresh token expired', 'Invalid refresh token'])(
  'invalid_grant (%s) ends the session once and is not tried again',
  async (description) => {
    begin(0)
    spotify.failNext(refusal('invalid_grant', description))
    const kinds = await Promise.all([1, 2, 3].map(() => kindOf(tab.accessToken())))
    expect(kinds).toEqual(['signed-out', 'signed-out', 'signed-out'])
    expect(await kindOf(tab.accessToken())).toBe('signed-out')
    expect([ends, tab.lastEnd(), spotify.requests.length]).toEqual([['revoked'], 'revoked', 1])
    expect(sessionStorage.getItem(ownKey('session'))).toBeNull()
  },
)

test.each([
  ['a server error', () => new Response('', { status: 503 }), 'server'],
  ['a rate limit', () => new Response('', { status: 429 }), 'rate-limited'],
  ['a dead network', () => Promise.reject(new TypeError('Failed to fetch')), 'offline'],
  ['a refusal of the client', () => refusal('invalid_client'), 'server'],
  ['nonsense', () => new Response('<html>'), 'unreadable'],
])('%s keeps the session, and it is renewed later', async (_, answer, kind) => {
  begin(0)
  spotify.failNext(answer)
  expect(await kindOf(tab.accessToken())).toBe(kind)
  expect([tab.getSession()?.refreshToken, ends]).toEqual(['refresh-0', []])
  vi.setSystemTime(start + 2 * second)
  expect(await kindOf(tab.accessToken())).toMatch(/^token access-/)
})

test('while the endpoint rests nobody asks it: the same failure is told, with the time of the next try', async () => {
  begin(0)
  spotify.failNext(new Response('', { status: 503 }))
  await kindOf(tab.accessToken())
  vi.setSystemTime(start + 1999)
  await expect(tab.accessToken()).rejects.toMatchObject({ kind: 'server', until: start + 2000 })
  expect(spotify.requests).toHaveLength(1)
})

test('a token that is still good is used while its early renewal fails, and during the rest after it', async () => {
  begin(50)
  spotify.failNext(new Response('', { status: 503 }))
  expect([await tab.accessToken(), await tab.accessToken()]).toEqual(['access-0', 'access-0'])
  expect(spotify.requests).toHaveLength(1)
})

test('rests grow with each failure in a row', async () => {
  begin(0)
  for (const rest of [2, 4, 8]) {
    spotify.failNext(new Response('', { status: 503 }))
    await kindOf(tab.accessToken())
    vi.setSystemTime(Date.now() + rest * second - 1)
    const before = spotify.requests.length
    await kindOf(tab.accessToken())
    expect(spotify.requests).toHaveLength(before)
    vi.setSystemTime(Date.now() + 1)
  }
  expect(await kindOf(tab.accessToken())).toMatch(/^token/)
})

test('a success makes the next rest short again', async () => {
  begin(0)
  for (const round of [0, 1]) {
    spotify.failNext(new Response('', { status: 503 }))
    await expect(tab.accessToken()).rejects.toMatchObject({ until: Date.now() + 2 * second })
    vi.setSystemTime(Date.now() + 2 * second)
    await tab.accessToken()
    vi.setSystemTime(start + (round + 1) * 2 * hour)
  }
})

test('a rate limit that says for how long is kept to', async () => {
  begin(0)
  spotify.failNext(new Response('', { status: 429, headers: { 'Retry-After': '40' } }))
  await expect(tab.accessToken()).rejects.toMatchObject({ kind: 'rate-limited', until: start + 40 * second })
  vi.setSystemTime(start + 39 * second)
  expect(await kindOf(tab.accessToken())).toBe('rate-limited')
  expect(spotify.requests).toHaveLength(1)
})

test('a request without an answer is given up after ten seconds, and the session stays', async () => {
  begin(0)
  const { arrived } = heldReply(freshToken)
  const kind = kindOf(tab.accessToken())
  await arrived
  await vi.advanceTimersByTimeAsync(10 * second)
  expect(await kind).toBe('offline')
  expect(tab.getSession()?.refreshToken).toBe('refresh-0')
})

// — Late replies —

test('a reply that comes after a log out does not bring the session back', async () => {
  begin(0)
  const reply = heldReply(freshToken)
  const kind = kindOf(tab.accessToken())
  await reply.arrived
  tab.endSession('logged-out')
  reply.letGo()
  expect(await kind).toBe('signed-out')
  expect([tab.getSession(), sessionStorage.getItem(ownKey('session')), ends]).toEqual([null, null, ['logged-out']])
})

test('a reply that comes after another login does not touch the new session', async () => {
  begin(0)
  const reply = heldReply(freshToken)
  const kind = kindOf(tab.accessToken())
  await reply.arrived
  begin(3600, { accessToken: 'access-9', refreshToken: 'refresh-9', consentedAt: start + 1 })
  reply.letGo()
  expect(await kind).toBe('token access-9')
  expect(tab.getSession()).toMatchObject({ accessToken: 'access-9', refreshToken: 'refresh-9' })
})

test('an invalid_grant that comes after another login does not end the new session', async () => {
  begin(0)
  const reply = heldReply(() => refusal('invalid_grant'))
  const kind = kindOf(tab.accessToken())
  await reply.arrived
  begin(3600, { accessToken: 'access-9', consentedAt: start + 1 })
  reply.letGo()
  await kind
  expect([tab.getSession()?.accessToken, ends]).toEqual(['access-9', ['replaced']])
})

test('who asks for the new session does not wait for a refresh of the old one', async () => {
  begin(0)
  const reply = heldReply(freshToken)
  const old = kindOf(tab.accessToken())
  await reply.arrived
  spotify.refreshTokens.add('refresh-9')
  begin(0, { accessToken: 'access-9', refreshToken: 'refresh-9', consentedAt: start + 1 })
  expect(await kindOf(tab.accessToken())).toMatch(/^token access-\d+$/)
  reply.letGo()
  await old
  expect(spotify.requests.map(({ form }) => form['refresh_token'])).toEqual(['refresh-0', 'refresh-9'])
})

// — Locks —

test('a refresh holds a lock that is named after the session and holds no secret', async () => {
  begin(0)
  const reply = heldReply(freshToken)
  const token = tab.accessToken()
  await reply.arrived
  expect([...locks.held]).toEqual([ownKey(`refresh:${start}`)])
  reply.letGo()
  await token
  await vi.advanceTimersByTimeAsync(0)
  expect(locks.held.size).toBe(0)
})

test('the lock is given back after a failure too', async () => {
  begin(0)
  spotify.failNext(new TypeError('Failed to fetch'))
  await kindOf(tab.accessToken())
  await vi.advanceTimersByTimeAsync(0)
  expect(locks.held.size).toBe(0)
})

test('after the wait for the lock the token is looked at again, and a fresh one is used without a request', async () => {
  begin(0)
  let release: () => void = () => undefined
  void locks.request(ownKey(`refresh:${start}`), {}, () => new Promise<void>((resolve) => (release = resolve)))
  const token = tab.accessToken()
  await vi.advanceTimersByTimeAsync(second)
  tab.updateSession(session({ accessToken: 'access-5' }))
  release()
  expect(await token).toBe('access-5')
  expect(spotify.requests).toEqual([])
})

test('after the wait for the lock a session that has ended is not renewed', async () => {
  begin(0)
  let release: () => void = () => undefined
  void locks.request(ownKey(`refresh:${start}`), {}, () => new Promise<void>((resolve) => (release = resolve)))
  const kind = kindOf(tab.accessToken())
  await vi.advanceTimersByTimeAsync(second)
  tab.endSession('logged-out')
  release()
  expect([await kind, spotify.requests.length]).toEqual(['signed-out', 0])
})

test('a lock that another tab never gives back is waited for five seconds', async () => {
  begin(0)
  void locks.request(ownKey(`refresh:${start}`), {}, () => new Promise(() => undefined))
  const token = tab.accessToken()
  await vi.advanceTimersByTimeAsync(4999)
  expect(spotify.requests).toEqual([])
  await vi.advanceTimersByTimeAsync(1)
  expect(await token).toMatch(/^access-(?!0)/)
})

test('without Web Locks a refresh works all the same', async () => {
  vi.restoreAllMocks()
  begin(0)
  expect(await tab.accessToken()).toMatch(/^access-(?!0)/)
})

// — The page comes back to life —

const settle = () => vi.advanceTimersByTimeAsync(10)
const seen = (state: 'visible' | 'hidden') => {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(state)
  document.dispatchEvent(new Event('visibilitychange'))
}
const renewedOnce = () => vi.waitUntil(() => tab.getSession()?.accessToken !== 'access-0')

test('a page that becomes visible renews a token whose end is near', async () => {
  begin(30)
  watch()
  seen('visible')
  await renewedOnce()
  expect(spotify.requests).toHaveLength(1)
})

test('a page that is looked at renews its token before the end, without anybody asking', async () => {
  begin(90)
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('visible')
  watch()
  await vi.advanceTimersByTimeAsync(25_000)
  expect(spotify.requests).toEqual([])
  await vi.advanceTimersByTimeAsync(10_000)
  await renewedOnce()
  expect(spotify.requests).toHaveLength(1)
})

test('a page that becomes hidden renews nothing', async () => {
  begin(30)
  watch()
  seen('hidden')
  await settle()
  expect(spotify.requests).toEqual([])
})

test('a page that becomes visible leaves a fresh token alone, and asks for nothing without a session', async () => {
  watch()
  seen('visible')
  begin(3600)
  seen('visible')
  await settle()
  expect(spotify.requests).toEqual([])
})

test('a network that is back ends the rest, and the token is renewed at once', async () => {
  begin(0)
  watch()
  spotify.failNext(new TypeError('Failed to fetch'))
  expect(await kindOf(tab.accessToken())).toBe('offline')
  globalThis.dispatchEvent(new Event('online'))
  await renewedOnce()
  expect(spotify.requests).toHaveLength(2)
})

test('a network that is back does not cut short a rest that the server asked for', async () => {
  begin(0)
  watch()
  spotify.failNext(new Response('', { status: 429, headers: { 'Retry-After': '600' } }))
  expect(await kindOf(tab.accessToken())).toBe('rate-limited')
  globalThis.dispatchEvent(new Event('online'))
  await settle()
  expect(spotify.requests).toHaveLength(1)
})

test('a page out of the back-forward cache drops a session that has ended meanwhile', () => {
  begin(3600)
  watch()
  sessionStorage.clear()
  globalThis.dispatchEvent(new Event('pageshow'))
  expect([tab.getSession(), ends]).toEqual([null, ['logged-out']])
})

test('a failed early renewal troubles nobody', async () => {
  begin(0)
  watch()
  spotify.failNext(new TypeError('Failed to fetch'))
  seen('visible')
  await vi.waitUntil(() => spotify.requests.length === 1)
  await settle()
  expect(tab.getSession()?.accessToken).toBe('access-0')
})

test('who stops watching hears nothing more', async () => {
  begin(30)
  tab.watchExpiry()()
  seen('visible')
  globalThis.dispatchEvent(new Event('online'))
  globalThis.dispatchEvent(new Event('pageshow'))
  await vi.advanceTimersByTimeAsync(10_000)
  expect(spotify.requests).toEqual([])
})

test('a log out in another tab ends this session only if it is the same one', () => {
  begin(3600)
  watch()
  const logOutOf = (consentedAt: number) => {
    localStorage.setItem(ownKey('show-dialog'), String(consentedAt))
    globalThis.dispatchEvent(new StorageEvent('storage', { key: ownKey('show-dialog') }))
  }
  logOutOf(start + 1)
  expect(tab.getSession()?.accessToken).toBe('access-0')
  logOutOf(start)
  expect([tab.getSession(), ends]).toEqual([null, ['logged-out']])
})
