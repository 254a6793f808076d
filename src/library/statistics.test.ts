// @vitest-environment node
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PlaylistItem } from '#spotify/playlist-items.ts'
import type { Episode, Playable, Track } from '#spotify/track.ts'
import { fileOf, nothing, trackOf } from './example-lists.ts'
import { statisticsOf } from './statistics.ts'

const rowOf = (content: Playable, addedAt: string | null = null): PlaylistItem => ({
  position: 0,
  addedAt,
  addedBy: null,
  content,
  fold: '',
})
const from = (releaseDate: string | null): Track => {
  const track = trackOf('x')
  return { ...track, album: { ...track.album, releaseDate } }
}
const by = (...names: string[]): Track => ({ ...trackOf('x'), artists: names.map((name) => ({ id: null, name })) })
const long = (minutes: number) => rowOf(trackOf('x', { durationMs: minutes * 60_000 }))
const episode: Episode = {
  kind: 'episode',
  id: null,
  uri: '',
  name: 'x',
  show: { id: 'show', name: 'Foghorn' },
  releaseDate: '2021-02-03',
  pictures: [],
  durationMs: 2_700_000,
  explicit: true,
  available: true,
}

test('decades come one after the other, the empty ones too, and what is undated stands apart', () => {
  const dates = ['1969', '1970-01', '1979-12-31', '1999', null]
  const { bars, unknown } = statisticsOf([...dates.map((date) => rowOf(from(date))), rowOf(fileOf('x'))]).decades
  expect(bars).toEqual([
    { decade: 1960, count: 1 },
    { decade: 1970, count: 2 },
    { decade: 1980, count: 0 },
    { decade: 1990, count: 1 },
  ])
  expect(unknown).toBe(2)
})

test('a release date that is wrong by centuries does not stretch the decades', () => {
  const { bars } = statisticsOf([rowOf(from('0999')), rowOf(from('2001'))]).decades
  expect(bars).toEqual([
    { decade: 990, count: 1 },
    { decade: 2000, count: 1 },
  ])
})

test('what was added within two years is told by month, else by year', () => {
  const added = (...dates: (string | null)[]) => statisticsOf(dates.map((date) => rowOf(nothing, date))).added
  expect(added('2019-11-15T12:00:00Z', '2020-01-15T12:00:00Z').bars).toEqual([
    { when: '2019-11', count: 1 },
    { when: '2019-12', count: 0 },
    { when: '2020-01', count: 1 },
  ])
  expect(added('2017-11-15T12:00:00Z', '2019-10-15T12:00:00Z').bars).toHaveLength(24)
  expect(added('2017-11-15T12:00:00Z', '2019-11-15T12:00:00Z').bars).toEqual([
    { when: '2017', count: 1 },
    { when: '2018', count: 0 },
    { when: '2019', count: 1 },
  ])
})

test('1970 is no date of adding, nor is anything that cannot be read', () => {
  const rows = ['1970-01-01T00:00:00Z', null, 'yesterday'].map((date) => rowOf(from('1970-01-02'), date))
  expect(statisticsOf(rows).added).toEqual({ bars: [], unknown: 3 })
  expect(statisticsOf(rows).decades.bars).toEqual([{ decade: 1970, count: 3 }])
})

test('the first day of 1970 is no date of release, the year is', () => {
  const rows = ['1970-01-01', '1970-01', '1970'].map((date) => rowOf(from(date)))
  const heard = rowOf({ ...episode, releaseDate: '1970-01-01' })
  expect(statisticsOf([...rows, heard]).decades).toEqual({ bars: [{ decade: 1970, count: 2 }], unknown: 2 })
})

test('lengths are told by the minute that has begun, the long ones together', () => {
  const rows = [0.5, 2, 2.99, 3, ...Array.from({ length: 20 }, () => 4), 12, 700].map(long)
  const { bars, unknown } = statisticsOf([...rows, long(0), rowOf(nothing)]).lengths
  expect(bars.map(({ count }) => count)).toEqual([1, 0, 2, 1, 20, 0, 0, 0, 0, 0, 2])
  expect(bars[4]).toEqual({ from: 4, to: 5, count: 20 })
  expect(bars.at(-1)).toEqual({ from: 10, to: null, count: 2 })
  expect(unknown).toBe(2)
})

test('a list of episodes is told by more minutes at once', () => {
  const { bars } = statisticsOf([long(20), long(34), long(45), long(49)]).lengths
  expect(bars.filter(({ count }) => count > 0)).toEqual([
    { from: 20, to: 25, count: 1 },
    { from: 30, to: 35, count: 1 },
    { from: 45, to: 50, count: 2 },
  ])
})

test('artists stand in the order of their rows and then of their names, each counted once a row', () => {
  const rows = [by('Bo'), by('ábel', 'Bo', 'Bo'), by('Cy', 'ábel'), by('Bo'), by(), rowOf(nothing).content]
  const { first, different, unknown, shows } = statisticsOf(rows.map((row) => rowOf(row))).artists
  expect(first.map(({ name, count }) => [name, count])).toEqual([
    ['Bo', 3],
    ['ábel', 2],
    ['Cy', 1],
  ])
  expect({ different, unknown, shows }).toEqual({ different: 3, unknown: 2, shows: false })
})

test('ten are named of however many, and ties go by name', () => {
  const names = Array.from({ length: 30 }, (_, n) => String.fromCharCode(97 + ((n * 7) % 26)) + String(n))
  const rows = [...names, 'zz', 'zz'].map((name) => rowOf(by(name)))
  const { first, different } = statisticsOf(rows).artists
  expect(first.map(({ name }) => name)).toEqual(['zz', ...[...names].sort().slice(0, 9)])
  expect(different).toBe(31)
})

test('an episode counts for its show, and for no album', () => {
  const { artists, albums, explicit } = statisticsOf([rowOf(episode)])
  expect(artists.first).toEqual([{ kind: 'show', id: 'show', name: 'Foghorn', by: '', count: 1 }])
  expect(artists.shows).toBe(true)
  expect(albums).toEqual({ first: [], different: 0, unknown: 1 })
  expect(explicit).toEqual({ explicit: 1, other: 0, unknown: 0 })
})

test('albums of one name by different artists are different albums', () => {
  const album = (id: string | null, artist: string): PlaylistItem => {
    const track = trackOf('x', { on: 'Live' })
    return rowOf({ ...track, album: { ...track.album, id, artists: [{ id: null, name: artist }] } })
  }
  const { first, different } = statisticsOf([
    album('1', 'A'),
    album('2', 'B'),
    album(null, 'A'),
    album('1', 'A'),
  ]).albums
  expect(first[0]).toEqual({ kind: 'album', id: '1', name: 'Live', by: 'A', count: 2 })
  expect(different).toBe(3)
})

test('of local files and of nothing nobody knows whether they are explicit', () => {
  const contents = [fileOf('x'), nothing, trackOf('x', { explicit: true }), trackOf('y')]
  expect(statisticsOf(contents.map((content) => rowOf(content))).explicit).toEqual({
    explicit: 1,
    other: 1,
    unknown: 2,
  })
})

const year = fc.integer({ min: 1, max: 9999 }).map((year) => String(year).padStart(4, '0'))
const track = fc
  .record({
    durationMs: fc.option(fc.integer({ min: 0, max: 100_000_000 })),
    explicit: fc.boolean(),
    by: fc.constantFrom('', 'A', 'B', 'C'),
    on: fc.constantFrom('', 'D', 'E'),
    releaseDate: fc.option(year),
  })
  .map(({ releaseDate, ...more }): Playable => {
    const made = trackOf('x', more)
    return { ...made, album: { ...made.album, releaseDate } }
  })
const addedAt = fc.oneof(
  fc.constantFrom(null, '1970-01-01T00:00:00Z', ''),
  fc
    .date({ noInvalidDate: true, min: new Date('2006-01-01'), max: new Date('2030-01-01') })
    .map((at) => at.toISOString()),
)
const content = fc.oneof(track, fc.constantFrom<Playable>(nothing, fileOf('f'), episode))
const row = fc.tuple(content, addedAt).map(([content, addedAt]) => rowOf(content, addedAt))

test('every row that is here is in one bar or unknown', () => {
  fc.assert(
    fc.property(fc.array(fc.option(row, { nil: undefined }), { maxLength: 60 }), (rows) => {
      const here = rows.filter((one) => one !== undefined).length
      const { decades, added, lengths, artists, albums, explicit, ...rest } = statisticsOf(rows)
      expect(rest.rows).toBe(here)
      for (const { bars, unknown } of [decades, added, lengths])
        expect(bars.reduce((sum, { count }) => sum + count, unknown)).toBe(here)
      expect(explicit.explicit + explicit.other + explicit.unknown).toBe(here)
      // There are fewer than ten of them, and each row has one.
      for (const { first, unknown } of [artists, albums])
        expect(first.reduce((sum, { count }) => sum + count, unknown)).toBe(here)
    }),
  )
})
