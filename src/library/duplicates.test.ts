// @vitest-environment node
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Track } from '#spotify/track.ts'
import { duplicatesIn, type DuplicateKind } from './duplicates.ts'
import { fileOf, likedOf, listOf, nothing, trackOf } from './example-lists.ts'
import type { HeldList } from './holdings.ts'

/** Each group as its kind and, for each of its items, the places. */
const groups = (...lists: HeldList[]) =>
  duplicatesIn({ lists }).map(({ kind, items }) => [
    kind,
    ...items.map(({ places }) => places.map(({ list, position }) => `${list.id} ${position}`).join(', ')),
  ])

const song = trackOf('Ferrymen')
const other = trackOf('Last Ferry')

test('the same URI, within a list and across the playlists of the person', () => {
  const lists = [listOf('a', [song, other, song]), listOf('b', [other]), listOf('c', [trackOf('Alone')])]
  expect(groups(...lists)).toEqual([
    ['uri', 'a 0, a 2'],
    ['uri', 'a 1, b 0'],
  ])
})

test('liked songs and followed lists are looked into, but not compared with others', () => {
  const followed = listOf('f', [song, song], { mine: false })
  expect(groups(listOf('a', [song]), followed, likedOf([song, other]))).toEqual([['uri', 'f 0, f 1']])
})

test('another release of the same recording is a kind of its own', () => {
  const again = trackOf('Ferrymen (Remastered)', { isrc: 'gb-aye-69-00531' })
  const first = trackOf('Ferrymen', { isrc: 'GBAYE6900531' })
  expect(groups(listOf('a', [first, first, again]))).toEqual([
    ['uri', 'a 0, a 1'],
    ['isrc', 'a 0, a 1', 'a 2'],
  ])
})

const lasting = (durationMs: number | null, more = {}) =>
  trackOf('Ferrymen', { uri: `spotify:track:${durationMs}`, durationMs, ...more })

test('the same title and artists count if the lengths lie within two seconds, whatever case and accents', () => {
  const list = listOf('a', [lasting(200_000), lasting(202_000, { name: 'FÉRRYMEN' }), lasting(204_001)])
  expect(groups(list)).toEqual([['name', 'a 0', 'a 1']])
  expect(groups(listOf('a', [lasting(200_000), lasting(200_001, { by: 'Somebody else' })]))).toEqual([])
})

test('what is together by its ISRC is not told once more', () => {
  const isrc = 'GBAYE6900531'
  expect(groups(listOf('a', [lasting(200_000, { isrc }), lasting(200_001, { isrc })]))).toEqual([
    ['isrc', 'a 0', 'a 1'],
  ])
})

test('a file of the own may be the double of a track', () => {
  expect(groups(listOf('a', [fileOf('Ferrymen'), song]))).toEqual([['name', 'a 0', 'a 1']])
})

test('what is not known is not the same', () => {
  expect(groups(listOf('a', [nothing, nothing, undefined]))).toEqual([])
  expect(groups(listOf('a', [lasting(null), lasting(null, { uri: 'x' })]))).toEqual([])
  expect(groups(listOf('a', [lasting(1, { by: '' }), lasting(2, { by: '' })]))).toEqual([])
  expect(groups(listOf('a', [lasting(1, { name: '' }), lasting(2, { name: '' })]))).toEqual([])
  expect(groups(listOf('a', [trackOf('One', { uri: '' }), trackOf('Two', { uri: '' })]))).toEqual([])
})

const few = fc.constantFrom
const anyTrack = fc.record({
  name: few('A', 'B'),
  isrc: few(null, 'i', 'j'),
  durationMs: few(null, 0, 1500, 3000, 9000),
})
const anyList = fc.tuple(fc.array(fc.nat(6), { maxLength: 6 }), fc.boolean())
const uris = ['', '', 'u', 'v', 'w', 'x', 'y']

type Row = { track: Track; list: HeldList; position: number }

/** Why two rows are each other's duplicates; null where they are not. */
function agreement(one: Row, two: Row): DuplicateKind | null {
  if (one.list !== two.list && !(one.list.mine && two.list.mine)) return null
  const [a, b] = [one.track, two.track]
  if (a.uri !== '' && a.uri === b.uri) return 'uri'
  if (a.isrc !== null && a.isrc === b.isrc) return 'isrc'
  if (a.durationMs === null || b.durationMs === null || a.name !== b.name) return null
  return Math.abs(a.durationMs - b.durationMs) <= 2000 ? 'name' : null
}

test('whatever the lists are, two rows that agree are in a group of that kind together, and nothing is in one for nothing', () => {
  fc.assert(
    fc.property(fc.tuple(...uris.map(() => anyTrack)), fc.array(anyList, { maxLength: 3 }), (made, orders) => {
      const tracks = made.map(({ name, ...more }, n) => trackOf(name, { ...more, uri: uris[n]! }))
      const lists = orders.map(([order, mine], n) =>
        listOf(
          String(n),
          order.map((one) => tracks[one]!),
          { mine },
        ),
      )
      const rows = lists.flatMap((list) =>
        list.rows.map((row, position) => ({ track: row!.content as Track, list, position })),
      )
      const found = duplicatesIn({ lists }).map(({ kind, items }) => ({
        kind,
        rows: items.flatMap(({ places }) => places.map(({ list, position }) => `${list.id} ${position}`)),
      }))
      const key = ({ list, position }: Row) => `${list.id} ${position}`
      for (const one of rows) {
        const partners = rows.filter((two) => two !== one)
        for (const two of partners) {
          const kind = agreement(one, two)
          const together = found.filter((group) => group.rows.includes(key(one)) && group.rows.includes(key(two)))
          if (kind !== null) expect(together.map((group) => group.kind)).toContain(kind)
        }
        for (const { kind } of found.filter((group) => group.rows.includes(key(one)))) {
          const reasons = partners.map((two) => agreement(one, two))
          expect(reasons.some((reason) => (kind === 'uri' ? reason === 'uri' : reason !== null))).toBe(true)
        }
      }
    }),
  )
})
