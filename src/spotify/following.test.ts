import { beforeEach, expect, test, vi } from 'vitest'
import { SpotifyError } from './errors.ts'
import { readFollowedPage, type FollowedPage } from './following.ts'
import { artist } from './samples.ts'

const request = vi.hoisted(() => vi.fn())
vi.mock('./client.ts', () => ({ request }))

const signal = new AbortController().signal
const some = (count: number) => Array.from({ length: count }, (_, index) => ({ ...artist, id: `a${index}` }))
const page = (items: readonly unknown[], after: unknown, more: object = {}) => ({
  artists: { href: 'x', items, limit: 50, next: 'https://evil.example', cursors: { after }, total: 71, ...more },
})
const failureOf = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: unknown) => (error instanceof SpotifyError ? error.failure : error),
  )

/** All pages, as a view would read them. */
async function readAll(): Promise<FollowedPage[]> {
  const pages: FollowedPage[] = []
  let after: string | null = null
  let loaded = 0
  do {
    const page: FollowedPage = await readFollowedPage({ after, loaded, signal })
    pages.push(page)
    loaded += page.artists.length
    after = page.after
  } while (after !== null)
  return pages
}

beforeEach(() => {
  request.mockReset()
})

test('the first page is asked for without a cursor, the next with the one that Spotify gave', async () => {
  request.mockResolvedValueOnce(page(some(50), 'a49')).mockResolvedValueOnce(page(some(21), null))
  const pages = await readAll()
  expect(pages.map(({ artists, total, after }) => [artists.length, total, after])).toEqual([
    [50, 71, 'a49'],
    [21, 71, null],
  ])
  const how = { signal, scope: ['user-follow-read'] }
  expect(request.mock.calls).toEqual([
    ['me/following', { ...how, query: { type: 'artist', limit: 50 } }],
    ['me/following', { ...how, query: { type: 'artist', limit: 50, after: 'a49' } }],
  ])
})

test('goes behind what is on screen if that is asked', async () => {
  request.mockResolvedValue(page([], null))
  await readFollowedPage({ after: null, signal, priority: 'background' })
  expect(request.mock.calls[0]?.[1]).toMatchObject({ priority: 'background' })
})

test('rows that cannot be read keep their place', async () => {
  request.mockResolvedValue(page([null, artist, 'x', { name: 5 }], null))
  const { artists } = await readFollowedPage({ after: null, signal })
  expect(artists.map(({ name }) => name)).toEqual(['', 'Marble Choir', '', ''])
})

test.each([undefined, null, {}, { after: '' }, { after: 7 }, 'a49'])('cursors %j are the end', async (cursors) => {
  request.mockResolvedValue(page(some(3), null, { cursors }))
  expect((await readFollowedPage({ after: null, signal })).after).toBeNull()
})

test.each([
  null,
  [],
  { artists: null },
  { items: [], total: 0 },
  page([], null, { total: null }),
  page([], null, { total: -1 }),
  page([], null, { items: {} }),
])('%j is no page', async (body) => {
  request.mockResolvedValue(body)
  expect(await failureOf(readFollowedPage({ after: null, signal }))).toEqual({ kind: 'unreadable' })
})

test('a cursor that comes again is a circle', async () => {
  request.mockResolvedValue(page(some(50), 'a49'))
  expect(await failureOf(readAll())).toEqual({ kind: 'incomplete', missing: 21 })
  expect(request).toHaveBeenCalledTimes(2)
})

test('so are two cursors that point at one another', async () => {
  request.mockImplementation((_: string, { query }: { query: { after?: string } }) =>
    Promise.resolve(page(some(50), query.after === 'a' ? 'b' : 'a')),
  )
  expect(await failureOf(readAll())).toMatchObject({ kind: 'incomplete' })
  expect(request).toHaveBeenCalledTimes(3)
})

test('so is a way on from a page with nobody on it', async () => {
  request.mockResolvedValue(page([], 'a49'))
  expect(await failureOf(readAll())).toEqual({ kind: 'incomplete', missing: 71 })
})

test('more than was asked for is no page of ours', async () => {
  request.mockResolvedValue(page(some(51), null))
  expect(await failureOf(readAll())).toMatchObject({ kind: 'incomplete' })
})

test('somebody unfollowed meanwhile does no harm', async () => {
  request.mockResolvedValueOnce(page(some(50), 'a49')).mockResolvedValueOnce(page(some(21), null, { total: 70 }))
  expect((await readAll()).map(({ total }) => total)).toEqual([71, 70])
})
