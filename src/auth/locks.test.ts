// @vitest-environment node
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createLocks } from './fake-locks.ts'
import { takeLock } from './locks.ts'

let locks: ReturnType<typeof createLocks>

beforeEach(() => {
  vi.useFakeTimers()
  locks = createLocks()
  vi.stubGlobal('navigator', { locks })
})
afterEach(() => void vi.useRealTimers())

test('a free lock is had at once and held until it is given back', async () => {
  const giveBack = await takeLock('a', 5000)
  expect(locks.held.has('a')).toBe(true)
  giveBack?.()
  await vi.advanceTimersByTimeAsync(0)
  expect(locks.held.has('a')).toBe(false)
})

test('a lock that is held elsewhere is had when its turn comes', async () => {
  const first = await takeLock('a', 5000)
  const second = takeLock('a', 5000)
  await vi.advanceTimersByTimeAsync(4000)
  first?.()
  expect(await second).toBeTypeOf('function')
})

test('patience ends: the answer is null and the place in the queue is given up', async () => {
  const first = await takeLock('a', 5000)
  const second = takeLock('a', 5000)
  await vi.advanceTimersByTimeAsync(5000)
  expect(await second).toBeNull()
  first?.()
  await vi.advanceTimersByTimeAsync(0)
  expect(locks.held.has('a')).toBe(false)
})

test('a lock that is granted after patience has ended is given back unheld', async () => {
  let grant: (() => unknown) | undefined
  const deaf = { request: (_: string, __: object, hold: () => unknown) => new Promise(() => (grant = hold)) }
  vi.stubGlobal('navigator', { locks: deaf })
  const late = takeLock('a', 5000)
  await vi.advanceTimersByTimeAsync(5000)
  expect(await late).toBeNull()
  expect(grant?.()).toBeUndefined()
})

test('a held lock is not lost when the time of waiting passes', async () => {
  await takeLock('a', 5000)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(locks.held.has('a')).toBe(true)
})

test('where the browser refuses locks we go on without one', async () => {
  const refusing = { request: () => Promise.reject(new DOMException('no', 'SecurityError')) }
  vi.stubGlobal('navigator', { locks: refusing })
  expect(await takeLock('a', 5000)).toBeTypeOf('function')
})

test.each([undefined, null])('where navigator.locks is %s there is nothing to wait for', async (none) => {
  vi.stubGlobal('navigator', { locks: none })
  expect(await takeLock('a', 5000)).toBeTypeOf('function')
  expect(vi.getTimerCount()).toBe(0)
})
