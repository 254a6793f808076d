import { expect, test } from 'vitest'
import { listOf } from '#library/edit/sample-edits.ts'
import { moving, ordering, removing } from './edits.ts'

const rows = listOf('ABCDEF')
const letters = ({ after }: ReturnType<typeof moving>) =>
  after.map((to) => ('row' in to ? 'ABCDEF'.charAt(to.row) : to.uri)).join('')

test('rows move to where the first of them is to stand, and stand together in their order', () => {
  expect(letters(moving(rows, new Set([4]), 0))).toBe('EABCDF')
  expect(letters(moving(rows, new Set([0, 4]), 2))).toBe('BCAEDF')
  expect(letters(moving(rows, new Set([1, 3]), 4))).toBe('ACEFBD')
  expect(letters(moving(rows, new Set([0]), 5))).toBe('BCDEFA')
})

test('what is chosen goes, with the reason that it was chosen', () => {
  const { after, reasons } = removing(rows, new Set([1, 5]))
  expect(after).toEqual([{ row: 0 }, { row: 2 }, { row: 3 }, { row: 4 }])
  expect([...(reasons?.keys() ?? [])]).toEqual([1, 5])
})

test('an order is saved as it is shown', () => {
  expect(letters(ordering([5, 4, 3, 2, 1, 0]))).toBe('FEDCBA')
})
