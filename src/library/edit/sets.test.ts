import { expect, test } from 'vitest'
import { byArtist, byDecade, bySize, type Part } from './split.ts'
import { listOf, uriOfLetter } from './sample-edits.ts'
import { inAll, inFirstAlone, merged, toNewList } from './sets.ts'
import { trackOf } from '#library/example-lists.ts'
import { toBareItem } from '#spotify/item.ts'
import type { PlaylistItem } from '#spotify/playlist-items.ts'

const lettersOf = (items: readonly PlaylistItem[]): string =>
  items.map(({ content }) => ('name' in content ? content.name : '-')).join('')

const partsOf = (parts: readonly Part[]) => parts.map(({ key, rows }) => [key, lettersOf(rows)])

test('lists are merged in their order, each item once; what has no URI is like no other', () => {
  expect(lettersOf(merged(['ABA-', 'BC-a', ''].map(listOf)))).toBe('AB-C-a')
  expect(merged([])).toEqual([])
})

test('what stands in all of them, in the order of the first', () => {
  expect(lettersOf(inAll(['CABA1-', 'AC1-', 'CXA1'].map(listOf)))).toBe('CA1')
  expect(lettersOf(inAll([listOf('AAB')]))).toBe('AB')
  expect(inAll([])).toEqual([])
})

test('what stands in the first alone', () => {
  expect(lettersOf(inFirstAlone(['CABA-D', 'A', 'D'].map(listOf)))).toBe('CB-')
})

test('a new list takes what can be added, and says what cannot come along', () => {
  expect(toNewList(listOf('A1a-'))).toEqual({
    uris: ['A', 'a'].map(uriOfLetter),
    blocked: [
      { position: 1, name: '1', why: 'local' },
      { position: 3, name: '', why: 'unavailable' },
    ],
  })
})

const released = (name: string, releaseDate: string | null) => {
  const track = trackOf(name)
  return { ...track, album: { ...track.album, releaseDate } }
}

test('a split by decade begins with the oldest; what has no date comes last', () => {
  const items = [released('A', '1999'), released('B', null), released('C', '1981-12'), released('D', '1990-01-01')]
  expect(partsOf(byDecade(items.map(toBareItem)))).toEqual([
    [1980, 'C'],
    [1990, 'AD'],
    [null, 'B'],
  ])
})

test('a split by artist begins with whoever has most', () => {
  const items = [
    ['A', 'Bo'],
    ['B', 'Ada'],
    ['C', 'ADA'],
    ['D', ''],
    ['E', ''],
    ['F', ''],
  ].map(([name = '', by = '']) => trackOf(name, { by }))
  expect(partsOf(byArtist(items.map(toBareItem)))).toEqual([
    ['Ada', 'BC'],
    ['Bo', 'A'],
    [null, 'DEF'],
  ])
})

test('a split by size leaves the rest to the last part', () => {
  expect(partsOf(bySize(listOf('ABCDE'), 2))).toEqual([
    [1, 'AB'],
    [2, 'CD'],
    [3, 'E'],
  ])
  expect(bySize(listOf('AB'), 0)).toHaveLength(2)
  expect(bySize([], 5)).toEqual([])
})
