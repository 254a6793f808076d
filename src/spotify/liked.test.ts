import { beforeEach, expect, test, vi } from 'vitest'
import { SpotifyError } from './errors.ts'
import { readLikedPage } from './liked.ts'
import { artist, episode, localTrack, track2026 } from './samples.ts'

const request = vi.hoisted(() => vi.fn())
vi.mock('./client.ts', () => ({ request }))

const signal = new AbortController().signal
const answer = (items: readonly unknown[], offset = 0, more: object = {}) =>
  request.mockResolvedValue({ href: 'x', items, limit: 50, next: null, offset, previous: null, total: 616, ...more })

beforeEach(() => {
  request.mockReset()
})

test('asks for one page of fifty, with the scope and the priority of the one who asks', async () => {
  answer([], 100)
  await readLikedPage({ offset: 100, signal, priority: 'background' })
  expect(request).toHaveBeenCalledExactlyOnceWith('me/tracks', {
    query: { limit: 50, offset: 100 },
    signal,
    priority: 'background',
    scope: ['user-library-read'],
  })
})

test('what is on screen goes first unless said otherwise', async () => {
  answer([])
  await readLikedPage({ offset: 0, signal })
  expect(request.mock.calls[0]?.[1]).not.toHaveProperty('priority')
})

test('rows know their place in the whole list, and when they were liked', async () => {
  answer(
    [
      { added_at: '2026-11-24T09:02:00Z', track: track2026 },
      { added_at: '2026-11-23T09:02:00Z', track: { ...track2026, name: 'Second', artists: [artist, artist] } },
    ],
    50,
  )
  const { total, rows } = await readLikedPage({ offset: 50, signal })
  expect(total).toBe(616)
  expect(rows).toMatchObject([
    {
      position: 50,
      addedAt: '2026-11-24T09:02:00Z',
      addedBy: null,
      content: { kind: 'track', name: 'Harbour at Six' },
    },
    { position: 51, fold: 'second\nmarble choir, marble choir\nlow tide' },
  ])
})

test('rows that are odd keep their place', async () => {
  answer([
    null,
    7,
    { added_at: 12, track: null },
    { track: { ...track2026, duration_ms: '3:47', album: null, artists: 'Marble Choir' } },
    { added_at: null, track: localTrack },
    { added_at: null, track: episode },
    { added_at: null, track: { ...track2026, is_playable: false } },
    { added_at: null, item: track2026 },
  ])
  const { rows } = await readLikedPage({ offset: 0, signal })
  expect(rows.map(({ position }) => position)).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
  expect(rows.map(({ content }) => content.kind)).toEqual([
    ...['unavailable', 'unavailable', 'unavailable', 'track', 'local', 'episode', 'track', 'track'],
  ])
  expect(rows[2]).toEqual({ position: 2, addedAt: null, addedBy: null, content: { kind: 'unavailable' }, fold: '' })
  expect(rows[3]?.content).toMatchObject({ durationMs: null, artists: [], album: { id: null, name: '' } })
  expect(rows[6]?.content).toMatchObject({ available: false })
})

test.each([
  [null, { kind: 'unreadable' }],
  [{ items: 'none', total: 1 }, { kind: 'unreadable' }],
  [
    { items: [], total: 616, limit: 50, offset: 0 },
    { kind: 'incomplete', missing: 566 },
  ],
  [
    { items: [], total: 616, limit: 20, offset: 50 },
    { kind: 'incomplete', missing: 566 },
  ],
])('an answer that is not that page is refused: %j', async (body, failure) => {
  request.mockResolvedValue(body)
  const error = await readLikedPage({ offset: 50, signal }).catch((error: unknown) => error)
  expect(error).toBeInstanceOf(SpotifyError)
  expect(error).toMatchObject({ failure })
})
