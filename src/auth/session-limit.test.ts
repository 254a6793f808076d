import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { refuseWrites } from './refusing-storage.ts'
import type { Session } from './session.ts'
import { ownKey } from './storage.ts'

const start = Date.parse('2026-11-20T12:00:00Z')
const second = 1000
const minute = 60 * second
const hour = 60 * minute

/** The modules of a page that has just been loaded. */
async function newPage() {
  vi.resetModules()
  return { ...(await import('./session-limit.ts')), ...(await import('./session.ts')) }
}

let page: Awaited<ReturnType<typeof newPage>>
let busy: boolean
let stops: (() => void)[] = []

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date', 'performance', 'setInterval', 'clearInterval'], now: start })
  sessionStorage.clear()
  localStorage.clear()
  busy = false
  turn('visible')
  page = await newPage()
})
afterEach(() => {
  leave()
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const turn = (state: 'visible' | 'hidden'): void => {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(state)
  document.dispatchEvent(new Event('visibilitychange'))
}
const click = () => globalThis.dispatchEvent(new Event('pointerdown'))
const wait = (ms: number) => vi.advanceTimersByTime(ms)

const session = (fields: Partial<Session> = {}): Session => ({
  accessToken: 'access-0',
  expiresAt: start + hour,
  refreshToken: 'refresh-0',
  scope: [],
  consentedAt: start,
  clientId: '0123456789abcdef0123456789abcdef',
  sample: false,
  ...fields,
})

const watch = () => stops.push(page.watchSessionLimit({ isBusy: () => busy }))

/** A page with a session that is watched. */
const begin = (fields: Partial<Session> = {}) => {
  page.saveSession(session(fields))
  watch()
}

const leave = () => {
  for (const stop of stops) stop()
  stops = []
}

/** The page goes, `ms` pass without it, and it is loaded again. */
async function comeBackAfter(ms: number) {
  turn('hidden')
  globalThis.dispatchEvent(new Event('pagehide'))
  leave()
  wait(ms)
  page = await newPage()
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('visible')
  watch()
}

const end = () => (page.getSession() === null ? (page.lastEnd() ?? 'no session') : 'goes on')

// — Twelve hours without use —

test('a session ends twelve hours after it began if nobody clicks', () => {
  begin()
  wait(12 * hour - minute)
  expect(end()).toBe('goes on')
  wait(minute + 30 * second)
  expect(end()).toBe('idle')
})

test.each(['pointerdown', 'keydown'])('a %s begins the twelve hours anew', (event) => {
  begin()
  wait(11 * hour)
  globalThis.dispatchEvent(new Event(event))
  wait(11 * hour + 59 * minute)
  expect(end()).toBe('goes on')
  wait(2 * minute)
  expect(end()).toBe('idle')
})

test('a key counts though something on the page keeps it to itself', () => {
  begin()
  wait(11 * hour)
  const field = document.body.appendChild(document.createElement('input'))
  field.addEventListener('keydown', (event) => event.stopPropagation())
  field.dispatchEvent(new Event('keydown', { bubbles: true }))
  wait(2 * hour)
  expect(end()).toBe('goes on')
})

test('a pointer that moves and a page that scrolls are no use', () => {
  begin()
  wait(11 * hour)
  for (const event of ['pointermove', 'scroll', 'wheel']) globalThis.dispatchEvent(new Event(event))
  wait(hour + minute)
  expect(end()).toBe('idle')
})

test('work in progress does not hold up the end after twelve hours', () => {
  busy = true
  begin()
  wait(12 * hour + minute)
  expect(end()).toBe('idle')
})

test('the first click after a night of sleep comes too late', () => {
  begin()
  // The device slept: no timer ran, and the clock went on.
  vi.setSystemTime(start + 13 * hour)
  click()
  expect(end()).toBe('idle')
})

test('a reload does not begin the twelve hours anew', async () => {
  page.setSessionLimit('twelve-hours')
  begin()
  wait(6 * hour)
  await comeBackAfter(second)
  wait(5 * hour)
  expect(end()).toBe('goes on')
  wait(hour + minute)
  expect(end()).toBe('idle')
})

test('a click just before a reload is not forgotten', async () => {
  begin()
  wait(6 * hour)
  click()
  wait(10 * second)
  click()
  await comeBackAfter(second)
  wait(12 * hour - minute)
  expect(end()).toBe('goes on')
})

test('a tab that is opened again the next day has no session', async () => {
  page.setSessionLimit('twelve-hours')
  begin()
  await comeBackAfter(20 * hour)
  expect(end()).toBe('idle')
})

test('clicks in a row write once in half a minute', () => {
  begin()
  const written = new Set<string | null>()
  for (let count = 0; count < 60; count += 1) {
    wait(second)
    click()
    written.add(sessionStorage.getItem(ownKey('activity')))
  }
  expect([...written]).toEqual([0, 30, 60].map((seconds) => String(start + seconds * second)))
})

// — An hour in the background —

test('a session ends after an hour in the background', () => {
  begin()
  turn('hidden')
  wait(hour - minute)
  expect(end()).toBe('goes on')
  wait(minute + 30 * second)
  expect(end()).toBe('hidden')
})

test('a session that is looked at again within the hour goes on, and the next hour is a whole one', () => {
  begin()
  turn('hidden')
  wait(59 * minute)
  turn('visible')
  wait(2 * hour)
  turn('hidden')
  wait(59 * minute)
  expect(end()).toBe('goes on')
})

test('a page that slept through its hour ends the session before it is seen', () => {
  begin()
  turn('hidden')
  vi.setSystemTime(start + 2 * hour)
  turn('visible')
  expect(end()).toBe('hidden')
})

test.each(['focus', 'pageshow'])('a %s looks at the clock too', (event) => {
  begin()
  turn('hidden')
  vi.setSystemTime(start + 2 * hour)
  globalThis.dispatchEvent(new Event(event))
  expect(end()).toBe('hidden')
})

test('while requests are under way an hour in the background is allowed, and the session ends when they are done', () => {
  begin()
  turn('hidden')
  busy = true
  wait(3 * hour)
  expect(end()).toBe('goes on')
  busy = false
  wait(30 * second)
  expect(end()).toBe('hidden')
})

test('who comes back while requests are under way goes on, and is not logged out when they are done', () => {
  begin()
  turn('hidden')
  busy = true
  wait(3 * hour)
  turn('visible')
  busy = false
  wait(2 * hour)
  expect(end()).toBe('goes on')
})

test('a reload in the background counts on', async () => {
  begin()
  turn('hidden')
  wait(40 * minute)
  leave()
  page = await newPage()
  watch()
  wait(21 * minute)
  expect(end()).toBe('hidden')
})

test('a tab that is opened again after an hour has no session, after ten minutes it has', async () => {
  begin()
  await comeBackAfter(10 * minute)
  expect(end()).toBe('goes on')
  await comeBackAfter(61 * minute)
  expect(end()).toBe('hidden')
})

test('an hour on a page that is in view is no hour in the background', async () => {
  begin()
  await comeBackAfter(second)
  wait(3 * hour)
  expect(end()).toBe('goes on')
})

// — The choice —

test('with twelve hours chosen the background does not matter', () => {
  page.setSessionLimit('twelve-hours')
  begin()
  turn('hidden')
  wait(11 * hour)
  expect(end()).toBe('goes on')
  wait(hour + minute)
  expect(end()).toBe('idle')
})

test('with never chosen nothing ends the session', () => {
  page.setSessionLimit('never')
  begin()
  turn('hidden')
  wait(48 * hour)
  turn('visible')
  expect(end()).toBe('goes on')
})

test('a choice holds from the moment it is made', () => {
  begin()
  turn('hidden')
  wait(30 * minute)
  page.setSessionLimit('never')
  wait(hour)
  page.setSessionLimit('hour')
  wait(30 * second)
  expect(end()).toBe('hidden')
})

test('an hour is the choice of who has not chosen, and of whoever has nonsense in storage', () => {
  expect(page.readSessionLimit()).toBe('hour')
  localStorage.setItem(ownKey('session-limit'), 'forever')
  expect(page.readSessionLimit()).toBe('hour')
})

test('a choice is kept in this browser', async () => {
  expect(page.setSessionLimit('never')).toBe(true)
  expect((await newPage()).readSessionLimit()).toBe('never')
})

test('a choice that cannot be kept holds as long as the page', async () => {
  refuseWrites('localStorage', 'SecurityError')
  expect(page.setSessionLimit('never')).toBe(false)
  expect(page.readSessionLimit()).toBe('never')
  expect((await newPage()).readSessionLimit()).toBe('hour')
})

// — Whose time is counted —

test('what was counted of one session does not shorten the next', async () => {
  begin()
  wait(12 * hour + minute)
  expect(end()).toBe('idle')
  leave()
  page = await newPage()
  begin({ consentedAt: Date.now() })
  wait(hour)
  expect(end()).toBe('goes on')
})

test('without a session nothing is written down', () => {
  watch()
  click()
  turn('hidden')
  globalThis.dispatchEvent(new Event('pagehide'))
  expect(Object.keys(sessionStorage)).toEqual([])
})

test('after a log out nothing is written down either', () => {
  begin()
  page.endSession('logged-out')
  wait(minute)
  click()
  globalThis.dispatchEvent(new Event('pagehide'))
  expect(Object.keys(sessionStorage)).toEqual([])
})

test('sample data has no limit', () => {
  sessionStorage.setItem(ownKey('sample'), '1')
  begin({ sample: true })
  turn('hidden')
  wait(48 * hour)
  expect(end()).toBe('goes on')
})

test('who stops watching ends nothing more', () => {
  begin()
  leave()
  wait(13 * hour)
  click()
  turn('hidden')
  expect([end(), vi.getTimerCount()]).toEqual(['goes on', 0])
})

// — Clocks and storage that misbehave —

test.each([5 * minute, 3 * hour, 48 * hour])(
  'a clock that is set back by %d ms does not lengthen a session',
  (back) => {
    begin()
    wait(6 * hour)
    vi.setSystemTime(Date.now() - back)
    wait(6 * hour + minute)
    expect(end()).toBe('idle')
  },
)

test('a clock that is set back does not lengthen the hour in the background', () => {
  begin()
  turn('hidden')
  wait(30 * minute)
  vi.setSystemTime(Date.now() - 5 * hour)
  wait(31 * minute)
  expect(end()).toBe('hidden')
})

test('a time still to come, left there by a clock that was set back, counts as long as it lies ahead', async () => {
  begin()
  leave()
  sessionStorage.setItem(ownKey('activity'), String(start + 11 * hour))
  page = await newPage()
  watch()
  expect(end()).toBe('goes on')
  wait(hour + minute)
  expect(end()).toBe('idle')
})

test.each(['', 'x', '-1', 'Infinity', '{}', '0'])('%j in the place of a time counts from now', async (text) => {
  page.saveSession(session())
  sessionStorage.setItem(ownKey('activity'), text)
  sessionStorage.setItem(ownKey('hidden-since'), text)
  watch()
  wait(11 * hour)
  expect(end()).toBe('goes on')
  wait(hour + minute)
  expect(end()).toBe('idle')
})

test('where storage keeps nothing the page counts by itself', () => {
  page.saveSession(session())
  refuseWrites('sessionStorage', 'QuotaExceededError')
  watch()
  turn('hidden')
  wait(hour + minute)
  expect(end()).toBe('hidden')
})
