// @vitest-environment node
import { expect, test } from 'vitest'
import { fileOf, likedOf, listOf, nothing, trackOf } from './example-lists.ts'
import { sumsOf } from './sums.ts'

const song = trackOf('Ferrymen', { durationMs: 1000 })
const episode = {
  kind: 'episode',
  id: null,
  uri: 'spotify:episode:1',
  name: 'Tax',
  show: { id: null, name: 'Show' },
  releaseDate: null,
  pictures: [],
  durationMs: 500,
  explicit: false,
  available: true,
} as const

test('rows count each time, tracks and files once, rows that are not here yet not at all', () => {
  const lists = [
    listOf('a', [song, nothing, undefined, song], { complete: false }),
    listOf('b', [{ ...fileOf('Demo'), durationMs: null }, episode]),
    likedOf([song]),
    listOf('unread', [undefined], { complete: false }),
  ]
  expect(sumsOf({ lists })).toEqual({ items: 6, tracks: 2, lengthMs: 3500, lists: 4, listsHere: 3, completeLists: 2 })
})

test('nothing adds up to nothing', () => {
  expect(sumsOf({ lists: [] })).toEqual({ items: 0, tracks: 0, lengthMs: 0, lists: 0, listsHere: 0, completeLists: 0 })
})
