import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Outcome } from './answer.ts'
import { SpotifyError } from './errors.ts'
import type { Task } from './job.ts'
import type { Limit } from './limit-record.ts'
import { createScheduler, type RunOptions } from './scheduler.ts'

const done = (body: unknown = null): Outcome => ({ kind: 'done', body })
const limited = (seconds: number | null = null): Outcome => ({
  kind: 'limited',
  wait: seconds === null ? null : seconds * 1000,
  quota: false,
})
const quota = (seconds: number | null): Outcome => ({ ...limited(seconds), quota: true }) as Outcome
const lost: Outcome = { kind: 'lost' }
const trouble: Outcome = { kind: 'trouble', failure: { kind: 'server', status: 502 }, wait: null }
const notFound: Outcome = { kind: 'failed', failure: { kind: 'not-found' }, answered: true }

/** What a tab keeps from one page to the next. */
function createRecord(limit: Limit | null = null) {
  return { read: () => limit, write: (next: Limit | null) => void (limit = next) }
}

/** A scheduler over a Spotify that answers when the test says so. */
function setUp({ random = 0, record = createRecord() } = {}) {
  const scheduler = createScheduler({ random: () => random, record })
  const log: string[] = []
  const open: { name: string; answer: (outcome: Outcome) => void; signal: AbortSignal }[] = []

  const task = (name: string, lane: string | null): Task => ({
    shared: lane === null ? name : null,
    lane,
    send: (signal) => {
      log.push(name)
      return new Promise((resolve) => {
        open.push({ name, answer: resolve, signal })
      })
    },
  })

  const outcomes = new Map<string, unknown>()
  const start = (name: string, lane: string | null, options?: RunOptions) => {
    const promise = scheduler.run(task(name, lane), options)
    promise.then(
      (body) => outcomes.set(name, body),
      (error: unknown) => outcomes.set(name, error instanceof SpotifyError ? error.failure : error),
    )
    return promise
  }

  return {
    ...scheduler,
    /** Every request that was sent, in order. */
    log,
    open,
    outcomes,
    get: (name: string, options?: RunOptions) => start(name, null, options),
    write: (name: string, lane: string, options?: RunOptions) => start(name, lane, options),
    async answer(name: string, outcome: Outcome = done()) {
      const index = open.findIndex((sent) => sent.name === name)
      if (index < 0) throw new Error(`${name} is not on its way`)
      open.splice(index, 1)[0]?.answer(outcome)
      await vi.advanceTimersByTimeAsync(0)
    },
  }
}

const pass = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1000)

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-11-24T12:00:00Z') })
})

afterEach(() => {
  vi.useRealTimers()
})

test('a request gives its body', async () => {
  const spotify = setUp()
  const promise = spotify.get('me')
  await spotify.answer('me', done({ id: 'anna' }))
  expect(await promise).toEqual({ id: 'anna' })
})

test('a failure is a SpotifyError', async () => {
  const spotify = setUp()
  void spotify.get('x')
  await spotify.answer('x', notFound)
  expect(spotify.outcomes.get('x')).toEqual({ kind: 'not-found' })
  expect(spotify.log).toEqual(['x'])
})

test('an error of our own is passed on as it is', async () => {
  const { run } = createScheduler()
  const bug = new RangeError('bug')
  await expect(run({ shared: 'x', lane: null, send: () => Promise.reject(bug) })).rejects.toBe(bug)
})

test('three reads are on their way at most', async () => {
  const spotify = setUp()
  for (const name of ['a', 'b', 'c', 'd', 'e']) void spotify.get(name)
  expect(spotify.log).toEqual(['a', 'b', 'c'])
  await spotify.answer('b')
  expect(spotify.log).toEqual(['a', 'b', 'c', 'd'])
})

test('what is on screen goes before the rest of a list, and that before the background', async () => {
  const spotify = setUp()
  for (const name of ['a', 'b', 'c']) void spotify.get(name)
  void spotify.get('scan', { priority: 'background' })
  void spotify.get('page 2', { priority: 'rest' })
  void spotify.get('page 3', { priority: 'rest' })
  void spotify.get('me')
  for (const name of ['a', 'b', 'c', 'me', 'page 2', 'page 3']) await spotify.answer(name)
  expect(spotify.log).toEqual(['a', 'b', 'c', 'me', 'page 2', 'page 3', 'scan'])
})

test('reads of the same name share one request', async () => {
  const spotify = setUp()
  const both = Promise.all([spotify.get('me'), spotify.get('me')])
  await spotify.answer('me', done(7))
  expect(await both).toEqual([7, 7])
  expect(spotify.log).toEqual(['me'])
})

test('a read after the answer is a new request', async () => {
  const spotify = setUp()
  void spotify.get('me')
  await spotify.answer('me')
  void spotify.get('me')
  expect(spotify.log).toEqual(['me', 'me'])
})

test('who wants it fresh shares a request that waits, not one that was sent', async () => {
  const spotify = setUp()
  for (const name of ['me', 'b', 'c']) void spotify.get(name)
  void spotify.get('me', { fresh: true })
  void spotify.get('me', { fresh: true })
  for (const name of ['me', 'b', 'c', 'me']) await spotify.answer(name)
  expect(spotify.log).toEqual(['me', 'b', 'c', 'me'])
})

test('who joins a request from the background brings it to the front', async () => {
  const spotify = setUp()
  for (const name of ['a', 'b', 'c']) void spotify.get(name)
  void spotify.get('rest', { priority: 'rest' })
  void spotify.get('shared', { priority: 'background' })
  void spotify.get('shared')
  await spotify.answer('a')
  expect(spotify.log.at(-1)).toBe('shared')
})

test('an abort takes a request out of the queue', async () => {
  const spotify = setUp()
  const caller = new AbortController()
  for (const name of ['a', 'b', 'c']) void spotify.get(name)
  const promise = spotify.get('d', { signal: caller.signal })
  caller.abort()
  await expect(promise).rejects.toMatchObject({ name: 'AbortError' })
  await spotify.answer('a')
  expect(spotify.log).toEqual(['a', 'b', 'c'])
})

test('an abort cuts off a request on its way and frees its place', async () => {
  const spotify = setUp()
  const caller = new AbortController()
  const promise = spotify.get('a', { signal: caller.signal })
  for (const name of ['b', 'c', 'd']) void spotify.get(name)
  caller.abort(new Error('left'))
  await expect(promise).rejects.toThrow('left')
  expect(spotify.open.find((sent) => sent.name === 'a')?.signal.aborted).toBe(true)
  expect(spotify.log).toEqual(['a', 'b', 'c', 'd'])
})

test('an abort by one does not end what others wait for', async () => {
  const spotify = setUp()
  const caller = new AbortController()
  const mine = spotify.get('me', { signal: caller.signal })
  const theirs = spotify.get('me', { signal: new AbortController().signal })
  caller.abort()
  await expect(mine).rejects.toMatchObject({ name: 'AbortError' })
  expect(spotify.open[0]?.signal.aborted).toBe(false)
  await spotify.answer('me', done(1))
  expect(await theirs).toBe(1)
})

test('one signal that ends many sends none of them on', async () => {
  const spotify = setUp()
  const caller = new AbortController()
  const all = Array.from({ length: 9 }, (_, page) => spotify.get(`page ${page}`, { signal: caller.signal }))
  caller.abort()
  await Promise.allSettled(all)
  expect(spotify.log).toHaveLength(3)
  await vi.advanceTimersByTimeAsync(0)
  expect(spotify.getPace()).toEqual({ state: 'idle' })
})

test('an abort before the start sends nothing', async () => {
  const spotify = setUp()
  await expect(spotify.get('me', { signal: AbortSignal.abort(new Error('early')) })).rejects.toThrow('early')
  expect(spotify.log).toEqual([])
})

test('a request that rests between two tries can be aborted', async () => {
  const spotify = setUp()
  const caller = new AbortController()
  const promise = spotify.get('a', { signal: caller.signal })
  await spotify.answer('a', trouble)
  caller.abort()
  await expect(promise).rejects.toMatchObject({ name: 'AbortError' })
  await pass(60)
  expect(spotify.log).toEqual(['a'])
})

test('writes go one at a time for each list, beside reads', async () => {
  const spotify = setUp()
  for (const name of ['a', 'b', 'c']) void spotify.get(name)
  void spotify.write('add 1', 'playlists/x')
  void spotify.write('add 2', 'playlists/x')
  void spotify.write('other', 'playlists/y')
  expect(spotify.log).toEqual(['a', 'b', 'c', 'add 1', 'other'])
  await spotify.answer('add 1')
  expect(spotify.log.at(-1)).toBe('add 2')
})

test('writes that look the same are not shared', async () => {
  const spotify = setUp()
  void spotify.write('add', 'playlists/x')
  void spotify.write('add', 'playlists/x')
  await spotify.answer('add')
  expect(spotify.log).toEqual(['add', 'add'])
})

test('a read that meets server trouble goes again, three times at most', async () => {
  const spotify = setUp()
  void spotify.get('a')
  await spotify.answer('a', trouble)
  await pass(0.5)
  await spotify.answer('a', trouble)
  await pass(0.9)
  expect(spotify.log).toHaveLength(2)
  await pass(0.1)
  await spotify.answer('a', trouble)
  await pass(2)
  await spotify.answer('a', trouble)
  expect(spotify.outcomes.get('a')).toEqual({ kind: 'server', status: 502 })
  expect(spotify.log).toHaveLength(4)
})

test('others go on while a read rests', async () => {
  const spotify = setUp()
  for (const name of ['a', 'b', 'c', 'd']) void spotify.get(name)
  await spotify.answer('a', trouble)
  expect(spotify.log.at(-1)).toBe('d')
})

test('server trouble that says how long is believed, within reason', async () => {
  const spotify = setUp()
  void spotify.get('a')
  await spotify.answer('a', { ...trouble, wait: 5000 })
  await pass(4.9)
  expect(spotify.log).toHaveLength(1)
  await pass(0.1)
  expect(spotify.log).toHaveLength(2)
  await spotify.answer('a', { ...trouble, wait: 3_600_000 })
  expect(spotify.outcomes.get('a')).toEqual({ kind: 'server', status: 502 })
})

test('a write that meets server trouble is not repeated', async () => {
  const spotify = setUp()
  void spotify.write('add', 'playlists/x')
  await spotify.answer('add', trouble)
  await pass(60)
  expect(spotify.outcomes.get('add')).toEqual({ kind: 'server', status: 502 })
  expect(spotify.log).toEqual(['add'])
})

test('a readable 429 makes every request wait exactly as long as it says', async () => {
  const spotify = setUp({ random: 0.9 })
  for (const name of ['a', 'b', 'c', 'd']) void spotify.get(name)
  await spotify.answer('a', limited(7))
  void spotify.write('add', 'playlists/x')
  expect(spotify.getPace()).toEqual({ state: 'waiting', until: Date.now() + 7000 })
  await spotify.answer('b')
  await spotify.answer('c')
  await pass(6.999)
  expect(spotify.log).toEqual(['a', 'b', 'c'])
  await pass(0.001)
  expect(spotify.log).toEqual(['a', 'b', 'c', 'a', 'd', 'add'])
})

test('a write that was refused by a 429 was not done, and goes again after the wait', async () => {
  const spotify = setUp()
  const promise = spotify.write('add', 'playlists/x')
  await spotify.answer('add', limited(2))
  await pass(2)
  await spotify.answer('add', done('ok'))
  expect(await promise).toBe('ok')
})

test('of several refusals at once the longest wait holds', async () => {
  const spotify = setUp()
  for (const name of ['a', 'b', 'c']) void spotify.get(name)
  await spotify.answer('a', limited(2))
  await spotify.answer('b', limited(9))
  await spotify.answer('c', limited(1))
  await pass(8.9)
  expect(spotify.log).toHaveLength(3)
  await pass(0.1)
  expect(spotify.log).toHaveLength(6)
})

test('a refusal again is a wait again; never a success stops it in the end', async () => {
  const spotify = setUp()
  void spotify.get('a')
  for (let time = 0; time < 10; time++) {
    await spotify.answer('a', limited(1))
    expect(spotify.getPace().state).toBe('waiting')
    await pass(1)
  }
  await spotify.answer('a', limited(1))
  expect(spotify.outcomes.get('a')).toEqual({ kind: 'rate-limited', until: Date.now() + 1000 })
})

test('a wait of up to two minutes is waited, a longer one stops everything', async () => {
  const spotify = setUp()
  void spotify.get('a')
  await spotify.answer('a', limited(120))
  expect(spotify.getPace().state).toBe('waiting')
  await pass(120)
  await spotify.answer('a', limited(121))
  const until = Date.now() + 121_000
  expect(spotify.getPace()).toEqual({ state: 'stopped', why: 'rate-limit', until })
  expect(spotify.outcomes.get('a')).toEqual({ kind: 'rate-limited', until })
})

test('a spent quota stops everything and says until when, if Spotify does', async () => {
  const spotify = setUp()
  for (const name of ['a', 'b', 'c', 'd']) void spotify.get(name)
  void spotify.write('add', 'playlists/x')
  await spotify.answer('a', quota(48_925))
  const failure = { kind: 'quota', until: Date.now() + 48_925_000 }
  expect(spotify.getPace()).toEqual({ state: 'stopped', why: 'quota', until: failure.until })
  expect(spotify.outcomes.get('a')).toEqual(failure)
  expect(spotify.outcomes.get('d')).toEqual(failure)
  await spotify.answer('b', done('paid for'))
  expect(spotify.outcomes.get('b')).toBe('paid for')
  await spotify.answer('c', quota(null))
  expect(spotify.outcomes.get('c')).toEqual(failure)
  expect(spotify.outcomes.has('add')).toBe(false)
})

test('a spent quota stops even with a short wait, or none that can be read', async () => {
  const spotify = setUp()
  void spotify.get('a')
  await spotify.answer('a', quota(null))
  expect(spotify.getPace()).toEqual({ state: 'stopped', why: 'quota', until: null })
})

test('while stopped, nothing is sent', async () => {
  const spotify = setUp()
  void spotify.get('a')
  await spotify.answer('a', quota(null))
  await expect(spotify.get('b')).rejects.toMatchObject({ failure: { kind: 'quota', until: null } })
  await expect(spotify.write('add', 'x')).rejects.toMatchObject({ failure: { kind: 'quota', until: null } })
  await pass(86_400)
  await expect(spotify.get('b')).rejects.toMatchObject({ failure: { kind: 'quota' } })
  expect(spotify.log).toEqual(['a'])
})

test('when its time has passed, the next request tries, and the others wait for what comes of it', async () => {
  const spotify = setUp()
  void spotify.get('a')
  await spotify.answer('a', quota(600))
  await pass(599)
  await expect(spotify.get('b')).rejects.toMatchObject({ failure: { kind: 'quota' } })
  await pass(1)
  for (const name of ['b', 'c', 'd']) void spotify.get(name)
  expect(spotify.log).toEqual(['a', 'b'])
  await spotify.answer('b')
  expect(spotify.log).toEqual(['a', 'b', 'c', 'd'])
})

test('`Try again` sends one request, and goes on if that succeeds', async () => {
  const spotify = setUp()
  void spotify.get('a')
  await spotify.answer('a', quota(null))
  spotify.tryAgain()
  for (const name of ['b', 'c']) void spotify.get(name)
  await pass(10)
  expect(spotify.log).toEqual(['a', 'b'])
  await spotify.answer('b')
  expect(spotify.log).toEqual(['a', 'b', 'c'])
  await spotify.answer('c')
  expect(spotify.getPace()).toEqual({ state: 'idle' })
})

test('`Try again` stops at once if it is refused', async () => {
  const spotify = setUp()
  void spotify.get('a')
  await spotify.answer('a', quota(null))
  spotify.tryAgain()
  for (const name of ['b', 'c']) void spotify.get(name)
  await spotify.answer('b', quota(3600))
  const failure = { kind: 'quota', until: Date.now() + 3_600_000 }
  expect([spotify.outcomes.get('b'), spotify.outcomes.get('c')]).toEqual([failure, failure])
  expect(spotify.log).toEqual(['a', 'b'])
})

test('`Try again` stops at once if nothing readable comes back', async () => {
  const spotify = setUp()
  void spotify.get('a')
  await spotify.answer('a', quota(null))
  spotify.tryAgain()
  void spotify.get('b')
  await spotify.answer('b', lost)
  expect(spotify.outcomes.get('b')).toEqual({ kind: 'quota', until: null })
  expect(spotify.getPace()).toMatchObject({ state: 'stopped', why: 'quota' })
})

test('an aborted try leaves the next one to decide', async () => {
  const spotify = setUp()
  const caller = new AbortController()
  void spotify.get('a')
  await spotify.answer('a', quota(null))
  spotify.tryAgain()
  spotify.get('b', { signal: caller.signal }).catch(() => undefined)
  void spotify.get('c')
  void spotify.get('d')
  caller.abort()
  await pass(0)
  expect(spotify.log).toEqual(['a', 'b', 'c'])
})

test('`Try again` asks by itself what was refused if nobody else asks', async () => {
  const spotify = setUp()
  void spotify.get('a')
  await spotify.answer('a', quota(null))
  spotify.tryAgain()
  expect(spotify.log).toEqual(['a'])
  await pass(0.1)
  expect(spotify.log).toEqual(['a', 'a'])
  await spotify.answer('a')
  expect(spotify.getPace()).toEqual({ state: 'idle' })
})

test('`Try again` has nothing to do while nothing is stopped', async () => {
  const spotify = setUp()
  void spotify.get('a')
  await spotify.answer('a', limited(5))
  spotify.tryAgain()
  await pass(4)
  expect(spotify.log).toEqual(['a'])
})

test.each([
  ['a 429 that does not say how long', limited()],
  ['no readable answer while online', lost],
])('%s: waits of 1, 2, 4, 8 and 16 s, six tries in all, then it stops', async (_, refusal) => {
  const spotify = setUp()
  void spotify.get('a')
  void spotify.get('b')
  await spotify.answer('b', refusal)
  await spotify.answer('a', refusal)
  for (const [index, seconds] of [1, 2, 4, 8, 16].entries()) {
    expect(spotify.getPace()).toEqual({ state: 'waiting', until: Date.now() + seconds * 1000 })
    await pass(seconds - 0.001)
    expect(spotify.log).toHaveLength(2 + index)
    await pass(0.001)
    expect(spotify.log).toHaveLength(3 + index)
    expect(spotify.outcomes.size).toBe(0)
    await spotify.answer('a', refusal)
  }
  expect(spotify.getPace()).toEqual({ state: 'stopped', why: 'rate-limit', until: null })
  expect(spotify.outcomes.get('a')).toEqual({ kind: 'rate-limited', until: null })
  expect(spotify.outcomes.get('b')).toEqual({ kind: 'rate-limited', until: null })
  await pass(600)
  expect(spotify.log).toHaveLength(7)
})

test('waits are spread, and never shorter than they should be', async () => {
  const spotify = setUp({ random: 0.999 })
  void spotify.get('a')
  await spotify.answer('a', lost)
  const pace = spotify.getPace()
  expect(pace.state === 'waiting' && pace.until - Date.now()).toBeCloseTo(1249.75)
})

test('a success in between opens the gate for all and begins the count anew', async () => {
  const spotify = setUp()
  for (const name of ['a', 'b', 'c', 'd']) void spotify.get(name)
  for (const name of ['a', 'b', 'c']) await spotify.answer(name, lost)
  await pass(1)
  expect(spotify.log).toEqual(['a', 'b', 'c', 'a'])
  await spotify.answer('a')
  expect(spotify.log).toEqual(['a', 'b', 'c', 'a', 'b', 'c', 'd'])
  await spotify.answer('b', lost)
  expect(spotify.getPace()).toEqual({ state: 'waiting', until: Date.now() + 1000 })
})

test('a success of before the refusal says nothing about now', async () => {
  const spotify = setUp()
  for (const name of ['a', 'b']) void spotify.get(name)
  await spotify.answer('a', lost)
  await spotify.answer('b')
  expect(spotify.getPace().state).toBe('waiting')
})

test('a slow success of before the refusal does not open the gate either', async () => {
  const spotify = setUp()
  for (const name of ['a', 'b', 'c', 'd']) void spotify.get(name)
  await spotify.answer('a', lost)
  await pass(1)
  await spotify.answer('b')
  expect(spotify.log).toEqual(['a', 'b', 'c', 'a'])
})

test('`Try again` that is told to wait a little waits, and is still only one request', async () => {
  const spotify = setUp()
  void spotify.get('a')
  await spotify.answer('a', quota(null))
  spotify.tryAgain()
  for (const name of ['b', 'c']) void spotify.get(name)
  await spotify.answer('b', limited(5))
  expect(spotify.getPace()).toEqual({ state: 'waiting', until: Date.now() + 5000 })
  await pass(5)
  expect(spotify.log).toEqual(['a', 'b', 'b'])
  await spotify.answer('b')
  expect(spotify.log).toEqual(['a', 'b', 'b', 'c'])
})

test('after a stop the count begins anew', async () => {
  const spotify = setUp()
  void spotify.get('a')
  for (let time = 0; time < 10; time++) {
    await spotify.answer('a', limited(1))
    await pass(1)
  }
  await spotify.answer('a', limited(1))
  expect(spotify.getPace().state).toBe('stopped')
  await pass(1)
  void spotify.get('b')
  await spotify.answer('b', limited(1))
  expect(spotify.getPace().state).toBe('waiting')
})

test('even an answer such as 404 shows that Spotify answers', async () => {
  const spotify = setUp()
  for (const name of ['a', 'b', 'c']) void spotify.get(name)
  await spotify.answer('a', lost)
  await spotify.answer('b', lost)
  await spotify.answer('c', lost)
  await pass(1)
  await spotify.answer('a', notFound)
  expect(spotify.log.slice(4)).toEqual(['b', 'c'])
})

test('a write without a readable answer is not repeated, and holds the others', async () => {
  const spotify = setUp()
  void spotify.write('add', 'playlists/x')
  await spotify.answer('add', lost)
  expect(spotify.outcomes.get('add')).toEqual({ kind: 'unreachable' })
  void spotify.get('a')
  expect(spotify.log).toEqual(['add'])
  await pass(1)
  expect(spotify.log).toEqual(['add', 'a'])
})

test('offline ends at once, with no wait and no gate', async () => {
  const spotify = setUp()
  void spotify.get('a')
  await spotify.answer('a', { kind: 'failed', failure: { kind: 'unreachable' }, answered: false })
  expect(spotify.outcomes.get('a')).toEqual({ kind: 'unreachable' })
  expect(spotify.getPace()).toEqual({ state: 'idle' })
})

test('says how far it has come, and rests when all is done', async () => {
  const spotify = setUp()
  const seen: unknown[] = []
  const end = spotify.subscribePace(() => seen.push(spotify.getPace()))
  expect(spotify.getPace()).toBe(spotify.getPace())
  void spotify.get('a')
  void spotify.get('b')
  await spotify.answer('a')
  await spotify.answer('b')
  end()
  void spotify.get('c')
  expect(seen).toEqual([
    { state: 'working', done: 0, total: 1 },
    { state: 'working', done: 0, total: 2 },
    { state: 'working', done: 1, total: 2 },
    { state: 'working', done: 2, total: 2 },
    { state: 'idle' },
  ])
})

test('does not fall idle between the first page of a list and the rest', async () => {
  const spotify = setUp()
  const states = new Set<string>()
  spotify.subscribePace(() => states.add(spotify.getPace().state))
  void spotify.get('page 0').then(() => spotify.get('page 1'))
  await spotify.answer('page 0')
  expect(spotify.getPace()).toEqual({ state: 'working', done: 1, total: 2 })
  expect(states).toEqual(new Set(['working']))
})

test('the end of the session cuts off what is on its way and drops what waits', async () => {
  const spotify = setUp()
  for (const name of ['a', 'b', 'c', 'd']) void spotify.get(name)
  await spotify.answer('a', trouble)
  spotify.abortAll()
  await pass(60)
  expect(spotify.log).toEqual(['a', 'b', 'c', 'd'])
  expect(spotify.open.every((sent) => sent.signal.aborted)).toBe(true)
  for (const name of ['a', 'b', 'c', 'd']) expect(spotify.outcomes.get(name)).toMatchObject({ name: 'AbortError' })
  expect(spotify.getPace()).toEqual({ state: 'idle' })
})

test('the end of the session does not lift a limit, which is the app’s', async () => {
  const spotify = setUp()
  void spotify.get('a')
  await spotify.answer('a', limited(30))
  spotify.abortAll()
  void spotify.get('b')
  await pass(29)
  expect(spotify.log).toEqual(['a'])
  await pass(1)
  expect(spotify.log).toEqual(['a', 'b'])
})

test('a page that is loaded inside a wait goes on waiting', async () => {
  const record = createRecord()
  const before = setUp({ record })
  void before.get('me')
  await before.answer('me', limited(30))

  const spotify = setUp({ record })
  expect(spotify.getPace()).toEqual({ state: 'waiting', until: Date.now() + 30_000 })
  void spotify.get('me')
  await pass(29.9)
  expect(spotify.log).toEqual([])
  await pass(0.1)
  expect(spotify.log).toEqual(['me'])
  await spotify.answer('me')
  expect(record.read()).toBeNull()
})

test('a page that is loaded after a stop says so until the time that Spotify named', async () => {
  const record = createRecord()
  const before = setUp({ record })
  before.get('me').catch(() => undefined)
  await before.answer('me', quota(3600))

  const spotify = setUp({ record })
  expect(spotify.getPace()).toEqual({ state: 'stopped', why: 'quota', until: Date.now() + 3_600_000 })
  await expect(spotify.get('me')).rejects.toMatchObject({ failure: { kind: 'quota' } })
  expect(spotify.log).toEqual([])
})

test.each([
  { title: 'where nobody knows for how long', after: 1, seconds: null },
  { title: 'once the time has come', after: 3601, seconds: 3600 },
])('a page that is loaded after a stop lets one request find out, $title', async ({ after, seconds }) => {
  const record = createRecord()
  const before = setUp({ record })
  before.get('me').catch(() => undefined)
  await before.answer('me', quota(seconds))
  await pass(after)

  const spotify = setUp({ record })
  for (const name of ['me', 'lists', 'plays']) spotify.get(name).catch(() => undefined)
  expect(spotify.log).toEqual(['me'])
  await spotify.answer('me', quota(null))
  expect(spotify.log).toEqual(['me'])
  expect(spotify.outcomes.get('plays')).toEqual({ kind: 'quota', until: null })
})

test('a wait after a stop is a stop to the next page, until the wait is over', async () => {
  const record = createRecord({ why: 'quota', until: null })
  const before = setUp({ record })
  void before.get('me')
  await before.answer('me', limited(5))
  expect(setUp({ record }).getPace()).toEqual({ state: 'stopped', why: 'quota', until: Date.now() + 5000 })
})

test('a clock that was set back makes no wait longer than two minutes', () => {
  const spotify = setUp({ record: createRecord({ why: null, until: Date.now() + 86_400_000 }) })
  expect(spotify.getPace()).toEqual({ state: 'waiting', until: Date.now() + 120_000 })
})

test('the end of a session, which wipes what is kept, does not wipe the limit of the app', async () => {
  const record = createRecord()
  const spotify = setUp({ record })
  spotify.get('me').catch(() => undefined)
  await spotify.answer('me', limited(30))
  record.write(null)
  spotify.abortAll()
  expect(record.read()).toEqual({ why: null, until: Date.now() + 30_000 })
})

test('a request that was to find out after a stop, and got no answer, lets no other go', async () => {
  const spotify = setUp({ record: createRecord({ why: 'quota', until: null }) })
  for (const name of ['me', 'lists']) spotify.get(name).catch(() => undefined)
  await spotify.answer('me', { kind: 'failed', failure: { kind: 'too-slow' }, answered: false })
  expect(spotify.log).toEqual(['me'])
  expect(spotify.outcomes.get('lists')).toEqual({ kind: 'quota', until: null })
  expect(spotify.getPace()).toEqual({ state: 'stopped', why: 'quota', until: null })
})

test('a request that was to find out after a stop, and met trouble, finds out itself', async () => {
  const spotify = setUp({ record: createRecord({ why: 'quota', until: null }) })
  for (const name of ['me', 'lists']) spotify.get(name).catch(() => undefined)
  await spotify.answer('me', trouble)
  await pass(2)
  expect(spotify.log).toEqual(['me', 'me'])
  await spotify.answer('me')
  expect(spotify.log).toEqual(['me', 'me', 'lists'])
})

test('a write that was to find out after a stop, and met trouble, lets no other go', async () => {
  const spotify = setUp({ record: createRecord({ why: 'quota', until: null }) })
  spotify.write('add', 'playlists/x').catch(() => undefined)
  spotify.get('me').catch(() => undefined)
  await spotify.answer('add', trouble)
  expect(spotify.log).toEqual(['add'])
  expect(spotify.outcomes.get('add')).toEqual({ kind: 'server', status: 502 })
  expect(spotify.outcomes.get('me')).toEqual({ kind: 'quota', until: null })
})
