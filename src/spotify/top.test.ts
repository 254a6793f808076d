import { beforeEach, expect, test, vi } from 'vitest'
import { artist, episode, localTrack, track2026 } from './samples.ts'
import { readTopArtistsPage, readTopTracksPage } from './top.ts'

const request = vi.hoisted(() => vi.fn())
vi.mock('./client.ts', () => ({ request }))

const signal = new AbortController().signal
const asked = { query: { time_range: 'long_term', limit: 50, offset: 100 }, signal, scope: ['user-top-read'] }
const answer = (items: readonly unknown[]) =>
  request.mockResolvedValue({ items, total: 103, limit: 50, offset: 100, next: null })

beforeEach(() => {
  request.mockReset()
})

test('any page of the tracks, every row with its rank', async () => {
  answer([track2026, null, { ...track2026, is_playable: false }, episode, localTrack, 'x'])
  const page = { range: 'long_term', offset: 100, signal } as const
  const { total, rows } = await readTopTracksPage({ ...page, priority: 'rest' })
  expect(request).toHaveBeenCalledExactlyOnceWith('me/top/tracks', { ...asked, priority: 'rest' })
  expect(total).toBe(103)
  expect(rows.map(({ kind }) => kind)).toEqual([
    ...['track', 'unavailable', 'track', 'unavailable', 'unavailable', 'unavailable'],
  ])
})

test('any page of the artists, every row with its rank', async () => {
  answer([artist, null, { ...artist, images: null, name: 7 }])
  const { total, rows } = await readTopArtistsPage({ range: 'long_term', offset: 100, signal })
  expect(request).toHaveBeenCalledExactlyOnceWith('me/top/artists', asked)
  expect(total).toBe(103)
  expect(rows).toEqual([
    { id: artist.id, name: 'Marble Choir', pictures: [] },
    { id: '', name: '', pictures: [] },
    { id: artist.id, name: '', pictures: [] },
  ])
})

test('another page than the one asked for is refused', async () => {
  request.mockResolvedValue({ items: [artist], total: 103, limit: 50, offset: 0 })
  await expect(readTopArtistsPage({ range: 'short_term', offset: 50, signal })).rejects.toMatchObject({
    failure: { kind: 'incomplete' },
  })
})
