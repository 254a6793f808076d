import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Session } from '#auth/session.ts'

const start = Date.parse('2026-11-20T12:00:00Z')

/** The modules of a page that has just been loaded, with a session. */
async function newPage() {
  vi.resetModules()
  const page = {
    ...(await import('./client.ts')),
    ...(await import('./request-log.ts')),
    ...(await import('./scheduler.ts')),
    ...(await import('#auth/session.ts')),
  }
  page.saveSession(session)
  return page
}

const session: Session = {
  accessToken: 'BQD-the-access-token',
  expiresAt: start + 3_600_000,
  refreshToken: null,
  scope: [],
  consentedAt: start,
  clientId: '0123456789abcdef0123456789abcdef',
  sample: false,
}

let page: Awaited<ReturnType<typeof newPage>>
let answers: ((signal: AbortSignal) => Promise<Response>)[]

const after = (ms: number, answer: () => Response) => () =>
  new Promise<Response>((resolve) => setTimeout(() => resolve(answer()), ms))
const ok = () => Response.json({ ok: true })
/** No answer until the request is cut off. */
const never = (signal: AbortSignal) =>
  new Promise<Response>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)))

beforeEach(async () => {
  vi.useFakeTimers({ now: start })
  sessionStorage.clear()
  localStorage.clear()
  answers = []
  vi.stubGlobal('fetch', (_: URL, { signal }: { signal: AbortSignal }) => (answers.shift() ?? after(100, ok))(signal))
  page = await newPage()
})
afterEach(() => {
  page.abortAll()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const settled = (promise: Promise<unknown>) => promise.then(String, String)

test('a request is logged with its address, its answer and its time', async () => {
  const done = page.request('me/top/artists', { query: { limit: 10, time_range: 'long_term' } })
  await vi.runAllTimersAsync()
  await done
  expect(page.requestLog()).toEqual([
    {
      id: 1,
      at: start,
      method: 'GET',
      path: '/v1/me/top/artists?limit=10&time_range=long_term',
      status: 200,
      tookMs: 100,
      waitedMs: 0,
      outcome: 'answered',
    },
  ])
  expect(page.requestCount()).toBe(1)
})

test('the wait in the queue is told apart from the time of the request', async () => {
  const done = ['a', 'b', 'c', 'd'].map((path) => page.request(path))
  await vi.runAllTimersAsync()
  await Promise.all(done)
  expect(page.requestLog().map(({ path, waitedMs, tookMs }) => [path, waitedMs, tookMs])).toEqual([
    ['/v1/d', 100, 100],
    ['/v1/c', 0, 100],
    ['/v1/b', 0, 100],
    ['/v1/a', 0, 100],
  ])
})

test('each try is an entry: a 429, the wait it asks for, and the answer after that', async () => {
  answers = [after(100, () => new Response('', { status: 429, headers: { 'Retry-After': '3' } }))]
  const done = page.request('me')
  await vi.runAllTimersAsync()
  await done
  expect(page.requestLog().map(({ status, waitedMs }) => [status, waitedMs])).toEqual([
    [200, 3100],
    [429, 0],
  ])
})

test('what was refused, what was lost and what was cut off are logged as such', async () => {
  answers = [after(5, () => new Response('', { status: 404 })), () => Promise.reject(new TypeError('x')), never]
  const refused = settled(page.request('refused'))
  await vi.advanceTimersByTimeAsync(5)
  await refused
  const lost = settled(page.request('lost', { method: 'PUT' }))
  await vi.advanceTimersByTimeAsync(2000)
  await lost
  const abort = new AbortController()
  const aborted = settled(page.request('aborted', { signal: abort.signal }))
  await vi.advanceTimersByTimeAsync(10)
  abort.abort()
  await aborted
  await vi.advanceTimersByTimeAsync(0)
  expect(page.requestLog().map(({ path, status, outcome }) => [path, status, outcome])).toEqual([
    ['/v1/aborted', null, 'aborted'],
    ['/v1/lost', null, 'lost'],
    ['/v1/refused', 404, 'answered'],
  ])
})

test('a request that gets no answer in time is lost', async () => {
  answers = [never]
  const done = settled(page.request('slow'))
  await vi.advanceTimersByTimeAsync(20_000)
  await done
  expect(page.requestLog()).toMatchObject([{ status: null, tookMs: 20_000, outcome: 'lost' }])
})

test('fifty are kept, the latest first, and all are counted', async () => {
  const done = Array.from({ length: 60 }, (_, index) => page.request(`r${index}`))
  await vi.runAllTimersAsync()
  await Promise.all(done)
  expect([page.requestLog().length, page.requestCount()]).toEqual([50, 60])
  expect(page.requestLog()[0]?.path).toBe('/v1/r59')
  expect(new Set(page.requestLog().map(({ id }) => id)).size).toBe(50)
})

test('the log stays the same object until it changes, and says when it does', async () => {
  const heard = vi.fn()
  const stop = page.subscribeRequestLog(heard)
  const before = page.requestLog()
  expect(page.requestLog()).toBe(before)
  const done = page.request('me')
  await vi.runAllTimersAsync()
  await done
  expect(page.requestLog()).not.toBe(before)
  expect(heard).toHaveBeenCalledTimes(1)
  stop()
  page.endSession('logged-out')
  expect(heard).toHaveBeenCalledTimes(1)
})

test('a token never stands in the log', async () => {
  const done = page.request('me', { query: { x: 'y' } })
  await vi.runAllTimersAsync()
  await done
  expect(JSON.stringify(page.requestLog())).not.toContain('BQD')
})

test.each(['logged-out', 'revoked', 'hidden'] as const)('the end of a session (%s) empties the log', async (why) => {
  const done = page.request('me')
  await vi.runAllTimersAsync()
  await done
  page.endSession(why)
  expect([page.requestLog(), page.requestCount()]).toEqual([[], 0])
})

test('what the session before has sent is not logged when it comes late', async () => {
  answers = [after(1000, ok)]
  const done = settled(page.request('late'))
  await vi.advanceTimersByTimeAsync(500)
  page.saveSession({ ...session, consentedAt: start + 500 })
  await vi.advanceTimersByTimeAsync(1000)
  await done
  expect([page.requestLog(), page.requestCount()]).toEqual([[], 0])
})

test('a clock that is set back gives no negative times', async () => {
  answers = [
    () => {
      vi.setSystemTime(start - 3_600_000)
      return Promise.resolve(ok())
    },
  ]
  const done = page.request('me')
  await vi.runAllTimersAsync()
  await done
  expect(page.requestLog()).toMatchObject([{ tookMs: 0, waitedMs: 0 }])
})
