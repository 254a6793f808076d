import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { beforeEach, expect, test, vi } from 'vitest'
import { SpotifyError } from './errors.ts'
import type { AllPlaylists } from './playlist.ts'
import { playlistsQueries } from './playlists.ts'

const request = vi.hoisted(() => vi.fn())
vi.mock('./client.ts', () => ({ request }))

type Query = { limit: number; offset: number }
type Options = { query: Query; signal: AbortSignal }

const wire = (id: string) => ({ id, items: { total: 3 }, name: `List ${id}`, snapshot_id: 'AAAA' })

/** Answers `me/playlists` from these rows; a page may be changed on its way. */
function answerWith(rows: readonly unknown[], change: (page: Query & { items: unknown[] }) => object = () => ({})) {
  request.mockImplementation((_: string, { query }: Options) => {
    const page = { ...query, items: rows.slice(query.offset, query.offset + query.limit) }
    return Promise.resolve({
      ...page,
      href: 'x',
      next: 'https://api.spotify.com/v1/users/x/playlists',
      total: rows.length,
      ...change(page),
    })
  })
}

const many = (count: number) => Array.from({ length: count }, (_, index) => wire(`id${index}`))
const offsets = () => request.mock.calls.map((call) => (call[1] as Options).query.offset)

let client: QueryClient

const readAll = () => client.query({ ...playlistsQueries.all(), staleTime: 0, retry: false })
const shown = (): AllPlaylists | undefined => client.getQueryData(playlistsQueries.all().queryKey)
const failureOf = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: unknown) => (error instanceof SpotifyError ? error.failure : error),
  )

beforeEach(() => {
  request.mockReset()
  client = new QueryClient()
})

test('reads all lists in order, 50 at a time, and counts what is withheld', async () => {
  answerWith([...many(70), null, ...many(120).slice(70), null])
  const all = await readAll()
  expect(all.playlists.map((playlist) => playlist.id)).toEqual(many(120).map((playlist) => playlist.id))
  expect(all).toMatchObject({ total: 122, withheld: 2, complete: true })
  expect(offsets()).toEqual([0, 50, 100])
})

test('somebody without lists has read them all', async () => {
  answerWith([])
  expect(await readAll()).toEqual({ total: 0, playlists: [], withheld: 0, complete: true })
})

test('rows that Spotify counts but leaves out are withheld too', async () => {
  answerWith(many(100), ({ items, offset }) => (offset === 0 ? { items: items.slice(3) } : {}))
  expect(await readAll()).toMatchObject({ total: 100, withheld: 3, complete: true, playlists: { length: 97 } })
})

test('shows pages as they come, in order even if one overtakes another', async () => {
  const gates = new Map<number, () => void>()
  const rows = many(150)
  request.mockImplementation((_: string, { query: { limit, offset } }: Options) => {
    const page = { items: rows.slice(offset, offset + limit), total: 150 }
    return new Promise((resolve) => gates.set(offset, () => resolve(page)))
  })
  const reading = readAll()
  const arrive = async (offset: number) => {
    await vi.waitFor(() => {
      expect(gates.has(offset)).toBe(true)
    })
    gates.get(offset)?.()
    await new Promise((resolve) => setTimeout(resolve))
  }
  await arrive(0)
  expect(shown()).toMatchObject({ total: 150, complete: false, playlists: { length: 50 }, withheld: 0 })
  await arrive(100)
  expect(shown()?.playlists).toHaveLength(50)
  await arrive(50)
  expect((await reading).playlists.map((playlist) => playlist.id)).toEqual(rows.map((row) => row.id))
})

test('an error keeps what has been read, never as the whole', async () => {
  const rows = many(120)
  request.mockImplementation((_: string, { query: { limit, offset } }: Options) =>
    offset === 0
      ? Promise.resolve({ items: rows.slice(0, limit), total: 120 })
      : Promise.reject(new SpotifyError({ kind: 'server', status: 502 })),
  )
  expect(await failureOf(readAll())).toEqual({ kind: 'server', status: 502 })
  expect(shown()).toMatchObject({ total: 120, complete: false, playlists: { length: 50 } })
})

test('what broke off is read again on the next visit, what is whole is not for a minute', async () => {
  request.mockRejectedValueOnce(new SpotifyError({ kind: 'server', status: 502 }))
  await failureOf(readAll())
  answerWith(many(3))
  const visit = async () => {
    const observer = new QueryObserver(client, playlistsQueries.all())
    const leave = observer.subscribe(() => undefined)
    await vi.waitFor(() => {
      expect(observer.getCurrentResult().isFetching).toBe(false)
    })
    leave()
  }
  await visit()
  expect(shown()).toMatchObject({ complete: true })
  await visit()
  expect(request).toHaveBeenCalledTimes(2)
})

test('while it is read again, the old list stands', async () => {
  answerWith(many(60))
  await readAll()
  const seen: (AllPlaylists | undefined)[] = []
  client.getQueryCache().subscribe(() => seen.push(shown()))
  answerWith(many(140))
  await readAll()
  expect(new Set(seen.map((all) => all?.playlists.length))).toEqual(new Set([60, 140]))
  expect(seen.every((all) => all?.complete)).toBe(true)
})

test('a list that moves while we read means reading again', async () => {
  let first = true
  answerWith(many(100), ({ items, offset }) => {
    if (offset !== 50 || !first) return {}
    first = false
    return { items: [wire('id49'), ...items.slice(1)] }
  })
  expect((await readAll()).playlists.map((playlist) => playlist.id)).toEqual(many(100).map((row) => row.id))
  expect(offsets()).toEqual([0, 50, 0, 50])
})

test('a total that changes each time is given up after three readings', async () => {
  let total = 100
  answerWith(many(100), () => ({ total: ++total }))
  expect(await failureOf(readAll())).toEqual({ kind: 'changed' })
  expect(offsets().filter((offset) => offset === 0)).toHaveLength(3)
  expect(shown()?.complete).toBe(false)
})

test('a server that sends the same page again and again is a loop, not a list', async () => {
  const rows = many(50)
  request.mockImplementation(() => Promise.resolve({ items: rows, total: 500 }))
  expect(await failureOf(readAll())).toEqual({ kind: 'incomplete', missing: 450 })
  expect(shown()).toMatchObject({ complete: false, playlists: { length: 50 } })
})

test('an envelope that is none is unreadable', async () => {
  request.mockResolvedValue({ items: 'none' })
  expect(await failureOf(readAll())).toEqual({ kind: 'unreadable' })
})
