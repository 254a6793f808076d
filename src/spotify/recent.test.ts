import { beforeEach, expect, test, vi } from 'vitest'
import { SpotifyError } from './errors.ts'
import { readPlays } from './recent.ts'
import { localTrack, track2026 } from './samples.ts'

const request = vi.hoisted(() => vi.fn())
vi.mock('./client.ts', () => ({ request }))

const signal = new AbortController().signal
const start = 1_763_971_200_123
const play = (at: number) => ({ context: null, played_at: new Date(at).toISOString(), track: track2026 })

/** A Spotify with these plays (times in ms, latest first) that says, as the real one does, that a full page is not all. */
function answerWith(times: readonly number[]) {
  request.mockImplementation((_: string, { query }: { query: { limit: number; before?: string } }) => {
    const shown = times.filter((at) => query.before === undefined || at < Number(query.before)).slice(0, query.limit)
    const [first, last] = [shown.at(0), shown.at(-1)]
    return Promise.resolve({
      items: shown.map(play),
      limit: query.limit,
      next: shown.length === query.limit ? 'https://evil.example' : null,
      cursors: first === undefined ? null : { after: String(first), before: String(last) },
    })
  })
}
const times = (count: number) => Array.from({ length: count }, (_, index) => start - index * 60_000)
const failureOf = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: unknown) => (error instanceof SpotifyError ? error.failure : error),
  )

beforeEach(() => {
  request.mockReset()
})

test.each([
  [0, 1],
  [12, 1],
  [50, 2],
  [51, 2],
  [120, 3],
])('%i plays are read with %i requests, none twice', async (count, requests) => {
  answerWith(times(count))
  const plays = await readPlays({ signal, priority: 'background' })
  expect(plays.map(({ playedAt }) => Date.parse(playedAt))).toEqual(times(count))
  expect(request).toHaveBeenCalledTimes(requests)
})

test('the cursor is the time of the last play', async () => {
  answerWith(times(50))
  await readPlays({ signal, priority: 'background' })
  const how = { signal, priority: 'background', scope: ['user-read-recently-played'] }
  expect(request.mock.calls).toEqual([
    ['me/player/recently-played', { ...how, query: { limit: 50 } }],
    ['me/player/recently-played', { ...how, query: { limit: 50, before: String(start - 49 * 60_000) } }],
  ])
})

test('rows that are odd keep their place', async () => {
  request.mockResolvedValue({ items: [null, { track: null }, { played_at: 5, track: localTrack }, play(start)] })
  expect(await readPlays({ signal })).toMatchObject([
    { playedAt: '', content: { kind: 'unavailable' } },
    { playedAt: '', content: { kind: 'unavailable' } },
    { playedAt: '', content: { kind: 'local' } },
    { playedAt: '2025-11-24T08:00:00.123Z', content: { kind: 'track' } },
  ])
})

test.each([{ before: null }, { before: 'yesterday' }, { before: 1 }, {}, null, undefined, 'x'])(
  'cursors %j are the end',
  async (cursors) => {
    request.mockResolvedValue({ items: [play(start)], next: 'x', cursors })
    expect(await readPlays({ signal })).toHaveLength(1)
    expect(request).toHaveBeenCalledTimes(1)
  },
)

test('a server that goes in circles is not followed', async () => {
  request.mockResolvedValue({ items: [play(start)], next: 'x', cursors: { before: '5' } })
  expect(await failureOf(readPlays({ signal }))).toEqual({ kind: 'unreadable' })
  expect(request).toHaveBeenCalledTimes(2)
})

test('what is no list is unreadable', async () => {
  request.mockResolvedValue({ items: null })
  expect(await failureOf(readPlays({ signal }))).toEqual({ kind: 'unreadable' })
})
