import { strFromU8, unzipSync } from 'fflate'
import { expect, test, vi } from 'vitest'
import { toPlaylistItem } from '#spotify/item.ts'
import type { Playlist } from '#spotify/playlist.ts'
import { backupParts, type BackupPart } from '#library/backup-parts.ts'
import { emptyList, type KeptKind, type KeptList, type Store } from '#library/kept.ts'
import { createMemoryStore } from '#library/memory-store.ts'
import type { ScanFailure } from '#library/scan-state.ts'
import { toArtistRow } from './json-rows.ts'
import { buildBackup, type BackupFile } from './backup.ts'
import { parseCsv } from './csv.ts'
import { parseDocument } from './json.ts'

const me = { id: 'anna', name: 'Anna' }

const track = (id: string) => ({ type: 'track', id, uri: `spotify:track:${id}`, name: `Song ${id}` })
const rowOf = (id: string | null, position: number) =>
  toPlaylistItem({ added_at: '2024-01-01T00:00:00Z', item: id === null ? null : track(id) }, position)
const artistOf = (id: string, position: number) => toArtistRow({ type: 'artist', id, name: `Band ${id}` }, position)
const ids = (count: number, prefix = 't') => Array.from({ length: count }, (_, index) => `${prefix}${index}`)

const details = (id: string, change: Partial<Playlist> = {}): Playlist => ({
  ...{ id, uri: `spotify:playlist:${id}`, name: `List ${id}`, description: '', owner: { id: 'anna', name: 'Anna' } },
  ...{ public: true, collaborative: false, snapshotId: `${id}-1`, pictures: [], total: 0, readable: true, ...change },
})

/** Puts a list into the copy, page by page; `rows` may have holes. */
async function put(store: Store, list: Partial<KeptList> & { id: string }, rows: readonly unknown[]): Promise<void> {
  const pages = Array.from({ length: Math.ceil(rows.length / 50) }, (_, index) =>
    rows.slice(index * 50, index * 50 + 50).filter((row) => row !== undefined),
  )
  const loaded = rows.filter((row) => row !== undefined).length
  const whole = { ...emptyList(list.id, 'playlist'), total: rows.length, loaded, complete: loaded === rows.length }
  await store.replace({ ...whole, snapshotId: list.details?.snapshotId ?? 'mark', ...list }, pages)
}

const playlist = (store: Store, id: string, rows: readonly unknown[], change: Partial<Playlist> = {}) =>
  put(store, { id, details: details(id, change) }, rows)
const shelf = (store: Store, id: string, kind: KeptKind, rows: readonly unknown[]) => put(store, { id, kind }, rows)

type Question = { parts?: readonly BackupPart[]; failures?: readonly ScanFailure[]; order?: readonly string[] }

const build = (store: Store, { parts = backupParts, failures = [], order = [] }: Question = {}) =>
  buildBackup({
    ...{ store, person: me, order, parts: new Set(parts), failures },
    ...{ signal: new AbortController().signal, onProgress: () => undefined },
  })

type Manifest = {
  lists: { id: string; name: string; file: string | null; items: number; status: string; reason: string | null }[]
}

/** The files of a backup, as another program finds them. */
async function open({ blob }: BackupFile) {
  const files = new Map(Object.entries(unzipSync(new Uint8Array(await blob.arrayBuffer()))))
  const text = (name: string) => strFromU8(files.get(name)!)
  return {
    ...{ names: [...files.keys()], text },
    library: await parseDocument(text('library.json')),
    manifest: JSON.parse(text('manifest.json')) as Manifest,
    rows: (name: string) => parseCsv(text(name)).records,
  }
}

async function example(): Promise<Store> {
  const store = createMemoryStore()
  await playlist(store, 'long', ids(530).map(rowOf), { name: 'Night: drive/…' })
  await playlist(store, 'odd', [rowOf('a', 0), rowOf(null, 1), rowOf('a', 2)], { name: 'night_ Drive' })
  await playlist(store, 'twin', [], { name: 'Night- drive-…' })
  await playlist(store, 'half', [...ids(50).map(rowOf), ...Array.from({ length: 30 }, () => undefined)])
  await store.putList({
    ...emptyList('other', 'playlist'),
    details: details('other', { owner: { id: 'bo', name: null } }),
  })
  await shelf(store, 'liked', 'liked', ids(60, 'l').map(rowOf))
  await shelf(store, 'following', 'following', ids(3, 'f').map(artistOf))
  await shelf(store, 'top-artists:short_term', 'top-artists', ids(2, 'x').map(artistOf))
  await shelf(store, 'top-tracks:long_term', 'top-tracks', ids(2, 'y').map(rowOf))
  return store
}

test('holds the library as JSON, each list as a table, and a manifest', async () => {
  const { names } = await open(await build(await example()))
  expect(names).toEqual([
    ...[
      'library.json',
      'playlists/Night- drive-….csv',
      'playlists/night_ Drive.csv',
      'playlists/Night- drive-… (2).csv',
    ],
    ...['playlists/List half.csv', 'liked.csv', 'following.csv'],
    ...['top-artists-short_term.csv', 'top-tracks-long_term.csv', 'manifest.json'],
  ])
})

test('every row that is in the copy is in both files of its list, and a row that is not keeps its place', async () => {
  const { library, rows } = await open(await build(await example()))
  const [long, odd, twin, half, other] = library.playlists
  expect(long?.items).toEqual(ids(530).map(rowOf))
  expect(rows('playlists/Night- drive-….csv')).toHaveLength(530)
  expect(odd?.items).toEqual([rowOf('a', 0), rowOf(null, 1), rowOf('a', 2)])
  expect(twin).toMatchObject({ id: 'twin', snapshotId: 'twin-1', items: [] })
  expect(half?.items).toHaveLength(80)
  expect(half?.items[79]).toBeUndefined()
  expect(rows('playlists/List half.csv')).toHaveLength(50)
  expect(other).toMatchObject({ id: 'other', owner: { id: 'bo' }, items: [] })
  expect(library).toMatchObject({ account: me, albums: null, shows: null, episodes: null })
  expect(library.liked).toEqual(ids(60, 'l').map(rowOf))
  expect(library.following).toEqual(ids(3, 'f').map(artistOf))
  expect([...library.topArtists.keys(), ...library.topTracks.keys()]).toEqual(['short_term', 'long_term'])
})

test('a list that Spotify refused to the person, though others may add to it, is withheld', async () => {
  const store = createMemoryStore()
  const shared = details('open', { owner: { id: 'bo', name: null }, collaborative: true })
  const refused = { snapshotId: shared.snapshotId, at: Date.now() }
  await store.putList({ ...emptyList('open', 'playlist'), details: shared, refused })
  const { manifest } = await open(await build(store, { parts: ['playlists'] }))
  expect(manifest.lists.map(({ id, status, reason }) => [id, status, reason])).toEqual([['open', 'withheld', null]])
})

test('the manifest says of each list how whole it is, and the JSON of each that is not', async () => {
  const failures: ScanFailure[] = [
    { id: 'half', name: 'half', failure: { kind: 'server', status: 502 } },
    // Read since.
    { id: 'odd', name: 'odd', failure: { kind: 'too-slow' } },
    { id: 'shows', name: null, failure: null },
  ]
  const { manifest, library } = await open(await build(await example(), { failures }))
  const said = manifest.lists.map(({ id, items, status, reason }) => [id, items, status, reason])
  expect(said).toEqual([
    ['long', 530, 'complete', null],
    ['odd', 3, 'complete', null],
    ['twin', 0, 'complete', null],
    ['half', 50, 'failed', 'server'],
    ['other', 0, 'withheld', null],
    ['liked', 60, 'complete', null],
    ['albums', 0, 'partial', 'unread'],
    ['shows', 0, 'failed', 'unknown'],
    ['episodes', 0, 'partial', 'unread'],
    ['following', 3, 'complete', null],
    ['top-artists:short_term', 2, 'complete', null],
    ['top-tracks:short_term', 0, 'partial', 'unread'],
    ['top-artists:medium_term', 0, 'partial', 'unread'],
    ['top-tracks:medium_term', 0, 'partial', 'unread'],
    ['top-artists:long_term', 0, 'partial', 'unread'],
    ['top-tracks:long_term', 2, 'complete', null],
  ])
  expect(library.gaps.map(({ id, status, reason }) => [id, 0, status, reason])).toEqual(
    said.filter(([, , status]) => status !== 'complete').map(([id, , ...rest]) => [id, 0, ...rest]),
  )
  const withFiles = manifest.lists.filter(({ file }) => file !== null)
  expect(withFiles.map(({ file }) => file)).toEqual(
    (await open(await build(await example()))).names.filter((name) => name.endsWith('.csv')),
  )
})

test('playlists stand in the order of Spotify, new ones behind them', async () => {
  const { library } = await open(await build(await example(), { order: ['twin', 'gone', 'other', 'long'] }))
  expect(library.playlists.map(({ id }) => id)).toEqual(['twin', 'other', 'long', 'odd', 'half'])
})

test('holds what was chosen, and nothing else', async () => {
  const store = await example()
  const only = async (...parts: BackupPart[]) =>
    (await open(await build(store, { parts }))).manifest.lists.map(({ id }) => id)
  expect(await only('followed')).toEqual(['other'])
  expect(await only('playlists')).toEqual(['long', 'odd', 'twin', 'half'])
  expect(await only('liked', 'following')).toEqual(['liked', 'following'])
  expect(await only('tops')).toHaveLength(6)
})

test('a list that has changed since it was read is there as it was, and named', async () => {
  const store = createMemoryStore()
  await put(store, { id: 'one', details: details('one', { snapshotId: 'one-2' }), snapshotId: 'one-1' }, [
    rowOf('a', 0),
  ])
  const { manifest, library } = await open(await build(store, { parts: ['playlists'] }))
  expect(manifest.lists).toMatchObject([{ items: 1, status: 'partial', reason: 'changed' }])
  expect(library.playlists).toMatchObject([{ snapshotId: 'one-1' }])
})

test('a list whose rows are gone meanwhile is not called complete', async () => {
  const store = await example()
  const { pages } = store
  store.pages = (id, snapshotId) => (id === 'long' ? Promise.resolve([]) : pages(id, snapshotId))
  const { manifest, library } = await open(await build(store))
  expect(manifest.lists[0]).toMatchObject({ id: 'long', items: 0, status: 'partial', reason: 'unread' })
  expect(library.playlists[0]?.items).toHaveLength(530)
})

test('without knowing who is logged in, what can be read counts as theirs', async () => {
  const file = await buildBackup({
    ...{ store: await example(), person: null, order: [], parts: new Set<BackupPart>(['playlists']), failures: [] },
    ...{ signal: new AbortController().signal, onProgress: () => undefined },
  })
  const { library } = await open(file)
  expect(library.account).toBeNull()
  expect(library.playlists.map(({ id }) => id)).toContain('long')
})

test('tells of each list that is written, and stops at once when it is told to', async () => {
  const store = await example()
  const abort = new AbortController()
  const told: number[] = []
  const building = buildBackup({
    ...{ store, person: me, order: [], parts: new Set(backupParts), failures: [], signal: abort.signal },
    onProgress: ({ done, total }) => {
      expect(total).toBe(16)
      told.push(done)
      if (done === 3) abort.abort(new Error('enough'))
    },
  })
  await expect(building).rejects.toThrow('enough')
  expect(told).toEqual([1, 2, 3])
})

test('gives the page its turn however long a list is, and tears no character apart', async () => {
  const store = createMemoryStore()
  const name = '🎷'.repeat(150)
  const rows = ids(5000).map((id, position) => {
    const item = { ...track(id), name: position % 2 === 0 ? name : `x${name}` }
    return toPlaylistItem({ added_at: null, item }, position)
  })
  await shelf(store, 'liked', 'liked', rows)
  const turn = vi.fn()
  const timer = setInterval(turn, 1)
  const file = await build(store, { parts: ['liked'] })
  clearInterval(timer)
  expect(turn.mock.calls.length).toBeGreaterThan(5)
  expect((await open(file)).library.liked).toEqual(rows)
})
