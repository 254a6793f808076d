import { expect, test } from 'vitest'
import { fileOf, listOf, nothing, trackOf } from '#library/example-lists.ts'
import type { PlaylistItem } from '#spotify/playlist-items.ts'
import { newPartsOf, partsOf, planParts, toNumber, type Division } from './parts.ts'

const song = (name: string, by: string, year: string | null) => {
  const track = trackOf(name, { by })
  return { ...track, album: { ...track.album, releaseDate: year } }
}
const rows = listOf('', [
  song('a', 'Wren', '1984'),
  nothing,
  song('b', 'Abel', '1979-03'),
  fileOf('Mine'),
  song('c', 'WREN', '1989-12-31'),
  song('d', 'Zoe', null),
  song('a', 'Wren', '1984'),
]).rows as readonly PlaylistItem[]

const division: Division = { by: 'decade', least: '3', size: '3' }
const made = (change: Partial<Division>, list = 'Late') => {
  const parts = partsOf(rows, { ...division, ...change })
  return parts && newPartsOf(parts, change.by ?? 'decade', list)
}
const told = (change: Partial<Division>) =>
  made(change)?.map(({ name, rows, plan }) => [name, rows.map(({ position }) => position).join(), plan?.items ?? 0])

test('by decade: the oldest first, what has no date last; what cannot be added is in a part all the same', () => {
  expect(told({})).toEqual([
    ['Late · 1970s', '2', 1],
    ['Late · 1980s', '0,4,6', 3],
    ['Late · No date', '1,3,5', 1],
  ])
  expect(
    made({})
      ?.at(-1)
      ?.leftOut.map(({ position, why }) => [position, why]),
  ).toEqual([
    [1, 'unavailable'],
    [3, 'local'],
  ])
})

test('by artist: those with enough have a list of their own, the rest one together in its order', () => {
  expect(told({ by: 'artist' })).toEqual([
    ['Late · Wren', '0,4,6', 3],
    ['Late · Others', '1,2,3,5', 2],
  ])
  expect(told({ by: 'artist', least: '1' })?.map(([name]) => name)).toEqual(
    ['Wren', 'Abel', 'Halden & Frye', 'Zoe', 'Others'].map((name) => `Late · ${name}`),
  )
})

test('by size: so many in each, numbered; a part of which nothing can be added is not made', () => {
  expect(told({ by: 'size', size: '1' })?.slice(0, 2)).toEqual([
    ['Late · 1 of 7', '0', 1],
    ['Late · 2 of 7', '1', 0],
  ])
  const parts = made({ by: 'size', size: '1' }) ?? []
  expect(parts[1]?.plan).toBeNull()
  expect(planParts(parts).lists.map(({ name }) => name)).toEqual(
    [7, 6, 5, 3, 1].map((part) => `Late · ${String(part)} of 7`),
  )
})

test('the requests of all are the sum of those of each; twice the same song is twice in it', () => {
  const parts = made({}) ?? []
  const plan = planParts(parts)
  expect(plan.requests).toBe(parts.reduce((sum, { plan }) => sum + (plan?.requests ?? 0), 0))
  expect(plan.lists.find(({ name }) => name === 'Late · 1980s')?.uris).toEqual(
    ['a', 'c', 'a'].map((name) => `spotify:track:${name}`),
  )
  expect(plan.lists.every(({ target, ...list }) => target.kind === 'create' && !list.public)).toBe(true)
})

test('what is no number divides nothing', () => {
  expect(['', '0', '-1', '2.5', 'x', '99999'].map(toNumber)).toEqual([null, null, null, null, null, null])
  expect(partsOf(rows, { ...division, by: 'size', size: '' })).toBeNull()
  expect(partsOf(rows, { ...division, by: 'artist', least: 'x' })).toBeNull()
})

test('a name never gets longer than Spotify takes, and keeps what tells it from the others', () => {
  const names = made({}, 'x'.repeat(100))?.map(({ name }) => name) ?? []
  expect(names.every((name) => name.length <= 100)).toBe(true)
  expect(names[0]).toMatch(/x · 1970s$/)
  expect(made({}, '')?.[0]?.name).toBe('Playlist without a name · 1970s')
})
