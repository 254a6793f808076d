import { expect, test } from 'vitest'
import { toRange } from './rows-in-sight.ts'

const rowHeight = 50
const window = { height: 500 }

test.each([
  ['at the top of the page', -300, { first: 0, end: 8 }],
  ['at the top of the list', 0, { first: 0, end: 14 }],
  ['half a row down, the same as at its beginning', 25, { first: 0, end: 14 }],
  ['in the middle', 5000, { first: 98, end: 114 }],
  ['at the very end', 50_000 - 500, { first: 988, end: 1000 }],
  ['past the end, where what stands below is in sight', 60_000, { first: 998, end: 1000 }],
])('%s', (_, above, range) => {
  expect(toRange({ ...window, above }, 1000, rowHeight)).toEqual(range)
})

test('every row in sight is drawn, wherever one stands', () => {
  for (let above = -700; above < 51_000; above += 7) {
    const { first, end } = toRange({ ...window, above }, 1000, rowHeight)
    expect(first).toBeLessThanOrEqual(Math.max(0, Math.min(999, Math.floor(above / rowHeight))))
    expect(end).toBeGreaterThanOrEqual(Math.min(1000, Math.max(0, Math.ceil((above + 500) / rowHeight))))
    expect(end - first).toBeLessThanOrEqual(16)
  }
})

test('a short list and an empty one are drawn whole', () => {
  expect(toRange({ ...window, above: -300 }, 3, rowHeight)).toEqual({ first: 0, end: 3 })
  expect(toRange({ ...window, above: 0 }, 0, rowHeight)).toEqual({ first: 0, end: 0 })
})

test('a list below the window draws nothing yet', () => {
  expect(toRange({ ...window, above: -5000 }, 1000, rowHeight)).toEqual({ first: 0, end: 0 })
})
