import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { config } from '#config.ts'
import { forbid, refuseWrites } from './refusing-storage.ts'
import type { Session, SessionEnd } from './session.ts'
import { ownKey } from './storage.ts'

const session: Session = {
  accessToken: 'access-1',
  expiresAt: 2_000_000_000_000,
  refreshToken: 'refresh-1',
  scope: ['user-read-private'],
  consentedAt: 1_700_000_000_000,
  clientId: '0123456789abcdef0123456789abcdef',
  sample: false,
}

/** The module as it is in a page that has just been loaded. */
async function newPage() {
  vi.resetModules()
  return import('./session.ts')
}

let page: Awaited<ReturnType<typeof newPage>>
let went: string[]

beforeEach(async () => {
  sessionStorage.clear()
  localStorage.clear()
  went = []
  vi.spyOn(globalThis.location, 'assign').mockImplementation((to) => void went.push(String(to)))
  page = await newPage()
})
afterEach(() => void vi.restoreAllMocks())

const put = (value: unknown) =>
  sessionStorage.setItem(ownKey('session'), typeof value === 'string' ? value : JSON.stringify(value))
const stored = () => sessionStorage.getItem(ownKey('session'))

test('nobody is logged in at first', () => {
  expect(page.getSession()).toBeNull()
  expect(page.lastEnd()).toBeNull()
})

test('a session survives a reload, in one key of sessionStorage and nowhere else', async () => {
  page.saveSession(session)
  expect(Object.keys(sessionStorage)).toEqual([ownKey('session')])
  expect(Object.keys(localStorage)).toEqual([])
  expect((await newPage()).getSession()).toEqual(session)
})

test('the session stays the same object until it changes', () => {
  put(session)
  const first = page.getSession()
  expect(page.getSession()).toBe(first)
  page.updateSession({ ...session, accessToken: 'access-2' })
  expect(page.getSession()).not.toBe(first)
  expect(page.getSession()).toBe(page.getSession())
})

test.each([
  ['no JSON', '{'],
  ['null', 'null'],
  ['a list', '[]'],
  ['a number', '7'],
  ['empty text', ''],
  ['a record of another app', { token: 'x' }],
  ['a record with a broken token', { ...session, accessToken: 'a\r\nb' }],
])('%s under our key means signed out, and is removed', (_, value) => {
  put(value)
  expect(page.getSession()).toBeNull()
  expect(stored()).toBeNull()
})

test('a sample session without the mark of sample data is dropped: its token must never reach Spotify', () => {
  put({ ...session, sample: true })
  expect(page.getSession()).toBeNull()
  expect(stored()).toBeNull()
})

test('a real session under the mark of sample data is dropped: its token must never reach the stand-in', () => {
  sessionStorage.setItem(ownKey('sample'), '1')
  put(session)
  expect(page.getSession()).toBeNull()
  expect(stored()).toBeNull()
})

test('a sample session with the mark is a session', () => {
  sessionStorage.setItem(ownKey('sample'), '1')
  put({ ...session, sample: true })
  expect(page.getSession()?.sample).toBe(true)
})

test('storage that may not be read means signed out, not a crash', () => {
  forbid('sessionStorage')
  expect(page.getSession()).toBeNull()
  expect(page.isSample()).toBe(false)
})

test.each([
  ['QuotaExceededError', 'full'],
  ['SecurityError', 'forbidden'],
])('a session that meets %s does not begin', (name, kind) => {
  const heard = vi.fn()
  page.subscribeSession(heard)
  refuseWrites('sessionStorage', name)
  expect(() => page.saveSession(session)).toThrow(expect.objectContaining({ kind }))
  expect(page.getSession()).toBeNull()
  expect(heard).not.toHaveBeenCalled()
})

test('fresh tokens that storage refuses live on in this page, and the old ones leave storage', async () => {
  page.saveSession(session)
  refuseWrites('sessionStorage', 'QuotaExceededError')
  page.updateSession({ ...session, accessToken: 'access-2', refreshToken: 'refresh-2' })
  page.rereadSession()
  expect(page.getSession()?.refreshToken).toBe('refresh-2')
  expect(stored()).toBeNull()
  vi.restoreAllMocks()
  expect((await newPage()).getSession()).toBeNull()
})

test('subscribers hear of a start, a refresh and an end, until they stop listening', () => {
  const heard = vi.fn()
  const stop = page.subscribeSession(heard)
  page.saveSession(session)
  page.updateSession({ ...session, accessToken: 'access-2' })
  page.endSession('logged-out')
  expect(heard).toHaveBeenCalledTimes(3)
  stop()
  page.saveSession(session)
  expect(heard).toHaveBeenCalledTimes(3)
})

test('an end is announced at once, with its reason and the session that was, before the subscribers hear of it', () => {
  const order: string[] = []
  page.saveSession(session)
  page.subscribeSession(() => order.push('subscriber'))
  page.onSessionEnd((why, ended) =>
    order.push(`${why} ${ended.accessToken} ${page.getSession() === null ? 'gone' : 'there'}`),
  )
  page.endSession('revoked')
  expect(order).toEqual(['revoked access-1 gone', 'subscriber'])
})

test('a listener to the end can stop listening', () => {
  const heard = vi.fn()
  page.onSessionEnd(heard)()
  page.saveSession(session)
  page.endSession('logged-out')
  expect(heard).not.toHaveBeenCalled()
})

test('a session ends once, however often it is ended', () => {
  const heard = vi.fn()
  page.onSessionEnd((why) => {
    heard(why)
    page.endSession('logged-out')
  })
  page.saveSession(session)
  page.endSession('revoked')
  page.endSession('logged-out')
  expect(heard.mock.calls).toEqual([['revoked']])
  expect(page.lastEnd()).toBe('revoked')
})

test('a listener that throws does not keep the others from hearing', () => {
  const later: (() => void)[] = []
  vi.stubGlobal('queueMicrotask', (work: () => void) => later.push(work))
  const heard = vi.fn()
  page.onSessionEnd(() => {
    throw new Error('broken listener')
  })
  page.onSessionEnd(heard)
  page.subscribeSession(heard)
  page.saveSession(session)
  page.endSession('logged-out')
  expect(heard).toHaveBeenCalledTimes(3)
  expect(later[0]).toThrow('broken listener')
})

test('the next session clears the memory of how the last one ended', () => {
  page.saveSession(session)
  page.endSession('revoked')
  expect(page.lastEnd()).toBe('revoked')
  page.saveSession(session)
  expect(page.lastEnd()).toBeNull()
})

const furnish = () => {
  for (const name of ['login:abc', 'spent-logins', 'scroll', 'sample']) sessionStorage.setItem(ownKey(name), 'x')
  for (const name of ['client-id', 'theme', 'language']) localStorage.setItem(ownKey(name), 'x')
  sessionStorage.setItem('liner-notes:/other/:session', 'a neighbour')
  sessionStorage.setItem('foreign', 'a stranger')
}

test('a log out wipes what is ours in this tab but the sample mark, and nothing of a neighbour', () => {
  page.saveSession(session)
  furnish()
  page.endSession('logged-out')
  expect(Object.keys(sessionStorage).sort()).toEqual(
    ['foreign', 'liner-notes:/other/:session', ownKey('sample')].sort(),
  )
})

test('a log out keeps Client ID, theme and language, and leaves the mark that the next login offers the choice of account', () => {
  page.saveSession(session)
  furnish()
  page.endSession('logged-out')
  expect(Object.keys(localStorage).sort()).toEqual(
    ['client-id', 'theme', 'language', 'show-dialog'].map((name) => ownKey(name)).sort(),
  )
})

test('the mark of a log out holds no secret', () => {
  page.saveSession(session)
  page.endSession('logged-out')
  expect(localStorage.getItem(ownKey('show-dialog'))).toBe(String(session.consentedAt))
})

test('a log out succeeds where localStorage is forbidden', () => {
  page.saveSession(session)
  forbid('localStorage')
  page.endSession('logged-out')
  expect(page.getSession()).toBeNull()
})

test.each<SessionEnd>(['revoked', 'client-changed'])('a session that ends by %s leaves no mark of a log out', (why) => {
  page.saveSession(session)
  page.endSession(why)
  expect(localStorage.getItem(ownKey('show-dialog'))).toBeNull()
})

test('a revoked session takes its tokens along and leaves where the person was', () => {
  page.saveSession(session)
  furnish()
  page.endSession('revoked')
  expect(stored()).toBeNull()
  expect(sessionStorage.getItem(ownKey('scroll'))).toBe('x')
})

test('the end of sample data leaves no mark of a log out for the real account', () => {
  sessionStorage.setItem(ownKey('sample'), '1')
  page.saveSession({ ...session, sample: true })
  page.endSession('logged-out')
  expect(localStorage.getItem(ownKey('show-dialog'))).toBeNull()
})

test('a login removes the mark of the log out before it; sample data does not', () => {
  localStorage.setItem(ownKey('show-dialog'), '1')
  page.saveSession({ ...session, sample: true })
  expect(localStorage.getItem(ownKey('show-dialog'))).toBe('1')
  page.saveSession(session)
  expect(localStorage.getItem(ownKey('show-dialog'))).toBeNull()
})

test('a session that another tab has logged out is not taken up again from a copy', () => {
  put(session)
  localStorage.setItem(ownKey('show-dialog'), String(session.consentedAt))
  expect(page.getSession()).toBeNull()
  expect(stored()).toBeNull()
})

test('sample data ends a real session, sets the mark and loads the profile anew', () => {
  const heard = vi.fn()
  page.saveSession(session)
  page.onSessionEnd(heard)
  page.startSample()
  expect(heard).toHaveBeenCalledWith('sample-started', session)
  expect([page.isSample(), stored(), went]).toEqual([true, null, [`${config.base}profile`]])
})

test('sample data begins without a session too', () => {
  page.startSample()
  expect([page.isSample(), page.lastEnd(), went]).toEqual([true, null, [`${config.base}profile`]])
})

test('sample data that cannot leave its mark does not begin, and the session goes on', () => {
  page.saveSession(session)
  refuseWrites('sessionStorage', 'QuotaExceededError')
  expect(() => page.startSample()).toThrow(expect.objectContaining({ kind: 'full' }))
  expect([page.getSession()?.accessToken, went]).toEqual(['access-1', []])
})

test('leaving sample data ends its session, removes the mark and loads home anew', () => {
  sessionStorage.setItem(ownKey('sample'), '1')
  put({ ...session, sample: true })
  const heard = vi.fn()
  page.onSessionEnd(heard)
  page.leaveSample()
  expect(heard.mock.calls[0]?.[0]).toBe('sample-left')
  expect([page.isSample(), Object.keys(sessionStorage), went]).toEqual([false, [], [config.base]])
})

test('a page out of the back-forward cache sees that the session has ended meanwhile', () => {
  const heard = vi.fn()
  page.saveSession(session)
  page.onSessionEnd(heard)
  sessionStorage.clear()
  page.rereadSession()
  expect(heard).toHaveBeenCalledWith('logged-out', session)
  expect([page.getSession(), page.lastEnd()]).toEqual([null, 'logged-out'])
})

test('a page out of the back-forward cache takes over tokens that were refreshed meanwhile', () => {
  const ended = vi.fn()
  const heard = vi.fn()
  page.saveSession(session)
  page.onSessionEnd(ended)
  page.subscribeSession(heard)
  put({ ...session, accessToken: 'access-2' })
  page.rereadSession()
  expect([page.getSession()?.accessToken, heard.mock.calls.length, ended.mock.calls.length]).toEqual(['access-2', 1, 0])
})

test('a page out of the back-forward cache that meets another login ends its own first', () => {
  const ended = vi.fn()
  page.saveSession(session)
  page.onSessionEnd(ended)
  put({ ...session, accessToken: 'access-9', consentedAt: session.consentedAt + 1 })
  page.rereadSession()
  expect(ended).toHaveBeenCalledWith('replaced', session)
  expect([page.getSession()?.accessToken, page.lastEnd()]).toEqual(['access-9', null])
})

test('a login in the place of a running session ends that one first, though nobody logged out', () => {
  const seen: unknown[] = []
  page.saveSession(session)
  page.onSessionEnd((why, ended) => seen.push([why, ended, page.getSession()?.accessToken]))
  page.saveSession({ ...session, accessToken: 'access-9', consentedAt: session.consentedAt + 1 })
  expect(seen).toEqual([['replaced', session, 'access-9']])
  expect(page.lastEnd()).toBeNull()
})

test.each(['revoked', 'idle', 'hidden'] as const)(
  'an end by itself (%s) takes what belongs to the session, and leaves the rest of this tab as it is',
  (why) => {
    page.saveSession(session)
    for (const name of ['login-record', 'activity', 'hidden-since', 'scroll']) sessionStorage.setItem(ownKey(name), '1')
    page.endSession(why)
    expect(Object.keys(sessionStorage)).toEqual([ownKey('scroll')])
    expect([page.isByItself(why), page.lastEnd(), localStorage.length]).toEqual([true, why, 0])
  },
)

test('a copy of a tab that logged out loses the record of the login with the session', async () => {
  page.saveSession(session)
  sessionStorage.setItem(ownKey('login-record'), '{}')
  localStorage.setItem(ownKey('show-dialog'), String(session.consentedAt))
  expect((await newPage()).getSession()).toBeNull()
  expect(Object.keys(sessionStorage)).toEqual([])
})

test('looking again where nothing has changed tells nobody and keeps the object', () => {
  const heard = vi.fn()
  page.saveSession(session)
  const before = page.getSession()
  page.subscribeSession(heard)
  page.rereadSession()
  expect(page.getSession()).toBe(before)
  expect(heard).not.toHaveBeenCalled()
})
