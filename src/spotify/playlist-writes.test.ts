import { beforeEach, expect, test, vi } from 'vitest'
import { SpotifyError } from './errors.ts'
import { addItems, changePlaylist, createPlaylist, removeItems, reorderItems, replaceItems } from './playlist-writes.ts'

const request = vi.hoisted(() => vi.fn())
vi.mock('./client.ts', () => ({ request }))

const signal = new AbortController().signal
const how = { signal, scope: ['playlist-modify-public', 'playlist-modify-private'] }
const id = '37xK4mQ9vZ1aB2cD3eF4gH'
const path = `playlists/${id}/items`
const uri = (number: number) => `spotify:track:t${number}`
const uris = (count: number) => Array.from({ length: count }, (_, index) => uri(index))
const failureOf = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: unknown) => (error instanceof SpotifyError ? error.failure : error),
  )

beforeEach(() => {
  request.mockReset().mockResolvedValue({ snapshot_id: 'next' })
})

test('a list is created with name, description and visibility, and read from the answer', async () => {
  request.mockResolvedValue({
    id,
    name: 'Tea',
    description: 'R&amp;B',
    public: true,
    snapshot_id: 's',
    items: { total: 0 },
  })
  const details = { name: 'Tea', description: 'R&B', public: false }
  expect(await createPlaylist(details, { signal })).toMatchObject({
    ...{ id, uri: `spotify:playlist:${id}`, name: 'Tea', description: 'R&B', public: true, snapshotId: 's', total: 0 },
  })
  expect(request.mock.calls).toEqual([['me/playlists', { ...how, method: 'POST', body: details }]])
})

test('an empty description is left out', async () => {
  request.mockResolvedValue({ id })
  await createPlaylist({ name: 'Tea', description: '', public: true }, { signal })
  expect(request.mock.calls[0]?.[1]).toMatchObject({ body: { name: 'Tea', public: true } })
})

test.each([null, {}, { id: '../x' }, 'created'])('a list that is created as %j is not understood', async (answer) => {
  request.mockResolvedValue(answer)
  const promise = createPlaylist({ name: 'Tea', description: '', public: true }, { signal })
  expect(await failureOf(promise)).toEqual({ kind: 'unreadable' })
})

test('details are sent as far as they are given; the empty answer is enough', async () => {
  request.mockResolvedValue(null)
  await changePlaylist(id, { name: 'Tea & "Sea"' }, { signal })
  expect(request.mock.calls).toEqual([[`playlists/${id}`, { ...how, method: 'PUT', body: { name: 'Tea & "Sea"' } }]])
})

test('items are added at the end or before a position', async () => {
  const both = ['spotify:track:a', 'spotify:episode:b']
  expect(await addItems(id, both, { signal })).toBe('next')
  expect(await addItems(id, uris(100), { signal, position: 0 })).toBe('next')
  expect(request.mock.calls).toEqual([
    [path, { ...how, method: 'POST', body: { uris: both } }],
    [path, { ...how, method: 'POST', body: { uris: uris(100), position: 0 } }],
  ])
})

test('items are removed by URI, for a snapshot if one is given', async () => {
  expect(await removeItems(id, [uri(1), uri(2)], { signal })).toBe('next')
  await removeItems(id, [uri(1)], { signal, snapshotId: 's' })
  expect(request.mock.calls).toEqual([
    [path, { ...how, method: 'DELETE', body: { items: [{ uri: uri(1) }, { uri: uri(2) }] } }],
    [path, { ...how, method: 'DELETE', body: { items: [{ uri: uri(1) }], snapshot_id: 's' } }],
  ])
})

test('all items are replaced, by none too', async () => {
  expect(await replaceItems(id, [uri(1)], { signal })).toBe('next')
  await replaceItems(id, [], { signal })
  expect(request.mock.calls).toEqual([
    [path, { ...how, method: 'PUT', body: { uris: [uri(1)] } }],
    [path, { ...how, method: 'PUT', body: { uris: [] } }],
  ])
})

test('a run of items moves', async () => {
  expect(await reorderItems(id, { rangeStart: 0, insertBefore: 10 }, { signal })).toBe('next')
  await reorderItems(id, { rangeStart: 9, insertBefore: 0, rangeLength: 2, snapshotId: 's' }, { signal })
  expect(request.mock.calls).toEqual([
    [path, { ...how, method: 'PUT', body: { range_start: 0, insert_before: 10, range_length: 1 } }],
    [path, { ...how, method: 'PUT', body: { range_start: 9, insert_before: 0, range_length: 2, snapshot_id: 's' } }],
  ])
})

const writes: Record<string, (id: string, uris: string[]) => Promise<string>> = {
  addItems: (id, uris) => addItems(id, uris, { signal }),
  removeItems: (id, uris) => removeItems(id, uris, { signal }),
  replaceItems: (id, uris) => replaceItems(id, uris, { signal }),
}

test.each(Object.entries(writes))('%s sends nothing that Spotify would refuse', async (_, write) => {
  for (const bad of [uris(101), ['spotify:local:Me::Home:61'], [uri(1), 'spotify:album:a'], ['spotify:track:a,b']])
    expect(await failureOf(write(id, bad))).toEqual({ kind: 'refused', status: 400 })
  expect(await failureOf(write('../me', [uri(1)]))).toEqual({ kind: 'not-found' })
  expect(request).not.toHaveBeenCalled()
})

test('nothing to add or to remove is refused as well', async () => {
  expect(await failureOf(addItems(id, [], { signal }))).toEqual({ kind: 'refused', status: 400 })
  expect(await failureOf(removeItems(id, [], { signal }))).toEqual({ kind: 'refused', status: 400 })
  expect(await failureOf(changePlaylist('a/b', {}, { signal }))).toEqual({ kind: 'not-found' })
  const move = { rangeStart: 0, insertBefore: 1 }
  expect(await failureOf(reorderItems('', move, { signal }))).toEqual({ kind: 'not-found' })
  expect(request).not.toHaveBeenCalled()
})

test.each([null, {}, { snapshot_id: '' }, { snapshot_id: 5 }])(
  'an answer of %j says not what became of it',
  async (answer) => {
    request.mockResolvedValue(answer)
    expect(await failureOf(addItems(id, [uri(1)], { signal }))).toEqual({ kind: 'unreadable' })
  },
)
