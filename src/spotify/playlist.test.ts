import { QueryClient } from '@tanstack/react-query'
import fc from 'fast-check'
import { beforeEach, expect, test, vi } from 'vitest'
import { SpotifyError } from './errors.ts'
import { isSpotifyId } from './links.ts'
import { playlistQueries, toPlaylist } from './playlist.ts'

const request = vi.hoisted(() => vi.fn())
vi.mock('./client.ts', () => ({ request }))

const wire = (id: string, more: Record<string, unknown> = {}) => ({
  collaborative: false,
  description: '',
  external_urls: {},
  href: `https://api.spotify.com/v1/playlists/${id}`,
  id,
  images: null,
  items: { href: 'x', total: 3 },
  name: `List ${id}`,
  owner: { display_name: null, id: 'anna', type: 'user' },
  primary_color: null,
  public: true,
  snapshot_id: 'AAAA',
  type: 'playlist',
  uri: `spotify:playlist:${id}`,
  ...more,
})

let client: QueryClient

const failureOf = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: unknown) => (error instanceof SpotifyError ? error.failure : error),
  )

beforeEach(() => {
  request.mockReset()
  client = new QueryClient()
})

test('reads a playlist', () => {
  const images = [{ url: 'https://mosaic.scdn.co/640/a', height: 640, width: 640 }]
  expect(toPlaylist(wire('abc', { images, description: 'Rain &amp; <a href="x">tea</a>' }))).toEqual({
    id: 'abc',
    uri: 'spotify:playlist:abc',
    name: 'List abc',
    description: 'Rain & <a href="x">tea</a>',
    owner: { id: 'anna', name: null },
    public: true,
    collaborative: false,
    snapshotId: 'AAAA',
    pictures: images,
    total: 3,
    readable: true,
  })
})

test.each([
  ['the new name', { items: { total: 7 } }, 7, true],
  ['the old name', { items: undefined, tracks: { total: 8 } }, 8, true],
  ['both', { items: { total: 7 }, tracks: { total: 8 } }, 7, true],
  ['a null total', { items: { total: null } }, null, true],
  ['neither', { items: undefined }, null, false],
  ['null', { items: null, tracks: null }, null, false],
])('the number of items under %s', (_, more, total, readable) => {
  expect(toPlaylist(wire('abc', more))).toMatchObject({ total, readable })
})

test('odd fields become empty', () => {
  const odd = {
    description: null,
    owner: null,
    public: null,
    collaborative: null,
    snapshot_id: null,
    name: 3,
    uri: null,
  }
  expect(toPlaylist(wire('abc', odd))).toEqual({
    id: 'abc',
    uri: 'spotify:playlist:abc',
    name: '',
    description: '',
    owner: { id: '', name: null },
    public: null,
    collaborative: false,
    snapshotId: '',
    pictures: [],
    total: 3,
    readable: true,
  })
})

test.each([null, undefined, 'x', 3, [], {}, wire(''), wire('../me')])('%j is no playlist', (row) => {
  expect(toPlaylist(row)).toBeNull()
})

test('any JSON is a playlist or none', () => {
  const value = fc.jsonValue({ maxDepth: 2 })
  const fields = Object.fromEntries(Object.keys(wire('a')).map((name) => [name, value]))
  const row = fc.oneof(value, fc.record({ ...fields, id: fc.oneof(value, fc.constant('abc')) }))
  fc.assert(
    fc.property(row, (row) => {
      const playlist = toPlaylist(row)
      return playlist === null || isSpotifyId(playlist.id)
    }),
  )
})

test('one list is asked for without its items', async () => {
  request.mockResolvedValue(wire('abc'))
  await client.query(playlistQueries.one('abc'))
  const [path, options] = request.mock.calls[0] as [string, { query: { fields: string } }]
  expect(path).toBe('playlists/abc')
  expect(options.query.fields).toContain('items.total')
  expect(options.query.fields).not.toMatch(/items\(|(?<!\.)\bitems\b(?!\.total)/)
})

test('an id that can be none is not found, without a request', async () => {
  expect(await failureOf(client.query(playlistQueries.one('../me')))).toEqual({ kind: 'not-found' })
  expect(request).not.toHaveBeenCalled()
})

test('an answer that is no playlist is unreadable', async () => {
  request.mockResolvedValue(null)
  expect(await failureOf(client.query(playlistQueries.one('abc')))).toEqual({ kind: 'unreadable' })
})
