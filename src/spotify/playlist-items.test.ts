import { QueryClient, QueryObserver } from '@tanstack/react-query'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { toPlaylistItem, type PlaylistItems } from './playlist-items.ts'

const auth = vi.hoisted(() => ({
  accessToken: vi.fn(),
  renewAccessToken: vi.fn(),
  getSession: vi.fn(),
  isSample: () => false,
  onSessionEnd: vi.fn(),
}))
vi.mock('#auth/tokens.ts', () => auth)
vi.mock('#auth/session.ts', () => auth)

type Answer = { status: number; body: unknown; headers?: Record<string, string> }

const latency = 100
const row = (name: string) => ({
  added_at: null,
  item: { type: 'track', id: name, uri: `spotify:track:${name}`, name },
})

/** A Spotify with one list, and everything that was asked of it. */
function setUp(total: number) {
  const list = { total, snapshot: 'one', rowOf: (position: number): unknown => row(`t${position}`) }
  const log: string[] = []
  const sent: number[] = []
  /** What a request is answered instead. */
  const faults = new Map<string, Answer[]>()
  let inFlight = 0
  let most = 0

  const answer = (url: URL): Answer => {
    const offset = Number(url.searchParams.get('offset'))
    const count = Math.max(0, Math.min(50, list.total - offset))
    const items = Array.from({ length: count }, (_, index) => list.rowOf(offset + index))
    return url.pathname.endsWith('/items')
      ? { status: 200, body: { items, total: list.total, limit: 50, offset, next: 'https://api.spotify.com/v1/x' } }
      : { status: 200, body: { id: 'abc', snapshot_id: list.snapshot, items: { total: list.total } } }
  }

  const fetched = async (url: URL, init: RequestInit): Promise<Response> => {
    const name = url.pathname.endsWith('/items') ? `items ${url.searchParams.get('offset') ?? ''}` : 'list'
    log.push(name)
    sent.push(Date.now())
    most = Math.max(most, ++inFlight)
    const { status, body, headers } = faults.get(name)?.shift() ?? answer(url)
    try {
      await new Promise<void>((resolve, reject) => {
        const timer = setTimeout(resolve, latency)
        init.signal?.addEventListener('abort', () => {
          clearTimeout(timer)
          reject(new DOMException('aborted', 'AbortError'))
        })
      })
    } finally {
      inFlight--
    }
    return new Response(JSON.stringify(body), { status, headers: headers ?? {} })
  }
  vi.stubGlobal('fetch', fetched)
  return { list, log, faults, sent, mostInFlight: () => most }
}

/** The queries over a scheduler that has seen nothing yet. */
async function open() {
  vi.resetModules()
  const { playlistItemQueries } = await import('./playlist-items.ts')
  const { playlistQueries } = await import('./playlist.ts')
  const scheduler = await import('./scheduler.ts')
  const client = new QueryClient({ defaultOptions: { queries: { retry: false, networkMode: 'always' } } })
  const options = (snapshot = 'one') => playlistItemQueries.items('abc', snapshot)
  const observer = new QueryObserver(client, options())
  const seen: PlaylistItems[] = []
  return {
    ...scheduler,
    client,
    options,
    observer,
    seen,
    one: playlistQueries.one('abc'),
    data: (snapshot?: string) => client.getQueryData(options(snapshot).queryKey),
    failure: () => {
      const { error } = observer.getCurrentResult()
      return error !== null && 'failure' in error ? error.failure : error
    },
    watch: () =>
      observer.subscribe(({ data }) => {
        if (data !== undefined && data !== seen.at(-1)) seen.push(data)
      }),
  }
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)
const failed = (status: number, body: unknown = {}): Answer => ({ status, body })
const names = (items: PlaylistItems | undefined) =>
  items?.pages.flatMap((page) => page?.map(({ content }) => ('name' in content ? content.name : '?')) ?? [])
const namesUpTo = (total: number) => Array.from({ length: total }, (_, index) => `t${index}`)
const itemsFrom = (...pages: number[]) => pages.map((page) => `items ${page * 50}`)

beforeEach(() => {
  vi.useFakeTimers()
  auth.accessToken.mockReset().mockResolvedValue('first')
  auth.renewAccessToken.mockReset().mockResolvedValue('second')
  auth.getSession.mockReset().mockReturnValue({ scope: [] })
})

afterEach(() => {
  vi.useRealTimers()
})

test('shows a row as it is', () => {
  const item = { type: 'track', id: 't', uri: 'spotify:track:t', name: 'Ólafs Vík', album: { name: 'Fjörð' } }
  const wire = {
    added_at: '2019-03-14T10:00:00Z',
    added_by: { id: 'anna' },
    item: { ...item, artists: [{ name: 'Ída' }] },
  }
  expect(toPlaylistItem(wire, 7)).toMatchObject({
    position: 7,
    addedAt: '2019-03-14T10:00:00Z',
    addedBy: 'anna',
    content: { kind: 'track', name: 'Ólafs Vík' },
    fold: 'olafs vik\nida\nfjord',
  })
})

test.each([
  ['a null item', { item: null, track: null }],
  ['no item', {}],
  ['a boolean in its place', { track: true }],
  ['null', null],
  ['text', 'x'],
])('a row with %s is unavailable and keeps its position', (_, wire) => {
  expect(toPlaylistItem(wire, 3)).toEqual({
    position: 3,
    addedAt: null,
    addedBy: null,
    content: { kind: 'unavailable' },
    fold: '',
  })
})

test.each([
  ['`item`', { item: row('new').item }, 'new'],
  ['`track`', { track: row('old').item }, 'old'],
  ['both', { item: row('new').item, track: row('old').item }, 'new'],
  ['`item` null beside a track', { item: null, track: row('old').item }, 'old'],
])('reads a row with %s', (_, wire, name) => {
  expect(toPlaylistItem(wire, 0).content).toMatchObject({ kind: 'track', name })
})

test('nobody added it, if Spotify names nobody', () => {
  const wire = { ...row('x'), added_at: '', added_by: { id: '', uri: 'spotify:user:' } }
  expect(toPlaylistItem(wire, 0)).toMatchObject({ addedAt: null, addedBy: null })
})

test('folds an episode with its show, a local file with its album', () => {
  const episode = { type: 'episode', id: 'e', uri: 'spotify:episode:e', name: 'Écho', show: { id: 's', name: 'Räume' } }
  expect(toPlaylistItem({ item: episode }, 0).fold).toBe('echo\nraume\nraume')
  const local = { uri: 'spotify:local:a:b:c:1', name: 'Rain', album: { name: 'Démos' }, artists: [{ name: '' }] }
  expect(toPlaylistItem({ is_local: true, item: local }, 0).fold).toBe('rain\n\ndemos')
})

test('a line break in a name makes no line of its own', () => {
  const wire = { item: { ...row('x').item, name: 'One\nTwo', artists: [{ name: 'A' }, { name: 'B' }] } }
  expect(toPlaylistItem(wire, 0).fold.split('\n').slice(0, 2)).toEqual(['one two', 'a, b'])
})

test('any JSON is a row at its position', () => {
  const value = fc.jsonValue({ maxDepth: 2 })
  const wire = fc.oneof(
    value,
    fc.record({ added_at: value, added_by: value, is_local: value, item: value, track: value }),
  )
  fc.assert(fc.property(wire, fc.nat(), (wire, position) => toPlaylistItem(wire, position).position === position))
})

test('reads a list page by page and then sees that it has not changed', async () => {
  const spotify = setUp(120)
  const { watch, seen, data, client, one } = await open()
  watch()
  await pass(5 * latency)
  expect(spotify.log).toEqual([...itemsFrom(0, 1, 2), 'list'])
  expect(seen.map(({ loaded, total, complete }) => [loaded, total, complete])).toContainEqual([50, 120, false])
  expect(seen.slice(0, -1).every(({ complete }) => !complete)).toBe(true)
  expect(data()).toMatchObject({ snapshotId: 'one', total: 120, loaded: 120, complete: true })
  expect(names(data())).toEqual(namesUpTo(120))
  expect(data()?.pages.map((page) => page?.length)).toEqual([50, 50, 20])
  expect(client.getQueryData(one.queryKey)).toMatchObject({ snapshotId: 'one' })
})

test('10,000 items: 201 requests beside the first look, three at a time, hardly longer than they must take', async () => {
  const spotify = setUp(10_000)
  const { watch, data, client, one, seen } = await open()
  const begun = Date.now()
  const finished = () => data()?.complete === true
  const first = client.query(one)
  await pass(latency)
  await first
  watch()
  while (!finished()) await pass(latency)
  expect(spotify.log).toHaveLength(202)
  expect(spotify.mostInFlight()).toBe(3)
  expect(Date.now() - begun).toBeLessThanOrEqual((1.05 * 200 * latency) / 3)
  expect(names(data())).toEqual(namesUpTo(10_000))
  expect(new Set(seen.map((items) => items.pages[0])).size).toBe(1)
})

test('an empty list costs nothing but the look afterwards', async () => {
  const spotify = setUp(0)
  const { watch, data, client, one } = await open()
  const first = client.query(one)
  await pass(latency)
  await first
  watch()
  await pass(5 * latency)
  expect(spotify.log).toEqual(['list', 'list'])
  expect(data()).toEqual({ snapshotId: 'one', total: 0, pages: [], loaded: 0, complete: true })
})

test('an empty list that nobody has looked at is read too', async () => {
  const spotify = setUp(0)
  const { watch, data } = await open()
  watch()
  await pass(5 * latency)
  expect(spotify.log).toEqual([...itemsFrom(0), 'list'])
  expect(data()).toMatchObject({ total: 0, pages: [], complete: true })
})

test('a snapshot that is here is not read again', async () => {
  const spotify = setUp(120)
  const { watch, client, options } = await open()
  const leave = watch()
  await pass(5 * latency)
  leave()
  watch()
  await client.invalidateQueries({ queryKey: options().queryKey })
  await pass(5 * latency)
  expect(spotify.log).toHaveLength(4)
})

test('an error in the middle keeps what has come, and the next fetch asks for the rest alone', async () => {
  const spotify = setUp(500)
  spotify.faults.set('items 300', [failed(403, { error: { status: 403, message: 'Forbidden' } })])
  const { watch, data, failure, observer } = await open()
  watch()
  await pass(10 * latency)
  expect(failure()).toEqual({ kind: 'not-yours' })
  const kept = data()
  expect(kept).toMatchObject({ total: 500, complete: false })
  expect(kept?.loaded).toBeGreaterThanOrEqual(300)
  const before = spotify.log.length
  void observer.refetch()
  await pass(10 * latency)
  expect(data()).toMatchObject({ loaded: 500, complete: true })
  expect(names(data())).toEqual(namesUpTo(500))
  expect(spotify.log.slice(before)).toHaveLength(10 - (kept?.loaded ?? 0) / 50 + 1)
  expect(data()?.pages[0]).toBe(kept?.pages[0])
})

test('an error in the last look keeps the list as unfinished, and the next fetch is one request', async () => {
  const spotify = setUp(120)
  spotify.faults.set('list', [failed(404)])
  const { watch, data, failure, observer } = await open()
  watch()
  await pass(5 * latency)
  expect(failure()).toEqual({ kind: 'not-found' })
  expect(data()).toMatchObject({ loaded: 120, complete: false })
  void observer.refetch()
  await pass(latency)
  expect(data()).toMatchObject({ loaded: 120, complete: true })
  expect(spotify.log.slice(4)).toEqual(['list'])
})

test('out of quota, it stops with what it has and goes on when the person tries again', async () => {
  const spotify = setUp(1000)
  const body = { error: { status: 429, message: 'Too many requests', reason: 'QUOTA_EXCEEDED' } }
  spotify.faults.set('items 400', [failed(429, body)])
  const { watch, data, failure, observer, tryAgain, getPace } = await open()
  watch()
  await pass(20 * latency)
  expect(failure()).toEqual({ kind: 'quota', until: null })
  expect(getPace()).toEqual({ state: 'stopped', why: 'quota', until: null })
  const loaded = data()?.loaded ?? 0
  expect(loaded).toBe(500)
  const before = spotify.log.length
  tryAgain()
  void observer.refetch()
  await pass(20 * latency)
  expect(data()).toMatchObject({ loaded: 1000, complete: true })
  expect(spotify.log.slice(before)).toHaveLength(11)
})

test('a readable 429 in the middle is waited out, and no page is asked for in vain', async () => {
  const spotify = setUp(500)
  spotify.faults.set('items 200', [{ ...failed(429), headers: { 'Retry-After': '2' } }])
  const { watch, data, getPace } = await open()
  watch()
  await pass(4 * latency)
  expect(getPace().state).toBe('waiting')
  await pass(2000 + 5 * latency)
  expect(data()).toMatchObject({ loaded: 500, complete: true })
  expect(spotify.log).toHaveLength(12)
})

test('a token that expires in the middle loses nothing', async () => {
  const spotify = setUp(500)
  for (const page of [4, 5, 6]) spotify.faults.set(`items ${page * 50}`, [failed(401)])
  const { watch, data } = await open()
  watch()
  await pass(10 * latency)
  expect(names(data())).toEqual(namesUpTo(500))
  expect(data()?.complete).toBe(true)
  expect(auth.renewAccessToken).toHaveBeenCalledTimes(3)
})

test('who leaves ends the reading; who comes back goes on with it', async () => {
  const spotify = setUp(1000)
  const { watch, data, getPace } = await open()
  const leave = watch()
  await pass(2.5 * latency)
  leave()
  await pass(20 * latency)
  expect(spotify.log).toHaveLength(7)
  expect(getPace()).toEqual({ state: 'idle' })
  const kept = data()
  expect(kept).toMatchObject({ loaded: 200, complete: false })
  watch()
  await pass(10 * latency)
  expect(data()).toMatchObject({ loaded: 1000, complete: true })
  expect(spotify.log.slice(7).sort()).toEqual(
    ['list', ...itemsFrom(...Array.from({ length: 16 }, (_, page) => page + 4))].sort(),
  )
})

test('a list that changed while it was read moves on to its new snapshot', async () => {
  const spotify = setUp(120)
  const { watch, data, failure, client, one } = await open()
  watch()
  await pass(1.5 * latency)
  spotify.list.snapshot = 'two'
  await pass(5 * latency)
  expect(failure()).toEqual({ kind: 'changed' })
  expect(client.getQueryData(one.queryKey)).toMatchObject({ snapshotId: 'two' })
  expect(data()).toMatchObject({ pages: [], loaded: 0, complete: false })
  expect(spotify.log).toEqual([...itemsFrom(0, 1, 2), 'list'])
})

test('a list whose length changes while it is read is dropped at once', async () => {
  const spotify = setUp(1000)
  const { watch, data, failure, client, one } = await open()
  watch()
  await pass(1.5 * latency)
  spotify.list.total = 999
  spotify.list.snapshot = 'two'
  await pass(5 * latency)
  expect(failure()).toEqual({ kind: 'changed' })
  expect(client.getQueryData(one.queryKey)).toMatchObject({ snapshotId: 'two', total: 999 })
  expect(data()?.loaded).toBe(0)
  expect(spotify.log.length).toBeLessThan(10)
})

test('after three changes in a row it stops, and the person’s next try goes on from the list as it is', async () => {
  const spotify = setUp(60)
  const { observer, options, client, one, failure, watch, data } = await open()
  for (const [snapshot, next] of [
    ['one', 'two'],
    ['two', 'three'],
    ['three', 'four'],
  ] as const) {
    observer.setOptions(client.defaultQueryOptions(options(snapshot)))
    if (snapshot === 'one') watch()
    await pass(0.5 * latency)
    spotify.list.snapshot = next
    await pass(3 * latency)
    expect(failure()).toEqual({ kind: 'changed' })
  }
  expect(client.getQueryData(one.queryKey)).toMatchObject({ snapshotId: 'three' })

  const before = spotify.log.length
  void observer.refetch()
  await pass(5 * latency)
  expect(failure()).toEqual({ kind: 'changed' })
  expect(spotify.log.slice(before)).toEqual(['list'])
  expect(client.getQueryData(one.queryKey)).toMatchObject({ snapshotId: 'four' })
  observer.setOptions(client.defaultQueryOptions(options('four')))
  await pass(5 * latency)
  expect(data('four')).toMatchObject({ loaded: 60, complete: true })
})

test('a list that was read whole in between has its changes counted anew', async () => {
  const spotify = setUp(60)
  const { observer, options, client, one, failure, watch, data } = await open()
  watch()
  const readAndChange = async (snapshot: string, next: string) => {
    observer.setOptions(client.defaultQueryOptions(options(snapshot)))
    await pass(0.5 * latency)
    spotify.list.snapshot = next
    await pass(4 * latency)
  }
  await readAndChange('one', 'two')
  await readAndChange('two', 'three')
  await readAndChange('three', 'three')
  expect(data('three')?.complete).toBe(true)
  spotify.list.snapshot = 'four'
  await readAndChange('four', 'five')
  expect(failure()).toEqual({ kind: 'changed' })
  expect(client.getQueryData(one.queryKey)).toMatchObject({ snapshotId: 'five' })
})

test('the last look is not shared with a request that was sent before the last page came', async () => {
  const spotify = setUp(120)
  const { watch, client, one, data } = await open()
  watch()
  await pass(1.5 * latency)
  void client.query({ ...one, staleTime: 0 })
  await pass(5 * latency)
  expect(spotify.log.filter((name) => name === 'list')).toHaveLength(2)
  expect(data()?.complete).toBe(true)
})

test('a gap is told, and the list is not passed off as whole', async () => {
  const spotify = setUp(200)
  spotify.faults.set('items 100', [{ status: 200, body: { items: [], total: 200, limit: 50, offset: 100 } }])
  const { watch, data, failure, observer } = await open()
  watch()
  await pass(5 * latency)
  const loaded = data()?.loaded ?? 0
  expect(failure()).toEqual({ kind: 'incomplete', missing: 200 - loaded })
  expect(data()).toMatchObject({ complete: false })
  expect(data()?.pages[2]).toBeUndefined()
  void observer.refetch()
  await pass(5 * latency)
  expect(names(data())).toEqual(namesUpTo(200))
})

test('a server that answers every page with the first is a loop', async () => {
  const spotify = setUp(200)
  const first = { items: Array.from({ length: 50 }, () => row('x')), total: 200, limit: 50, offset: 0 }
  for (const page of [1, 2, 3]) spotify.faults.set(`items ${page * 50}`, [{ status: 200, body: first }])
  const { watch, data, failure } = await open()
  watch()
  await pass(5 * latency)
  expect(failure()).toEqual({ kind: 'incomplete', missing: 150 })
  expect(data()).toMatchObject({ loaded: 50, complete: false })
})

test('every row keeps its position, whatever stands in it', async () => {
  const spotify = setUp(130)
  const kinds = [null, { item: null }, row('x'), { is_local: true, item: { name: 'Rain' } }, row('x'), 'odd']
  spotify.list.rowOf = (position) => kinds[position % kinds.length]
  const { watch, data } = await open()
  watch()
  await pass(5 * latency)
  const rows = data()?.pages.flatMap((page) => page ?? [])
  expect(rows?.map(({ position }) => position)).toEqual(Array.from({ length: 130 }, (_, index) => index))
  expect(data()?.complete).toBe(true)
})

test('what is on screen goes before the rest of a list', async () => {
  const spotify = setUp(1000)
  const { watch, client, one } = await open()
  watch()
  await pass(2.5 * latency)
  void client.query({ ...one, staleTime: 0 })
  await pass(latency)
  expect(spotify.log.indexOf('list')).toBe(7)
})

test('an id that can be none is not found, without a request', async () => {
  const spotify = setUp(10)
  await open()
  const { playlistItemQueries } = await import('./playlist-items.ts')
  const client = new QueryClient()
  await expect(client.query({ ...playlistItemQueries.items('../me', 'one'), retry: false })).rejects.toMatchObject({
    failure: { kind: 'not-found' },
  })
  expect(spotify.log).toEqual([])
})
