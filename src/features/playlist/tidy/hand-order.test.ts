import { expect, test } from 'vitest'
import { asItIs, isAsItIs, journeyOf, landingOf, putAt, stepped } from './hand-order.ts'

const rows = (...some: number[]) => new Set(some)

test('rows are dropped before the one that stands there, and stand together in their order', () => {
  expect(putAt(asItIs(6), rows(0, 4), 3)).toEqual([1, 2, 0, 4, 3, 5])
  expect(putAt(asItIs(4), rows(3), 0)).toEqual([3, 0, 1, 2])
  expect(putAt(asItIs(4), rows(0), 4)).toEqual([1, 2, 3, 0])
})

test('a drop on their own place changes nothing', () => {
  expect(isAsItIs(putAt(asItIs(5), rows(2), 2))).toBe(true)
  expect(isAsItIs(putAt(asItIs(5), rows(2), 3))).toBe(true)
  expect(isAsItIs(putAt(asItIs(5), rows(1, 2), 2))).toBe(true)
})

test('steps add up, and end at the ends', () => {
  const up = stepped(stepped(asItIs(5), rows(3), -1), rows(3), -1)
  expect(up).toEqual([0, 3, 1, 2, 4])
  expect(journeyOf(up, rows(3))).toEqual({ from: 3, to: 1 })
  expect(landingOf(up, rows(3))).toBe(1)
  expect(stepped(asItIs(3), rows(0), -1)).toEqual([0, 1, 2])
  expect(stepped(asItIs(3), rows(1, 2), 1)).toEqual([0, 1, 2])
  expect(landingOf(stepped(asItIs(3), rows(1), 1), rows(1))).toBe(3)
})

test('a second row moves in the order that the first has made', () => {
  const first = stepped(asItIs(4), rows(3), -1)
  expect(stepped(first, rows(2), -1)).toEqual([0, 1, 2, 3])
  expect(stepped(first, rows(0), 1)).toEqual([1, 0, 3, 2])
})

test('rows that stood apart stand together after a step', () => {
  expect(stepped(asItIs(6), rows(2, 5), -1)).toEqual([0, 2, 5, 1, 3, 4])
})
