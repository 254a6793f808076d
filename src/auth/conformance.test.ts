import { expect, test, vi } from 'vitest'
import type { LoginError } from './errors.ts'
import { start, beforeEachLogin } from './before-each-login.ts'
import type { createTokenServer } from './token-server.ts'
import { testClientId } from './token-server.ts'

/**
 * The behaviours that the OpenID conformance suite asks of a client, as far as they concern a public one without OpenID
 * Connect, each over a whole login from `beginLogin` to the session.
 */
const place = '/playlists/abc?filter=x'

async function newPage() {
  vi.resetModules()
  return { ...(await import('./login.ts')), ...(await import('./session.ts')), ...(await import('./tokens.ts')) }
}

let page: Awaited<ReturnType<typeof newPage>>
let spotify: ReturnType<typeof createTokenServer>

beforeEachLogin(newPage, (opened, server) => {
  page = opened
  spotify = server
})

/** A login whose answer is changed on its way back to us. */
async function logIn(change: (answer: URLSearchParams) => void = () => undefined) {
  const callback = spotify.agree(await page.beginLogin({ returnTo: place }))
  change(callback.searchParams)
  page = await newPage()
  return page.completeLogin(callback)
}

/** What is left of a login that was refused: no request, no session. */
async function refusalOf(change: (answer: URLSearchParams) => void) {
  const error = await logIn(change).then(
    () => null,
    (reason: unknown) => reason as LoginError,
  )
  expect(spotify.requests).toEqual([])
  expect(page.getSession()).toBeNull()
  return error?.reason
}

const repeat = (answer: URLSearchParams, name: string, value: string): void => {
  answer.append(name, answer.get(name) ?? value)
  if (answer.getAll(name).length === 1) answer.append(name, value)
}

test('wrong state: an answer to a state that nobody asked with is refused', async () => {
  expect(await refusalOf((answer) => answer.set('state', 'x'.repeat(43)))).toBe('mismatch')
})

test('missing state: an answer without a state is refused', async () => {
  expect(await refusalOf((answer) => answer.delete('state'))).toBe('mismatch')
})

test('wrong iss: an answer in the name of another server is refused', async () => {
  expect(await refusalOf((answer) => answer.set('iss', 'https://accounts.spotify.com.evil.example'))).toBe('mismatch')
})

test('removed iss: an answer without a name is accepted, because Spotify does not say that it sends one', async () => {
  await logIn((answer) => answer.delete('iss'))
  expect(page.getSession()).not.toBeNull()
})

test('token_type case: bearer is bearer in any case, and nothing else is', async () => {
  for (const type of ['bearer', 'Bearer', 'BEARER', 'bEaReR']) {
    spotify.reply = { token_type: type }
    await logIn()
    expect(page.getSession(), type).not.toBeNull()
    page.endSession('logged-out')
  }
  spotify.reply = { token_type: 'mac' }
  await expect(logIn()).rejects.toMatchObject({ reason: 'unreadable' })
})

test('no scope: a reply that names no scope grants what was asked', async () => {
  spotify.reply = { scope: undefined }
  await logIn()
  expect(page.getSession()?.scope).toEqual(
    expect.arrayContaining(['user-read-private', 'playlist-read-collaborative', 'user-library-read']),
  )
})

test('no expires_in: a reply that names no lifetime gives a token that is soon renewed', async () => {
  spotify.reply = { expires_in: undefined }
  await logIn()
  const first = await page.accessToken()
  vi.setSystemTime(start + 239_000)
  expect(await page.accessToken()).toBe(first)
  vi.setSystemTime(start + 240_000)
  expect(await page.accessToken()).not.toBe(first)
})

test('bearer header: the token goes unchanged into a header and into no address; one that no header can carry is refused', async () => {
  spotify.reply = { access_token: 'BQD-._~+/=' }
  await logIn()
  expect(new Headers({ Authorization: `Bearer ${await page.accessToken()}` }).get('Authorization')).toBe(
    'Bearer BQD-._~+/=',
  )
  expect(spotify.requests.map(({ url }) => url)).toEqual(['https://accounts.spotify.com/api/token'])
  page.endSession('logged-out')
  spotify.reply = { access_token: 'BQD\r\nX-Evil: 1' }
  await expect(logIn()).rejects.toMatchObject({ reason: 'unreadable' })
  expect(page.getSession()).toBeNull()
})

test('happy path: ask, consent, code, one exchange, a session, and back to where the person was', async () => {
  expect(await logIn()).toEqual({ returnTo: place, scroll: 0 })
  expect(spotify.requests.map(({ form }) => form['grant_type'])).toEqual(['authorization_code'])
  expect(page.getSession()).toMatchObject({ clientId: testClientId, expiresAt: start + 3_600_000, sample: false })
  expect(await page.accessToken()).toMatch(/^access-/)
})

test.each(['code', 'state', 'iss', 'error', 'error_description'])(
  'repeated parameters: %s given twice is refused',
  async (name) => {
    expect(await refusalOf((answer) => repeat(answer, name, 'x'))).toBe('malformed')
  },
)
