import { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { profileQueries } from '#spotify/profile.ts'
import type { AllPlaylists, Playlist } from '#spotify/playlist.ts'
import { playlistsQueries } from '#spotify/playlists.ts'
import { keepPlaylists } from './keep-playlists.ts'
import { keptOrder } from './kept-order.ts'
import { watchPlaylists } from './watch-playlists.ts'
import { createMemoryStore } from './memory-store.ts'

const storeOf = vi.hoisted(() => vi.fn())
vi.mock('./account.ts', () => ({ storeOf, accountOf: () => Promise.resolve('acc-anna') }))

const listOf = (id: string, change: Partial<Playlist> = {}): Playlist => ({
  ...{ id, uri: `spotify:playlist:${id}`, name: `List ${id}`, description: '', owner: { id: 'anna', name: 'Anna' } },
  ...{ public: true, collaborative: false, snapshotId: 'a', total: 2, readable: true },
  pictures: [{ url: `https://mosaic.scdn.co/640/${id}`, width: 640, height: 640 }],
  ...change,
})

const all = (...playlists: Playlist[]): AllPlaylists => ({
  ...{ total: playlists.length, playlists, withheld: 0, complete: true },
})

const place = (id: string, snapshotId = 'a') => ({ id, kind: 'playlist', snapshotId, total: 2, index: 0 }) as const

beforeEach(() => {
  vi.useFakeTimers({ now: 1000, toFake: ['Date'] })
  storeOf.mockReset()
})

afterEach(() => {
  vi.useRealTimers()
})

test('keeps what Spotify says of each list, without the pictures', async () => {
  const store = createMemoryStore()
  await keepPlaylists(store, all(listOf('one'), listOf('two')))
  expect(await store.lists()).toMatchObject([
    { id: 'one', kind: 'playlist', changedAt: null, loaded: 0, details: { name: 'List one', pictures: [] } },
    { id: 'two' },
  ])
})

test('lists that Spotify no longer shows go, rows and all; other kinds stay', async () => {
  const store = createMemoryStore()
  await keepPlaylists(store, all(listOf('one'), listOf('two')))
  await store.putPage(place('two'), [1, 2])
  await store.putPage({ ...place('liked'), kind: 'liked' }, [1])
  await keepPlaylists(store, all(listOf('one')))
  expect((await store.lists()).map(({ id }) => id).sort()).toEqual(['liked', 'one'])
  expect(await store.pages('two', 'a')).toEqual([])
})

test('notes when another snapshot was first seen, and not another name', async () => {
  const store = createMemoryStore()
  const seen = async (change: Partial<Playlist>, now: number) => {
    vi.setSystemTime(now)
    await keepPlaylists(store, all(listOf('one', change)))
    return store.list('one')
  }
  expect(await seen({}, 1000)).toMatchObject({ changedAt: null })
  expect(await seen({ name: 'New name' }, 2000)).toMatchObject({ changedAt: null, details: { name: 'New name' } })
  expect(await seen({ snapshotId: 'b' }, 3000)).toMatchObject({ changedAt: 3000 })
  expect(await seen({ snapshotId: 'b', total: 3 }, 4000)).toMatchObject({ changedAt: 3000, details: { total: 3 } })
  expect(await seen({ snapshotId: 'c' }, 5000)).toMatchObject({ changedAt: 5000 })
})

test('the rows of the snapshot before stay until others come', async () => {
  const store = createMemoryStore()
  await store.putPage(place('one'), [1, 2])
  await keepPlaylists(store, all(listOf('one', { snapshotId: 'b' })))
  expect(await store.list('one')).toMatchObject({ snapshotId: 'a', loaded: 2, details: { snapshotId: 'b' } })
  expect(await store.pages('one', 'a')).toEqual([[1, 2]])
})

test('nothing is written where nothing has changed but the pictures', async () => {
  const store = createMemoryStore()
  await keepPlaylists(store, all(listOf('one')))
  const [changing, putting] = [vi.spyOn(store, 'changeList'), vi.spyOn(store, 'putList')]
  await keepPlaylists(store, all(listOf('one', { pictures: [] })))
  expect(changing).not.toHaveBeenCalled()
  expect(putting).not.toHaveBeenCalled()
})

test('a page that comes while the lists are gone through is not forgotten', async () => {
  const store = createMemoryStore()
  const keeping = keepPlaylists(store, all(...['one', 'two', 'three'].map((id) => listOf(id))))
  await store.putPage(place('three'), [1, 2])
  await keeping
  expect(await store.list('three')).toMatchObject({ snapshotId: 'a', loaded: 2, details: { name: 'List three' } })
})

test('keeps each whole answer about all lists, whoever asked', async () => {
  const store = createMemoryStore()
  storeOf.mockResolvedValue(store)
  const client = new QueryClient()
  const { queryKey } = playlistsQueries.all()
  const stop = watchPlaylists(client)
  client.setQueryData(queryKey, { ...all(listOf('one')), total: 2, complete: false })
  client.setQueryData(profileQueries.me().queryKey, { id: 'anna', accountId: null, name: null, pictures: [] })
  await Promise.resolve()
  expect(await store.lists()).toEqual([])
  client.setQueryData(queryKey, all(listOf('one'), listOf('two')))
  await vi.waitFor(async () => expect(await store.lists()).toHaveLength(2))
  expect(storeOf).toHaveBeenCalledTimes(1)
  stop()
  client.setQueryData(queryKey, all())
  await Promise.resolve()
  expect(await store.lists()).toHaveLength(2)
})

test('while nobody knows whose lists they are, none is kept', async () => {
  storeOf.mockResolvedValue(null)
  const client = new QueryClient()
  watchPlaylists(client)
  client.setQueryData(playlistsQueries.all().queryKey, all(listOf('one')))
  await vi.waitFor(() => expect(storeOf).toHaveBeenCalled())
})

test('remembers in which order Spotify has them', async () => {
  const store = createMemoryStore()
  expect(await keptOrder(store)).toEqual([])
  await keepPlaylists(store, all(listOf('two'), listOf('one')))
  expect(await keptOrder(store)).toEqual(['two', 'one'])
  await keepPlaylists(store, all(listOf('new'), listOf('one')))
  expect(await keptOrder(store)).toEqual(['new', 'one'])
})
