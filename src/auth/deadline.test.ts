// @vitest-environment node
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { withDeadline } from './deadline.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('work that ends in time brings its result and leaves no timer behind', async () => {
  expect(await withDeadline(1000, () => Promise.resolve('done'))).toBe('done')
  expect(vi.getTimerCount()).toBe(0)
})

test('work that fails in time fails with its own error', async () => {
  await expect(withDeadline(1000, () => Promise.reject(new Error('mine')))).rejects.toThrow('mine')
  expect(vi.getTimerCount()).toBe(0)
})

test('work that takes too long is aborted, and nobody waits for it even if it does not listen', async () => {
  let aborted = false
  const late = withDeadline(1000, (signal) => {
    signal.addEventListener('abort', () => (aborted = true))
    return new Promise(() => undefined)
  })
  const failed = expect(late).rejects.toMatchObject({ kind: 'offline' })
  await vi.advanceTimersByTimeAsync(999)
  expect(aborted).toBe(false)
  await vi.advanceTimersByTimeAsync(1)
  await failed
  expect(aborted).toBe(true)
})
