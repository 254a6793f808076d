import { QueryClient } from '@tanstack/react-query'
import fc from 'fast-check'
import { beforeEach, expect, test, vi } from 'vitest'
import { SpotifyError } from './errors.ts'
import { profileQueries, toProfile } from './profile.ts'
import { recentQueries, toPlays } from './recent.ts'
import { topQueries } from './top.ts'

const request = vi.hoisted(() => vi.fn())
vi.mock('./client.ts', () => ({ request }))

const client = () => new QueryClient({ defaultOptions: { queries: { retry: false } } })
const track = { type: 'track', id: 't1', uri: 'spotify:track:t1', name: 'Harbour' }

beforeEach(() => {
  request.mockReset()
})

test('reads the profile', async () => {
  request.mockResolvedValue({ id: 'anna', account_id: 'acc', display_name: 'Anna', images: [], type: 'user' })
  expect(await client().query(profileQueries.me())).toEqual({
    id: 'anna',
    accountId: 'acc',
    name: 'Anna',
    pictures: [],
  })
  expect(request).toHaveBeenCalledWith('me', expect.objectContaining({ scope: ['user-read-private'] }))
})

test('a profile may have nothing but an id', () => {
  expect(toProfile({ id: 'anna', display_name: null, images: null })).toEqual({
    id: 'anna',
    accountId: null,
    name: null,
    pictures: [],
  })
})

test('a profile is read or unreadable, whatever comes', () => {
  const wire = fc.oneof(fc.jsonValue(), fc.record({ id: fc.jsonValue(), images: fc.jsonValue() }))
  fc.assert(
    fc.property(wire, (wire) => {
      try {
        return toProfile(wire).id !== ''
      } catch (error) {
        return error instanceof SpotifyError && error.failure.kind === 'unreadable'
      }
    }),
  )
})

test('reads the top artists of a range in one request', async () => {
  request.mockResolvedValue({ items: [{ id: 'a', name: 'Ida' }, null], total: 198, limit: 2, offset: 0, next: 'x' })
  expect(await client().query(topQueries.artists('long_term', 2))).toEqual({
    total: 198,
    artists: [
      { id: 'a', name: 'Ida', pictures: [] },
      { id: '', name: '', pictures: [] },
    ],
  })
  expect(request).toHaveBeenCalledExactlyOnceWith('me/top/artists', {
    query: { time_range: 'long_term', limit: 2, offset: 0 },
    scope: ['user-top-read'],
    signal: expect.any(AbortSignal) as AbortSignal,
  })
})

test('every top track keeps its rank', async () => {
  request.mockResolvedValue({ items: [null, track, 'x'], total: 2742 })
  const { total, tracks } = await client().query(topQueries.tracks('short_term', 3))
  expect(total).toBe(2742)
  expect(tracks.map((row) => row.kind)).toEqual(['unavailable', 'track', 'unavailable'])
})

test('a new account has no tops', async () => {
  request.mockResolvedValue({ items: [], total: 0, next: null })
  expect(await client().query(topQueries.tracks('medium_term', 10))).toEqual({ total: 0, tracks: [] })
})

test.each([
  [0, 1],
  [50, 50],
  [99, 50],
])('asked for %d, it asks Spotify for %d', async (count, limit) => {
  request.mockResolvedValue({ items: [], total: 0 })
  await client().query(topQueries.artists('short_term', count))
  request.mockResolvedValue({ items: [], next: null, cursors: null })
  await client().query(recentQueries.plays(count))
  for (const call of request.mock.calls) expect(call[1]).toMatchObject({ query: { limit } })
})

test('reads what was played, the same track twice as two plays', () => {
  const plays = toPlays({
    items: [
      { track, played_at: '2026-11-24T08:00:00.123Z', context: null },
      { track, played_at: '2026-11-24T07:00:00.456Z', context: null },
      { track: null, played_at: '2026-11-24T06:00:00.000Z' },
      null,
    ],
    next: null,
    cursors: null,
  })
  expect(plays.map(({ playedAt, content }) => [playedAt, content.kind])).toEqual([
    ['2026-11-24T08:00:00.123Z', 'track'],
    ['2026-11-24T07:00:00.456Z', 'track'],
    ['2026-11-24T06:00:00.000Z', 'unavailable'],
    ['', 'unavailable'],
  ])
})

test.each([null, {}, { items: null }, []])('%j is no list of plays', (wire) => {
  expect(() => toPlays(wire)).toThrow(SpotifyError)
})

test('no row of any kind is lost', () => {
  fc.assert(fc.property(fc.array(fc.jsonValue()), (items) => toPlays({ items }).length === items.length))
})
