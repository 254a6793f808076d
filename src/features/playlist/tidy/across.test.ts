import { expect, test } from 'vitest'
import { fileOf, likedOf, listOf, trackOf } from '#library/example-lists.ts'
import type { HeldList } from '#library/holdings.ts'
import type { PlaylistItem } from '#spotify/playlist-items.ts'
import type { Playable } from '#spotify/track.ts'
import { missingOf, othersOf, sharedWith, wideGroupsOf, wideTwinsOf } from './across.ts'
import { goingOf, groupsOf, type DuplicatesWish } from './duplicates.ts'

const exact: DuplicatesWish = { kinds: new Set(['uri']), prefer: 'oldest' }
const every: DuplicatesWish = { kinds: new Set(['uri', 'isrc', 'name']), prefer: 'oldest' }
const song = (name: string, more = {}) => trackOf(name, { durationMs: 1000 * name.length, ...more })
const rowsOf = (contents: readonly Playable[]) => listOf('', contents).rows as readonly PlaylistItem[]

function compare(contents: readonly Playable[], others: readonly HeldList[], wish = exact, goes = false) {
  const rows = rowsOf(contents)
  const groups = wideGroupsOf(rows, sharedWith(rows, others), wish, goes)
  const seen = groups.map(({ kind, copies, elsewhere }) => [
    kind,
    copies.map(({ place }) => place.position),
    elsewhere.map(({ list, position }) => `${list.name} ${position}`),
  ])
  return { rows, groups, seen, going: [...goingOf(groups, new Map())].sort((a, b) => a - b) }
}

test('what stands elsewhere too is a group; what only others share is none', () => {
  const boats = listOf('Boats', [song('x'), song('bb')])
  const night = listOf('Night', [song('x'), song('bb'), song('bb')])
  const { seen, going } = compare([song('a'), song('bb')], [boats, night])
  expect(seen).toEqual([['uri', [1], ['Boats 1', 'Night 1', 'Night 2']]])
  expect(going).toEqual([])
})

test('with one list chosen a row that is only there too goes; what repeats here keeps its proposal', () => {
  const night = listOf('Night', [song('a'), song('bb')])
  const contents = [song('a'), song('bb'), song('a'), song('ccc')]
  expect(compare(contents, [night]).going).toEqual([2])
  const { seen, going } = compare(contents, [night], exact, true)
  expect(seen).toEqual([
    ['uri', [0, 2], ['Night 0']],
    ['uri', [1], ['Night 1']],
  ])
  expect(going).toEqual([1, 2])
})

test('without others the groups and proposals are those of the list by itself', () => {
  const contents = [song('a'), song('bb'), song('a'), song('B', { isrc: 'QX1' }), song('C', { isrc: 'QX1' })]
  const { rows, groups } = compare(contents, [], every, true)
  expect(groups).toEqual(groupsOf(rows, every).map((group) => ({ ...group, elsewhere: [] })))
})

test('another release and the same names count as they do within a list, by what is wanted', () => {
  const here = [song('Ferry', { isrc: 'QX-1' }), song('Lamp')]
  const night = listOf('Night', [
    song('Ferry, remastered', { isrc: 'qx1' }),
    song('Lamp', { uri: 'spotify:track:other', durationMs: 5000 }),
    song('Ferry', { isrc: 'QX-1' }),
  ])
  expect(compare(here, [night], exact).seen).toEqual([['uri', [0], ['Night 2']]])
  // The same item has a group of its own, and is not said to be another release.
  expect(compare(here, [night], every).seen).toEqual([
    ['uri', [0], ['Night 2']],
    ['isrc', [0], ['Night 0']],
    ['name', [1], ['Night 1']],
  ])
})

test('a bridge that stands elsewhere changes nothing about what repeats here', () => {
  const long = (at: string, durationMs: number) => song('Lamp', { uri: `spotify:track:${at}`, durationMs })
  const here = [long('1', 100_000), long('2', 103_000), long('3', 104_000)]
  const { seen, going } = compare(here, [listOf('Night', [long('4', 101_500)])], every, true)
  expect(seen).toEqual([
    ['name', [0], ['Night 0']],
    ['name', [1, 2], ['Night 0']],
  ])
  expect(going).toEqual([0, 2])
})

test('a local file is shown and stays', () => {
  const { seen, going } = compare([fileOf('Tape')], [listOf('Night', [fileOf('Tape')])], exact, true)
  expect(seen).toEqual([['uri', [0], ['Night 0']]])
  expect(going).toEqual([])
})

test('the reason names a copy that stays in the list before one elsewhere', () => {
  const { groups } = compare(
    [song('a'), song('bb'), song('a')],
    [listOf('Night', [song('a'), song('bb')])],
    exact,
    true,
  )
  const twins = (...going: number[]) =>
    [...wideTwinsOf(groups, new Set(going))].map(([row, { position, list }]) => [row, position, list?.name ?? null])
  expect(twins(1, 2)).toEqual([
    [2, 0, null],
    [1, 1, 'Night'],
  ])
  expect(twins(0, 2)).toEqual([
    [0, 0, 'Night'],
    [2, 0, 'Night'],
  ])
})

test('compared are the person’s own other playlists that are whole here; the rest of them is missing', () => {
  const lists = [
    listOf('This', []),
    listOf('Whole', []),
    listOf('Part', [undefined], { complete: false }),
    listOf('Followed', [], { mine: false }),
    likedOf([]),
  ]
  expect(othersOf({ lists }, 'This').map(({ name }) => name)).toEqual(['Whole'])
  expect(missingOf({ lists }, 'This')).toBe(1)
})

test('10,000 rows are compared with 50,000 in a moment', () => {
  const many = (from: number, size: number) =>
    Array.from({ length: size }, (_, at) =>
      trackOf(`Song ${from + at}`, {
        isrc: `QX${(from + at) % 30_000}`,
        durationMs: 180_000 + ((from + at) % 7) * 900,
      }),
    )
  const rows = rowsOf(many(0, 10_000))
  const others = Array.from({ length: 100 }, (_, at) => listOf(`List ${at}`, many(5000 + at * 500, 500)))
  const from = performance.now()
  const shared = sharedWith(rows, others)
  const groups = wideGroupsOf(rows, shared, every, true)
  const took = performance.now() - from
  expect(groups.length).toBeGreaterThan(5000)
  // A machine that is busy with other tests may take several times as long as the 300 ms that are meant.
  expect(took).toBeLessThan(1500)
})
