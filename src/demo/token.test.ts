// @vitest-environment node
import { expect, test } from 'vitest'
import {
  accounts,
  ask,
  askForTokens,
  clientId,
  createSmallStandIn,
  exchange,
  logIn,
  newCode,
  redirectUri,
  refresh,
  verifier,
  type Form,
} from './small-stand-in.ts'

const minute = 60_000
const day = 24 * 60 * minute

test('a code becomes tokens: an hour, a refresh token, and what was granted', async () => {
  const emulator = createSmallStandIn()
  const answer = await exchange(emulator, await newCode(emulator, { scope: 'user-top-read user-read-private' }))
  expect(answer.status).toBe(200)
  expect(answer.headers.get('access-control-allow-origin')).toBe('*')
  expect(await answer.json()).toEqual({
    access_token: expect.stringMatching(/^BQ[\w-]{100,}$/) as string,
    token_type: 'Bearer',
    expires_in: 3600,
    refresh_token: expect.stringMatching(/^AQ[\w-]{100,}$/) as string,
    scope: 'user-top-read user-read-private',
  })
})

test.each<[string, string | undefined, Form]>([
  ['unsupported_grant_type', 'grant_type parameter is missing', { grant_type: undefined }],
  [
    'unsupported_grant_type',
    'grant_type must be client_credentials, authorization_code or refresh_token',
    { grant_type: 'password' },
  ],
  ['invalid_client', undefined, { client_id: undefined }],
  ['invalid_client', 'Invalid client', { client_id: 'b'.repeat(32) }],
  ['invalid_client', 'Invalid client secret', { client_secret: 'x' }],
  ['invalid_request', 'code must be supplied', { code: undefined }],
  ['invalid_request', 'redirect_uri must be supplied', { redirect_uri: undefined }],
  ['invalid_request', 'code_verifier must be supplied', { code_verifier: undefined }],
  ['invalid_grant', 'Invalid authorization code', { code: 'made-up' }],
  ['invalid_grant', 'Invalid redirect URI', { redirect_uri: encodeURIComponent(redirectUri) }],
  ['invalid_grant', 'code_verifier was incorrect', { code_verifier: `${verifier.slice(0, -1)}A` }],
  ['invalid_grant', 'code_verifier was incorrect', { code_verifier: 'short' }],
])('an exchange can end in %s, “%s”', async (error, description, changes) => {
  const emulator = createSmallStandIn()
  const answer = await exchange(emulator, await newCode(emulator), changes)
  expect(answer.status).toBe(400)
  expect(answer.headers.get('access-control-allow-origin')).toBe('*')
  expect(await answer.json()).toEqual({ error, ...(description && { error_description: description }) })
})

test('a body that is not a form has no grant_type', async () => {
  const emulator = createSmallStandIn()
  const body = JSON.stringify({ grant_type: 'authorization_code', client_id: clientId })
  const headers = { 'content-type': 'application/json' }
  const answer = await emulator.answer(new Request(`${accounts}/api/token`, { method: 'POST', headers, body }))
  expect(await answer.json()).toMatchObject({ error_description: 'grant_type parameter is missing' })
})

test('an Authorization header is taken for a secret', async () => {
  const emulator = createSmallStandIn()
  const answer = await askForTokens(emulator, { grant_type: 'refresh_token' }, { authorization: 'Basic eDp5' })
  expect(await answer.json()).toMatchObject({ error_description: 'Invalid client secret' })
})

test('the token endpoint takes POST alone', async () => {
  expect((await createSmallStandIn().answer(new Request(`${accounts}/api/token`))).status).toBe(405)
})

test('its errors can be hidden from pages', async () => {
  const emulator = createSmallStandIn({ tokenErrorsReadable: false })
  const hidden = await exchange(emulator, 'made-up')
  expect(hidden.headers.get('access-control-allow-origin')).toBeNull()
  const good = await exchange(emulator, await newCode(emulator))
  expect(good.headers.get('access-control-allow-origin')).toBe('*')
})

test('a code works once', async () => {
  const emulator = createSmallStandIn()
  const code = await newCode(emulator)
  expect((await exchange(emulator, code)).status).toBe(200)
  expect(await (await exchange(emulator, code)).json()).toMatchObject({
    error_description: 'Invalid authorization code',
  })
})

test('a failed try spends the code too', async () => {
  const emulator = createSmallStandIn()
  const code = await newCode(emulator)
  await exchange(emulator, code, { code_verifier: 'a'.repeat(43) })
  expect((await exchange(emulator, code)).status).toBe(400)
})

test('a code lives ten minutes', async () => {
  const emulator = createSmallStandIn()
  const [first, second] = [await newCode(emulator), await newCode(emulator)]
  emulator.clock.advance(10 * minute)
  expect((await exchange(emulator, first)).status).toBe(200)
  emulator.clock.advance(1)
  expect(await (await exchange(emulator, second)).json()).toMatchObject({
    error_description: 'Authorization code expired',
  })
})

test('codes and refresh tokens belong to the client that asked', async () => {
  const other = 'b'.repeat(32)
  const emulator = createSmallStandIn({ clients: { [clientId]: [redirectUri], [other]: [redirectUri] } })
  const stolen = await exchange(emulator, await newCode(emulator), { client_id: other })
  expect(await stolen.json()).toMatchObject({ error_description: 'Invalid authorization code' })
  const { refresh_token } = await logIn(emulator)
  const answer = await askForTokens(emulator, { grant_type: 'refresh_token', client_id: other, refresh_token })
  expect(await answer.json()).toMatchObject({ error_description: 'Invalid refresh token' })
})

test('a refresh brings a new access token, keeps the scopes and leaves the refresh token out', async () => {
  const emulator = createSmallStandIn()
  const { access_token, refresh_token = '', scope } = await logIn(emulator)
  const renewed = (await (await refresh(emulator, refresh_token)).json()) as Record<string, unknown>
  expect(renewed).toMatchObject({ token_type: 'Bearer', expires_in: 3600, scope })
  expect(renewed).not.toHaveProperty('refresh_token')
  expect(renewed['access_token']).not.toBe(access_token)
  expect((await refresh(emulator, refresh_token)).status).toBe(200)
})

test('in the legacy way every refresh token works once', async () => {
  const emulator = createSmallStandIn({ rotate: 'legacy' })
  const { refresh_token = '' } = await logIn(emulator)
  const renewed = (await (await refresh(emulator, refresh_token)).json()) as { refresh_token: string }
  expect(renewed.refresh_token).not.toBe(refresh_token)
  expect(await (await refresh(emulator, refresh_token)).json()).toEqual({
    error: 'invalid_grant',
    error_description: 'Refresh token revoked',
  })
  expect((await refresh(emulator, renewed.refresh_token)).status).toBe(200)
})

test('a refresh token dies six months after consent, however often it was used', async () => {
  const emulator = createSmallStandIn()
  const { refresh_token = '' } = await logIn(emulator)
  emulator.clock.advance(181 * day - 1)
  expect((await refresh(emulator, refresh_token)).status).toBe(200)
  emulator.clock.advance(1)
  expect(await (await refresh(emulator, refresh_token)).json()).toEqual({
    error: 'invalid_grant',
    error_description: 'Refresh token expired',
  })
})

test('six months count for rotated tokens too', async () => {
  const emulator = createSmallStandIn({ rotate: 'legacy' })
  const { refresh_token = '' } = await logIn(emulator)
  emulator.clock.advance(180 * day)
  const renewed = (await (await refresh(emulator, refresh_token)).json()) as { refresh_token: string }
  emulator.clock.advance(day)
  expect(await (await refresh(emulator, renewed.refresh_token)).json()).toMatchObject({
    error_description: 'Refresh token expired',
  })
})

test.each([
  ['Refresh token revoked', true],
  ['Invalid refresh token', false],
])('“%s” when consent was revoked: %s', async (error_description, revoked) => {
  const emulator = createSmallStandIn()
  const { access_token, refresh_token = '' } = await logIn(emulator)
  if (revoked) emulator.revokeGrants()
  const answer = await refresh(emulator, revoked ? refresh_token : `${refresh_token}x`)
  expect(await answer.json()).toEqual({ error: 'invalid_grant', error_description })
  expect((await ask(emulator, access_token, '/me')).status).toBe(200)
})

test('a refresh without its token is an invalid request', async () => {
  const answer = await askForTokens(createSmallStandIn(), { grant_type: 'refresh_token' })
  expect(await answer.json()).toEqual({ error: 'invalid_request', error_description: 'refresh_token must be supplied' })
})

test('a parameter may be sent once', async () => {
  const body = new URLSearchParams([
    ['grant_type', 'refresh_token'],
    ['client_id', clientId],
    ['client_id', clientId],
  ])
  const answer = await createSmallStandIn().answer(new Request(`${accounts}/api/token`, { method: 'POST', body }))
  expect(await answer.json()).toMatchObject({ error: 'invalid_request' })
})

test('an access token lives an hour, or as long as a test wants', async () => {
  const emulator = createSmallStandIn()
  const { access_token } = await logIn(emulator)
  emulator.clock.advance(60 * minute - 1)
  expect((await ask(emulator, access_token, '/me')).status).toBe(200)
  emulator.clock.advance(1)
  expect((await ask(emulator, access_token, '/me')).status).toBe(401)
  emulator.settings.tokenLife = 5
  const short = await logIn(emulator)
  expect(short.expires_in).toBe(5)
  emulator.clock.advance(5000)
  expect((await ask(emulator, short.access_token, '/me')).status).toBe(401)
})

test('every access token can be made to expire at once, and a refresh helps', async () => {
  const emulator = createSmallStandIn()
  const { access_token, refresh_token = '' } = await logIn(emulator)
  emulator.expireAccessTokens()
  expect((await ask(emulator, access_token, '/me')).status).toBe(401)
  const renewed = (await (await refresh(emulator, refresh_token)).json()) as { access_token: string }
  expect((await ask(emulator, renewed.access_token, '/me')).status).toBe(200)
})

test('the same seed gives the same tokens, another seed others', async () => {
  const first = await logIn(createSmallStandIn({ seed: 7 }))
  expect(await logIn(createSmallStandIn({ seed: 7 }))).toEqual(first)
  expect(await logIn(createSmallStandIn({ seed: 8 }))).not.toEqual(first)
})
