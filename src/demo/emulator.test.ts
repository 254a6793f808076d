// @vitest-environment node
import { expect, test } from 'vitest'
import { createEmulator } from './emulator.ts'
import { createSmallAccounts } from './small-library.ts'
import { api, ask, authorizeUrl, createSmallStandIn, logIn } from './small-stand-in.ts'

test('a preflight of the Web API is answered as Spotify does, whoever asks', async () => {
  const answer = await createSmallStandIn().answer(new Request(`${api}/v1/me`, { method: 'OPTIONS' }))
  expect(answer.ok).toBe(true)
  expect(answer.headers.get('access-control-allow-origin')).toBe('*')
  expect(answer.headers.get('access-control-allow-methods')).toBe('GET, POST, OPTIONS, PUT, DELETE, PATCH')
  expect(answer.headers.get('access-control-max-age')).toBe('604800')
  const allowed = (answer.headers.get('access-control-allow-headers') ?? '').toLowerCase().split(', ')
  for (const name of ['accept', 'authorization', 'content-type', 'retry-after']) expect(allowed).toContain(name)
  for (const name of ['if-none-match', 'x-requested-with', '*']) expect(allowed).not.toContain(name)
})

test('no answer exposes a header', async () => {
  const emulator = createSmallStandIn()
  const { access_token } = await logIn(emulator)
  for (const path of ['/me', '/nothing', '/me/playlists?limit=51'])
    expect((await ask(emulator, access_token, path)).headers.get('access-control-expose-headers')).toBeNull()
})

test('errors of the Web API are readable for pages', async () => {
  const answer = await ask(createSmallStandIn(), 'made-up', '/me')
  expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([401, '*'])
})

test('an address of neither service is nobody’s', async () => {
  const emulator = createSmallStandIn()
  expect((await emulator.answer(new Request('https://example.com/v1/me'))).status).toBe(404)
  expect((await emulator.answer(new Request(`${api}/authorize`))).status).toBe(404)
  expect(emulator.log).toEqual([])
})

test('both services may share an origin', async () => {
  const here = 'http://127.0.0.1:5174'
  const emulator = createEmulator({
    accountsOrigin: here,
    apiOrigin: here,
    accounts: createSmallAccounts(),
    clients: {},
  })
  expect((await emulator.answer(new Request(`${here}/v1/me`))).status).toBe(401)
  expect((await emulator.answer(new Request(`${here}/authorize${authorizeUrl().search}`))).status).toBe(400)
  expect(await (await emulator.answer(new Request(here))).text()).toContain('stand-in of Spotify')
})

test('the log tells tokens apart without holding one', async () => {
  const emulator = createSmallStandIn()
  const [first, second] = [await logIn(emulator), await logIn(emulator)]
  emulator.log.length = 0
  for (const { access_token } of [first, second, first]) await ask(emulator, access_token, '/me?x=1')
  const [a, b, c] = emulator.log.map(({ token }) => token)
  expect(a).toMatch(/^[\da-f]{8}$/)
  expect(c).toBe(a)
  expect(b).not.toBe(a)
  expect(emulator.log[0]).toMatchObject({ path: '/v1/me?x=1', status: 200, fault: null })
  expect(JSON.stringify(emulator.log)).not.toContain(first.access_token)
})
