import { QueryClient } from '@tanstack/react-query'
import { beforeEach, expect, test, vi } from 'vitest'
import { episode, track2026 } from './samples.ts'
import { offsetAfter, readSearchPage, searchQueries } from './search.ts'

const request = vi.hoisted(() => vi.fn())
vi.mock('./client.ts', () => ({ request }))

const signal = new AbortController().signal
const answer = (items: readonly unknown[], total = 25, offset = 0) => ({
  tracks: { items, total, limit: 10, offset, next: null },
})

beforeEach(() => {
  request.mockReset()
})

test('ten tracks from a place on, and what cannot be read keeps its place', async () => {
  request.mockResolvedValue(answer([track2026, null, 'x', { ...track2026, type: undefined, album: 3 }], 25, 20))
  const page = await readSearchPage({ query: 'artist:ilka', kind: 'track', offset: 20, signal })
  expect(request).toHaveBeenCalledExactlyOnceWith('search', {
    query: { q: 'artist:ilka', type: 'track', limit: 10, offset: 20 },
    signal,
  })
  expect(page.total).toBe(25)
  expect(page.rows.map(({ kind }) => kind)).toEqual(['track', 'unavailable', 'unavailable', 'track'])
})

test('an episode comes without its show, and may not say what it is', async () => {
  const { type: _type, show: _show, ...bare } = episode as Record<string, unknown>
  request.mockResolvedValue({ episodes: { items: [bare], total: 1, limit: 10, offset: 0 } })
  const page = await readSearchPage({ query: 'talk', kind: 'episode', offset: 0, signal })
  expect(page.rows).toMatchObject([{ kind: 'episode', show: { name: '' } }])
})

test.each([null, 'x', {}, { tracks: null }, { episodes: { items: [] } }])('%j is no answer', async (wire) => {
  request.mockResolvedValue(wire)
  await expect(readSearchPage({ query: 'x', kind: 'track', offset: 0, signal })).rejects.toMatchObject({
    failure: { kind: 'unreadable' },
  })
})

test('another page than the one asked for is refused', async () => {
  request.mockResolvedValue(answer([track2026], 25, 10))
  await expect(readSearchPage({ query: 'x', kind: 'track', offset: 20, signal })).rejects.toMatchObject({
    failure: { kind: 'incomplete' },
  })
})

const nextOf = (rows: number, total: number, offset: number) => {
  const page = { total, rows: Array.from({ length: rows }, () => ({ kind: 'unavailable' as const })) }
  return offsetAfter(page, offset)
}

test('there are ten more until the end, the thousandth, or a page with nothing in it', () => {
  expect(nextOf(10, 25, 0)).toBe(10)
  expect(nextOf(5, 25, 20)).toBeNull()
  expect(nextOf(10, 5000, 990)).toBe(1000)
  expect(nextOf(10, 5000, 1000)).toBeNull()
  expect(nextOf(0, 25, 10)).toBeNull()
})

test('as a query it is ten from an offset', async () => {
  request.mockResolvedValue(answer([track2026], 11, 10))
  const page = await new QueryClient().query(searchQueries.items('x', 'track', 10))
  expect(request).toHaveBeenLastCalledWith(
    'search',
    expect.objectContaining({ query: expect.objectContaining({ offset: 10 }) as unknown }),
  )
  expect(page.rows).toHaveLength(1)
})
