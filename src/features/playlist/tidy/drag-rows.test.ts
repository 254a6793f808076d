import { expect, test } from 'vitest'
import { speedAt } from './drag-rows.ts'
import { placeAt } from './landing.ts'

test('the window scrolls at its edges, the faster the closer, and nowhere else', () => {
  expect(speedAt(400, 800)).toBe(0)
  expect(speedAt(0, 800)).toBeLessThan(speedAt(60, 800))
  expect(speedAt(60, 800)).toBeLessThan(0)
  expect(speedAt(800, 800)).toBeGreaterThan(speedAt(740, 800))
  expect(speedAt(2000, 800)).toBe(speedAt(800, 800))
})

test('what is held stands between the two rows that it is closest to, and never outside of the list', () => {
  const body = document.createElement('div')
  body.getBoundingClientRect = () => ({ top: 100, height: 500 }) as DOMRect
  expect(placeAt(body, 149, 5)).toBe(0)
  expect(placeAt(body, 151, 5)).toBe(1)
  expect(placeAt(body, -50, 5)).toBe(0)
  expect(placeAt(body, 5000, 5)).toBe(5)
})
