// @vitest-environment node
import { expect, test } from 'vitest'
import type { EmulatorOptions } from './emulator.ts'
import type { DemoPlaylist } from './model.ts'
import { ids, track } from './small-library.ts'
import { allReadScopes, allScopes, createSmallStandIn, error, logIn, send, startTime } from './small-stand-in.ts'
import type { WirePage, WirePlaylist, WirePlaylistRef, WireRow } from './wire.ts'

type Row = WireRow & { item: { uri: string } | null }

/** A stand-in, and one person who may do everything there. */
async function setUp(options: Partial<EmulatorOptions> = {}, { scope = allScopes, person = 'ann' } = {}) {
  const emulator = createSmallStandIn(options)
  const { access_token } = await logIn(emulator, person, scope)
  const call = async (method: string, path: string, body?: unknown) => {
    const { status, text } = await send(emulator, access_token, { method, path, body })
    return { status, text, json: text === '' ? null : (JSON.parse(text) as unknown) }
  }
  const listOf = (id: string): DemoPlaylist => {
    const lists = emulator.accounts.flatMap(({ library }) => library.playlists)
    return lists.find((playlist) => playlist?.id === id)!
  }
  const rows = async (id: string) =>
    ((await call('GET', `/playlists/${id}/items?limit=50&additional_types=track,episode`)).json as WirePage<Row>).items
  const names = async (id: string) => (await rows(id)).map(({ item }) => item?.uri.split(':').at(-1) ?? null)
  const read = async (id: string) => (await call('GET', `/playlists/${id}`)).json as WirePlaylist
  /** A list of that many tracks, numbered from 0. */
  const newList = async (count: number) => {
    const { id } = (await call('POST', '/me/playlists', { name: 'New' })).json as WirePlaylist
    if (count > 0) await call('POST', `/playlists/${id}/items`, { uris: uris(count) })
    return id
  }
  return { emulator, call, listOf, rows, names, read, newList }
}

const uri = (number: number) => `spotify:track:${track(number).id}`
const uris = (count: number) => Array.from({ length: count }, (_, index) => uri(index))
const short = (numbers: number[]) => numbers.map((number) => track(number).id)
const snapshotOf = ({ json }: { json: unknown }) => (json as { snapshot_id: string }).snapshot_id
const refusal = (status: number, message: string) => ({ status, json: error(status, message) })

test('a new list is the person’s own, empty, and the first of their lists', async () => {
  const { call, names } = await setUp()
  const { status, json } = await call('POST', '/me/playlists', { name: '🌊 & "Tea"', description: `a "b" & <c> 'd'` })
  expect(status).toBe(201)
  expect(json).toMatchObject({
    ...{ name: '🌊 & "Tea"', description: 'a &quot;b&quot; &amp; &lt;c&gt; &#x27;d&#x27;', public: true },
    ...{ collaborative: false, images: [], followers: { href: null, total: 0 }, owner: { id: 'ann' } },
    items: { total: 0, limit: 100, items: [] },
  })
  const { id } = json as WirePlaylist
  expect(id).toMatch(/^[0-9A-Za-z]{22}$/)
  const mine = (await call('GET', '/me/playlists')).json as WirePage<WirePlaylistRef>
  expect(mine.items[0]).toMatchObject({ id, items: { total: 0 } })
  expect(await names(id)).toEqual([])
})

test.each([
  [{}, 400, 'Missing required field: name'],
  ['{"name":', 400, 'Error parsing JSON.'],
  [{ name: 5 }, 400, 'Invalid request body'],
  [{ name: 'x', collaborative: true }, 400, 'Collaborative playlists cannot be public'],
  [{ name: 'x'.repeat(201) }, 500, 'Server error'],
])('no list is made from %j', async (body, status, message) => {
  const { call, emulator } = await setUp()
  const before = emulator.accounts[0]?.library.playlists.length
  expect(await call('POST', '/me/playlists', body)).toMatchObject(refusal(status, message))
  expect(emulator.accounts[0]?.library.playlists).toHaveLength(before ?? 0)
})

test('which scope a list needs follows whether it is public', async () => {
  const only = (scope: string) => setUp({}, { scope: `${allReadScopes} ${scope}` })
  const forPublic = await only('playlist-modify-public')
  const forPrivate = await only('playlist-modify-private')
  const missing = refusal(403, 'Insufficient client scope')
  expect(await forPublic.call('POST', '/me/playlists', { name: 'x' })).toMatchObject({ status: 201 })
  expect(await forPublic.call('POST', '/me/playlists', { name: 'x', public: false })).toMatchObject(missing)
  expect(await forPrivate.call('POST', '/me/playlists', { name: 'x' })).toMatchObject(missing)
  expect(await forPrivate.call('POST', '/me/playlists', { name: 'x', public: false })).toMatchObject({ status: 201 })
  const together = { name: 'x', public: false, collaborative: true }
  expect(await forPrivate.call('POST', '/me/playlists', together)).toMatchObject(missing)

  const adding = { uris: [uri(1)] }
  expect(await forPublic.call('POST', `/playlists/${ids.secret}/items`, adding)).toMatchObject(missing)
  expect(await forPrivate.call('POST', `/playlists/${ids.long}/items`, adding)).toMatchObject(missing)
  expect(await forPublic.call('PUT', `/playlists/${ids.long}`, { public: false })).toMatchObject(missing)
  expect(await forPublic.call('PUT', `/playlists/${ids.long}`, { name: 'y' })).toMatchObject({ status: 200 })
})

test('details change one by one, with an empty answer and a new snapshot', async () => {
  const { call, read } = await setUp()
  const before = await read(ids.long)
  expect(await call('PUT', `/playlists/${ids.long}`, { name: 'Tea & "Sea"' })).toMatchObject({ status: 200, text: '' })
  await call('PUT', `/playlists/${ids.long}`, { description: 'R&B' })
  await call('PUT', `/playlists/${ids.long}`, { public: false })
  const after = await read(ids.long)
  expect(after).toMatchObject({ name: 'Tea & "Sea"', description: 'R&amp;B', public: false })
  expect(after.snapshot_id).not.toBe(before.snapshot_id)
  expect(after.items?.total).toBe(450)
  await call('PUT', `/playlists/${ids.long}`, { collaborative: true })
  expect(await read(ids.long)).toMatchObject({ collaborative: true, public: false })
})

test.each([
  [ids.long, { description: '' }, 400, 'Attribute description is empty'],
  [ids.long, { collaborative: true }, 400, 'Collaborative playlists cannot be public'],
  [ids.followed, { name: 'Mine now' }, 403, 'Forbidden'],
  [ids.shared, { name: 'Mine now' }, 403, 'Forbidden'],
  [ids.hidden, { name: 'Mine now' }, 404, 'Resource not found'],
])('details of %s do not become %j', async (id, body, status, message) => {
  const { call, listOf } = await setUp()
  const before = { ...listOf(id) }
  expect(await call('PUT', `/playlists/${id}`, body)).toMatchObject(refusal(status, message))
  expect(listOf(id)).toEqual(before)
})

test('where the wish to be private is ignored, the answer says so', async () => {
  const { call, read } = await setUp({ ignoresPublic: true })
  expect((await call('POST', '/me/playlists', { name: 'x', public: false })).json).toMatchObject({ public: true })
  await call('PUT', `/playlists/${ids.long}`, { public: false })
  expect((await read(ids.long)).public).toBe(true)
  await call('PUT', `/playlists/${ids.secret}`, { public: true })
  expect((await read(ids.secret)).public).toBe(true)
})

test('items go to the end or before a position, with the date and the person', async () => {
  const { call, names, rows, newList, read } = await setUp()
  const id = await newList(2)
  const { snapshot_id: before } = await read(id)
  const added = await call('POST', `/playlists/${id}/items`, { uris: [uri(7), uri(7)], position: 1 })
  expect(added.status).toBe(201)
  expect(Object.keys(added.json as object)).toEqual(['snapshot_id'])
  expect(snapshotOf(added)).not.toBe(before)
  expect((await read(id)).snapshot_id).toBe(snapshotOf(added))
  await call('POST', `/playlists/${id}/items`, { uris: ['spotify:episode:episode000000000000000'] })
  expect(await names(id)).toEqual([...short([0, 7, 7, 1]), 'episode000000000000000'])
  const [row] = await rows(id)
  expect(row).toMatchObject({ added_at: '2026-11-01T00:00:00Z', added_by: { id: 'ann' }, is_local: false })
  expect((await read(id)).images).toHaveLength(3)
})

test('URIs in the query make the body as good as none', async () => {
  const { call, names, newList } = await setUp()
  const id = await newList(2)
  await call('POST', `/playlists/${id}/items?uris=${uri(5)},${uri(6)}&position=0`, { uris: [uri(9)] })
  await call('POST', `/playlists/${id}/items?uris=${uri(8)}`)
  expect(await names(id)).toEqual(short([5, 6, 0, 1, 8]))
  await call('PUT', `/playlists/${id}/items?uris=${uri(3)}`, { uris: [uri(9)] })
  expect(await names(id)).toEqual(short([3]))
})

test.each([
  ['POST', {}, 400, 'No uris provided'],
  ['POST', { uris: [] }, 400, 'No uris provided'],
  [
    'POST',
    { uris: [uri(1), 'spotify:album:album00000000000000000'] },
    400,
    'Invalid track uri: spotify:album:album00000000000000000',
  ],
  ['POST', { uris: ['spotify:local:Me::Home:61'] }, 400, 'Invalid track uri: spotify:local:Me::Home:61'],
  ['POST', { uris: [uri(1), 'spotify:track:nowhere'] }, 400, 'Payload contains a non-existing ID'],
  ['POST', { uris: [uri(1)], position: 3 }, 400, 'Given positions are out of bounds'],
  ['POST', { uris: [uri(1)], position: -1 }, 400, 'Given positions are out of bounds'],
  ['DELETE', {}, 400, 'No uris provided'],
  ['DELETE', { tracks: [{ uri: uri(0) }] }, 400, 'No uris provided'],
  ['DELETE', { items: [{ uri: 'spotify:local:Me::Home:61' }] }, 400, 'Invalid track uri: spotify:local:Me::Home:61'],
  ['DELETE', { items: [{ uri: uri(0) }], snapshot_id: 'made up' }, 400, 'Missing or bad version tag'],
  ['PUT', { uris: [uri(0)], range_start: 0 }, 400, 'Only one of uris and range_start can be specified'],
  ['PUT', { range_start: 0 }, 400, 'Missing insert_before parameter'],
  ['PUT', { insert_before: 0 }, 400, 'Missing range_start parameter'],
  ['PUT', { range_start: 1, range_length: 2, insert_before: 0 }, 400, 'Given positions are out of bounds'],
  ['PUT', { range_start: 0, insert_before: 3 }, 400, 'Given positions are out of bounds'],
  ['PUT', { range_start: 0, insert_before: 2, snapshot_id: 'made up' }, 400, 'Missing or bad version tag'],
])('%s of items with %j is refused and changes nothing', async (method, body, status, message) => {
  const { call, newList, listOf } = await setUp()
  const id = await newList(2)
  const before = { ...listOf(id) }
  expect(await call(method, `/playlists/${id}/items`, body)).toMatchObject(refusal(status, message))
  expect(listOf(id)).toEqual(before)
})

test.each([
  ['POST', { uris: uris(101) }, 'You can add a maximum of 100 tracks per request'],
  ['DELETE', { items: uris(101).map((uri) => ({ uri })) }, 'You can remove a maximum of 100 tracks per request'],
  ['PUT', { uris: uris(101) }, 'You can add a maximum of 100 tracks per request'],
])('%s of more than a hundred items is refused', async (method, body, message) => {
  const { call, names } = await setUp()
  expect(await call(method, `/playlists/${ids.long}/items`, body)).toMatchObject(refusal(400, message))
  expect(await names(ids.long)).toHaveLength(50)
})

test.each([
  ['POST', { uris: [uri(1)] }],
  ['DELETE', { items: [{ uri: uri(1) }] }],
  ['PUT', { uris: [] }],
  ['PUT', { range_start: 0, insert_before: 1 }],
])('%s of items is for the owner and collaborators', async (method, body) => {
  const { call } = await setUp()
  expect(await call(method, `/playlists/${ids.followed}/items`, body)).toMatchObject(refusal(403, 'Forbidden'))
  expect(await call(method, `/playlists/${ids.hidden}/items`, body)).toMatchObject(refusal(404, 'Resource not found'))
  expect((await call(method, `/playlists/${ids.shared}/items`, body)).status).toBeLessThan(300)
})

test('a list holds some eleven thousand items', async () => {
  const { call, listOf, newList } = await setUp()
  const id = await newList(1)
  listOf(id).items = Array.from({ length: 10_950 }, () => listOf(id).items[0]!)
  expect((await call('POST', `/playlists/${id}/items`, { uris: uris(50) })).status).toBe(201)
  expect((await call('POST', `/playlists/${id}/items`, { uris: [uri(1)] })).status).toBe(403)
  expect(listOf(id).items).toHaveLength(11_000)
})

test('removing takes every occurrence, and leaves what it cannot name', async () => {
  const { call, names } = await setUp()
  const positions = { items: [{ uri: uri(1), positions: [0] }, { uri: uri(77) }] }
  const { status } = await call('DELETE', `/playlists/${ids.odd}/items`, positions)
  expect(status).toBe(200)
  expect(await names(ids.odd)).toEqual([null, '61', 'episode000000000000000', ...short([2, 3])])
})

test('replacing overwrites everything and resets the dates; nothing clears the list', async () => {
  const { call, names, rows, listOf } = await setUp()
  await call('PUT', `/playlists/${ids.long}/items`, { uris: [uri(3), uri(1), uri(3)] })
  expect(await names(ids.long)).toEqual(short([3, 1, 3]))
  expect((await rows(ids.long)).map((row) => row.added_at)).toEqual(Array(3).fill('2026-11-01T00:00:00Z'))
  expect((await call('PUT', `/playlists/${ids.long}/items`, { uris: [] })).status).toBe(200)
  expect(listOf(ids.long).items).toEqual([])
})

test.each([
  ['the first to the end', { range_start: 0, insert_before: 5 }, [1, 2, 3, 4, 0]],
  ['the last to the front', { range_start: 4, insert_before: 0 }, [4, 0, 1, 2, 3]],
  ['one down by one', { range_start: 1, insert_before: 3 }, [0, 2, 1, 3, 4]],
  ['a run down', { range_start: 0, range_length: 2, insert_before: 4 }, [2, 3, 0, 1, 4]],
  ['a run up', { range_start: 3, range_length: 2, insert_before: 1 }, [0, 3, 4, 1, 2]],
  ['a run into itself', { range_start: 1, range_length: 3, insert_before: 3 }, [0, 1, 2, 3, 4]],
])('moving %s counts before anything is taken out, and keeps the dates', async (_, body, order) => {
  const { call, names, rows, newList, emulator } = await setUp()
  const id = await newList(4)
  emulator.clock.advance(1_800_000)
  await call('POST', `/playlists/${id}/items`, { uris: [uri(4)] })
  expect((await call('PUT', `/playlists/${id}/items`, body)).status).toBe(200)
  expect(await names(id)).toEqual(short(order))
  const late = (await rows(id)).findIndex(({ added_at }) => added_at === '2026-11-01T00:30:00Z')
  expect(late).toBe(order.indexOf(4))
})

test('every write gives a new snapshot, even one that changes nothing', async () => {
  const { call, newList, read } = await setUp()
  const id = await newList(3)
  const path = `/playlists/${id}/items`
  const seen = [
    (await read(id)).snapshot_id,
    snapshotOf(await call('POST', path, { uris: [uri(1)] })),
    snapshotOf(await call('DELETE', path, { items: [{ uri: uri(40) }] })),
    snapshotOf(await call('PUT', path, { range_start: 1, insert_before: 1 })),
    snapshotOf(await call('PUT', path, { uris: [] })),
  ]
  expect(new Set(seen).size).toBe(5)
})

/** The list of 0 to 3, moved to 3 0 1 2 after `snapshot` was taken, with a 9 behind. */
async function changedSince(positionsBySnapshot: 'newest' | 'supplied') {
  const standIn = await setUp({ positionsBySnapshot })
  const id = await standIn.newList(4)
  const { snapshot_id } = await standIn.read(id)
  await standIn.call('PUT', `/playlists/${id}/items`, { range_start: 3, insert_before: 0 })
  await standIn.call('POST', `/playlists/${id}/items`, { uris: [uri(9), uri(1)] })
  return { ...standIn, id, snapshot_id }
}

test('an older snapshot is accepted; positions mean the list as it is', async () => {
  const { call, names, id, snapshot_id } = await changedSince('newest')
  await call('PUT', `/playlists/${id}/items`, { range_start: 0, insert_before: 2, snapshot_id })
  expect(await names(id)).toEqual(short([0, 3, 1, 2, 9, 1]))
  await call('DELETE', `/playlists/${id}/items`, { items: [{ uri: uri(1) }], snapshot_id })
  expect(await names(id)).toEqual(short([0, 3, 2, 9]))
})

test('or as it was in that snapshot, what came since being left alone', async () => {
  const { call, names, id, snapshot_id } = await changedSince('supplied')
  await call('PUT', `/playlists/${id}/items`, { range_start: 0, insert_before: 2, snapshot_id })
  expect(await names(id)).toEqual(short([3, 1, 0, 2, 9, 1]))
  await call('PUT', `/playlists/${id}/items`, { range_start: 0, insert_before: 4, snapshot_id })
  expect(await names(id)).toEqual(short([3, 1, 2, 9, 1, 0]))
  await call('DELETE', `/playlists/${id}/items`, { items: [{ uri: uri(1) }], snapshot_id })
  expect(await names(id)).toEqual(short([3, 2, 9, 1, 0]))
})

test('reads lag behind writes for as long as they are told to', async () => {
  const { call, names, read, newList, emulator } = await setUp()
  const id = await newList(2)
  emulator.clock.advance(60_000)
  emulator.settings.readLag = 5000
  const before = await read(id)
  const first = snapshotOf(await call('POST', `/playlists/${id}/items`, { uris: [uri(5)] }))
  emulator.clock.advance(3000)
  await call('PUT', `/playlists/${id}/items`, { uris: [] })
  expect(await read(id)).toEqual(before)
  expect(await names(id)).toEqual(short([0, 1]))
  const mine = (await call('GET', '/me/playlists')).json as WirePage<WirePlaylistRef>
  expect(mine.items[0]).toMatchObject({ snapshot_id: before.snapshot_id, items: { total: 2 } })
  emulator.clock.advance(2000)
  expect([(await read(id)).snapshot_id, await names(id)]).toEqual([first, short([0, 1, 5])])
  emulator.clock.advance(3000)
  expect(await names(id)).toEqual([])
})

test('a fault after the fact loses the answer, not the write; one before loses both', async () => {
  const { call, emulator, newList, names } = await setUp()
  const id = await newList(0)
  const path = `/v1/playlists/${id}/items`
  emulator.faults.add({ what: 'reset', match: { method: 'POST', path }, when: 'after' })
  expect((await call('POST', `/playlists/${id}/items`, { uris: [uri(1)] })).status).toBe(0)
  expect(await names(id)).toEqual(short([1]))
  emulator.faults.add({ what: 'rate-limit', match: { method: 'POST', path } })
  expect((await call('POST', `/playlists/${id}/items`, { uris: [uri(2)] })).status).toBe(429)
  expect(await names(id)).toEqual(short([1]))
})

test('the log keeps what was written, and nothing that was sent for tokens', async () => {
  const { call, emulator } = await setUp()
  const body = { name: 'Tea', public: true }
  await call('POST', '/me/playlists', body)
  expect(emulator.log.at(-1)).toMatchObject({ method: 'POST', path: '/v1/me/playlists', body: JSON.stringify(body) })
  expect(emulator.log.slice(0, -1).map((entry) => entry.body)).toEqual([null, null])
  await call('GET', '/me')
  expect(emulator.log.at(-1)?.body).toBeNull()
})

test('the same seed gives the same ids', async () => {
  const [one, other] = [await setUp(), await setUp()]
  expect(await one.newList(1)).toBe(await other.newList(1))
  expect(startTime).toBe(one.emulator.clock.now())
})

test('what is taken out of the only list that had it can be added again', async () => {
  const { call, listOf, newList, names } = await setUp()
  const id = await newList(0)
  const rare = { ...track(1), id: 'rare000000000000000000' }
  listOf(id).items.push({ content: rare, addedAt: null, addedBy: 'ann' })
  const uris = [`spotify:track:${rare.id}`]
  expect((await call('DELETE', `/playlists/${id}/items`, { items: [{ uri: uris[0] }] })).status).toBe(200)
  expect((await call('POST', `/playlists/${id}/items`, { uris })).status).toBe(201)
  expect(await names(id)).toEqual([rare.id])
})
