// @vitest-environment node
import { expect, test } from 'vitest'
import { toWait } from './retry-after.ts'

const now = Date.parse('2026-11-24T12:00:00Z')

test.each([
  ['2', 2000],
  [' 13 ', 13_000],
  ['1.5', 1500],
  ['86207', 86_207_000],
  ['12.75', 12_750],
  ['Tue, 24 Nov 2026 12:00:30 GMT', 30_000],
  ['Wed, 25 Nov 2026 12:00:00 GMT', 86_400_000],
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
  'Tuesday, 24-Nov-26 12:00:30 GMT',
  'Tue Nov 24 12:00:30 2026',
  'Tue, 4 Dec 2026 12:00:30 GMT',
  'Tue, 24 Nov 26 12:00:30 GMT',
  'Tue, 24 Nov 2026 9:00:30 GMT',
  'Tue, 24 Nov 2026 12:0:30 GMT',
  'Tue, 24 Nov 2026 12:00:3 GMT',
  'Tue, 24 Nov 2026 12:00:30',
  'x Tue, 24 Nov 2026 12:00:30 GMT',
  'Tue, 24 Nov 2026 12:00:30 GMT x',
  '3 4',
  '5 s',
  '1.',
])('%j says nothing to go by', (header) => {
  expect(toWait(header, now)).toBeNull()
})
