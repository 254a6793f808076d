import { expect, test } from 'vitest'

import { listOf } from '#library/edit/sample-edits.ts'
import { mayBePasted, positionsOf } from './clip-rows.ts'

const list = listOf('AB1Ac-')
const some = (...positions: number[]) => list.filter(({ position }) => positions.includes(position))
const sorted = (found: Set<number>) => [...found].sort((a, b) => a - b)

test('rows are found where they stand now, each by its own added date', () => {
  const now = [list[3]!, list[4]!, list[0]!, list[1]!]
  expect(sorted(positionsOf(now, some(0)))).toEqual([2])
  expect(sorted(positionsOf(now, some(3, 4)))).toEqual([0, 1])
})

test('what is gone, or has no address, is not found', () => {
  expect(sorted(positionsOf([list[1]!, list[5]!], some(0, 5)))).toEqual([])
})

test('two rows that nothing tells apart are found once each', () => {
  const twin = { ...list[0]!, position: 1 }
  expect(sorted(positionsOf([list[0]!, twin], [list[0]!, twin]))).toEqual([0, 1])
  expect(sorted(positionsOf([list[0]!, twin], [list[0]!]))).toEqual([0])
})

test('local files and what Spotify no longer has stay behind', () => {
  expect(list.filter(mayBePasted).map(({ position }) => position)).toEqual([0, 1, 3, 4])
})
