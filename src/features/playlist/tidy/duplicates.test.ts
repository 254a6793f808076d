import { expect, test } from 'vitest'
import { listOf } from '#library/edit/sample-edits.ts'
import { goingOf, groupsOf, twinsOf } from './duplicates.ts'

const exact = { kinds: new Set(['uri'] as const), prefer: 'oldest' } as const

test('of each item the oldest copy stays; what has no address is like nothing else', () => {
  const groups = groupsOf(listOf('AB-A1-BCA'), exact)
  expect(groups.map(({ copies }) => copies.map(({ place }) => place.position))).toEqual([
    [0, 3, 8],
    [1, 6],
  ])
  expect([...goingOf(groups, new Map())].sort((a, b) => a - b)).toEqual([3, 6, 8])
})

test('what the person ticks goes before what is proposed, and the reason names the copy that stays', () => {
  const groups = groupsOf(listOf('ABA'), exact)
  const going = goingOf(
    groups,
    new Map([
      [0, true],
      [2, false],
    ]),
  )
  expect([...going]).toEqual([0])
  expect(twinsOf(groups, going)).toEqual(new Map([[0, { kind: 'uri', position: 2 }]]))
})

test('where no copy stays there is none to name', () => {
  const groups = groupsOf(listOf('AA'), exact)
  const going = goingOf(groups, new Map([[0, true]]))
  expect(going.size).toBe(2)
  expect(twinsOf(groups, going).size).toBe(0)
})

test('a kind that is not wanted makes no group', () => {
  expect(groupsOf(listOf('AA'), { kinds: new Set(), prefer: 'oldest' })).toEqual([])
})

test('a local file that stands there twice is shown, and stays: Spotify lets no app remove it', () => {
  const groups = groupsOf(listOf('A1A1'), exact)
  expect(groups).toHaveLength(2)
  expect([...goingOf(groups, new Map([[3, true]]))]).toEqual([2])
})
