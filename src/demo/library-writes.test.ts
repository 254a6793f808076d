// @vitest-environment node
import { expect, test } from 'vitest'
import type { EmulatorOptions } from './emulator.ts'
import { ids, track } from './small-library.ts'
import { allReadScopes, allScopes, createSmallStandIn, error, logIn, send } from './small-stand-in.ts'
import type { WireFollowing, WirePage, WirePlaylistRef, WireSavedTrack } from './wire.ts'

async function setUp(options: Partial<EmulatorOptions> = {}, { scope = allScopes, person = 'eve' } = {}) {
  const emulator = createSmallStandIn(options)
  const { access_token } = await logIn(emulator, person, scope)
  const call = async (method: string, path: string, body?: unknown) => {
    const { status, text } = await send(emulator, access_token, { method, path, body })
    return { status, text, json: text === '' ? null : (JSON.parse(text) as unknown) }
  }
  const library = (method: string, uris: readonly string[], path = '') =>
    call(method, `/me/library${path}?uris=${encodeURIComponent(uris.join(','))}`)
  const contains = async (uris: readonly string[]) => (await library('GET', uris, '/contains')).json
  const liked = async () => ((await call('GET', '/me/tracks?limit=50')).json as WirePage<WireSavedTrack>).items
  return { emulator, call, library, contains, liked }
}

const uri = (number: number) => `spotify:track:${track(number).id}`
const uris = (count: number) => Array.from({ length: count }, (_, index) => uri(index))
const one = {
  track: uri(1),
  album: 'spotify:album:album00000000000000000',
  episode: 'spotify:episode:episode000000000000000',
  show: 'spotify:show:show000000000000000000',
  artist: 'spotify:artist:artist0000000000000000',
  playlist: `spotify:playlist:${ids.followed}`,
} as const
const every = Object.values(one)
const refusal = (status: number, message: string) => ({ status, json: error(status, message) })

test('what someone else has can be saved, whatever it is, and removed again', async () => {
  const { call, library, contains } = await setUp()
  expect(await contains(every)).toEqual(Array(6).fill(false))
  expect(await library('PUT', every)).toMatchObject({ status: 200, text: '' })
  expect(await contains([...every, uri(2)])).toEqual([...(Array(6).fill(true) as boolean[]), false])
  const totals = async () => {
    const paths = ['/me/tracks', '/me/albums', '/me/episodes', '/me/shows', '/me/playlists']
    const pages = await Promise.all(paths.map(async (path) => (await call('GET', path)).json as WirePage<unknown>))
    const { artists } = (await call('GET', '/me/following?type=artist')).json as WireFollowing
    return [...pages.map(({ total }) => total), artists.total]
  }
  expect(await totals()).toEqual([1, 1, 1, 1, 1, 1])
  expect(await library('DELETE', every)).toMatchObject({ status: 200, text: '' })
  expect(await totals()).toEqual([0, 0, 0, 0, 0, 0])
  expect(await library('DELETE', every)).toMatchObject({ status: 200, text: '' })
})

test('the songs of one request share a date and stand in no order that was asked for, above older ones', async () => {
  const { library, liked, emulator } = await setUp()
  await library('PUT', [uri(100)])
  emulator.clock.advance(1500)
  await library('PUT', uris(40))
  const rows = await liked()
  expect(new Set(rows.map(({ added_at }) => added_at))).toEqual(
    new Set(['2026-11-01T00:00:01Z', '2026-11-01T00:00:00Z']),
  )
  const order = rows.map(({ track }) => track.uri)
  expect(order.at(-1)).toBe(uri(100))
  expect(order.slice(0, 40)).not.toEqual(uris(40))
  expect(order.slice(0, 40)).not.toEqual(uris(40).reverse())
  expect(order.slice(0, 40).sort()).toEqual(uris(40).sort())

  const again = await setUp()
  await again.library('PUT', [uri(100)])
  again.emulator.clock.advance(1500)
  await again.library('PUT', uris(40))
  expect(await again.liked()).toEqual(rows)
})

test('songs sent one by one keep their order, the last on top', async () => {
  const { library, liked } = await setUp()
  for (const number of [3, 1, 2]) await library('PUT', [uri(number)])
  expect((await liked()).map(({ track }) => track.uri)).toEqual([uri(2), uri(1), uri(3)])
})

test('what is saved already stays where it is, and nothing is saved twice', async () => {
  const { library, liked } = await setUp({}, { person: 'ann' })
  const before = await liked()
  await library('PUT', [uri(2), uri(2), uri(0)])
  expect(await liked()).toEqual(before)
  await library('PUT', [uri(9), uri(9)])
  expect(await liked()).toHaveLength(before.length + 1)
})

test.each(['PUT', 'DELETE'])('%s reads the query alone', async (method) => {
  const { call, emulator } = await setUp({}, { person: 'ann' })
  const before = { ...emulator.accounts[0]?.library }
  const missing = refusal(400, 'Missing required field: uris')
  expect(await call(method, '/me/library', { uris: [uri(1)] })).toMatchObject(missing)
  expect(await call(method, '/me/library?uris=', { uris: [uri(1)] })).toMatchObject(missing)
  expect(emulator.accounts[0]?.library).toEqual(before)
})

test.each([
  ['too many', uris(41), 'Too many uris requested'],
  ['a local file', [uri(1), 'spotify:local:Me::Home:61'], 'Invalid uri: spotify:local:Me::Home:61'],
  ['something unheard of', [uri(1), 'spotify:track:nowhere'], 'Payload contains a non-existing ID'],
  ['a person', [uri(1), 'spotify:user:bob'], 'Payload contains a non-existing ID'],
  ['Spotify’s own list', [`spotify:playlist:${ids.editorial}`], 'Payload contains a non-existing ID'],
])('a request with %s saves nothing', async (_, asked, message) => {
  const { library, liked } = await setUp()
  expect(await library('PUT', asked)).toMatchObject(refusal(400, message))
  expect(await liked()).toEqual([])
})

test('artists may not be taken, and are still answered for', async () => {
  const { library, contains, liked } = await setUp({ artistsInLibrary: false })
  const refused = refusal(400, `Invalid uri: ${one.artist}`)
  expect(await library('PUT', [one.track, one.artist])).toMatchObject(refused)
  expect(await library('DELETE', [one.artist])).toMatchObject(refused)
  expect(await liked()).toEqual([])
  expect(await contains([one.artist])).toEqual([false])
})

test.each([
  ['user-library-modify', [one.track, one.album, one.episode, one.show]],
  ['user-follow-modify', [one.artist]],
  ['playlist-modify-public', [one.playlist]],
])('%s is for its kinds of things', async (scope, asked) => {
  const { library } = await setUp({}, { scope: `${allReadScopes} ${scope}` })
  for (const uri of every)
    for (const method of ['PUT', 'DELETE'])
      expect((await library(method, [uri])).status, `${method} ${uri}`).toBe(asked.includes(uri as never) ? 200 : 403)
})

test('whether a thing is saved takes the scope to read it', async () => {
  const { library } = await setUp({}, { scope: 'user-library-read' })
  expect((await library('GET', [one.track, one.show], '/contains')).json).toEqual([false, false])
  for (const uri of [one.artist, one.playlist])
    expect(await library('GET', [uri], '/contains')).toMatchObject(refusal(403, 'Insufficient client scope'))
})

test('a list that its owner unfollows leaves their lists, is still there and can be followed again', async () => {
  const { call, library, contains } = await setUp({}, { person: 'ann' })
  const secret = `spotify:playlist:${ids.secret}`
  await library('DELETE', [secret])
  expect(await contains([secret])).toEqual([false])
  const mine = (await call('GET', '/me/playlists')).json as WirePage<WirePlaylistRef | null>
  expect(mine.items.map((playlist) => playlist?.id)).not.toContain(ids.secret)
  expect((await call('GET', `/playlists/${ids.secret}`)).json).toMatchObject({ id: ids.secret, items: { total: 0 } })
  await library('PUT', [secret])
  expect(((await call('GET', '/me/playlists')).json as WirePage<WirePlaylistRef>).items[0]?.id).toBe(ids.secret)
})

test('others keep a list that its owner has deleted', async () => {
  const { emulator, call, library } = await setUp()
  await library('PUT', [one.playlist])
  const bob = await logIn(emulator, 'bob', allScopes)
  await send(emulator, bob.access_token, { method: 'DELETE', path: `/me/library?uris=${one.playlist}` })
  const mine = (await call('GET', '/me/playlists')).json as WirePage<WirePlaylistRef>
  expect(mine.items.map(({ id }) => id)).toEqual([ids.followed])
})

test('a private list that is deleted stays its owner’s alone', async () => {
  const { emulator, call } = await setUp()
  const ann = await logIn(emulator, 'ann', allScopes)
  await send(emulator, ann.access_token, { method: 'DELETE', path: `/me/library?uris=spotify:playlist:${ids.secret}` })
  expect((await call('GET', `/playlists/${ids.secret}`)).status).toBe(404)
})

test('what is in nobody’s library can be added where the stand-in has it beside', async () => {
  const { library, contains } = await setUp({ music: () => [track(9000)] })
  expect((await library('PUT', [uri(9000), one.artist])).status).toBe(200)
  expect(await contains([uri(9000)])).toEqual([true])
})

test('what nobody has any more can still be added, and what has come since', async () => {
  const { emulator, library } = await setUp({}, { person: 'ann' })
  await library('PUT', [uri(9)])
  for (const { library } of emulator.accounts) library.playlists = []
  expect((await library('PUT', [uri(400), uri(500)])).status).toBe(400)
  emulator.accounts[3]!.library.liked = [{ track: track(500), addedAt: '2024-01-01T00:00:00Z' }]
  expect((await library('PUT', [uri(400), uri(500)])).status).toBe(200)
})
