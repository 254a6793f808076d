// @vitest-environment node
import { expect, test } from 'vitest'
import type { Playable } from '#spotify/track.ts'
import { duplicatesOf, sumsOf } from './sums.ts'

const local = (uri: string, durationMs: number | null = null): Playable => ({
  kind: 'local',
  uri,
  name: 'Demo',
  artists: [],
  album: '',
  durationMs,
})
const list = (...contents: (Playable | undefined)[]) =>
  contents.map((content, position) => content && { position, content, addedAt: null })

test('a row repeats the first one with its URI, not the one before it', () => {
  const rows = list(local('a'), local('b'), local('a'), undefined, local('a'))
  expect([...duplicatesOf(rows)]).toEqual([
    [2, 0],
    [4, 0],
  ])
})

test('rows without a track or a URI repeat nothing', () => {
  const rows = list({ kind: 'unavailable' }, { kind: 'unavailable' }, local(''), local(''))
  expect(duplicatesOf(rows).size).toBe(0)
})

test('the sums add up what is here', () => {
  const rows = list(local('a', 60_000), undefined, local('a', 30_000), { kind: 'unavailable' })
  expect(sumsOf(rows, duplicatesOf(rows))).toMatchObject({
    lengthMs: 90_000,
    localFiles: 2,
    unavailable: 1,
    duplicates: 1,
  })
})

test('the dates of adding span from the earliest to the latest, without the 1970 of very old lists', () => {
  const dates = ['2021-05-01T00:00:00Z', null, '1970-01-01T00:00:00Z', '2019-03-14T08:00:00Z']
  const rows = dates.map((addedAt, position) => ({ position, content: local(''), addedAt }))
  const { first, last } = sumsOf(rows, new Map())
  expect([first, last]).toEqual(['2019-03-14T08:00:00Z', '2021-05-01T00:00:00Z'])
})
