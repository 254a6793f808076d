// @vitest-environment node
import { expect, test } from 'vitest'
import { toWait } from './retry-after.ts'

const now = Date.parse('2026-11-24T12:00:00Z')

test.each([
  ['2', 2000],
  [' 13 ', 13_000],
  ['1.5', 1500],
  ['86207', 86_207_000],
  ['Tue, 24 Nov 2026 12:00:30 GMT', 30_000],
])('%j is a wait of %d ms', (header, wait) => {
  expect(toWait(header, now)).toBe(wait)
})

test.each([
  null,
  '',
  '0',
  '-3',
  'soon',
  'May 5',
  '1e3',
  'Tue, 24 Nov 2026 11:59:59 GMT',
  'Tue, 99 Foo 2026 12:00:30 GMT',
])('%j says nothing to go by', (header) => {
  expect(toWait(header, now)).toBeNull()
})
