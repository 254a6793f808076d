import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { sampleClientId } from '#auth/client-id.ts'
import * as login from '#auth/login.ts'
import { askAgainHere } from '#auth/ask-again.ts'
import { endSession, getSession, onSessionEnd } from '#auth/session.ts'
import { config } from '#config.ts'
import { startSampleData } from './in-page.ts'
import { createDemoEmulator } from './sample.ts'
import { ids } from './small-library.ts'
import { authorizeUrl } from './small-stand-in.ts'

vi.mock('./sample-library.ts', async () => ({
  createSampleAccounts: (await import('./small-library.ts')).createSmallAccounts,
  sampleMusic: () => [],
}))
vi.mock('./artwork.ts', () => ({ drawPicture: (id: string) => (id === 'c' ? null : `<svg id="${id}"/>`) }))

const network = vi.fn<typeof fetch>()

beforeEach(() => {
  network.mockReset().mockImplementation(() => Promise.resolve(new Response('from the network')))
  vi.stubGlobal('fetch', network)
  sessionStorage.clear()
  localStorage.clear()
  sessionStorage.setItem(`${config.storagePrefix}sample`, '1')
})

afterEach(() => {
  history.replaceState(null, '', '/')
})

const create = (name: string) => ask('/me/playlists', { method: 'POST', body: JSON.stringify({ name }) })

const ask = (path: string, init: RequestInit = {}): Promise<Response> => {
  const token = getSession()?.accessToken ?? ''
  return fetch(`${config.apiOrigin}/v1${path}`, { ...init, headers: { Authorization: `Bearer ${token}` } })
}

test('the sample person is logged in, by the real flow, and nothing of it leaves the page', async () => {
  await startSampleData()
  expect(getSession()).toMatchObject({ sample: true, clientId: sampleClientId })
  expect(getSession()?.scope).toContain('playlist-read-private')
  expect(await (await ask('/me')).json()).toMatchObject({ id: 'ann' })
  expect(network).not.toHaveBeenCalled()
})

test('the login goes back to where the page is, or to the profile from home', async () => {
  const begin = vi.spyOn(login, 'beginLogin')
  await startSampleData()
  history.replaceState(null, '', `${config.base}playlists?filter=x`)
  await startSampleData()
  expect(begin.mock.calls.map(([{ returnTo }]) => returnTo)).toEqual(['/profile', '/playlists?filter=x'])
})

test('a reload begins the library afresh, and the old token is worth nothing there', async () => {
  await startSampleData()
  const before = getSession()?.accessToken
  await startSampleData()
  expect(getSession()?.accessToken).not.toBe(before)
  const answer = await fetch(`${config.apiOrigin}/v1/me`, { headers: { Authorization: `Bearer ${before ?? ''}` } })
  expect(answer.status).toBe(401)
})

test('other origins are reached as before; Spotify’s two never are, whatever the path', async () => {
  await startSampleData()
  expect(await (await fetch('/chunk.js')).text()).toBe('from the network')
  expect(await (await fetch(new URL('https://example.com/v1/me'))).text()).toBe('from the network')
  const addresses = [
    `${config.apiOrigin}/v1/unknown`,
    `${config.apiOrigin}/elsewhere`,
    `${config.accountsOrigin}/api/token`,
  ]
  const attempts = [...addresses, new URL(`${config.apiOrigin}/v1/me`), new Request(`${config.apiOrigin}/v1/me`)]
  for (const address of attempts) await fetch(address).catch(() => null)
  expect(network).toHaveBeenCalledTimes(2)
})

test('what a browser would keep from a page is kept from it', async () => {
  await startSampleData()
  await expect(fetch(`${config.accountsOrigin}/authorize`)).rejects.toThrow(TypeError)
  const refused = await fetch(`${config.apiOrigin}/v1/me`)
  expect(refused.status).toBe(401)
  expect(refused.headers.get('www-authenticate')).toBeNull()
  expect(refused.headers.get('content-type')).toContain('application/json')
})

test('an answer never comes in the task of its question', async () => {
  await startSampleData()
  let answered = false
  const answer = ask('/me').then(() => {
    answered = true
  })
  for (let turn = 0; turn < 100; turn += 1) await Promise.resolve()
  expect(answered).toBe(false)
  await answer
})

test('a request can be called off, before and on the way', async () => {
  await startSampleData()
  const reason = new Error('no longer wanted')
  await expect(ask('/me', { signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
  const onTheWay = new AbortController()
  const answer = ask('/me', { signal: onTheWay.signal })
  onTheWay.abort(reason)
  await expect(answer).rejects.toBe(reason)
})

test('pictures are drawn in the page, each once; one that cannot be drawn is left out', async () => {
  const create = vi.spyOn(URL, 'createObjectURL')
  await startSampleData()
  const lists = (await (await ask('/me/playlists')).json()) as {
    items: ({ images: { url: string }[] | null } | null)[]
  }
  const urls = lists.items.flatMap((entry) => entry?.images ?? []).map(({ url }) => url)
  expect(urls.length).toBeGreaterThan(5)
  expect(urls.every((url) => url.startsWith('blob:'))).toBe(true)
  expect(lists.items[0]?.images).toHaveLength(2)
  expect(create).toHaveBeenCalledTimes(new Set(urls).size)
})

test('the server of `npm start` knows the app by the same sample Client ID', async () => {
  const emulator = createDemoEmulator({ accountsOrigin: 'https://accounts.spotify.com', apiOrigin: config.apiOrigin })
  const url = authorizeUrl({ client_id: sampleClientId, redirect_uri: 'http://127.0.0.1:5173/callback' })
  expect((await emulator.answer(new Request(url))).status).toBe(200)
})

test('what the first login may not, a wider consent allows, and the library is still the same', async () => {
  await startSampleData()
  const before = getSession()
  const onEnd = vi.fn()
  const stop = onSessionEnd(onEnd)
  expect((await create('Too early')).status).toBe(403)
  await askAgainHere()?.(['playlist-modify-public', 'user-library-modify'])
  stop()
  expect(onEnd).not.toHaveBeenCalled()
  expect(getSession()).toMatchObject({ sample: true, consentedAt: before?.consentedAt })
  expect(getSession()?.scope).toEqual([...(before?.scope ?? []), 'playlist-modify-public', 'user-library-modify'])
  expect(getSession()?.refreshToken).not.toBe(before?.refreshToken)

  expect((await create('In time')).status).toBe(201)
  await askAgainHere()?.(['playlist-modify-private'])
  const lists = (await (await ask('/me/playlists')).json()) as { items: ({ name: string } | null)[] }
  expect(lists.items[0]?.name).toBe('In time')
  expect(getSession()?.scope).toContain('user-library-modify')
  expect(network).not.toHaveBeenCalled()
})

test('everything that writes works in the page', async () => {
  await startSampleData()
  await askAgainHere()?.(['playlist-modify-public', 'playlist-modify-private', 'user-library-modify'])
  const items = `/playlists/${ids.long}/items`
  const uri = 'spotify:track:track00000000000000003'
  const statuses = [
    await create('New'),
    await ask(`/playlists/${ids.long}`, { method: 'PUT', body: JSON.stringify({ name: 'Renamed' }) }),
    await ask(items, { method: 'POST', body: JSON.stringify({ uris: [uri] }) }),
    await ask(items, { method: 'PUT', body: JSON.stringify({ range_start: 0, insert_before: 2 }) }),
    await ask(items, { method: 'DELETE', body: JSON.stringify({ items: [{ uri }] }) }),
    await ask(`/me/library?uris=${uri}`, { method: 'PUT' }),
    await ask(`/me/library?uris=${uri}`, { method: 'DELETE' }),
  ].map(({ status }) => status)
  expect(statuses).toEqual([201, 200, 201, 200, 200, 200, 200])
})

test('a consent that comes after the session has ended brings it not back', async () => {
  await startSampleData()
  const asked = askAgainHere()?.(['playlist-modify-public'])
  endSession('sample-left')
  await expect(asked).rejects.toThrow()
  expect(getSession()).toBeNull()
})
