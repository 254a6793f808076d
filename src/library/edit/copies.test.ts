import fc from 'fast-check'
import { expect, test } from 'vitest'
import { duplicatesIn } from '#library/duplicates.ts'
import { listOf, trackOf } from '#library/example-lists.ts'
import type { HeldList } from '#library/holdings.ts'
import type { Playable } from '#spotify/track.ts'
import { chooseCopies, goingByList, type Preference } from './copies.ts'

/** Songs with the year in which they were added; null on very old lists. */
const dated = (name: string, rows: readonly (readonly [Playable, number | null])[]): HeldList => {
  const list = listOf(
    name,
    rows.map(([content]) => content),
  )
  return {
    ...list,
    rows: list.rows.map((row, at) => {
      const year = rows[at]?.[1] ?? null
      return row === undefined ? row : { ...row, addedAt: year === null ? null : `${year}-01-01T00:00:00Z` }
    }),
  }
}

const choose = (lists: readonly HeldList[], ...preferences: Preference[]) =>
  chooseCopies(duplicatesIn({ lists }), preferences)

const going = (...how: Parameters<typeof choose>) =>
  [...goingByList(choose(...how))].map(([id, positions]) => [id, ...[...positions].sort((a, b) => a - b)])

const a = trackOf('A')

test('the oldest stays, then the first', () => {
  const lists = [
    dated('One', [
      [a, 2021],
      [a, 2019],
      [a, 2019],
    ]),
  ]
  expect(going(lists)).toEqual([['One', 0, 2]])
  expect(choose(lists)[0]?.because).toBe('first')
  expect(
    choose([
      dated('One', [
        [a, 2021],
        [a, 2019],
      ]),
    ])[0]?.because,
  ).toBe('oldest')
})

test('what has no date was there before all others', () => {
  expect(
    going([
      dated('One', [
        [a, 2019],
        [a, null],
      ]),
    ]),
  ).toEqual([['One', 0]])
})

test('across lists too: the first list before the second', () => {
  expect(going([dated('One', [[a, 2020]]), dated('Two', [[a, 2020]])])).toEqual([['Two', 0]])
  expect(going([dated('One', [[a, 2020]]), dated('Two', [[a, 2018]])])).toEqual([['One', 0]])
})

test('a preference comes before age', () => {
  const isrc = 'QZ0010000001'
  const clean = trackOf('clean', { isrc, explicit: false })
  const explicit = trackOf('explicit', { isrc, explicit: true })
  const lists = [
    dated('One', [
      [clean, 2018],
      [explicit, 2020],
    ]),
  ]
  expect(going(lists)).toEqual([['One', 1]])
  expect(going(lists, 'explicit')).toEqual([['One', 0]])
  expect(going(lists, 'clean')).toEqual([['One', 1]])
  expect(choose(lists, 'explicit')[0]).toMatchObject({ kind: 'isrc', because: 'explicit' })
})

test('an album before a single, which is named like its song', () => {
  const isrc = 'QZ0010000001'
  const single = trackOf('Rain', { uri: 'spotify:track:1', isrc, on: 'Rain - Single' })
  const album = trackOf('Rain', { uri: 'spotify:track:2', isrc, on: 'Weather' })
  const lists = [
    dated('One', [
      [single, 2018],
      [album, 2020],
    ]),
  ]
  expect(going(lists, 'album')).toEqual([['One', 0]])
})

const songs = [
  trackOf('A'),
  trackOf('A', { uri: 'spotify:track:A2', isrc: '1' }),
  trackOf('B', { isrc: '1' }),
  trackOf('B', { uri: 'spotify:track:B2' }),
  trackOf('C'),
]

const lists = fc
  .array(fc.array(fc.tuple(fc.constantFrom(...songs), fc.constantFrom(2018, 2019, null)), { maxLength: 8 }), {
    maxLength: 3,
  })
  .map((all) => all.map((rows, at) => dated(`List ${at}`, rows)))

test('whatever overlaps: each place goes in all its groups or in none, and nothing goes without another that stays', () => {
  fc.assert(
    fc.property(lists, (held) => {
      const choices = choose(held)
      const ticks = new Map<string, boolean>()
      for (const { copies } of choices)
        for (const { place, goes } of copies) {
          const key = `${place.list.id} ${place.position}`
          expect(ticks.get(key) ?? goes).toBe(goes)
          ticks.set(key, goes)
        }
      const gone = goingByList(choices)
      const rows = held.flatMap((list) =>
        list.rows.map((row, at) => ({ row, goes: gone.get(list.id)?.has(at) === true })),
      )
      // Of two rows with one URI no more than one stays.
      const stays = rows
        .filter(({ goes }) => !goes)
        .map(({ row }) => (row?.content.kind === 'track' ? row.content.uri : ''))
      expect(new Set(stays).size).toBe(stays.length)
      // The song that is like no other keeps one of its rows.
      const ofC = rows.filter(({ row }) => row?.content === songs[4])
      expect(ofC.filter(({ goes }) => !goes)).toHaveLength(Math.min(1, ofC.length))
    }),
  )
})
