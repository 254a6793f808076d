import { beforeEach, expect, test, vi } from 'vitest'
import { readSavedAlbumsPage, toSavedAlbum } from './album.ts'
import { album, savedAlbum } from './samples.ts'

const request = vi.hoisted(() => vi.fn())
vi.mock('./client.ts', () => ({ request }))

const signal = new AbortController().signal
const withAlbum = (change: object) => toSavedAlbum({ ...savedAlbum, album: { ...album, ...change } }, 0)

beforeEach(() => {
  request.mockReset()
})

test('one page of fifty, each row in its place', async () => {
  request.mockResolvedValue({
    items: [savedAlbum, null, { added_at: null, album: null }],
    total: 53,
    limit: 50,
    offset: 50,
  })
  const { total, rows } = await readSavedAlbumsPage({ offset: 50, signal, priority: 'rest' })
  expect(request).toHaveBeenCalledExactlyOnceWith('me/albums', {
    query: { limit: 50, offset: 50 },
    signal,
    priority: 'rest',
    scope: ['user-library-read'],
  })
  expect(total).toBe(53)
  expect(rows).toMatchObject([
    { position: 50, addedAt: '2025-06-01T10:00:00Z', album: { name: 'Low Tide' } },
    { position: 51, addedAt: null, album: { kind: 'unavailable' }, fold: '' },
    { position: 52, addedAt: null, album: { kind: 'unavailable' }, fold: '' },
  ])
})

test('the uri is made up where Spotify leaves it out', () => {
  expect(withAlbum({ uri: null }).album).toMatchObject({ uri: `spotify:album:${album.id}` })
  expect(withAlbum({ uri: 7, id: null }).album).toMatchObject({ uri: '', id: null, name: 'Low Tide' })
})

test('a record that was taken down has no name and keeps the rest', () => {
  expect(withAlbum({ name: '' })).toMatchObject({
    album: { kind: 'album', name: '', id: album.id },
    fold: '\nmarble choir\n',
  })
})

test('a record without name, id and uri is none', () => {
  expect(withAlbum({ name: '', id: '', uri: '' }).album).toEqual({ kind: 'unavailable' })
  expect(toSavedAlbum({ album: {} }, 0).album).toEqual({ kind: 'unavailable' })
  expect(toSavedAlbum({ album: [album] }, 0).album).toEqual({ kind: 'unavailable' })
})

test.each([
  ['single', 'single'],
  ['compilation', 'compilation'],
  ['ep', 'other'],
  [null, 'other'],
  [undefined, 'other'],
  [['album'], 'other'],
])('kind %j is %s', (album_type, kind) => {
  expect(withAlbum({ album_type }).album.kind).toBe(kind)
})

test.each([
  ['1981', '1981'],
  ['1981-12', '1981-12'],
  ['1981-12-15', '1981-12-15'],
  ['0000', null],
  ['soon', null],
  [1981, null],
  [null, null],
])('release date %j is %j', (release_date, releaseDate) => {
  expect(withAlbum({ release_date }).album).toMatchObject({ releaseDate })
})

test('what else is of the wrong type is absent', () => {
  expect(withAlbum({ total_tracks: -1, artists: null, images: null }).album).toMatchObject({
    ...{ totalTracks: null, artists: [], pictures: [], name: 'Low Tide' },
  })
  expect(withAlbum({ artists: [null, { name: 'Ida' }, 'x'], total_tracks: 0 })).toMatchObject({
    album: { artists: [{ id: null, name: 'Ida' }], totalTracks: 0 },
    fold: 'low tide\nida\n',
  })
})

test('what a filter looks into is three lines, whatever is in the names', () => {
  expect(withAlbum({ name: 'Łódź\nNights', artists: [{ name: 'A\nB' }, { name: 'Ø' }] }).fold).toBe(
    'lodz nights\na b, o\n',
  )
})
