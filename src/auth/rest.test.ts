// @vitest-environment node
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { beginRest, endRest, restOf } from './rest.ts'

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }))
afterEach(() => {
  endRest()
  vi.useRealTimers()
})

const waits = (retryAt: number | null = null) => (beginRest(1, 'server', retryAt).until ?? 0) - Date.now()

test('no rest has begun at first', () => {
  expect(restOf(1)).toBeNull()
})

test('each failure rests twice as long, up to 32 seconds', () => {
  expect([waits(), waits(), waits(), waits(), waits(), waits()]).toEqual([2000, 4000, 8000, 16_000, 32_000, 32_000])
})

test('a rest tells the kind of failure and its end, and is over then', () => {
  beginRest(1, 'rate-limited', null)
  expect(restOf(1)).toMatchObject({ kind: 'rate-limited', until: 1_002_000 })
  vi.advanceTimersByTime(1999)
  expect(restOf(1)).not.toBeNull()
  vi.advanceTimersByTime(1)
  expect(restOf(1)).toBeNull()
})

test('a rest of one session does not hold up another', () => {
  beginRest(1, 'server', null)
  expect(restOf(2)).toBeNull()
})

test('the server may ask for more, but for an hour at most', () => {
  expect(waits(Date.now() + 90_000)).toBe(90_000)
  expect(waits(Date.now() + 86_400_000)).toBe(3_600_000)
})

test('the server cannot ask for less', () => {
  expect(waits(Date.now() - 5000)).toBe(2000)
  expect(waits(0)).toBe(4000)
})

test('a success ends the rest and the next one begins short again', () => {
  waits()
  waits()
  endRest()
  expect(restOf(1)).toBeNull()
  expect(waits()).toBe(2000)
})
