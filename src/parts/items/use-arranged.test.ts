import { cleanup, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useArranged } from './use-arranged.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const rowsOf = (count: number) =>
  Array.from({ length: count }, (_, position) => ({ position, fold: `${position}\n\n` }))
const column = {
  id: 'title',
  name: 'Title',
  kind: 'title',
  by: vi.fn(({ fold }: { fold: string }) => fold),
  Cell: () => null,
} as const
const columns = [column]

function show(count: number, missing?: number) {
  column.by.mockClear()
  const rows = rowsOf(count).map((row) => (row.position === missing ? undefined : row))
  return renderHook(({ sort }) => useArranged(rows, columns, { filter: '', sort }), {
    initialProps: { sort: null as { column: string; order: 'asc' | 'desc' } | null },
  })
}

test('ten thousand rows are ranked while nothing else is to do, and a press only looks', async () => {
  const { rerender, result } = show(10_000)
  expect(column.by).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(3000)
  expect(column.by).toHaveBeenCalledTimes(10_000)
  rerender({ sort: { column: column.id, order: 'asc' } })
  expect(column.by).toHaveBeenCalledTimes(10_000)
  expect(result.current.order.slice(0, 3)).toEqual([0, 1, 10])
})

test('a short list is ranked when it is asked for, and so is one that is not all here; one that is gone no more', async () => {
  show(50)
  await vi.advanceTimersByTimeAsync(3000)
  expect(column.by).not.toHaveBeenCalled()
  show(10_000, 7)
  await vi.advanceTimersByTimeAsync(3000)
  expect(column.by).not.toHaveBeenCalled()
  show(10_000).unmount()
  await vi.advanceTimersByTimeAsync(3000)
  expect(column.by).not.toHaveBeenCalled()
})
