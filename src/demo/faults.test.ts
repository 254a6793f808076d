// @vitest-environment node
import { expect, test } from 'vitest'
import { orderFor, type FaultRule } from './faults.ts'
import { accounts, api, ask, createSmallStandIn, exchange, logIn, newCode } from './small-stand-in.ts'

/** A stand-in with someone logged in and these faults ahead, and the way to ask it. */
const rehearse = async (...rules: FaultRule[]) => {
  const emulator = createSmallStandIn()
  const { access_token } = await logIn(emulator)
  emulator.faults.add(...rules)
  return { emulator, get: (path = '/me') => ask(emulator, access_token, path) }
}

const statuses = async (get: (path?: string) => Promise<Response>, count: number): Promise<number[]> => {
  const seen: number[] = []
  for (let turn = 0; turn < count; turn += 1) seen.push((await get()).status)
  return seen
}

test('a rate limit is JSON with a Retry-After that a page can read', async () => {
  const { get } = await rehearse({ what: 'rate-limit', seconds: 3 })
  const answer = await get()
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '3'])
  expect(answer.headers.get('access-control-expose-headers')).toBe('Retry-After')
  expect(await answer.json()).toEqual({ error: { status: 429, message: 'Too many requests' } })
  expect((await get()).status).toBe(200)
})

test('an unreadable one has none', async () => {
  const answer = await (await rehearse({ what: 'rate-limit-unreadable' })).get()
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, null])
  expect(answer.headers.get('access-control-allow-origin')).toBe('*')
})

test('one without CORS headers has none at all', async () => {
  const answer = await (await rehearse({ what: 'rate-limit-no-cors' })).get()
  expect(answer.status).toBe(429)
  expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([])
})

test('a spent quota lasts most of a day, which a page cannot read unless it is exposed', async () => {
  const { get } = await rehearse({ what: 'quota' }, { what: 'quota', exposed: true, seconds: 60 })
  const first = await get()
  expect(await first.json()).toEqual({ error: { status: 429, message: 'Too many requests', reason: 'QUOTA_EXCEEDED' } })
  expect(first.headers.get('retry-after')).toBe('48925')
  expect(first.headers.get('access-control-expose-headers')).toBeNull()
  const second = await get()
  expect(second.headers.get('access-control-expose-headers')).toBe('Retry-After')
})

test('a lapsed Premium is plain text, 159 bytes of it', async () => {
  const answer = await (await rehearse({ what: 'premium' })).get()
  expect([answer.status, answer.headers.get('content-type')]).toEqual([403, 'text/plain; charset=utf-8'])
  expect(await answer.text()).toHaveLength(159)
})

test.each<[FaultRule, number, string]>([
  [{ what: 'unauthorized' }, 401, '{"error":{"status":401,'],
  [{ what: 'not-registered' }, 403, 'The user is not registered for this application.'],
  [{ what: 'scope' }, 403, '{"error":{"status":403,"message":"Insufficient client scope"}}'],
  [{ what: 'status' }, 502, '<html>'],
  [{ what: 'status', status: 503 }, 503, '<html>'],
  [{ what: 'html' }, 200, '<html>'],
  [{ what: 'invalid-json' }, 200, '{"items":[,'],
  [{ what: 'empty' }, 200, ''],
])('%j', async (rule, status, start) => {
  const answer = await (await rehearse(rule)).get()
  expect(answer.status).toBe(status)
  const text = await answer.text()
  expect(start === '' ? text : text.slice(0, start.length)).toBe(start)
  expect(answer.headers.get('access-control-allow-origin')).toBe('*')
})

test('a truncated answer begins like the true one and is not JSON', async () => {
  const { get } = await rehearse({ what: 'truncated' })
  const cut = await (await get()).text()
  const whole = await (await get()).text()
  expect(whole.startsWith(cut)).toBe(true)
  expect(cut.length).toBe(Math.floor(whole.length / 2))
  expect(() => JSON.parse(cut) as unknown).toThrow(SyntaxError)
})

test('a broken connection is no answer', async () => {
  const { emulator, get } = await rehearse({ what: 'reset' })
  const answer = await get()
  expect(answer.type).toBe('error')
  expect(emulator.log.at(-1)).toMatchObject({ status: 0, fault: 'reset' })
})

test('slow, hanging and endless answers carry orders for the adapter, others none', async () => {
  const { get } = await rehearse({ what: 'slow', ms: 70 }, { what: 'hang' }, { what: 'endless' })
  const [slow, hanging, endless, plain] = [await get(), await get(), await get(), await get()]
  expect(orderFor(slow)).toEqual({ what: 'slow', ms: 70 })
  expect(await slow.json()).toMatchObject({ id: 'ann' })
  expect(orderFor(hanging)).toEqual({ what: 'hang' })
  expect(orderFor(endless)).toEqual({ what: 'endless' })
  expect((await plain.text()).startsWith(await endless.text())).toBe(true)
  expect(orderFor(plain)).toBeNull()
})

test('any fault can come without CORS headers', async () => {
  const answer = await (await rehearse({ what: 'status', cors: false })).get()
  expect(answer.headers.get('access-control-allow-origin')).toBeNull()
})

test('rules strike in order, after some, some times', async () => {
  const { emulator, get } = await rehearse(
    { what: 'status', status: 500, after: 1, times: 2 },
    { what: 'status', status: 503, after: 2, times: Infinity },
  )
  expect(await statuses(get, 6)).toEqual([200, 500, 500, 200, 503, 503])
  expect(emulator.faults.list().map(({ struck }) => struck)).toEqual([2, 2])
  emulator.faults.clear()
  expect(await statuses(get, 1)).toEqual([200])
})

test('chance is repeatable', async () => {
  const rule: FaultRule = { what: 'status', chance: 0.5, times: Infinity }
  const [first, second] = [await rehearse(rule), await rehearse(rule)]
  const seen = await statuses(first.get, 40)
  expect(await statuses(second.get, 40)).toEqual(seen)
  expect(new Set(seen)).toEqual(new Set([200, 502]))
})

test.each<[FaultRule['match'], string[]]>([
  ['/v1/me', ['GET /v1/me']],
  ['/v1/*', ['GET /v1/me']],
  ['/v1/*/tracks', ['GET /v1/me/tracks?limit=5', 'PUT /v1/me/tracks']],
  [{ path: '/*/token' }, ['POST /api/token']],
  [/limit=5/, ['GET /v1/me/tracks?limit=5']],
  [{ path: /^\/v1\/me/ }, ['GET /v1/me', 'GET /v1/me/tracks?limit=5', 'PUT /v1/me/tracks']],
  [{ method: 'PUT' }, ['PUT /v1/me/tracks']],
  [{ method: 'OPTIONS', path: '/v1/me' }, ['OPTIONS /v1/me']],
  [{ path: '/api/token' }, ['POST /api/token']],
  [(method) => method === 'POST', ['POST /api/token']],
  [undefined, ['GET /v1/me', 'GET /v1/me/tracks?limit=5', 'PUT /v1/me/tracks']],
])('match %s', async (match, expected) => {
  const emulator = createSmallStandIn()
  emulator.faults.add({ what: 'status', status: 599, times: Infinity, ...(match === undefined ? {} : { match }) })
  const requests = [
    ...[
      'GET /v1/me',
      'OPTIONS /v1/me',
      'GET /v1/me/tracks?limit=5',
      'PUT /v1/me/tracks',
      'POST /api/token',
      'GET /authorize',
    ],
  ]
  const struck = []
  for (const request of requests) {
    const [method = '', path = ''] = request.split(' ')
    const origin = path.startsWith('/v1/') ? api : accounts
    const answer = await emulator.answer(new Request(origin + path, { method }))
    if (answer.status === 599) struck.push(request)
  }
  expect(struck).toEqual(expected)
})

test('before it takes effect, a failed exchange leaves the code unspent; after, the code is gone', async () => {
  const emulator = createSmallStandIn()
  const [first, second] = [await newCode(emulator), await newCode(emulator)]
  emulator.faults.add({ what: 'reset', match: '/api/token' })
  expect((await exchange(emulator, first)).type).toBe('error')
  expect((await exchange(emulator, first)).status).toBe(200)
  emulator.faults.add({ what: 'reset', match: '/api/token', when: 'after' })
  expect((await exchange(emulator, second)).type).toBe('error')
  expect((await exchange(emulator, second)).status).toBe(400)
})
