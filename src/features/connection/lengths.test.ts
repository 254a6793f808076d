// @vitest-environment node
import { expect, test } from 'vitest'
import { took } from './lengths.ts'

test('short times are milliseconds, then seconds with a tenth, then minutes', () => {
  expect([0, 211.6, 999, 1000, 3449, 59_900, 125_000].map(took)).toEqual([
    ...['0 ms', '212 ms', '999 ms', '1 s', '3.4 s', '59.9 s', '2:05 min'],
  ])
})
