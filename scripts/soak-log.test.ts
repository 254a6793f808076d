// @vitest-environment node
import { expect, test } from 'vitest'
import {
  findHastyRefreshes,
  findHurries,
  findNeedlessRefreshes,
  mostAtOnce,
  type Mark,
  type Passed,
  type Timeline,
} from '../e2e/soak-log.ts'

/** A request that came `at` ms into the session and was answered at once. */
const passed = (at: number, changes: Partial<Passed> = {}): Passed => ({
  ...{ what: 'request', at, least: at, came: at, answered: at, moved: at, method: 'GET', path: '/v1/me', status: 200 },
  ...{ retryAfter: null, quota: false, token: 'one', given: null, grantType: null },
  ...changes,
})
const refusal = (at: number, seconds: number | null) => passed(at, { status: 429, retryAfter: seconds })
const spent = (at: number) => passed(at, { status: 429, quota: true })
const mark = (what: Mark['what'], came = 1000): Mark => ({ what, moved: 0, came })
const hurries = (...timeline: Timeline) => findHurries(timeline).map(({ at }) => at)

test('a request before the end of a wait is a hurry, one at its end is not', () => {
  expect(hurries(refusal(0, 3), passed(2000))).toEqual([2000])
  expect(hurries(refusal(0, 3), passed(3000))).toEqual([])
  expect(hurries(refusal(0, 3), passed(3000), passed(3001))).toEqual([])
})

test('what was under way already is none', () => {
  expect(hurries(refusal(0, 3), passed(20), refusal(30, 3), passed(1500))).toEqual([1500])
})

test('where Spotify does not say how long, a second is waited at least', () => {
  expect(hurries(refusal(0, null), passed(400))).toEqual([400])
  expect(hurries(refusal(0, null), passed(1000))).toEqual([])
})

test('after a stop only what a person asks for goes out, one request each time', () => {
  expect(hurries(spent(0), passed(90_000_000))).toEqual([90_000_000])
  expect(hurries(spent(0), mark('asked'), spent(5000), passed(9000))).toEqual([9000])
  expect(hurries(spent(0), mark('asked'), passed(5000), passed(5001))).toEqual([])
})

test('a wait outlives the document, unless that goes before it can have been told', () => {
  expect(hurries(refusal(0, 30), mark('document'), passed(5000))).toEqual([5000])
  expect(hurries(refusal(0, 30), mark('document', 50), passed(5000))).toEqual([])
})

test('where Spotify does not say for how long, a new document asks once', () => {
  expect(hurries(spent(0), mark('document'), passed(5000))).toEqual([])
  expect(hurries(spent(0), mark('document'), spent(5000), passed(9000))).toEqual([9000])
})

test('a clock that is set begins anew', () => {
  expect(hurries(refusal(0, 300), mark('clock-set'), passed(5000))).toEqual([])
})

const token = (at: number, given: string | null) =>
  passed(at, { method: 'POST', path: '/api/token', token: null, given, grantType: 'refresh_token' })
const needless = (...timeline: Timeline) => findNeedlessRefreshes(timeline).map(({ at }) => at)

test('a refresh is called for by the end of a token, by its refusal, or by a person', () => {
  expect(needless(token(0, 'one'), token(5000, 'two'))).toEqual([5000])
  expect(needless(token(0, 'one'), token(3_550_000, 'two'))).toEqual([])
  expect(needless(token(0, 'one'), passed(10, { status: 401 }), token(20, 'two'))).toEqual([])
  expect(needless(token(0, 'one'), mark('refresh-asked'), token(20, 'two'))).toEqual([])
})

test('a refresh during a rest is hasty', () => {
  const refused = passed(0, { ...token(0, null), status: 429, retryAfter: 60 })
  expect(findHastyRefreshes([refused, token(50_000, 'two')])).toHaveLength(1)
  expect(findHastyRefreshes([refused, token(60_000, 'two')])).toEqual([])
  expect(findHastyRefreshes([refused, mark('online'), token(50_000, 'two')])).toHaveLength(1)
  expect(findHastyRefreshes([refused, mark('document'), token(50_000, 'two')])).toEqual([])
})

test('one refusal calls for one refresh; that of an older token for none', () => {
  const refused = passed(10, { status: 401 })
  expect(needless(token(0, 'one'), refused, token(20, 'two'), token(30, 'three'))).toEqual([30])
  expect(needless(token(0, 'one'), refused, token(20, 'two'), refused, token(30, 'three'))).toEqual([30])
  expect(needless(token(0, 'one'), refused, token(20, null), token(2500, 'two'))).toEqual([])
})

test('reads that overlap are counted, whatever has been answered or cut off is not', () => {
  const read = (start: number, end: number | null) => ({
    method: 'GET',
    url: 'https://api.spotify.com/v1/me',
    start,
    end,
  })
  expect(mostAtOnce([read(0, 1000), read(1, 1000), read(2, null), read(3, 1000)])).toBe(4)
  expect(mostAtOnce([read(0, 100), read(90, 200), read(190, 300)])).toBe(1)
  expect(mostAtOnce([read(0, 1000), { ...read(1, 1000), method: 'OPTIONS' }])).toBe(1)
})
