import { QueryClient } from '@tanstack/react-query'
import { beforeEach, expect, test, vi } from 'vitest'
import { storeOf } from '#library/account.ts'
import { trackOf } from '#library/example-lists.ts'
import { compare } from '#library/files/compare.ts'
import { keepPlaylists } from '#library/keep-playlists.ts'
import type { KeptKind, Store } from '#library/kept.ts'
import { createMemoryStore } from '#library/memory-store.ts'
import type { Playlist } from '#spotify/playlist.ts'
import { documentOf, playlistOf, rowsOf } from './example-file.ts'
import { libraryNow, withDoubt } from './library-now.ts'
import { inOrder } from './use-comparison.ts'

vi.mock('#library/account.ts', () => ({ storeOf: vi.fn() }))

const playlist = (id: string, total: number): Playlist => ({
  ...{ id, uri: `spotify:playlist:${id}`, name: id, description: '', owner: { id: 'ida', name: null } },
  ...{ public: true, collaborative: false, snapshotId: '1', pictures: [], total, readable: true },
})

const [a, b] = [trackOf('A'), trackOf('B')]

let store: Store

beforeEach(() => {
  store = createMemoryStore()
  vi.mocked(storeOf).mockResolvedValue(store)
})

const put = async (
  id: string,
  kind: KeptKind,
  tracks: readonly ReturnType<typeof trackOf>[],
  total = tracks.length,
) => {
  const list = await store.list(id)
  const snapshotId = kind === 'playlist' ? '1' : ''
  await store.putPage({ id, kind, snapshotId, total, index: 0 }, rowsOf(tracks))
  const next = await store.list(id)
  if (next !== null) await store.putList({ ...next, details: list?.details ?? null, complete: tracks.length === total })
}

const listed = (...playlists: Playlist[]) =>
  keepPlaylists(store, { total: playlists.length, playlists, withheld: 0, complete: true })

const now = async () => {
  const library = await libraryNow(new QueryClient())
  if (library === null) throw new Error('Nobody is logged in')
  return library
}

test('the copy is a library that a backup can be compared with', async () => {
  await listed(playlist('Kitchen', 2), playlist('Boats', 1))
  await put('Kitchen', 'playlist', [b, a])
  await put('Boats', 'playlist', [a])
  await put('liked', 'liked', [a, b])
  const backup = documentOf({
    playlists: [playlistOf('Kitchen', [a]), playlistOf('Gone', [a])],
    liked: rowsOf([a]),
  })
  const library = await now()
  const comparison = withDoubt(compare(backup, library.document), library, backup)
  expect(comparison.newLists.map(({ name }) => name)).toEqual(['Boats'])
  expect(comparison.goneLists.map(({ name }) => name)).toEqual(['Gone'])
  expect(comparison.lists.map(({ name, rows }) => [name, ...rows.map(({ kind }) => kind)])).toEqual([
    ['Kitchen', 'added'],
  ])
  expect(comparison.shelves.get('liked')?.map(({ name }) => name)).toEqual(['B'])
})

test('lists that are not here, or not all of them, are not compared', async () => {
  await listed(playlist('Kitchen', 1), playlist('Half', 3))
  await put('Half', 'playlist', [a], 3)
  const backup = documentOf({
    playlists: [playlistOf('Kitchen', [a]), playlistOf('Half', [a, b])],
    liked: rowsOf([a]),
  })
  const library = await now()
  const { goneLists, lists, uncompared } = withDoubt(compare(backup, library.document), library, backup)
  expect([goneLists, lists]).toEqual([[], []])
  expect(uncompared.map((list) => (typeof list === 'string' ? list : list.name)).sort()).toEqual([
    'Half',
    'Kitchen',
    'liked',
  ])
})

test('as long as nobody has seen all playlists, none is gone', async () => {
  await put('liked', 'liked', [a])
  const library = await now()
  const backup = documentOf({ playlists: [playlistOf('Kitchen', [a])], liked: rowsOf([a]) })
  const { goneLists, uncompared } = withDoubt(compare(backup, library.document), library, backup)
  expect(goneLists).toEqual([])
  expect(uncompared).toEqual([{ id: 'Kitchen', name: 'Kitchen', items: 1 }])
})

test('what nobody has chosen for a file of some lists is not new', async () => {
  await listed(playlist('Kitchen', 1), playlist('Boats', 1))
  await put('Kitchen', 'playlist', [a, b])
  await put('liked', 'liked', [a])
  const library = await now()
  const chosen = documentOf({ playlists: [playlistOf('Kitchen', [a])], liked: null })
  const comparison = withDoubt(compare(chosen, library.document), library, chosen)
  expect(comparison.newLists).toEqual([])
  expect(comparison.lists.map(({ name }) => name)).toEqual(['Kitchen'])
  expect(comparison.uncompared).toContainEqual({ id: 'Boats', name: 'Boats', items: 0 })
})

test('without an account there is nothing to compare with', async () => {
  vi.mocked(storeOf).mockResolvedValue(null)
  expect(await libraryNow(new QueryClient())).toBeNull()
})

test('the earlier of two files is the one before; one without a date gives way', () => {
  const march = { document: documentOf(), name: 'march' }
  const may = { document: documentOf({ exportedAt: '2026-05-01T00:00:00Z' }), name: 'may' }
  const undated = { document: documentOf({ exportedAt: null }), name: 'undated' }
  expect(inOrder(may, march)).toEqual({ before: march, after: may })
  expect(inOrder(march, may)).toEqual({ before: march, after: may })
  expect(inOrder(may, undated)).toEqual({ before: may, after: undated })
})
