import { expect, test, vi } from 'vitest'
import { config } from '#config.ts'
import { refuseWrites } from './refusing-storage.ts'
import { start, beforeEachLogin } from './before-each-login.ts'
import { ownKey } from './storage.ts'
import type { createTokenServer } from './token-server.ts'
import { testClientId } from './token-server.ts'

const second = 1000

/** The modules of a page that has just been loaded: going to Spotify and coming back always loads one. */
async function newPage() {
  vi.resetModules()
  return { ...(await import('./login.ts')), ...(await import('./session.ts')), ...(await import('./login-record.ts')) }
}

let page: Awaited<ReturnType<typeof newPage>>
let spotify: ReturnType<typeof createTokenServer>

beforeEachLogin(newPage, (opened, server) => {
  page = opened
  spotify = server
})

const key = ownKey('login-record')
const stored = () => JSON.parse(sessionStorage.getItem(key) ?? 'null') as Record<string, unknown> | null
const put = (fields: Record<string, unknown>) => sessionStorage.setItem(key, JSON.stringify({ ...stored(), ...fields }))

const tokenReply = {
  access_token: 'BQDaccess-of-the-first-session',
  refresh_token: 'AQDrefresh-of-the-first-session',
}

/** A login that asks at `start`, comes back 5 s later and waits 300 ms for the tokens. */
async function logIn(answer: Record<string, unknown> = {}, extra: Record<string, string> = {}) {
  spotify.reply = { ...tokenReply, scope: 'user-read-private user-top-read', ...answer }
  const address = await page.beginLogin({ returnTo: '/' })
  page = await newPage()
  vi.setSystemTime(start + 5 * second)
  const callback = spotify.agree(address, extra)
  const reply = spotify.fetch
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    vi.setSystemTime(start + 5 * second + 300)
    return reply(url, init)
  })
  await page.completeLogin(callback)
  return { address, callback }
}

test('after a login every step of it can be followed', async () => {
  const { address, callback } = await logIn({}, { iss: 'https://accounts.spotify.com' })
  const verifier = spotify.requests[0]?.form['code_verifier'] ?? ''
  const code = callback.searchParams.get('code') ?? ''
  expect(page.readLoginRecord()).toEqual({
    clientId: testClientId,
    redirectUri: config.redirectUri,
    asked: address.searchParams.get('scope')?.split(' '),
    granted: ['user-read-private', 'user-top-read'],
    state: address.searchParams.get('state'),
    codeChallenge: address.searchParams.get('code_challenge'),
    codeVerifier: { start: verifier.slice(0, 4), length: 43 },
    code: page.toShortened(code),
    accessToken: { start: 'BQDa', length: 30 },
    refreshToken: { start: 'AQDr', length: 31 },
    showDialog: false,
    iss: 'https://accounts.spotify.com',
    askedAt: start,
    returnedAt: start + 5 * second,
    exchangedAt: start + 5 * second + 300,
    exchangeMs: 300,
    expiresIn: 3600,
    consentedAt: page.getSession()?.consentedAt,
    sample: false,
  })
})

test('the record holds no secret: neither verifier, code nor token stands in it', async () => {
  const { callback } = await logIn()
  const record = sessionStorage.getItem(key) ?? ''
  const verifier = spotify.requests[0]?.form['code_verifier'] ?? ''
  expect(record).toContain('"length":43')
  for (const secret of [verifier, callback.searchParams.get('code') ?? '', ...Object.values(tokenReply)])
    expect(record).not.toContain(secret)
  for (const secret of [verifier, ...Object.values(tokenReply)]) expect(record).not.toContain(secret.slice(0, 5))
})

test.each([
  ['', { start: '', length: 0 }],
  ['abc', { start: 'a', length: 3 }],
  ['abcdefg', { start: 'abc', length: 7 }],
  ['abcdefgh', { start: 'abcd', length: 8 }],
  ['abcdefghi', { start: 'abcd', length: 9 }],
])('of %j no more than half and four characters may be shown', (secret, shortened) => {
  expect(page.toShortened(secret)).toEqual(shortened)
})

test('where the reply brings neither scope nor refresh token nor lifetime, the record says what holds', async () => {
  const { address } = await logIn({ scope: undefined, refresh_token: undefined, expires_in: undefined })
  expect(page.readLoginRecord()).toMatchObject({
    granted: address.searchParams.get('scope')?.split(' '),
    refreshToken: null,
    expiresIn: 300,
    iss: null,
  })
})

test('the record knows of the choice of account, and of sample data', async () => {
  localStorage.setItem(ownKey('show-dialog'), '1')
  await logIn()
  expect(page.readLoginRecord()).toMatchObject({ showDialog: true, sample: false })
  page.endSession('revoked')
  sessionStorage.setItem(ownKey('sample'), '1')
  vi.setSystemTime(start)
  page = await newPage()
  await page.completeLogin(spotify.agree(await page.beginLogin({ returnTo: '/' })))
  expect(page.readLoginRecord()).toMatchObject({ showDialog: false, sample: true })
})

test('a refresh leaves the record as it is', async () => {
  await logIn()
  const before = page.readLoginRecord()
  const session = page.getSession()
  if (session !== null) page.updateSession({ ...session, accessToken: 'another', expiresAt: start })
  expect(page.readLoginRecord()).toEqual(before)
})

test.each(['logged-out', 'revoked', 'client-changed', 'idle', 'hidden'] as const)(
  'the record ends with its session (%s)',
  async (why) => {
    await logIn()
    page.endSession(why)
    expect([page.readLoginRecord(), sessionStorage.getItem(key)]).toEqual([null, null])
  },
)

test('the record of another session is not shown', async () => {
  await logIn()
  put({ consentedAt: start })
  expect(page.readLoginRecord()).toBeNull()
})

test('a session whose login was not written down has no record', async () => {
  await logIn()
  sessionStorage.removeItem(key)
  expect(page.readLoginRecord()).toBeNull()
})

test.each(['{', 'null', '[]', '7', '"text"', '{}'])('%s in the place of a record is none', async (text) => {
  await logIn()
  sessionStorage.setItem(key, text)
  expect(page.readLoginRecord()).toBeNull()
})

test('a record with any field that is not as we would write it is none', async () => {
  await logIn()
  const good = sessionStorage.getItem(key) ?? ''
  for (const name of Object.keys(stored() ?? {})) {
    put({ [name]: { odd: true } })
    expect(page.readLoginRecord(), name).toBeNull()
    put({ [name]: undefined })
    expect(page.readLoginRecord(), name).toBeNull()
    sessionStorage.setItem(key, good)
  }
  expect(page.readLoginRecord()).not.toBeNull()
})

test('a record that shows more of a secret than it may is none, and a field too many does not come along', async () => {
  await logIn()
  put({ accessToken: { start: 'BQDac', length: 30 } })
  expect(page.readLoginRecord()).toBeNull()
  put({ accessToken: { start: 'BQDa', length: 30, whole: 'BQDaccess' } })
  expect(page.readLoginRecord()).toBeNull()
  put({ accessToken: { start: 'BQDa', length: 30 }, note: 'x' })
  expect(page.readLoginRecord()).not.toHaveProperty('note')
})

test('a record that storage refuses does not fail the login', async () => {
  await logIn()
  const record = page.readLoginRecord()
  refuseWrites('sessionStorage', 'QuotaExceededError')
  if (record !== null) expect(() => page.writeLoginRecord({ ...record, state: 'other' })).not.toThrow()
  expect(page.readLoginRecord()?.state).toBe(record?.state)
})
