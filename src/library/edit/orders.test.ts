import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nothing, trackOf } from '#library/example-lists.ts'
import { toBareItem } from '#spotify/item.ts'
import type { PlaylistItem } from '#spotify/playlist-items.ts'
import type { Playable } from '#spotify/track.ts'
import { artistsApart, backwards, shuffled, sortedBy, type SortKey } from './orders.ts'

const itemsOf = (contents: readonly Playable[]): PlaylistItem[] => contents.map(toBareItem)

const everyPosition = (items: readonly unknown[]): number[] => items.map((_, at) => at)

test('several keys: the first one first, what is equal in all keeps its order, what lacks one comes last', () => {
  const items = itemsOf([
    trackOf('Tide', { by: 'Bo' }),
    nothing,
    trackOf('Rain', { by: 'Ada' }),
    trackOf('Tide', { by: 'Ada' }),
    trackOf('tide', { by: 'ada', on: 'Later' }),
  ])
  const order = (...keys: SortKey[]) => sortedBy(items, keys)
  expect(order({ by: 'artist' }, { by: 'title' })).toEqual([2, 3, 4, 0, 1])
  expect(order({ by: 'title', descending: true }, { by: 'artist' })).toEqual([3, 4, 0, 2, 1])
  expect(order({ by: 'album' }, { by: 'title' })).toEqual([4, 2, 0, 3, 1])
  expect(order()).toEqual(everyPosition(items))
})

test('numbers and dates are in their own order, numbers in titles too', () => {
  const long = (name: string, durationMs: number, releaseDate: string | null): Playable => {
    const track = trackOf(name, { durationMs, trackNumber: durationMs })
    return { ...track, album: { ...track.album, releaseDate } }
  }
  const items = itemsOf([long('Part 10', 9, '1999-05'), long('Part 9', 10, '1981'), long('Part 1', 100, null)])
  expect(sortedBy(items, [{ by: 'title' }])).toEqual([2, 1, 0])
  expect(sortedBy(items, [{ by: 'length' }])).toEqual([0, 1, 2])
  expect(sortedBy(items, [{ by: 'track', descending: true }])).toEqual([2, 1, 0])
  expect(sortedBy(items, [{ by: 'released' }])).toEqual([1, 0, 2])
  expect(sortedBy(items, [{ by: 'released', descending: true }])).toEqual([0, 1, 2])
})

/** Artists by a letter each; `-` is a row of which nobody is named. */
const byLetters = (letters: string): PlaylistItem[] =>
  itemsOf(Array.from(letters, (letter, at) => (letter === '-' ? nothing : trackOf(`${letter}${at}`, { by: letter }))))

const letters = fc.array(fc.constantFrom('A', 'A', 'A', 'B', 'B', 'C', 'D', 'E', '-'), { maxLength: 40 })

test('every order has every row once', () => {
  fc.assert(
    fc.property(letters, fc.integer(), (list, seed) => {
      const items = byLetters(list.join(''))
      for (const order of [shuffled(items, seed), artistsApart(items, seed), backwards(items)])
        expect(order.toSorted((a, b) => a - b)).toEqual(everyPosition(items))
    }),
  )
})

test('no artist stands next to themselves wherever that can be', () => {
  fc.assert(
    fc.property(letters, fc.integer(), (list, seed) => {
      const order = artistsApart(byLetters(list.join('')), seed).map((at) => list[at])
      const most = Math.max(0, ...['A', 'B', 'C', 'D', 'E'].map((name) => list.filter((one) => one === name).length))
      const beside = order.filter((name, at) => name !== '-' && name === order[at + 1]).length
      if (most * 2 <= list.length + 1) expect(beside).toBe(0)
    }),
  )
})

test('who is spread apart keeps their own order', () => {
  const items = byLetters('AAABBBCCC')
  const ofA = artistsApart(items, 4).filter((at) => at < 3)
  expect(ofA).toEqual([0, 1, 2])
})

test('the same seed gives the same order, another one another', () => {
  const items = byLetters('ABCDEFGHIJKLMNOPQRSTUVWXYZ')
  expect(shuffled(items, 7)).toEqual(shuffled(items, 7))
  expect(shuffled(items, 7)).not.toEqual(shuffled(items, 8))
})

test('each order of three is as likely as any other', () => {
  const items = byLetters('ABC')
  const counts = new Map<string, number>()
  for (let seed = 0; seed < 6000; seed += 1) {
    const order = shuffled(items, seed).join('')
    counts.set(order, (counts.get(order) ?? 0) + 1)
  }
  expect(counts.size).toBe(6)
  for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150)
})
