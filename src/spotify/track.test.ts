import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toArtist, toArtistRefs } from './artist.ts'
import { toPlayable } from './track.ts'

const track = {
  album: {
    album_type: 'album',
    artists: [{ id: 'art1', name: 'Marble Choir', type: 'artist' }],
    id: 'alb1',
    images: [{ url: 'https://i.scdn.co/image/a', height: 640, width: 640 }],
    name: 'Low Tide',
    release_date: '1981-12',
    release_date_precision: 'month',
  },
  artists: [
    { id: 'art1', name: 'Marble Choir' },
    { id: 'art2', name: 'Ida' },
  ],
  disc_number: 1,
  duration_ms: 227_000,
  explicit: true,
  external_ids: { isrc: 'GBAYE0000001' },
  id: 'trk1',
  is_local: false,
  name: 'Harbour',
  preview_url: null,
  track_number: 4,
  type: 'track',
  uri: 'spotify:track:trk1',
}

const read = (change: Record<string, unknown> = {}, isLocal = false) => toPlayable({ ...track, ...change }, isLocal)

test('reads a track', () => {
  expect(read()).toEqual({
    kind: 'track',
    id: 'trk1',
    uri: 'spotify:track:trk1',
    name: 'Harbour',
    artists: [
      { id: 'art1', name: 'Marble Choir' },
      { id: 'art2', name: 'Ida' },
    ],
    album: {
      id: 'alb1',
      name: 'Low Tide',
      artists: [{ id: 'art1', name: 'Marble Choir' }],
      releaseDate: '1981-12',
      pictures: [{ url: 'https://i.scdn.co/image/a', height: 640, width: 640 }],
    },
    discNumber: 1,
    trackNumber: 4,
    durationMs: 227_000,
    explicit: true,
    isrc: 'GBAYE0000001',
    available: true,
  })
})

test.each([null, undefined, true, 7, 'track', {}, [], { id: null, uri: '', name: '' }])('%j is unavailable', (wire) => {
  expect(toPlayable(wire)).toEqual({ kind: 'unavailable' })
})

test('a kind of thing that we do not know is unavailable', () => {
  expect(read({ type: 'chapter' })).toEqual({ kind: 'unavailable' })
})

test('the booleans inside an old track object do not make it an episode', () => {
  expect(read({ track: true, episode: false })).toMatchObject({ kind: 'track', name: 'Harbour' })
})

test.each([
  ['is_playable false', { is_playable: false }, false],
  ['a restriction', { restrictions: { reason: 'market' } }, false],
  ['is_playable true', { is_playable: true }, true],
  ['restrictions null', { restrictions: null }, true],
  ['an odd is_playable', { is_playable: 'no' }, true],
])('with %s', (_, change, available) => {
  expect(read(change)).toMatchObject({ kind: 'track', available })
})

test.each([
  ['1981', '1981'],
  ['1981-12-15', '1981-12-15'],
  [null, null],
  ['', null],
  ['0000', null],
  ['yesterday', null],
  [1981, null],
])('a release date of %j is %j', (release_date, releaseDate) => {
  expect(read({ album: { ...track.album, release_date } })).toMatchObject({ album: { releaseDate } })
})

test('odd fields become empty, and the track stays', () => {
  const odd = { artists: [null, 'x', { id: 3, name: 'Ida' }], album: 'Low Tide', duration_ms: -1, explicit: 'yes' }
  expect(read({ ...odd, external_ids: { isrc: '' }, disc_number: 0, track_number: 1.5 })).toMatchObject({
    name: 'Harbour',
    artists: [{ id: null, name: 'Ida' }],
    album: { id: null, name: '', artists: [], releaseDate: null, pictures: [] },
    durationMs: null,
    explicit: false,
    isrc: null,
    discNumber: null,
    trackNumber: null,
  })
})

test('an album may have no name', () => {
  expect(read({ album: { ...track.album, name: '' } })).toMatchObject({ album: { id: 'alb1', name: '' } })
})

test('a track without its URI gets it from its id', () => {
  expect(read({ uri: undefined })).toMatchObject({ uri: 'spotify:track:trk1' })
})

test('reads an episode', () => {
  const episode = {
    type: 'episode',
    id: 'ep1',
    uri: 'spotify:episode:ep1',
    name: 'On echo',
    show: { id: 'show1', name: 'Room tone', images: [{ url: 'https://i.scdn.co/image/s', width: 64, height: 64 }] },
    images: [],
    release_date: '2026-03-01',
    duration_ms: 1_800_000,
    explicit: false,
  }
  expect(toPlayable(episode)).toEqual({
    kind: 'episode',
    id: 'ep1',
    uri: 'spotify:episode:ep1',
    name: 'On echo',
    show: { id: 'show1', name: 'Room tone' },
    releaseDate: '2026-03-01',
    pictures: [{ url: 'https://i.scdn.co/image/s', width: 64, height: 64 }],
    durationMs: 1_800_000,
    explicit: false,
    available: true,
  })
})

test.each([
  ['its type', { type: 'episode' }],
  ['the boolean inside', { episode: true, track: false }],
  ['its URI', { uri: 'spotify:episode:trk1' }],
])('knows an episode in the shape of a track by %s', (_, change) => {
  expect(read(change)).toMatchObject({
    kind: 'episode',
    show: { id: 'alb1', name: 'Low Tide' },
    releaseDate: '1981-12',
    pictures: [{ width: 640 }],
  })
})

const localFile = {
  id: null,
  href: null,
  uri: 'spotify:local:Ida:Demos:Rain:273',
  name: 'Rain',
  is_local: true,
  type: 'track',
  disc_number: 0,
  track_number: 0,
  duration_ms: 273_000,
  external_ids: {},
  artists: [{ id: null, href: null, uri: null, name: 'Ida' }],
  album: { album_type: null, artists: [], id: null, images: [], name: 'Demos', release_date: null },
}

test('reads a local file', () => {
  expect(toPlayable(localFile)).toEqual({
    kind: 'local',
    uri: 'spotify:local:Ida:Demos:Rain:273',
    name: 'Rain',
    artists: [{ id: null, name: 'Ida' }],
    album: 'Demos',
    durationMs: 273_000,
  })
})

test('a local file may have nothing but a name', () => {
  const bare = { ...localFile, uri: 'spotify:local:::Rain:0', artists: [{ id: null, name: '' }], album: { name: '' } }
  expect(toPlayable(bare)).toMatchObject({ kind: 'local', name: 'Rain', artists: [], album: '' })
})

test('the row, the item or the URI may say that it is local', () => {
  expect(read({}, true)).toMatchObject({ kind: 'local' })
  expect(read({ is_local: true })).toMatchObject({ kind: 'local' })
  expect(read({ uri: 'spotify:local:a:b:c:1' })).toMatchObject({ kind: 'local' })
  expect(toPlayable(null, true)).toEqual({ kind: 'unavailable' })
})

test('keys that data brings do not reach any prototype', () => {
  const wire: unknown = JSON.parse('{"name":"x","uri":"spotify:track:a","__proto__":{"explicit":true},"constructor":1}')
  expect(toPlayable(wire)).toMatchObject({ kind: 'track', explicit: false })
  expect(({} as Record<string, unknown>)['explicit']).toBeUndefined()
})

test('an artist that cannot be read keeps its place', () => {
  expect([null, { id: 'a', name: 'Ida', images: null }].map(toArtist)).toEqual([
    { id: '', name: '', pictures: [] },
    { id: 'a', name: 'Ida', pictures: [] },
  ])
})

test('a credit without name and id is none', () => {
  expect(toArtistRefs([{ id: null, name: '' }, {}, { id: 'a', name: '' }])).toEqual([{ id: 'a', name: '' }])
})

test('any JSON is something playable', () => {
  const value = fc.jsonValue({ maxDepth: 2 })
  const fields = Object.fromEntries(
    [...Object.keys(track), 'show', 'images'].map((name) => [
      name,
      fc.oneof(value, fc.constant((track as Record<string, unknown>)[name])),
    ]),
  )
  fc.assert(
    fc.property(fc.oneof(value, fc.record(fields, { requiredKeys: [] })), fc.boolean(), (wire, isLocal) =>
      ['track', 'episode', 'local', 'unavailable'].includes(toPlayable(wire, isLocal).kind),
    ),
  )
})
