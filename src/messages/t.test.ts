// @vitest-environment node
import { expect, test } from 'vitest'
import { ago, clock, clockSeconds, date, duration, hours, number, t } from './t.ts'

test('a placeholder takes its value, and a number its grouped digits', () => {
  expect(t('{done} of {total} items in {list}', { done: 3150, total: 10_000, list: 'Kitchen' })).toBe(
    '3,150 of 10,000 items in Kitchen',
  )
})

test('a text without placeholders stays as it is', () => {
  expect(t('Log in')).toBe('Log in')
})

test('one and other are chosen by the count', () => {
  const items = { one: '{count} item', other: '{count} items' } as const
  expect([0, 1, 2, 10_000].map((count) => t(items, { count }))).toEqual([
    '0 items',
    '1 item',
    '2 items',
    '10,000 items',
  ])
})

test('what a person typed is not read as a placeholder or a pattern', () => {
  expect(t('No title has “{text}” in it.', { text: '{count} $& $1' })).toBe('No title has “{count} $& $1” in it.')
})

test('the compiler asks for every placeholder, and for the count of a plural', () => {
  // @ts-expect-error a value is missing
  expect(t('{done} of {total}', { done: 1 })).toBe('1 of {total}')
  // @ts-expect-error all values are missing
  expect(t('Hello {name}')).toBe('Hello {name}')
  // @ts-expect-error a plural needs its count
  expect(t({ one: 'one', other: 'many' }, {})).toBe('many')
})

test('digits are grouped', () => {
  expect(number(1234567)).toBe('1,234,567')
})

test('the clock counts to 24 and pads', () => {
  const moment = new Date(2026, 10, 24, 8, 4, 9).getTime()
  expect([clock(moment), clockSeconds(moment)]).toEqual(['08:04', '08:04:09'])
  expect(clock(new Date(2026, 0, 1, 0, 0).getTime())).toBe('00:00')
})

test('a date is as exact as Spotify wrote it', () => {
  expect(['1981', '1981-12', '2019-03-04', '2019-09-14T12:00:00Z', 'soon', '', '0000'].map(date)).toEqual([
    '1981',
    'Dec 1981',
    '4 Mar 2019',
    '14 Sep 2019',
    '',
    '',
    '0000',
  ])
})

test('a length shows hours only where there are any', () => {
  expect([0, 999, 227_000, 600_000, 3_723_000].map(duration)).toEqual(['0:00', '0:00', '3:47', '10:00', '1:02:03'])
})

test('a long length is told in hours and minutes', () => {
  expect([0, 14 * 60_000, 3_600_000, 656_040_000, 4_000 * 3_600_000].map(hours)).toEqual([
    '0 min',
    '14 min',
    '1 h 0 min',
    '182 h 14 min',
    '4,000 h 0 min',
  ])
})

test('a moment is told by how near it is', () => {
  const now = new Date(2026, 10, 24, 14, 2).getTime()
  const at = (...parts: [number, number, number, number, number]) => new Date(...parts).toISOString()
  expect(ago(at(2026, 10, 24, 14, 2), now)).toBe('Just now')
  expect(ago(at(2026, 10, 24, 14, 5), now)).toBe('Just now')
  expect(ago(at(2026, 10, 24, 13, 50), now)).toBe('12 min ago')
  expect(ago(at(2026, 10, 24, 0, 0), now)).toBe('Today, 00:00')
  expect(ago(at(2026, 10, 23, 23, 59), now)).toBe('Yesterday, 23:59')
  expect(ago(at(2026, 10, 22, 23, 59), now)).toBe('22 Nov 2026')
  expect(ago('never', now)).toBe('')
})
