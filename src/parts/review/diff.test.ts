import { expect, test } from 'vitest'
import { movedTo, reordered, toEditRow, withAdded, without } from '#library/edit/edit.ts'
import { listOf } from '#library/edit/sample-edits.ts'
import { totalsOf } from '#library/edit/totals.ts'
import { diffOf, matchVersions } from './diff.ts'

const list = listOf('ABCDEFGH')

test('what is removed stands where it stood, and stretches that stay are one line', () => {
  expect(diffOf(8, without(list, new Set([2, 7])))).toEqual([
    { is: 'same', count: 2 },
    { is: 'removed', row: 2 },
    { is: 'same', count: 4 },
    { is: 'removed', row: 7 },
  ])
})

test('a row that moves is one line, at the place to which it moves', () => {
  const after = movedTo(list, new Set([6]), 1)
  expect(diffOf(8, after)).toEqual([
    { is: 'same', count: 1 },
    { is: 'moved', row: 6, place: 1 },
    { is: 'same', count: 6 },
  ])
  expect(totalsOf(8, after)).toEqual({ before: 8, after: 8, removed: 0, added: 0, moved: 1 })
})

test('what comes new stands where it will be', () => {
  expect(diffOf(8, withAdded(list, ['spotify:track:Z'], 8))).toEqual([
    { is: 'same', count: 8 },
    { is: 'added', place: 8, uri: 'spotify:track:Z' },
  ])
})

test('a row that loses its date is named although it stays', () => {
  expect(diffOf(8, without(list, new Set([0])), new Set([4]))).toEqual([
    { is: 'removed', row: 0 },
    { is: 'same', count: 3 },
    { is: 'dated', row: 4, place: 3 },
    { is: 'same', count: 3 },
  ])
})

test('every row is accounted for exactly once, whatever the edit', () => {
  const after = [{ row: 5 }, { uri: 'x' }, { row: 1 }, { row: 0 }, { row: 7 }]
  const lines = diffOf(8, after)
  const stay = lines.reduce((sum, line) => sum + (line.is === 'same' ? line.count : 0), 0)
  const count = (is: string) => lines.filter((line) => line.is === is).length
  expect(stay + count('moved') + count('added')).toBe(after.length)
  expect(stay + count('moved') + count('removed')).toBe(8)
  expect(totalsOf(8, after)).toMatchObject({ removed: 4, added: 1, moved: count('moved') })
})

test('10,000 rows turned round are compared in no time', () => {
  const order = Array.from({ length: 10_000 }, (_, at) => 9999 - at)
  const start = performance.now()
  expect(diffOf(10_000, reordered(order)).filter(({ is }) => is === 'moved')).toHaveLength(9999)
  expect(performance.now() - start).toBeLessThan(1000)
})

test('two versions are matched by what they hold, doubles one by one', () => {
  const rows = (letters: string) => listOf(letters).map(toEditRow)
  expect(matchVersions(rows('ABA-'), rows('AXA-A'))).toEqual([
    { row: 0 },
    { uri: 'spotify:track:X' },
    { row: 2 },
    { row: 3 },
    { uri: 'spotify:track:A' },
  ])
})
