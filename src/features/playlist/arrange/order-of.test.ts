import { expect, test } from 'vitest'
import { fileOf, listOf, nothing, trackOf } from '#library/example-lists.ts'
import type { PlaylistItem } from '#spotify/playlist-items.ts'
import { firstWish, freeFor, mostSeed, movedKey, newSeed, orderOf, toSeed, withKey, withoutKey } from './order-of.ts'

const rows = listOf('', [
  trackOf('B', { by: 'Wren', on: 'Two', trackNumber: 2 }),
  nothing,
  fileOf('Mine'),
  trackOf('A', { by: 'Wren', on: 'Two', trackNumber: 1 }),
  trackOf('C', { by: 'Abel', on: 'One' }),
]).rows as readonly PlaylistItem[]
const wish = firstWish('7')
const everyRow = rows.map((_, at) => at)

test.each(['columns', 'backwards', 'shuffled', 'apart'] as const)('%s: every row is there once', (way) => {
  expect(orderOf(rows, { ...wish, way })?.toSorted((a, b) => a - b)).toEqual(everyRow)
})

test('it begins with artist, album and track number, and what has none of them comes last', () => {
  expect(orderOf(rows, wish)).toEqual([4, 2, 3, 0, 1])
})

test('the same seed gives the same order, and what is no seed gives none', () => {
  const shuffled = (seed: string) => orderOf(rows, { ...wish, way: 'shuffled', seed })
  expect(shuffled('41')).toEqual(shuffled(' 41 '))
  expect(['', 'x', '-1', '1.5', String(mostSeed + 1)].map(shuffled)).toEqual([null, null, null, null, null])
  expect(toSeed(newSeed())).not.toBeNull()
})

test('keys come and go, three at most and one at least, no column twice', () => {
  expect(withKey(wish.keys)).toBe(wish.keys)
  const two = withoutKey(wish.keys, 1)
  expect(two.map(({ by }) => by)).toEqual(['artist', 'track'])
  expect(withKey(two).map(({ by, id }) => [by, id])).toEqual([
    ['artist', 0],
    ['track', 2],
    ['title', 3],
  ])
  const one = withoutKey(two, 0)
  expect(withoutKey(one, 0)).toBe(one)
  expect(freeFor(wish.keys, 0)).toContain('artist')
  expect(freeFor(wish.keys, 0)).not.toContain('album')
})

test('a key goes up and down as far as there are places', () => {
  const by = (keys: typeof wish.keys) => keys.map((key) => key.by).join()
  expect(by(movedKey(wish.keys, 1, -1))).toBe('album,artist,track')
  expect(by(movedKey(wish.keys, 1, 1))).toBe('artist,track,album')
  expect(movedKey(wish.keys, 0, -1)).toBe(wish.keys)
  expect(movedKey(wish.keys, 2, 1)).toBe(wish.keys)
})
