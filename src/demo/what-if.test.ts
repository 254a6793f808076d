import { beforeEach, expect, test, vi } from 'vitest'
import { getSession, saveSession } from '#auth/session.ts'
import type { WhatIfId, WhatIfResult } from '#auth/what-if.ts'
import { config } from '#config.ts'
import { whatIfs } from './what-if.ts'

const session = {
  accessToken: 'BQ-of-the-sample-person',
  expiresAt: Date.now() + 3_600_000,
  refreshToken: 'AQ-of-the-sample-person',
  scope: ['user-read-private'],
  consentedAt: 1,
  clientId: 'c0ffee00c0ffee00c0ffee00c0ffee00',
  sample: true,
}
const network = vi.fn<typeof fetch>()

beforeEach(() => {
  vi.stubGlobal('fetch', network.mockReset())
  sessionStorage.clear()
  sessionStorage.setItem(`${config.storagePrefix}sample`, '1')
  saveSession(session)
})

const fieldsOf = ({ message }: WhatIfResult) =>
  Object.fromEntries(message.fields.map(({ name, value }) => [name, value]))

const run = async (id: WhatIfId) => {
  const result = await whatIfs[id]()
  return { ...result, fields: fieldsOf(result) }
}

const tokenRefusal = (error_description: string) => ({
  by: 'server',
  status: 400,
  body: JSON.stringify({ error: 'invalid_grant', error_description }),
})

test('a verifier that is not the one behind the challenge gets no tokens', async () => {
  const result = await run('wrong-verifier')
  expect(result).toMatchObject(tokenRefusal('code_verifier was incorrect'))
  expect(result.message).toMatchObject({ method: 'POST', url: 'https://accounts.spotify.com/api/token' })
  expect(result.fields).toMatchObject({
    grant_type: 'authorization_code',
    code: { start: expect.stringMatching(/^AQ..$/) as string, length: 182 },
    code_verifier: { length: 43 },
    redirect_uri: config.redirectUri,
  })
})

test('a code that has been used once is of no use again', async () => {
  expect(await run('code-used-twice')).toMatchObject(tokenRefusal('Invalid authorization code'))
})

test('an answer with a foreign state is refused by the app, and nothing is sent', async () => {
  const result = await run('foreign-state')
  expect(result).toMatchObject({ by: 'app', reason: 'mismatch', message: { method: 'GET', url: config.redirectUri } })
  expect(result.fields).toMatchObject({ code: { length: 182 }, state: expect.stringMatching(/^[\w-]{43}$/) as string })
  expect(network).not.toHaveBeenCalled()
})

test('the login that the foreign state met is not left pending', async () => {
  await run('foreign-state')
  expect(Object.keys(sessionStorage).filter((key) => key.startsWith(`${config.storagePrefix}login:`))).toEqual([])
})

test('what no scope covers is forbidden', async () => {
  const result = await run('missing-scope')
  expect(result).toMatchObject({
    ...{ by: 'server', status: 403 },
    body: JSON.stringify({ error: { status: 403, message: 'Insufficient client scope' } }),
  })
  expect(result.message).toMatchObject({ method: 'GET', url: 'https://api.spotify.com/v1/me/top/artists' })
  expect(result.fields['Authorization: Bearer']).toEqual({
    start: expect.stringMatching(/^BQ..$/) as string,
    length: 202,
  })
})

test('an expired token is not accepted', async () => {
  expect(await run('expired-token')).toMatchObject({
    ...{ by: 'server', status: 401 },
    body: JSON.stringify({ error: { status: 401, message: 'Missing/invalid/expired access token' } }),
  })
})

test('a revoked refresh token brings no new access token', async () => {
  const result = await run('revoked-refresh-token')
  expect(result).toMatchObject(tokenRefusal('Refresh token revoked'))
  expect(result.fields).toMatchObject({ grant_type: 'refresh_token', refresh_token: { length: 132 } })
})

test('no attempt touches the session, reaches the network or gives a secret away', async () => {
  for (const what of Object.values(whatIfs)) {
    const result = JSON.stringify(await what())
    expect(result).not.toMatch(/[AB]Q[\w-]{20}/)
  }
  expect(getSession()).toEqual(session)
  expect(network).not.toHaveBeenCalled()
})

test('an attempt can be made again and again', async () => {
  for (let turn = 0; turn < 2; turn += 1) expect(await run('foreign-state')).toMatchObject({ reason: 'mismatch' })
})
