import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import {
  forgetPendingLogins,
  hasPendingLogins,
  isOld,
  type PendingLogin,
  savePendingLogin,
  sweepOldLogins,
  takePendingLogin,
  whySpent,
} from './pending-login.ts'
import { ownKey } from './storage.ts'

const minute = 60_000

beforeEach(() => {
  vi.useFakeTimers({ now: 1_800_000_000_000 })
  sessionStorage.clear()
})
afterEach(() => void vi.useRealTimers())

const login = (): PendingLogin => ({
  verifier: 'v'.repeat(43),
  challenge: 'c'.repeat(43),
  redirectUri: 'https://example.github.io/repo/callback',
  scope: ['user-read-private'],
  returnTo: '/profile',
  scroll: 0,
  startedAt: Date.now(),
  clientId: '0123456789abcdef0123456789abcdef',
  showDialog: false,
  sample: false,
})

const stateOf = (letter: string) => letter.repeat(43)

test('a login can be taken once', () => {
  savePendingLogin(stateOf('a'), login())
  expect(takePendingLogin(stateOf('a'))).toEqual(login())
  expect(takePendingLogin(stateOf('a'))).toBeNull()
  expect(whySpent(stateOf('a'))).toBe('already-used')
})

test('each state has its own login', () => {
  savePendingLogin(stateOf('a'), login())
  savePendingLogin(stateOf('b'), { ...login(), returnTo: '/b' })
  expect(takePendingLogin(stateOf('b'))?.returnTo).toBe('/b')
  expect(takePendingLogin(stateOf('a'))?.returnTo).toBe('/profile')
})

test('a state that this tab never knew is not spent', () => {
  expect(takePendingLogin(stateOf('a'))).toBeNull()
  expect(whySpent(stateOf('a'))).toBeNull()
})

test('the memory of a spent state is too short to be a state', () => {
  savePendingLogin(stateOf('a'), login())
  takePendingLogin(stateOf('a'))
  expect(JSON.stringify(Object.entries(sessionStorage))).not.toContain('a'.repeat(17))
})

test('a sweep forgets the old logins and those that are none, and keeps the others', () => {
  savePendingLogin(stateOf('a'), { ...login(), startedAt: Date.now() - 16 * minute })
  savePendingLogin(stateOf('b'), login())
  sessionStorage.setItem(ownKey(`login:${stateOf('c')}`), '{')
  sweepOldLogins()
  expect([whySpent(stateOf('a')), whySpent(stateOf('b')), whySpent(stateOf('c'))]).toEqual(['expired', null, 'expired'])
  expect(takePendingLogin(stateOf('b'))).not.toBeNull()
})

test('a login from the future, left there by a clock that went back, is old', () => {
  expect(isOld({ ...login(), startedAt: Date.now() + 16 * minute })).toBe(true)
  expect(isOld({ ...login(), startedAt: Date.now() + minute })).toBe(false)
})

test('all logins can be forgotten at once', () => {
  savePendingLogin(stateOf('a'), login())
  savePendingLogin(stateOf('b'), login())
  expect(hasPendingLogins()).toBe(true)
  forgetPendingLogins()
  expect(hasPendingLogins()).toBe(false)
  expect(whySpent(stateOf('a'))).toBe('already-used')
})

test('twenty spent states are remembered, the latest', () => {
  for (let letter = 97; letter < 97 + 22; letter += 1) {
    savePendingLogin(stateOf(String.fromCharCode(letter)), login())
    takePendingLogin(stateOf(String.fromCharCode(letter)))
  }
  expect(['a', 'b', 'c', 'v'].map((letter) => whySpent(stateOf(letter)))).toEqual([
    null,
    null,
    'already-used',
    'already-used',
  ])
})

test('a memory of spent states that is not ours is no memory', () => {
  for (const text of ['{', '[1]', `{"${stateOf('a').slice(0, 16)}":"<b>"}`]) {
    sessionStorage.setItem(ownKey('spent-logins'), text)
    expect(whySpent(stateOf('a'))).toBeNull()
  }
})

test.each(Object.keys(login()))('a login without %s is none', (field) => {
  sessionStorage.setItem(ownKey(`login:${stateOf('a')}`), JSON.stringify({ ...login(), [field]: undefined }))
  expect(takePendingLogin(stateOf('a'))).toBeNull()
})
