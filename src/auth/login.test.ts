import { createHash } from 'node:crypto'
import { expect, test, vi } from 'vitest'
import { config } from '#config.ts'
import type { LoginError } from './errors.ts'
import { forbid, refuseWrites } from './refusing-storage.ts'
import type { Session } from './session.ts'
import { beforeEachLogin } from './before-each-login.ts'
import { ownKey } from './storage.ts'
import type { createTokenServer } from './token-server.ts'
import { refusal, testClientId } from './token-server.ts'

const minute = 60_000
const place = '/playlists/abc?filter=x'

/** The modules of a page that has just been loaded: going to Spotify and coming back always loads one. */
async function newPage() {
  vi.resetModules()
  return { ...(await import('./login.ts')), ...(await import('./session.ts')), ...(await import('./client-id.ts')) }
}

let page: Awaited<ReturnType<typeof newPage>>
let spotify: ReturnType<typeof createTokenServer>

beforeEachLogin(newPage, (opened, server) => {
  page = opened
  spotify = server
})

const at = (query: string): URL => new URL(`${config.redirectUri}${query}`)

/** What the failure of this login was; `none` if it did not fail. */
async function failureOf(login: Promise<unknown>): Promise<Pick<LoginError, 'reason' | 'returnTo'> | 'none'> {
  try {
    await login
    return 'none'
  } catch (error) {
    if ((error as Error).name !== 'LoginError') throw error
    const { reason, returnTo } = error as LoginError
    return { reason, returnTo }
  }
}

async function logIn(options: Parameters<typeof page.beginLogin>[0] = { returnTo: '/' }): Promise<URL> {
  const callback = spotify.agree(await page.beginLogin(options))
  await page.completeLogin(callback)
  return callback
}

const pendingKeys = () => Object.keys(sessionStorage).filter((key) => key.startsWith(ownKey('login:')))

// — Ask —

test('a login asks Spotify with code, S256, this Client ID, this redirect URI and the read scopes', async () => {
  const { origin, pathname, searchParams } = await page.beginLogin({ returnTo: place })
  expect(origin + pathname).toBe('https://accounts.spotify.com/authorize')
  expect(Object.fromEntries(searchParams)).toEqual({
    response_type: 'code',
    client_id: testClientId,
    redirect_uri: config.redirectUri,
    scope:
      'user-read-private user-top-read user-read-recently-played user-follow-read user-library-read playlist-read-private playlist-read-collaborative',
    state: expect.stringMatching(/^[\w-]{43}$/) as string,
    code_challenge_method: 'S256',
    code_challenge: expect.stringMatching(/^[\w-]{43}$/) as string,
  })
})

test('the challenge is the SHA-256 of a verifier of 32 bytes that stays in this tab', async () => {
  const { searchParams, href } = await page.beginLogin({ returnTo: '/' })
  const record = JSON.parse(sessionStorage.getItem(pendingKeys()[0] ?? '') ?? '') as { verifier: string }
  expect(record.verifier).toMatch(/^[\w-]{43}$/)
  expect(createHash('sha256').update(record.verifier).digest('base64url')).toBe(searchParams.get('code_challenge'))
  expect(href).not.toContain(record.verifier)
  expect(JSON.stringify(Object.entries(localStorage))).not.toContain(record.verifier)
})

test('no two attempts share a state or a challenge', async () => {
  const urls = await Promise.all(Array.from({ length: 20 }, () => page.beginLogin({ returnTo: '/' })))
  expect(new Set(urls.map((url) => url.searchParams.get('state'))).size).toBe(20)
  expect(new Set(urls.map((url) => url.searchParams.get('code_challenge'))).size).toBe(20)
})

test('what the return needs is written down under the state, and nowhere in the address', async () => {
  const url = await page.beginLogin({ returnTo: place, scroll: 420 })
  const key = ownKey(`login:${url.searchParams.get('state') ?? ''}`)
  expect(JSON.parse(sessionStorage.getItem(key) ?? '')).toMatchObject({
    redirectUri: config.redirectUri,
    returnTo: place,
    scroll: 420,
    startedAt: Date.now(),
    clientId: testClientId,
    sample: false,
  })
  expect(decodeURIComponent(url.href)).not.toContain('playlists/abc')
})

test('beginning a login neither goes anywhere nor asks Spotify anything', async () => {
  const assign = vi.spyOn(globalThis.location, 'assign')
  await page.beginLogin({ returnTo: '/' })
  expect(assign).not.toHaveBeenCalled()
  expect(spotify.requests).toEqual([])
})

test('more scopes are asked for together with the read scopes and what has been granted already, each once', async () => {
  page.saveSession({ ...someSession(), scope: ['user-read-private', 'playlist-modify-private'] })
  const url = await page.beginLogin({ returnTo: '/', scopes: ['ugc-image-upload', 'user-top-read'] })
  expect(url.searchParams.get('scope')?.split(' ').slice(7)).toEqual(['playlist-modify-private', 'ugc-image-upload'])
})

test('a return path that leads elsewhere is not even written down', async () => {
  await page.beginLogin({ returnTo: '//evil.example' })
  expect(sessionStorage.getItem(pendingKeys()[0] ?? '')).toContain('"returnTo":"/"')
})

test('a scroll position that is no number becomes the top', async () => {
  const callback = spotify.agree(await page.beginLogin({ returnTo: '/profile', scroll: Number.NaN }))
  expect(await page.completeLogin(callback)).toEqual({ returnTo: '/profile', scroll: 0 })
})

test('without a Client ID no login begins', async () => {
  localStorage.clear()
  expect(await failureOf(page.beginLogin({ returnTo: place }))).toEqual({ reason: 'no-client-id', returnTo: place })
  expect(pendingKeys()).toEqual([])
})

test('without crypto.subtle no login begins, and there is no fallback to plain', async () => {
  vi.stubGlobal('crypto', { getRandomValues: (bytes: Uint8Array) => bytes })
  expect(await failureOf(page.beginLogin({ returnTo: place }))).toEqual({ reason: 'unsupported', returnTo: place })
  expect(pendingKeys()).toEqual([])
})

test.each([
  ['QuotaExceededError', 'storage-full'],
  ['SecurityError', 'storage-forbidden'],
])('a login that %s keeps from being written down does not go to Spotify', async (name, reason) => {
  refuseWrites('sessionStorage', name)
  expect(await failureOf(page.beginLogin({ returnTo: place }))).toEqual({ reason, returnTo: place })
})

test('storage that cannot even be looked up is a failure with a name, not a crash', async () => {
  forbid('sessionStorage')
  expect(await failureOf(page.beginLogin({ returnTo: place }))).toMatchObject({ reason: 'storage-forbidden' })
})

test('the first login after a log out offers the choice of account, and so does each one until a login succeeds', async () => {
  const asks = async () => (await page.beginLogin({ returnTo: '/' })).searchParams.get('show_dialog')
  expect(await asks()).toBeNull()
  await logIn()
  page.endSession('logged-out')
  page = await newPage()
  expect([await asks(), await asks()]).toEqual(['true', 'true'])
  await logIn()
  expect(await asks()).toBeNull()
})

test('sample data asks with its own Client ID and without the choice of account', async () => {
  localStorage.setItem(ownKey('show-dialog'), '1')
  sessionStorage.setItem(ownKey('sample'), '1')
  const { searchParams } = await page.beginLogin({ returnTo: '/' })
  expect([searchParams.get('client_id'), searchParams.get('show_dialog')]).toEqual([page.sampleClientId, null])
})

// — Code and Exchange —

test('a login ends with a session and with where the person was', async () => {
  const callback = spotify.agree(await page.beginLogin({ returnTo: place, scroll: 420 }))
  page = await newPage()
  vi.advanceTimersByTime(minute)
  expect(await page.completeLogin(callback)).toEqual({ returnTo: place, scroll: 420 })
  expect(page.getSession()).toEqual({
    accessToken: expect.stringMatching(/^access-/) as string,
    expiresAt: Date.now() + 3_600_000,
    refreshToken: expect.stringMatching(/^refresh-/) as string,
    scope: expect.arrayContaining(['user-read-private', 'playlist-read-collaborative']) as string[],
    consentedAt: Date.now(),
    clientId: testClientId,
    sample: false,
  })
})

test('the exchange is one form with the code, the verifier, the same redirect URI and no secret', async () => {
  const callback = await logIn()
  expect(spotify.requests.map(({ form }) => form)).toEqual([
    {
      grant_type: 'authorization_code',
      code: callback.searchParams.get('code'),
      redirect_uri: config.redirectUri,
      client_id: testClientId,
      code_verifier: expect.stringMatching(/^[\w-]{43}$/) as string,
    },
  ])
})

test('after a login neither verifier nor code is left in storage, and the spent state in its record alone', async () => {
  const callback = await logIn()
  const all = JSON.stringify([Object.entries(sessionStorage), Object.entries(localStorage)])
  const state = callback.searchParams.get('state') ?? ''
  expect(pendingKeys()).toEqual([])
  expect(all).not.toContain(spotify.requests[0]?.form['code_verifier'])
  expect(all).not.toContain(`"${callback.searchParams.get('code') ?? ''}`)
  expect(Object.keys(sessionStorage).filter((key) => sessionStorage.getItem(key)?.includes(state))).toEqual([
    ownKey('login-record'),
  ])
  expect(JSON.stringify(Object.entries(localStorage))).not.toContain(state)
})

test('the login is taken out of storage before the exchange goes out', async () => {
  const callback = spotify.agree(await page.beginLogin({ returnTo: '/' }))
  let waiting: string[] = ['not asked']
  spotify.failNext(() => {
    waiting = pendingKeys()
    return refusal('server_error')
  })
  await failureOf(page.completeLogin(callback))
  expect(waiting).toEqual([])
})

test('a code is exchanged once, however many ask at once', async () => {
  const callback = spotify.agree(await page.beginLogin({ returnTo: place }))
  const results = await Promise.all([1, 2, 3].map(() => page.completeLogin(new URL(callback))))
  expect(results).toEqual([1, 2, 3].map(() => ({ returnTo: place, scroll: 0 })))
  expect(spotify.requests).toHaveLength(1)
})

test('the same state with another code gets nothing while the first exchange is under way', async () => {
  const callback = spotify.agree(await page.beginLogin({ returnTo: '/' }))
  const other = new URL(callback)
  other.searchParams.set('code', 'stolen')
  const [first, second] = await Promise.all([
    failureOf(page.completeLogin(callback)),
    failureOf(page.completeLogin(other)),
  ])
  expect([first, second]).toEqual(['none', { reason: 'already-used', returnTo: '/' }])
  expect(spotify.requests).toHaveLength(1)
})

test.each([
  ['a dead network', new TypeError('Failed to fetch'), 'offline'],
  ['a server error', new Response('oops', { status: 503 }), 'server'],
  ['a rate limit', new Response('', { status: 429 }), 'server'],
  ['a used code', refusal('invalid_grant', 'Invalid authorization code'), 'already-used'],
  ['an expired code', refusal('invalid_grant', 'Authorization code expired'), 'already-used'],
  ['an unknown client', refusal('invalid_client'), 'rejected'],
  [
    'a client refused with a challenge',
    new Response('', { status: 401, headers: { 'WWW-Authenticate': 'Basic realm="x"' } }),
    'rejected',
  ],
  ['another refusal', refusal('unsupported_grant_type', 'grant_type parameter is missing'), 'rejected'],
  ['a page instead of JSON', new Response('<html>', { headers: { 'Content-Type': 'text/html' } }), 'unreadable'],
  ['an empty answer', new Response(''), 'unreadable'],
  [
    'a refusal in plain text',
    new Response('no', { status: 403, headers: { 'Content-Type': 'text/plain' } }),
    'unreadable',
  ],
])('an exchange that meets %s fails with its own reason, and is not tried again', async (_, answer, reason) => {
  const callback = spotify.agree(await page.beginLogin({ returnTo: place }))
  spotify.failNext(answer)
  expect(await failureOf(page.completeLogin(callback))).toEqual({ reason, returnTo: place })
  expect(await failureOf(page.completeLogin(callback))).toEqual({ reason: 'already-used', returnTo: '/' })
  expect(spotify.requests).toHaveLength(1)
  expect(page.getSession()).toBeNull()
})

test('what a server says about an error goes no further', async () => {
  const callback = spotify.agree(await page.beginLogin({ returnTo: '/' }))
  spotify.failNext(refusal('invalid_client', 'call 555-0100 to fix it'))
  const error = await page.completeLogin(callback).catch((reason: unknown) => reason as Error)
  expect(JSON.stringify([error, (error as Error).message, (error as Error).cause ?? null])).not.toContain('555')
})

test('an exchange that gets no answer is given up after ten seconds', async () => {
  const callback = spotify.agree(await page.beginLogin({ returnTo: '/' }))
  const arrived = new Promise<AbortSignal | null | undefined>((resolve) => {
    spotify.failNext(({ init }) => {
      resolve(init.signal)
      return new Promise(() => undefined)
    })
  })
  const failed = failureOf(page.completeLogin(callback))
  const signal = await arrived
  await vi.advanceTimersByTimeAsync(9999)
  expect(signal?.aborted).toBe(false)
  await vi.advanceTimersByTimeAsync(1)
  expect(await failed).toMatchObject({ reason: 'offline' })
  expect(signal?.aborted).toBe(true)
})

test('a session that storage refuses has not begun', async () => {
  const callback = spotify.agree(await page.beginLogin({ returnTo: place }))
  refuseWrites('sessionStorage', 'QuotaExceededError')
  expect(await failureOf(page.completeLogin(callback))).toEqual({ reason: 'storage-full', returnTo: place })
  expect(page.getSession()).toBeNull()
})

test('a person who says no is told so, where they were, without a request', async () => {
  const callback = spotify.refuse(await page.beginLogin({ returnTo: place }))
  expect(await failureOf(page.completeLogin(callback))).toEqual({ reason: 'denied', returnTo: place })
  expect([spotify.requests.length, pendingKeys().length]).toEqual([0, 0])
})

test.each(['invalid_scope', 'server_error', '<img src=x onerror=alert(1)>', ''])(
  'any other error of the server, such as %j, is a rejection',
  async (error) => {
    const callback = spotify.refuse(await page.beginLogin({ returnTo: '/' }), error)
    expect(await failureOf(page.completeLogin(callback))).toMatchObject({ reason: 'rejected' })
  },
)

test('a login of more than fifteen minutes ago has expired', async () => {
  const callback = spotify.agree(await page.beginLogin({ returnTo: place }))
  vi.advanceTimersByTime(15 * minute + 1)
  expect(await failureOf(page.completeLogin(callback))).toEqual({ reason: 'expired', returnTo: place })
  expect([spotify.requests.length, pendingKeys().length]).toEqual([0, 0])
})

test('a login of exactly fifteen minutes ago has not', async () => {
  const callback = spotify.agree(await page.beginLogin({ returnTo: place }))
  vi.advanceTimersByTime(15 * minute)
  expect(await failureOf(page.completeLogin(callback))).toBe('none')
})

test('a login that another one has swept away is still called expired', async () => {
  const callback = spotify.agree(await page.beginLogin({ returnTo: '/' }))
  vi.advanceTimersByTime(20 * minute)
  await page.beginLogin({ returnTo: '/' })
  expect(await failureOf(page.completeLogin(callback))).toMatchObject({ reason: 'expired' })
})

test('of two logins that are under way either may be finished, and the other is forgotten', async () => {
  const first = await page.beginLogin({ returnTo: '/profile' })
  const second = await page.beginLogin({ returnTo: place })
  expect(await page.completeLogin(spotify.agree(first))).toMatchObject({ returnTo: '/profile' })
  expect(pendingKeys()).toEqual([])
  page.endSession('revoked')
  expect(await failureOf(page.completeLogin(spotify.agree(second)))).toMatchObject({ reason: 'already-used' })
})

test('a login of another tab cannot be finished here', async () => {
  const callback = spotify.agree(await page.beginLogin({ returnTo: place }))
  sessionStorage.clear()
  expect(await failureOf(page.completeLogin(callback))).toEqual({ reason: 'mismatch', returnTo: '/' })
  expect(spotify.requests).toEqual([])
})

test.each([
  ['a state that nobody asked with', '?code=a&state=b', 'mismatch'],
  ['a code without a state', '?code=a', 'mismatch'],
  ['an error without a state', '?error=access_denied', 'mismatch'],
  ['an empty state', '?code=a&state=', 'mismatch'],
  ['a state named like a property of every object', '?code=a&state=__proto__', 'mismatch'],
  ['nothing', '', 'malformed'],
  ['neither code nor error', '?state=b', 'malformed'],
  ['two states', '?code=a&state=b&state=c', 'malformed'],
])('an address with %s is refused without a request', async (_, query, reason) => {
  expect(await failureOf(page.completeLogin(at(query)))).toEqual({ reason, returnTo: '/' })
  expect(spotify.requests).toEqual([])
})

test('a state that is given twice does not finish the login that it belongs to', async () => {
  const callback = spotify.agree(await page.beginLogin({ returnTo: '/' }))
  callback.searchParams.append('state', callback.searchParams.get('state') ?? '')
  expect(await failureOf(page.completeLogin(callback))).toMatchObject({ reason: 'malformed' })
  expect(spotify.requests).toEqual([])
})

test.each([
  ['a second code', (query: URLSearchParams) => query.append('code', 'other')],
  ['the same code twice', (query: URLSearchParams) => query.append('code', query.get('code') ?? '')],
  ['an error beside the code', (query: URLSearchParams) => query.append('error', 'access_denied')],
  ['an empty error beside the code', (query: URLSearchParams) => query.append('error', '')],
  ['an empty code', (query: URLSearchParams) => query.set('code', '')],
  ['no code and no error', (query: URLSearchParams) => query.delete('code')],
  ['an issuer given twice', (query: URLSearchParams) => ['a', 'b'].forEach((iss) => query.append('iss', iss))],
  ['a response of another kind', (query: URLSearchParams) => query.set('response', 'a.b.c')],
  ['a token of the implicit grant', (query: URLSearchParams) => query.set('id_token', 'a.b.c')],
])('an answer to our state with %s is malformed, spent, and not exchanged', async (_, change) => {
  const callback = spotify.agree(await page.beginLogin({ returnTo: place }))
  change(callback.searchParams)
  expect(await failureOf(page.completeLogin(callback))).toEqual({ reason: 'malformed', returnTo: place })
  expect([spotify.requests.length, pendingKeys().length]).toEqual([0, 0])
})

test('a server that names itself as Spotify is believed', async () => {
  const callback = spotify.agree(await page.beginLogin({ returnTo: '/' }), { iss: 'https://accounts.spotify.com' })
  expect(await failureOf(page.completeLogin(callback))).toBe('none')
})

test.each([
  'https://accounts.spotify.com/',
  'https://accounts.spotify.com.evil.example',
  'HTTPS://accounts.spotify.com',
  '',
])('a server that names itself %j is not', async (iss) => {
  const callback = spotify.agree(await page.beginLogin({ returnTo: place }), { iss })
  expect(await failureOf(page.completeLogin(callback))).toEqual({ reason: 'mismatch', returnTo: place })
  expect(spotify.requests).toEqual([])
})

test('a record that is no login of ours is refused and removed', async () => {
  const { searchParams } = await page.beginLogin({ returnTo: '/' })
  const state = searchParams.get('state') ?? ''
  for (const broken of ['{', 'null', '{}', '{"verifier":"x"}']) {
    sessionStorage.setItem(ownKey(`login:${state}`), broken)
    expect(await failureOf(page.completeLogin(at(`?code=a&state=${state}`))), broken).not.toBe('none')
    expect(pendingKeys()).toEqual([])
  }
  expect(spotify.requests).toEqual([])
})

test('a return path that was changed in storage is checked again', async () => {
  const callback = spotify.agree(await page.beginLogin({ returnTo: place }))
  const key = pendingKeys()[0] ?? ''
  sessionStorage.setItem(key, (sessionStorage.getItem(key) ?? '').replace(place, '//evil.example'))
  expect(await page.completeLogin(callback)).toEqual({ returnTo: '/', scroll: 0 })
})

test('a verifier that was changed in storage is refused by the server', async () => {
  const callback = spotify.agree(await page.beginLogin({ returnTo: '/' }))
  const key = pendingKeys()[0] ?? ''
  const record = JSON.parse(sessionStorage.getItem(key) ?? '') as object
  sessionStorage.setItem(key, JSON.stringify({ ...record, verifier: 'a'.repeat(43) }))
  expect(await failureOf(page.completeLogin(callback))).toMatchObject({ reason: 'already-used' })
})

test('a login that began with sample data does not end without it, nor the other way round', async () => {
  const real = spotify.agree(await page.beginLogin({ returnTo: '/' }))
  sessionStorage.setItem(ownKey('sample'), '1')
  expect(await failureOf(page.completeLogin(real))).toMatchObject({ reason: 'mismatch' })
  const sample = spotify.agree(await page.beginLogin({ returnTo: '/' }))
  sessionStorage.removeItem(ownKey('sample'))
  expect(await failureOf(page.completeLogin(sample))).toMatchObject({ reason: 'mismatch' })
  expect(spotify.requests).toEqual([])
})

test('a sample session is marked as one and keeps the mark of a log out', async () => {
  localStorage.setItem(ownKey('show-dialog'), '1')
  sessionStorage.setItem(ownKey('sample'), '1')
  await logIn()
  expect(page.getSession()).toMatchObject({ sample: true, clientId: page.sampleClientId })
  expect(localStorage.getItem(ownKey('show-dialog'))).toBe('1')
})

test('the session belongs to the Client ID that began the login, though another tab has saved a new one', async () => {
  const callback = spotify.agree(await page.beginLogin({ returnTo: '/' }))
  localStorage.setItem(ownKey('client-id'), 'f'.repeat(32))
  await page.completeLogin(callback)
  expect(page.getSession()?.clientId).toBe(testClientId)
})

// — With a session —

test.each([
  ['the address of the login just finished', (callback: URL) => callback],
  ['a pasted address', () => at('?code=a&state=b')],
  ['a bare address', () => at('')],
  ['a refusal', () => at('?error=access_denied&state=b')],
  ['a malformed address', () => at('?code=a&code=b')],
])('with a session and no login under way %s leads to the profile, without an exchange', async (_, toAddress) => {
  const callback = await logIn({ returnTo: place })
  const before = page.getSession()
  expect(await page.completeLogin(toAddress(callback))).toEqual({ returnTo: '/profile', scroll: 0 })
  expect(page.getSession()).toBe(before)
  expect(spotify.requests).toHaveLength(1)
})

test('after a reload too the address of a finished login leads to the profile', async () => {
  const callback = await logIn({ returnTo: place })
  page = await newPage()
  expect(await page.completeLogin(callback)).toEqual({ returnTo: '/profile', scroll: 0 })
})

test('with a session and another login under way a foreign state is refused', async () => {
  await logIn()
  await page.beginLogin({ returnTo: '/', scopes: ['ugc-image-upload'] })
  expect(await failureOf(page.completeLogin(at('?code=a&state=b')))).toMatchObject({ reason: 'mismatch' })
})

test('a login that was left too long ago is no login under way', async () => {
  await logIn()
  await page.beginLogin({ returnTo: '/', scopes: ['ugc-image-upload'] })
  vi.advanceTimersByTime(16 * minute)
  expect(await page.completeLogin(at('?code=a&state=b'))).toEqual({ returnTo: '/profile', scroll: 0 })
  expect(pendingKeys()).toEqual([])
})

test('with a session and another login under way a step back to a spent state leads to the profile', async () => {
  const callback = await logIn()
  await page.beginLogin({ returnTo: '/', scopes: ['ugc-image-upload'] })
  expect(await page.completeLogin(callback)).toEqual({ returnTo: '/profile', scroll: 0 })
})

test('without a session the address of a finished login is called used', async () => {
  const callback = await logIn()
  page.endSession('revoked')
  page = await newPage()
  expect(await failureOf(page.completeLogin(callback))).toEqual({ reason: 'already-used', returnTo: '/' })
  expect(spotify.requests).toHaveLength(1)
})

test('a person who refuses more scopes keeps the session that they have', async () => {
  await logIn()
  const before = page.getSession()
  const url = await page.beginLogin({ returnTo: place, scopes: ['ugc-image-upload'] })
  expect(await failureOf(page.completeLogin(spotify.refuse(url)))).toEqual({ reason: 'denied', returnTo: place })
  expect(page.getSession()).toBe(before)
})

test('a person who grants more scopes gets a new session with all of them and a new consent time', async () => {
  await logIn()
  vi.advanceTimersByTime(minute)
  await logIn({ returnTo: place, scopes: ['ugc-image-upload'] })
  expect(page.getSession()).toMatchObject({
    consentedAt: Date.now(),
    scope: expect.arrayContaining(['ugc-image-upload', 'user-top-read']) as string[],
  })
})

test('only the redirect URI is a callback, whatever its query', () => {
  expect(page.isCallback(at('?code=a&state=b'))).toBe(true)
  expect(page.isCallback(at(''))).toBe(true)
  for (const other of ['/', '/callbacks', '/x/callback', '/callback/x']) {
    expect(page.isCallback(new URL(other, globalThis.location.origin)), other).toBe(false)
  }
  expect(page.isCallback(new URL('https://evil.example/callback?code=a'))).toBe(false)
})

const someSession = (): Session => ({
  accessToken: 'access-0',
  expiresAt: Date.now() + 3_600_000,
  refreshToken: 'refresh-0',
  scope: [],
  consentedAt: Date.now(),
  clientId: testClientId,
  sample: false,
})
