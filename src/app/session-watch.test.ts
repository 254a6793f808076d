import type { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Session } from '#auth/session.ts'
import { ownKey } from '#auth/storage.ts'

const start = Date.parse('2026-11-20T12:00:00Z')
const hour = 3_600_000

const ann: Session = {
  accessToken: 'token-of-ann',
  expiresAt: start + 24 * hour,
  refreshToken: null,
  scope: [],
  consentedAt: start,
  clientId: '0123456789abcdef0123456789abcdef',
  sample: false,
}
const bob: Session = { ...ann, accessToken: 'token-of-bob', consentedAt: start + 1000 }

/** The modules of a page that has just been loaded, all of one piece. */
async function newPage() {
  vi.resetModules()
  const page = {
    ...(await import('#auth/session.ts')),
    ...(await import('#spotify/client.ts')),
    ...(await import('#spotify/profile.ts')),
    ...(await import('#spotify/scheduler.ts')),
    ...(await import('#parts/place.ts')),
    ...(await import('./query-client.ts')),
    ...(await import('./session-watch.ts')),
  }
  return { ...page, stop: page.watchSession() }
}

let page: Awaited<ReturnType<typeof newPage>>
let client: QueryClient
/** Lets the answers go that are held back; each says whose token asked. */
let held: (() => void)[]

const nameOf: Record<string, string> = { 'Bearer token-of-ann': 'Ann', 'Bearer token-of-bob': 'Bob' }

/** A network that does not heed an abort: the worst case, an answer that was already on its way. */
const answer = (_: URL, { headers }: { headers: Record<string, string> }) =>
  new Promise<Response>((resolve) => {
    const name = nameOf[headers['Authorization'] ?? ''] ?? 'nobody'
    held.push(() => resolve(Response.json({ id: name.toLowerCase(), display_name: name })))
  })

beforeEach(async () => {
  vi.useFakeTimers({ now: start })
  sessionStorage.clear()
  localStorage.clear()
  held = []
  vi.stubGlobal('fetch', answer)
  page = await newPage()
  client = page.queryClient
})
afterEach(() => {
  page.stop()
  page.abortAll()
  client.clear()
  vi.useRealTimers()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

const askProfile = () =>
  client.query(page.profileQueries.me()).then(
    ({ name }) => name,
    () => 'cut off',
  )
const cached = () => client.getQueryData(page.profileQueries.me().queryKey)?.name ?? null
const allCached = () =>
  JSON.stringify(
    client
      .getQueryCache()
      .getAll()
      .map(({ state }) => state.data),
  )
const letGo = async () => {
  for (const one of held.splice(0)) one()
  await vi.advanceTimersByTimeAsync(10)
}

/** What happens to the session between Ann and Bob. */
const changes: [string, () => void][] = [
  [
    'logs out and another person logs in',
    () => {
      page.endSession('logged-out')
      page.saveSession(bob)
    },
  ],
  [
    'is logged out by Spotify and another person logs in',
    () => {
      page.endSession('revoked')
      page.saveSession(bob)
    },
  ],
  ['is replaced by another login without an end', () => page.saveSession(bob)],
  [
    'was replaced while the page lay in the back-forward cache',
    () => {
      sessionStorage.setItem(ownKey('session'), JSON.stringify(bob))
      globalThis.dispatchEvent(new Event('pageshow'))
    },
  ],
]

test.each(changes)('when one person %s, nothing that was read for the first is left', async (_, change) => {
  page.saveSession(ann)
  const asked = askProfile()
  await vi.advanceTimersByTimeAsync(0)
  await letGo()
  expect([await asked, cached()]).toEqual(['Ann', 'Ann'])
  change()
  expect([client.getQueryCache().getAll(), page.getSession()?.accessToken]).toEqual([[], 'token-of-bob'])
  const again = askProfile()
  await vi.advanceTimersByTimeAsync(0)
  await letGo()
  expect([await again, cached()]).toEqual(['Bob', 'Bob'])
})

test.each(changes)('when one person %s, an answer to the first that comes late is dropped', async (_, change) => {
  page.saveSession(ann)
  const asked = askProfile()
  await vi.advanceTimersByTimeAsync(0)
  expect(held.length).toBe(1)
  change()
  expect(await asked).toBe('cut off')
  await letGo()
  expect(allCached()).not.toContain('Ann')
})

test.each(changes)('when one person %s, the second never shares a request of the first', async (_, change) => {
  page.saveSession(ann)
  const first = askProfile()
  await vi.advanceTimersByTimeAsync(0)
  change()
  const second = askProfile()
  await vi.advanceTimersByTimeAsync(0)
  await letGo()
  expect([await first, await second, cached()]).toEqual(['cut off', 'Bob', 'Bob'])
})

test('a request that belongs to no query is cut off as well, sent or still in the queue', async () => {
  page.saveSession(ann)
  const asked = ['a', 'b', 'c', 'd', 'e'].map((path) => page.request(path).then(String, () => 'cut off'))
  await vi.advanceTimersByTimeAsync(0)
  expect(held.length).toBe(3)
  page.endSession('logged-out')
  await letGo()
  expect(await Promise.all(asked)).toEqual(asked.map(() => 'cut off'))
  expect(held.length).toBe(0)
})

test('a page out of the back-forward cache whose person has logged out shows nothing of theirs', async () => {
  page.saveSession(ann)
  const asked = askProfile()
  await vi.advanceTimersByTimeAsync(0)
  await letGo()
  await asked
  sessionStorage.clear()
  globalThis.dispatchEvent(new Event('pageshow'))
  expect([page.getSession(), client.getQueryCache().getAll()]).toEqual([null, []])
})

test('fresh tokens for the same person leave everything in place', async () => {
  page.saveSession(ann)
  const asked = askProfile()
  await vi.advanceTimersByTimeAsync(0)
  await letGo()
  await asked
  page.updateSession({ ...ann, accessToken: 'token-2' })
  expect(cached()).toBe('Ann')
})

// — The end by itself —

const hide = () => {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
  document.dispatchEvent(new Event('visibilitychange'))
}

test('after an hour in the background the session is over, and the place is kept for the next login', async () => {
  page.saveSession(ann)
  const scrollY = vi.spyOn(window, 'scrollY', 'get').mockReturnValue(420)
  hide()
  await vi.advanceTimersByTimeAsync(hour + 60_000)
  expect([page.getSession(), page.lastEnd()]).toEqual([null, 'hidden'])
  scrollY.mockReturnValue(0)
  expect(page.scrollHere()).toBe(420)
})

test('after twelve hours without use it is over, and the place is kept as well', async () => {
  page.saveSession(ann)
  const scrollY = vi.spyOn(window, 'scrollY', 'get').mockReturnValue(420)
  await vi.advanceTimersByTimeAsync(12 * hour + 60_000)
  expect(page.lastEnd()).toBe('idle')
  scrollY.mockReturnValue(0)
  expect(page.scrollHere()).toBe(420)
})

test('while Spotify makes us wait, the hour in the background does not end the session', async () => {
  page.saveSession(ann)
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('', { status: 429, headers: { 'Retry-After': '100' } })))
  hide()
  await vi.advanceTimersByTimeAsync(hour - 60_000)
  const asked = askProfile()
  await vi.advanceTimersByTimeAsync(120_000)
  expect([page.getPace().state, page.getSession()?.accessToken]).toEqual(['waiting', 'token-of-ann'])
  page.abortAll()
  expect(await asked).toBe('cut off')
})

test('the clicks of a person count', async () => {
  page.saveSession(ann)
  await vi.advanceTimersByTimeAsync(11 * hour)
  globalThis.dispatchEvent(new Event('keydown'))
  await vi.advanceTimersByTimeAsync(11 * hour)
  expect(page.getSession()).not.toBeNull()
})
