// @vitest-environment node
import { expect, test } from 'vitest'
import { pageTally, secondsLeft, tally } from './tally.ts'

const whole = { loaded: 10_000, total: 10_000, complete: true, shown: null }

test('a list that is in says how many items it has, with grouped digits', () => {
  expect(tally(whole)).toBe('10,000 items')
  expect(tally({ ...whole, loaded: 1, total: 1 })).toBe('1 item')
  expect(tally({ ...whole, loaded: 0, total: 0 })).toBe('0 items')
})

test('a list that is not all in says how many of how many, even if every row has come', () => {
  expect(tally({ ...whole, loaded: 3150, complete: false })).toBe('3,150 of 10,000 items')
  expect(tally({ ...whole, complete: false })).toBe('10,000 of 10,000 items')
})

test('a filtered list says how many are left of the whole list, whether it is in or not', () => {
  expect(tally({ ...whole, shown: 12 })).toBe('12 of 10,000 items')
  expect(tally({ ...whole, loaded: 50, complete: false, shown: 0 })).toBe('0 of 10,000 items')
})

test('the requests go on with the time that is left, once it can be told', () => {
  expect(pageTally(1, 200, null)).toBe('1 of 200 requests')
  expect(pageTally(63, 200, 41.6)).toBe('63 of 200 requests, about 40 seconds left')
  expect(pageTally(198, 200, 0.4)).toBe('198 of 200 requests, about 1 second left')
  expect(pageTally(9, 200, 130)).toBe('9 of 200 requests, about 2 minutes left')
})

test('the time that is left follows from the pages read since the first', () => {
  expect(secondsLeft({ at: 1000, done: 1 }, { at: 3000, done: 5 }, 9)).toBe(2)
  expect(secondsLeft({ at: 1000, done: 1 }, { at: 1500, done: 3 }, 9)).toBeNull()
  expect(secondsLeft({ at: 1000, done: 1 }, { at: 1000, done: 5 }, 9)).toBeNull()
})
