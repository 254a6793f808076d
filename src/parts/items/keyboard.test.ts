// @vitest-environment node
import { expect, test } from 'vitest'
import { toCell } from './keyboard.ts'

const extent = { top: -1, rows: 100, columns: 6, page: 10 } as const
const press = (key: string, ctrlKey = false) => ({ key, ctrlKey, metaKey: false })
const from = { row: 50, column: 2 }

test('arrows lead to the neighbour', () => {
  expect(toCell(from, press('ArrowUp'), extent)).toEqual({ row: 49, column: 2 })
  expect(toCell(from, press('ArrowDown'), extent)).toEqual({ row: 51, column: 2 })
  expect(toCell(from, press('ArrowLeft'), extent)).toEqual({ row: 50, column: 1 })
  expect(toCell(from, press('ArrowRight'), extent)).toEqual({ row: 50, column: 3 })
})

test('Home and End go along the row, with Ctrl to the ends of the list', () => {
  expect(toCell(from, press('Home'), extent)).toEqual({ row: 50, column: 0 })
  expect(toCell(from, press('End'), extent)).toEqual({ row: 50, column: 5 })
  expect(toCell(from, press('Home', true), extent)).toEqual({ row: 0, column: 0 })
  expect(toCell(from, press('End', true), extent)).toEqual({ row: 99, column: 5 })
})

test('PageUp and PageDown go by what is on screen and stop at the ends', () => {
  expect(toCell(from, press('PageDown'), extent)).toEqual({ row: 60, column: 2 })
  expect(toCell({ row: 3, column: 2 }, press('PageUp'), extent)).toEqual({ row: 0, column: 2 })
  expect(toCell({ row: 95, column: 2 }, press('PageDown'), extent)).toEqual({ row: 99, column: 2 })
})

test('the head is above the first row, where there is one', () => {
  expect(toCell({ row: 0, column: 1 }, press('ArrowUp'), extent)).toEqual({ row: -1, column: 1 })
  expect(toCell({ row: 0, column: 1 }, press('ArrowUp'), { ...extent, top: 0 })).toEqual({ row: 0, column: 1 })
  expect(toCell({ row: -1, column: 1 }, press('PageUp'), extent)).toEqual({ row: -1, column: 1 })
})

test('other keys are left to the browser', () => {
  expect(toCell(from, press('Tab'), extent)).toBeNull()
  expect(toCell(from, press('a'), extent)).toBeNull()
})
