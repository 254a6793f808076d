import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dragged, mostZoom, squareOf, wholeCrop } from './crop.ts'

test('the whole of the shorter side is taken, from the middle', () => {
  expect(squareOf({ width: 400, height: 200 }, wholeCrop)).toEqual({ left: 100, top: 0, side: 200 })
  expect(squareOf({ width: 200, height: 400 }, { zoom: 2, x: 0, y: 1 })).toEqual({ left: 0, top: 300, side: 100 })
})

test('the picture follows the hand', () => {
  const size = { width: 400, height: 200 }
  const crop = dragged(size, wholeCrop, { x: 0.25, y: 0.25 })
  expect(squareOf(size, crop)).toEqual({ left: 50, top: 0, side: 200 })
})

test('no drag leads out of the picture', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true })
  const side = fc.integer({ min: 60, max: 5000 })
  const by = fc.double({ min: -5, max: 5, noNaN: true })
  fc.assert(
    fc.property(side, side, share, share, share, by, by, (width, height, zoom, x, y, right, down) => {
      const crop = dragged({ width, height }, { zoom: 1 + zoom * (mostZoom - 1), x, y }, { x: right, y: down })
      const square = squareOf({ width, height }, crop)
      expect(square.left).toBeGreaterThanOrEqual(0)
      expect(square.top).toBeGreaterThanOrEqual(0)
      expect(square.left + square.side).toBeLessThanOrEqual(width + 1e-6)
      expect(square.top + square.side).toBeLessThanOrEqual(height + 1e-6)
    }),
  )
})
