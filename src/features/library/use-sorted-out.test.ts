import { act, renderHook, waitFor } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { listOf, trackOf } from '#library/example-lists.ts'
import { scanState, type ScanProgress } from '#library/scan-state.ts'
import { useSortedOut } from './use-sorted-out.ts'

afterEach(() => scanState.set({ is: 'idle' }))

const nothing = { done: 0, total: 0 }
const progress: ScanProgress = {
  ...{ lists: nothing, requests: nothing, items: 0, current: null, withheld: 0, failures: [] },
}
const holdings = (count: number) => ({
  lists: [
    listOf(
      'a',
      Array.from({ length: count }, (_, index) => trackOf(`Song ${String(index)}`)),
    ),
  ],
})

test('while a scan runs it is counted now and then, and at once when that is over', async () => {
  scanState.set({ is: 'running', progress, since: 0 })
  const { result, rerender } = renderHook(({ of }) => useSortedOut(of), { initialProps: { of: holdings(1) } })
  const items = () => result.current?.sums.items
  await waitFor(() => expect(items()).toBe(1))
  rerender({ of: holdings(2) })
  await waitFor(() => expect(items()).toBe(2))
  rerender({ of: holdings(3) })
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(items()).toBe(2)
  act(() => scanState.set({ is: 'done', progress, whole: true }))
  await waitFor(() => expect(items()).toBe(3), { timeout: 500 })
})
