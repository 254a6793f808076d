import { afterEach, beforeEach, expect, test, vi } from 'vitest'

const auth = vi.hoisted(() => ({
  accessToken: vi.fn(),
  renewAccessToken: vi.fn(),
  getSession: vi.fn(),
  isSample: () => false,
  onSessionEnd: vi.fn(),
}))
vi.mock('#auth/tokens.ts', () => auth)
vi.mock('#auth/session.ts', () => auth)

const fetched = vi.fn<(url: URL, init: RequestInit) => Promise<Response>>()

const json = (body: unknown, status = 200, headers = {}) => new Response(JSON.stringify(body), { status, headers })
const error = (status: number, message: string, headers = {}) => json({ error: { status, message } }, status, headers)

/** A client whose scheduler has seen nothing yet. */
async function client() {
  vi.resetModules()
  const { request } = await import('./client.ts')
  const { getPace } = await import('./scheduler.ts')
  const { AuthError } = await import('#auth/errors.ts')
  return { request, getPace, AuthError }
}

const failureOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => null,
    (error: unknown) => (error instanceof Error && 'failure' in error ? error.failure : error),
  )

const urls = () => fetched.mock.calls.map(([url]) => url.href)
const tokens = () => fetched.mock.calls.map(([, init]) => new Headers(init.headers).get('Authorization'))

beforeEach(() => {
  vi.useFakeTimers()
  sessionStorage.clear()
  fetched.mockReset().mockImplementation(() => Promise.resolve(json({ ok: true })))
  vi.stubGlobal('fetch', fetched)
  auth.accessToken.mockReset().mockResolvedValue('first')
  auth.renewAccessToken.mockReset().mockImplementation(() => {
    auth.accessToken.mockResolvedValue('second')
    return Promise.resolve('second')
  })
  auth.getSession.mockReset().mockReturnValue({ scope: ['user-top-read'] })
})

afterEach(() => {
  vi.useRealTimers()
})

test('sends the token to the Web API and nowhere else, as carefully as fetch can', async () => {
  const { request } = await client()
  expect(await request('me/top/artists', { query: { limit: 10, time_range: 'long_term' } })).toEqual({ ok: true })
  const [url, init] = fetched.mock.calls[0] ?? []
  expect(url?.href).toBe('https://api.spotify.com/v1/me/top/artists?limit=10&time_range=long_term')
  expect(init).toMatchObject({
    method: 'GET',
    redirect: 'error',
    credentials: 'omit',
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
  })
  expect(init?.headers).toEqual({ Accept: 'application/json', Authorization: 'Bearer first' })
  expect(init).not.toHaveProperty('body')
})

test('sends a body as JSON', async () => {
  const { request } = await client()
  await request('playlists/abc/items', { method: 'POST', body: { uris: ['spotify:track:x'] } })
  const init = fetched.mock.calls[0]?.[1]
  expect(init).toMatchObject({ method: 'POST', body: '{"uris":["spotify:track:x"]}' })
  expect(init?.headers).toMatchObject({ 'Content-Type': 'application/json' })
})

test('sends a picture as it is, and gives it more time', async () => {
  const { request } = await client()
  fetched.mockImplementation(
    (_, { signal }) =>
      new Promise((_resolve, reject) =>
        signal?.addEventListener('abort', () => reject(new DOMException('x', 'AbortError'))),
      ),
  )
  const failure = failureOf(request('playlists/abc/images', { method: 'PUT', jpeg: '/9j/4A==' }))
  await vi.advanceTimersByTimeAsync(59_000)
  const init = fetched.mock.calls[0]?.[1]
  expect(init).toMatchObject({ method: 'PUT', body: '/9j/4A==' })
  expect(init?.headers).toMatchObject({ 'Content-Type': 'image/jpeg' })
  expect(init?.signal?.aborted).toBe(false)
  await vi.advanceTimersByTimeAsync(1000)
  expect(await failure).toEqual({ kind: 'too-slow' })
  expect(fetched).toHaveBeenCalledOnce()
})

test.each(['https://evil.example/', '//evil.example/', '/etc', '../../authorize', 'me?x=1', 'me#x', 'data:x'])(
  'a path of %j is a mistake of ours, and nothing is sent',
  async (path) => {
    const { request } = await client()
    expect(() => request(path)).toThrow(TypeError)
    expect(fetched).not.toHaveBeenCalled()
  },
)

test('an empty answer is null', async () => {
  const { request } = await client()
  fetched.mockResolvedValue(new Response(null, { status: 200 }))
  expect(await request('playlists/abc', { method: 'PUT', body: { name: 'x' } })).toBeNull()
})

test('what has been created is read like any answer', async () => {
  const { request } = await client()
  fetched.mockResolvedValue(json({ snapshot_id: 'next' }, 201))
  expect(await request('playlists/abc/items', { method: 'POST', body: {} })).toEqual({ snapshot_id: 'next' })
})

test('HTML in place of JSON is unreadable, and not asked for again', async () => {
  const { request } = await client()
  fetched.mockResolvedValue(new Response('<!doctype html><p>Log in to the hotel’s Wi-Fi'))
  expect(await failureOf(request('me'))).toEqual({ kind: 'unreadable' })
  expect(fetched).toHaveBeenCalledTimes(1)
})

test('the plain text of a 403 is understood, and not asked for again', async () => {
  const { request } = await client()
  fetched.mockResolvedValue(
    new Response('Active premium subscription required for the owner of the app.', { status: 403 }),
  )
  expect(await failureOf(request('me'))).toEqual({ kind: 'owner-premium' })
  expect(fetched).toHaveBeenCalledTimes(1)
})

test('a 403 for a scope names what was needed', async () => {
  const { request } = await client()
  fetched.mockResolvedValue(error(403, 'Insufficient client scope'))
  expect(await failureOf(request('me/top/tracks', { scope: ['user-top-read'] }))).toEqual({
    kind: 'missing-scope',
    scope: ['user-top-read'],
  })
})

test('a refused token is renewed once and the request sent once more', async () => {
  const { request } = await client()
  fetched.mockResolvedValueOnce(error(401, 'Missing/invalid/expired access token'))
  expect(await request('me')).toEqual({ ok: true })
  expect(auth.renewAccessToken).toHaveBeenCalledExactlyOnceWith('first')
  expect(tokens()).toEqual(['Bearer first', 'Bearer second'])
})

test('a write whose token was refused was not done, and is sent once more', async () => {
  const { request } = await client()
  fetched.mockResolvedValueOnce(error(401, 'x'))
  expect(await request('playlists/abc/items', { method: 'POST', body: {} })).toEqual({ ok: true })
  expect(fetched).toHaveBeenCalledTimes(2)
})

test('who has renewed a token while Spotify asked for a wait waits too', async () => {
  const { request, getPace } = await client()
  let renew: () => void = () => undefined
  auth.renewAccessToken.mockReturnValue(new Promise<void>((resolve) => (renew = resolve)))
  fetched.mockResolvedValueOnce(error(401, 'x')).mockResolvedValueOnce(error(429, 'x', { 'Retry-After': '3' }))
  const both = Promise.all([request('me'), request('me/top/tracks')])
  await vi.advanceTimersByTimeAsync(0)
  expect(getPace().state).toBe('waiting')
  renew()
  await vi.advanceTimersByTimeAsync(2999)
  expect(fetched).toHaveBeenCalledTimes(2)
  await vi.advanceTimersByTimeAsync(1)
  expect(await both).toEqual([{ ok: true }, { ok: true }])
  expect(fetched).toHaveBeenCalledTimes(4)
})

test('a token that is refused again is the end: no loop', async () => {
  const { request } = await client()
  fetched.mockImplementation(() => Promise.resolve(error(401, 'x')))
  expect(await failureOf(request('me/top/tracks', { scope: ['user-top-read'] }))).toEqual({ kind: 'signed-out' })
  expect(fetched).toHaveBeenCalledTimes(2)
})

test('refused again, and the session lacks the scope: that is what is missing', async () => {
  const { request } = await client()
  fetched.mockImplementation(() => Promise.resolve(error(401, 'Unauthorized.')))
  const upload = request('playlists/abc/images', { method: 'PUT', body: 'x', scope: ['ugc-image-upload'] })
  expect(await failureOf(upload)).toEqual({ kind: 'missing-scope', scope: ['ugc-image-upload'] })
  expect(fetched).toHaveBeenCalledTimes(2)
})

test.each([
  ['signed-out', { kind: 'signed-out' }],
  ['offline', { kind: 'unreachable', until: 5 }],
  ['server', { kind: 'server', status: 503, until: 5 }],
  ['rate-limited', { kind: 'rate-limited', until: 5 }],
  ['unreadable', { kind: 'unreadable', until: 5 }],
] as const)('without a token (%s) nothing is sent', async (kind, failure) => {
  const { request, AuthError } = await client()
  auth.accessToken.mockRejectedValue(new AuthError(kind, 5))
  expect(await failureOf(request('me'))).toEqual(failure)
  expect(fetched).not.toHaveBeenCalled()
})

test('when a token cannot be renewed, that is what has gone wrong', async () => {
  const { request, AuthError } = await client()
  fetched.mockResolvedValue(error(401, 'x'))
  auth.renewAccessToken.mockRejectedValue(new AuthError('signed-out'))
  expect(await failureOf(request('me'))).toEqual({ kind: 'signed-out' })
})

test('waits out a 429 that can be read', async () => {
  const { request, getPace } = await client()
  fetched.mockResolvedValueOnce(error(429, 'API rate limit exceeded', { 'Retry-After': '3' }))
  const promise = request('me')
  await vi.advanceTimersByTimeAsync(2999)
  expect(getPace().state).toBe('waiting')
  expect(fetched).toHaveBeenCalledTimes(1)
  await vi.advanceTimersByTimeAsync(1)
  expect(await promise).toEqual({ ok: true })
})

test('stops when the quota is spent', async () => {
  const { request, getPace } = await client()
  const body = { error: { status: 429, message: 'Too many requests', reason: 'QUOTA_EXCEEDED' } }
  fetched.mockResolvedValue(json(body, 429, { 'Retry-After': '48925' }))
  expect(await failureOf(request('me'))).toMatchObject({ kind: 'quota' })
  expect(await failureOf(request('me/playlists'))).toMatchObject({ kind: 'quota' })
  expect(getPace()).toMatchObject({ state: 'stopped', why: 'quota' })
  expect(fetched).toHaveBeenCalledTimes(1)
})

test('a failed fetch while online may be a 429: it waits and tries again', async () => {
  const { request } = await client()
  fetched.mockRejectedValueOnce(new TypeError('Failed to fetch'))
  const promise = request('me')
  await vi.advanceTimersByTimeAsync(999)
  expect(fetched).toHaveBeenCalledTimes(1)
  await vi.advanceTimersByTimeAsync(251)
  expect(await promise).toEqual({ ok: true })
})

test('a failed fetch while offline says so at once', async () => {
  const { request } = await client()
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
  fetched.mockRejectedValue(new TypeError('Failed to fetch'))
  expect(await failureOf(request('me'))).toEqual({ kind: 'unreachable' })
  expect(fetched).toHaveBeenCalledTimes(1)
})

test('a connection that breaks off amid the answer is tried again, and then unreachable', async () => {
  const { request, getPace } = await client()
  fetched.mockImplementation(() => {
    const broken = json({})
    vi.spyOn(broken, 'text').mockRejectedValue(new TypeError('network error'))
    return Promise.resolve(broken)
  })
  const failure = failureOf(request('me'))
  await vi.advanceTimersByTimeAsync(10_000)
  expect(await failure).toEqual({ kind: 'unreachable' })
  expect(fetched).toHaveBeenCalledTimes(4)
  expect(getPace()).toEqual({ state: 'idle' })
})

const untilAborted = (init: RequestInit): Promise<Response> =>
  new Promise((_, reject) => {
    init.signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')))
  })

test('gives up after 20 seconds', async () => {
  const { request } = await client()
  fetched.mockImplementation((_, init) => untilAborted(init))
  const failure = failureOf(request('me'))
  await vi.advanceTimersByTimeAsync(19_999)
  expect(fetched.mock.calls[0]?.[1].signal?.aborted).toBe(false)
  await vi.advanceTimersByTimeAsync(1)
  expect(await failure).toEqual({ kind: 'too-slow' })
})

test('an abort reaches the network', async () => {
  const { request } = await client()
  fetched.mockImplementation((_, init) => untilAborted(init))
  const caller = new AbortController()
  const promise = request('me', { signal: caller.signal })
  await vi.advanceTimersByTimeAsync(0)
  caller.abort(new Error('left'))
  await expect(promise).rejects.toThrow('left')
  expect(fetched.mock.calls[0]?.[1].signal?.aborted).toBe(true)
})

test('an abort before the token is there sends nothing', async () => {
  const { request } = await client()
  const caller = new AbortController()
  const promise = request('me', { signal: caller.signal })
  caller.abort()
  await expect(promise).rejects.toMatchObject({ name: 'AbortError' })
  await vi.advanceTimersByTimeAsync(100)
  expect(fetched).not.toHaveBeenCalled()
})

test('the same read by two is one request', async () => {
  const { request } = await client()
  const both = [request('me', { query: { a: 1 } }), request('me', { query: { a: 1 } }), request('me')]
  await Promise.all(both)
  expect(urls()).toEqual(['https://api.spotify.com/v1/me?a=1', 'https://api.spotify.com/v1/me'])
})

test('writes to one list wait for one another', async () => {
  const { request } = await client()
  fetched.mockImplementation((_, init) => untilAborted(init))
  const stop = new AbortController()
  const options = { method: 'POST', signal: stop.signal } as const
  const writes = ['playlists/a/items', 'playlists/a', 'playlists/b'].map((path) => request(path, options))
  await vi.advanceTimersByTimeAsync(0)
  expect(urls().map((url) => new URL(url).pathname)).toEqual(['/v1/playlists/a/items', '/v1/playlists/b'])
  stop.abort()
  await Promise.allSettled(writes)
})

test.each(['POST', 'PUT', 'DELETE'] as const)('a %s without a clear outcome is not repeated', async (method) => {
  const { request } = await client()
  fetched.mockRejectedValue(new TypeError('Failed to fetch'))
  expect(await failureOf(request('playlists/abc/items', { method }))).toEqual({ kind: 'unreachable' })
  await vi.advanceTimersByTimeAsync(60_000)
  expect(fetched).toHaveBeenCalledTimes(1)
})
