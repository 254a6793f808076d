import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { exchange, newAttempt, refresh, type Tokens } from './protocol.ts'
import { createTokenServer, refusal, testClientId } from './token-server.ts'
import type { TokenRequestError } from './token-request-error.ts'

const now = Date.parse('2026-11-20T12:00:00Z')
const redirectUri = 'https://example.github.io/repo/callback'
let spotify: ReturnType<typeof createTokenServer>

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'], now })
  spotify = createTokenServer()
  spotify.refreshTokens.add('refresh-0')
  vi.stubGlobal('fetch', spotify.fetch)
})
afterEach(() => void vi.useRealTimers())

/** A whole login: attempt, consent, answer (changed on its way, if asked) and exchange. */
async function logIn(change: (parameters: URLSearchParams) => void = () => undefined): Promise<Tokens> {
  const { state, verifier, challenge } = await newAttempt()
  const ask = { response_type: 'code', client_id: testClientId, redirect_uri: redirectUri, scope: 'a b', state }
  const address = new URL('https://accounts.spotify.com/authorize')
  address.search = new URLSearchParams({ ...ask, code_challenge: challenge, code_challenge_method: 'S256' }).toString()
  const parameters = spotify.agree(address).searchParams
  change(parameters)
  return exchange({ clientId: testClientId, state, parameters, redirectUri, verifier })
}

const renew = () => refresh(testClientId, 'refresh-0')

const kindOf = async (tokens: Promise<Tokens>): Promise<string> => {
  try {
    await tokens
    return 'tokens'
  } catch (error) {
    return (error as TokenRequestError).kind
  }
}

// What the protocol alone makes of the behaviours that conformance.test.ts asks of a whole login.

test('the happy path brings tokens', async () => {
  expect(await logIn()).toEqual({
    accessToken: expect.stringMatching(/^access-/) as string,
    refreshToken: expect.stringMatching(/^refresh-/) as string,
    expiresAt: now + 3_600_000,
    expiresIn: 3600,
    scope: ['a', 'b'],
  })
})

test('a wrong state is refused before any request', async () => {
  await expect(async () => logIn((parameters) => parameters.set('state', 'other'))).rejects.toThrow(/state/)
  expect(spotify.requests).toEqual([])
})

test('a missing state is refused before any request', async () => {
  await expect(async () => logIn((parameters) => parameters.delete('state'))).rejects.toThrow(/state/)
  expect(spotify.requests).toEqual([])
})

test('a wrong iss is refused before any request', async () => {
  await expect(async () => logIn((parameters) => parameters.set('iss', 'https://evil.example'))).rejects.toThrow(/iss/)
  expect(spotify.requests).toEqual([])
})

test('a missing iss is accepted, because Spotify does not say that it sends one', async () => {
  await expect(logIn((parameters) => parameters.delete('iss'))).resolves.toBeDefined()
})

test.each(['bearer', 'Bearer', 'BEARER', 'bEaReR'])('the token type %s is bearer', async (type) => {
  spotify.reply = { token_type: type }
  expect(await kindOf(logIn())).toBe('tokens')
})

test('a reply without a scope leaves what was asked', async () => {
  spotify.reply = { scope: undefined }
  expect((await logIn()).scope).toBeNull()
})

test('a reply without an expiry gives a short life', async () => {
  spotify.reply = { expires_in: undefined }
  expect(await logIn()).toMatchObject({ expiresAt: now + 300_000, expiresIn: 300 })
})

test.each(['code', 'state', 'iss', 'error'])('%s given twice is refused before any request', async (name) => {
  await expect(async () =>
    logIn((parameters) => {
      for (const value of ['x', 'y']) parameters.append(name, parameters.get(name) ?? value)
    }),
  ).rejects.toThrow()
  expect(spotify.requests).toEqual([])
})

// What every token request is like.

test.each([
  ['an exchange', logIn],
  ['a refresh', renew],
])('%s goes to the token endpoint alone, without cookies, cache, referrer or redirects', async (_, send) => {
  await send()
  const { url, init } = spotify.requests[0] ?? { url: '', init: {} }
  expect(url).toBe('https://accounts.spotify.com/api/token')
  expect(init).toMatchObject({
    method: 'POST',
    redirect: 'error',
    credentials: 'omit',
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
    signal: expect.any(AbortSignal) as AbortSignal,
  })
  const headers = new Headers(init.headers)
  expect([...headers.keys()].sort()).toEqual(['accept', 'content-type'])
})

test('a refresh is a form with the token, the client and no secret', async () => {
  await renew()
  expect(spotify.requests[0]?.form).toEqual({
    grant_type: 'refresh_token',
    refresh_token: 'refresh-0',
    client_id: testClientId,
  })
})

test('a refresh whose reply brings no refresh token says so', async () => {
  expect((await renew()).refreshToken).toBeNull()
})

test('a refresh whose reply brings a new refresh token hands it on', async () => {
  spotify.rotates = true
  expect((await renew()).refreshToken).toMatch(/^refresh-(?!0)/)
})

test('a token lives from before the request, not from its end', async () => {
  spotify.failNext(() => {
    vi.setSystemTime(now + 5000)
    return Response.json({ access_token: 'a', token_type: 'bearer', expires_in: 100 })
  })
  expect((await renew()).expiresAt).toBe(now + 100_000)
})

test('an expiry in text is a number', async () => {
  spotify.reply = { expires_in: '1800' }
  expect((await renew()).expiresAt).toBe(now + 1_800_000)
})

test.each([
  ['a token that is missing', { access_token: undefined }],
  ['an empty token', { access_token: '' }],
  ['a token that is no text', { access_token: 7 }],
  ['a token with a line break', { access_token: 'a\r\nX-Evil: 1' }],
  ['a token with a control character', { access_token: 'a\u0000' }],
  ['a token beyond ASCII', { access_token: 'tökén' }],
  ['a refresh token with a line break', { refresh_token: 'a\n' }],
  ['an empty refresh token', { refresh_token: '' }],
  ['no token type', { token_type: undefined }],
  ['another token type', { token_type: 'mac' }],
  ['a token type that we cannot use', { token_type: 'DPoP' }],
  ['an expiry of nothing', { expires_in: 0 }],
  ['an expiry in the past', { expires_in: -1 }],
  ['an expiry that is no number', { expires_in: 'soon' }],
  ['an expiry that is a list', { expires_in: [] }],
  ['a scope that is a list', { scope: ['a'] }],
])('a reply with %s is unreadable', async (_, fields) => {
  spotify.reply = fields
  expect(await kindOf(renew())).toBe('unreadable')
})

test('an expiry beyond all numbers is unreadable', async () => {
  const body = '{"access_token":"a","token_type":"bearer","expires_in":1e999}'
  spotify.failNext(new Response(body, { headers: { 'Content-Type': 'application/json' } }))
  expect(await kindOf(renew())).toBe('unreadable')
})

test.each(['[]', 'null', '"text"', '{', ''])('the reply %j is unreadable', async (body) => {
  spotify.failNext(new Response(body, { headers: { 'Content-Type': 'application/json' } }))
  expect(await kindOf(renew())).toBe('unreadable')
})

test('an empty or blank scope says nothing, and what was asked stands', async () => {
  spotify.reply = { scope: '  ' }
  expect((await renew()).scope).toBeNull()
})

test('a scope is a list of different words in any order', async () => {
  spotify.reply = { scope: 'b  a b' }
  expect((await renew()).scope).toEqual(['b', 'a'])
})

test.each([
  ['invalid_grant', refusal('invalid_grant', 'Refresh token revoked'), 'invalid-grant'],
  ['invalid_grant with another status', refusal('invalid_grant', undefined, 403), 'invalid-grant'],
  ['another error', refusal('invalid_client'), 'rejected'],
  ['an error named like a sentence', refusal('invalid_grant '), 'rejected'],
  ['an error that is no text', Response.json({ error: { status: 400 } }, { status: 400 }), 'unreadable'],
  ['invalid_grant with status 500', refusal('invalid_grant', undefined, 500), 'server'],
  ['a redirect', new Response('', { status: 302 }), 'unreadable'],
  ['a dropped connection', new TypeError('Failed to fetch'), 'offline'],
  ['an aborted request', new DOMException('aborted', 'AbortError'), 'offline'],
])('%s is told apart', async (_, answer, kind) => {
  spotify.failNext(answer)
  expect(await kindOf(renew())).toBe(kind)
})

test('a connection that breaks in the middle of the reply is a network failure, not nonsense', async () => {
  const torn = Response.json({})
  vi.spyOn(torn, 'json').mockRejectedValue(new TypeError('network error'))
  spotify.failNext(torn)
  expect(await kindOf(renew())).toBe('offline')
})

test.each([
  ['seconds', '7', now + 7000],
  ['a date', 'Fri, 20 Nov 2026 12:01:00 GMT', now + 60_000],
  ['nonsense', 'soon', null],
  ['nothing', null, null],
])('a rate limit with %s for Retry-After says when to try again, if it can be read', async (_, value, retryAt) => {
  spotify.failNext(new Response('', { status: 429, headers: value === null ? {} : { 'Retry-After': value } }))
  await expect(renew()).rejects.toMatchObject({ kind: 'rate-limited', retryAt })
})

test('fetch is looked up when it is needed: sample data may replace it at any time', async () => {
  const other = createTokenServer()
  other.refreshTokens.add('refresh-0')
  vi.stubGlobal('fetch', other.fetch)
  await renew()
  expect([spotify.requests.length, other.requests.length]).toEqual([0, 1])
})
