// @vitest-environment node
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { paced } from './paced.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('shows the first at once and those of a pause together at its end', () => {
  const show = vi.fn()
  const { soon } = paced(show, 100)
  soon()
  expect(show).toHaveBeenCalledTimes(1)
  soon()
  soon()
  expect(show).toHaveBeenCalledTimes(1)
  vi.advanceTimersByTime(100)
  expect(show).toHaveBeenCalledTimes(2)
  soon()
  expect(show).toHaveBeenCalledTimes(2)
  vi.advanceTimersByTime(100)
  expect(show).toHaveBeenCalledTimes(3)
})

test('after a pause in which nothing came, the next is shown at once', () => {
  const show = vi.fn()
  const { soon } = paced(show, 100)
  soon()
  vi.advanceTimersByTime(100)
  expect(show).toHaveBeenCalledTimes(1)
  soon()
  expect(show).toHaveBeenCalledTimes(2)
})

test('at the end what waits is shown once, and nothing comes later', () => {
  const show = vi.fn()
  const { soon, now } = paced(show, 100)
  soon()
  soon()
  now()
  expect(show).toHaveBeenCalledTimes(2)
  now()
  vi.runAllTimers()
  expect(show).toHaveBeenCalledTimes(2)
})
