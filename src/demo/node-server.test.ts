// @vitest-environment node
import { request as secureRequest } from 'node:https'
import { request as plainRequest } from 'node:http'
import { generate } from 'selfsigned'
import { afterEach, expect, test } from 'vitest'
import { createEmulator, type Emulator } from './emulator.ts'
import { startStandIn, type StandIn, type StandInOptions } from './node-server.ts'
import { createSmallAccounts } from './small-library.ts'
import { authorizeUrl, clientId, createSmallStandIn, logIn, redirectUri } from './small-stand-in.ts'

const open: StandIn[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map((standIn) => standIn.close()))
})

const at = (origin: string): Emulator =>
  createEmulator({
    accountsOrigin: origin,
    apiOrigin: origin,
    accounts: createSmallAccounts(),
    clients: { [clientId]: [redirectUri] },
  })

const start = async (options: Partial<StandInOptions> = {}): Promise<StandIn> => {
  const picture = (id: string) => (id === 'known' ? '<svg xmlns="http://www.w3.org/2000/svg"/>' : null)
  const standIn = await startStandIn({ port: 0, emulator: at, picture, ...options })
  open.push(standIn)
  return standIn
}

test('both services answer on the server’s own origin', async () => {
  const { origin, port } = await start()
  expect(origin).toBe(`http://127.0.0.1:${String(port)}`)
  const page = await fetch(`${origin}/authorize${authorizeUrl().search}`)
  expect(await page.text()).toContain('wants to use your account')
  const answer = await fetch(`${origin}/v1/me`)
  expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([401, '*'])
  expect((await fetch(`${origin}/v1/me`, { method: 'OPTIONS' })).status).toBe(204)
})

test('forms, redirects and cookies go through', async () => {
  const { origin, emulator } = await start()
  const body = new URLSearchParams({ account: 'ann', choice: 'agree' })
  const url = `${origin}/consent${authorizeUrl().search}`
  const agreed = await fetch(url, { method: 'POST', body, redirect: 'manual' })
  expect(agreed.status).toBe(303)
  expect(agreed.headers.get('location')).toContain(`${redirectUri}?code=`)
  expect(agreed.headers.getSetCookie()).toEqual([expect.stringMatching(/^stand_in_account=ann; .*Lax$/)])
  expect(emulator.log).toHaveLength(1)
})

test('a port that is taken is an error that names it', async () => {
  const { port } = await start()
  await expect(start({ port })).rejects.toThrow(`Port ${String(port)} is taken`)
})

test('pictures are SVG, may be kept, and are open to pages', async () => {
  const { origin, emulator } = await start({ latencyMs: 5000 })
  const known = await fetch(`${origin}/image/known`)
  expect(known.headers.get('content-type')).toContain('image/svg+xml')
  expect(known.headers.get('cache-control')).toContain('max-age')
  expect(known.headers.get('access-control-allow-origin')).toBe('*')
  expect(await known.text()).toContain('<svg')
  expect((await fetch(`${origin}/image/unknown`)).status).toBe(404)
  expect(emulator.log).toEqual([])
})

test('with a certificate it is whichever host the browser maps to it', async () => {
  const pem = await generate([{ name: 'commonName', value: 'stand-in' }], { keyType: 'ec' })
  const emulator = createSmallStandIn()
  const { port, origin } = await start({ https: { key: pem.private, cert: pem.cert }, emulator })
  expect(origin).toMatch(/^https:/)
  const { access_token } = await logIn(emulator)
  const ask = (host: string, path: string) =>
    new Promise<number>((resolve, reject) => {
      const headers = { host, authorization: `Bearer ${access_token}` }
      const options = { host: '127.0.0.1', port, path, headers, servername: host, rejectUnauthorized: false }
      secureRequest(options, (answer) => resolve(answer.resume().statusCode ?? 0))
        .on('error', reject)
        .end()
    })
  expect(await ask('api.spotify.com', '/v1/me')).toBe(200)
  expect(await ask('accounts.spotify.com', '/v1/me')).toBe(404)
  expect(await ask('i.scdn.co', '/image/known')).toBe(200)
  expect(emulator.log.at(-2)?.url).toBe('https://api.spotify.com/v1/me')
}, 20_000)

test('every answer takes the latency, preflights too', async () => {
  const { origin } = await start({ latencyMs: 30 })
  for (const method of ['GET', 'OPTIONS']) {
    const before = performance.now()
    await fetch(`${origin}/v1/me`, { method })
    expect(performance.now() - before).toBeGreaterThanOrEqual(29)
  }
})

test('reads under way are counted, and only those of the Web API', async () => {
  const standIn = await start({ latencyMs: 20 })
  const { origin, traffic } = standIn
  const get = (path: string, method = 'GET') => fetch(origin + path, { method })
  await Promise.all([get('/v1/me'), get('/v1/me'), get('/v1/me/tracks'), get('/v1/me', 'OPTIONS'), get('/authorize')])
  expect(traffic.mostReading).toBe(3)
  expect(traffic.passages).toHaveLength(5)
  await expect.poll(() => traffic.reading).toBe(0)
  expect(traffic.passages.every(({ start: begun, end }) => end !== null && end >= begun)).toBe(true)
  traffic.clear()
  expect([traffic.mostReading, traffic.passages.length]).toEqual([0, 0])
})

test('a reset breaks the connection', async () => {
  const { origin, emulator } = await start()
  emulator.faults.add({ what: 'reset' })
  await expect(fetch(`${origin}/v1/me`)).rejects.toThrow(TypeError)
  expect(emulator.log.at(-1)).toMatchObject({ fault: 'reset' })
  expect(emulator.log).toHaveLength(1)
})

test('a slow answer comes late, a hanging one never', async () => {
  const { origin, emulator } = await start()
  emulator.faults.add({ what: 'slow', ms: 40 }, { what: 'hang' })
  const before = performance.now()
  expect((await fetch(`${origin}/v1/me`)).status).toBe(401)
  expect(performance.now() - before).toBeGreaterThanOrEqual(39)
  await expect(fetch(`${origin}/v1/me`, { signal: AbortSignal.timeout(60) })).rejects.toThrow('timeout')
})

test('an endless answer begins, and goes on until nobody listens', async () => {
  const { origin, emulator, traffic } = await start()
  emulator.faults.add({ what: 'endless' })
  const abort = new AbortController()
  const answer = await fetch(`${origin}/v1/me`, { signal: abort.signal })
  expect(answer.status).toBe(401)
  const reader = answer.body!.getReader()
  const texts: string[] = []
  while (!texts.at(-1)?.endsWith(' ')) texts.push(new TextDecoder().decode((await reader.read()).value))
  expect(texts.join('').trim().length).toBeGreaterThan(0)
  expect(traffic.reading).toBe(1)
  abort.abort()
  await expect.poll(() => traffic.reading).toBe(0)
})

test('closing does not wait for what hangs', async () => {
  const { origin, emulator } = await start()
  emulator.faults.add({ what: 'hang' })
  const hanging = fetch(`${origin}/v1/me`).then(
    () => 'answered',
    () => 'cut off',
  )
  await expect.poll(() => emulator.log.length).toBe(1)
  await open.splice(0)[0]?.close()
  expect(await hanging).toBe('cut off')
})

test('the stand-in may be replaced while the server runs', async () => {
  const standIn = await start()
  const fresh = at(standIn.origin)
  standIn.emulator = fresh
  await fetch(`${standIn.origin}/v1/me`)
  expect(fresh.log).toHaveLength(1)
})

test('an address that makes no sense is refused', async () => {
  const { port } = await start()
  const status = await new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port, path: '/v1/me', headers: { host: 'a b' } }
    plainRequest(options, (answer) => {
      resolve(answer.resume().statusCode)
    })
      .on('error', reject)
      .end()
  })
  expect(status).toBe(400)
})
