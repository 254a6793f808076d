import { cleanup, renderHook } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { listOf, trackOf } from '#library/example-lists.ts'
import { useWhole } from './use-whole.ts'

afterEach(cleanup)

const { rows } = listOf('', [trackOf('a'), trackOf('b')])
const half: typeof rows = [rows[0], undefined]

function read() {
  const { result, rerender } = renderHook(({ of, complete, snapshot }) => useWhole(of, complete, snapshot), {
    initialProps: { of: half, complete: false, snapshot: 'one' },
  })
  return (of: typeof rows, complete: boolean, snapshot: string) => {
    rerender({ of, complete, snapshot })
    return result.current
  }
}

test('a list is whole once all of it is here, and stays so while it is read again', () => {
  const now = read()
  expect(now(half, false, 'one')).toBeNull()
  expect(now(rows, false, 'one')).toBeNull()
  const whole = now(rows, true, 'one')
  expect(whole).toEqual(rows)
  expect(now(half, false, 'one')).toBe(whole)
  expect(now([...rows], true, 'one')).toEqual(rows)
})

test('another snapshot is whole only once it is here itself', () => {
  const now = read()
  now(rows, true, 'one')
  expect(now(half, false, 'two')).toBeNull()
  expect(now(rows, false, 'one')).toBeNull()
  expect(now([...rows], true, 'two')).toEqual(rows)
})
