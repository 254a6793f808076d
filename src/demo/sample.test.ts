// @vitest-environment node
import { afterEach, expect, test, vi } from 'vitest'
import { startDemoServer, type StandIn } from './node-server.ts'
import { createDemoEmulator } from './sample.ts'
import { createSmallAccounts } from './small-library.ts'
import { accounts, api, authorizeUrl, redirectUri, startTime } from './small-stand-in.ts'

const { createSampleAccounts } = vi.hoisted(() => ({ createSampleAccounts: vi.fn() }))
vi.mock('./sample-library.ts', () => ({ createSampleAccounts }))

/** What the app knows as the sample's Client ID. */
const sampleClientId = 'c0ffee00c0ffee00c0ffee00c0ffee00'

const origins = { accountsOrigin: accounts, apiOrigin: api }
const statusFor = async (options: Partial<Parameters<typeof createDemoEmulator>[0]>, redirect: string) => {
  createSampleAccounts.mockImplementation(createSmallAccounts)
  const url = authorizeUrl({ client_id: sampleClientId, redirect_uri: redirect })
  return (await createDemoEmulator({ ...origins, ...options }).answer(new Request(url))).status
}

let standIn: StandIn | null = null
afterEach(async () => {
  await standIn?.close()
  standIn = null
})

test('the stand-in of the sample data knows the sample Client ID, at the loopback address on any port', async () => {
  expect(await statusFor({}, 'http://127.0.0.1:5173/callback')).toBe(200)
  expect(await statusFor({}, 'http://127.0.0.1:5173/base/callback')).toBe(400)
  expect(await statusFor({}, redirectUri)).toBe(400)
})

test('other redirect URIs, other clients and other people can be given', async () => {
  expect(await statusFor({ redirectUris: [redirectUri] }, redirectUri)).toBe(200)
  expect(await statusFor({ clients: { other: [redirectUri] } }, redirectUri)).toBe(400)
  createSampleAccounts.mockClear()
  expect(createDemoEmulator({ ...origins, accounts: [] }).accounts).toEqual([])
  expect(createSampleAccounts).not.toHaveBeenCalled()
})

test('each has a library of its own, made for its own time', () => {
  createSampleAccounts.mockImplementation(createSmallAccounts)
  const [first, second] = [1, 2].map(() => createDemoEmulator({ ...origins, now: () => startTime }))
  expect(first?.accounts).not.toBe(second?.accounts)
  expect(createSampleAccounts).toHaveBeenLastCalledWith(startTime)
})

test('as a server it has both services and the pictures on one origin', async () => {
  createSampleAccounts.mockImplementation(createSmallAccounts)
  standIn = await startDemoServer({ port: 0, redirectUris: [redirectUri] })
  const { origin, emulator } = standIn
  const { search } = authorizeUrl({ client_id: sampleClientId })
  expect((await fetch(`${origin}/authorize${search}`)).status).toBe(200)
  expect((await fetch(`${origin}/v1/me`)).status).toBe(401)
  expect(emulator.log.map(({ url }) => url.startsWith(origin))).toEqual([true, true])
})
