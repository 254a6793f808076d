import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { config } from '#config.ts'
import { refuseWrites } from './refusing-storage.ts'
import type { Session } from './session.ts'
import { ownKey } from './storage.ts'

const first = '0123456789abcdef0123456789abcdef'
const second = 'fedcba9876543210fedcba9876543210'
const session: Session = {
  accessToken: 'access-1',
  expiresAt: 2_000_000_000_000,
  refreshToken: null,
  scope: [],
  consentedAt: 1,
  clientId: first,
  sample: false,
}

/** The modules of a page whose build has this Client ID in it, or none. */
async function newPage(builtInClientId: string | null = null) {
  vi.resetModules()
  vi.doMock('#config.ts', () => ({ config: { ...config, builtInClientId } }))
  const page = { ...(await import('./client-id.ts')), ...(await import('./session.ts')) }
  vi.doUnmock('#config.ts')
  return page
}

beforeEach(() => {
  sessionStorage.clear()
  localStorage.clear()
})
afterEach(() => void vi.restoreAllMocks())

test('there is no Client ID until one is saved or built in', async () => {
  expect((await newPage()).clientId()).toBeNull()
  expect((await newPage(second)).clientId()).toBe(second)
})

test('a saved Client ID goes before a built-in one', async () => {
  const page = await newPage(second)
  page.saveClientId(first)
  expect([page.clientId(), page.savedClientId()]).toEqual([first, first])
})

test('a build with nonsense for a Client ID has none', async () => {
  expect((await newPage('your-client-id-here')).clientId()).toBeNull()
})

test('sample data has a Client ID of its own, whatever is saved or built in', async () => {
  const page = await newPage(second)
  page.saveClientId(first)
  sessionStorage.setItem(ownKey('sample'), '1')
  expect(page.clientId()).toBe(page.sampleClientId)
  expect(page.isClientId(page.sampleClientId)).toBe(true)
})

test('spaces around a Client ID are taken off and its letters made small', async () => {
  const page = await newPage()
  page.saveClientId(`  ${first.toUpperCase()}\n`)
  expect(localStorage.getItem(ownKey('client-id'))).toBe(first)
})

test('a broken saved Client ID is no Client ID', async () => {
  localStorage.setItem(ownKey('client-id'), '<script>')
  const page = await newPage(second)
  expect([page.savedClientId(), page.clientId()]).toEqual([null, second])
})

test.each([
  ['32 hexadecimal digits', first, true],
  ['capital letters', first.toUpperCase(), true],
  ['31 digits', first.slice(1), false],
  ['33 digits', `${first}0`, false],
  ['a letter beyond f', `g${first.slice(1)}`, false],
  ['nothing', '', false],
  ['a line break at the end', `${first}\n`, false],
])('%s: %j is a Client ID? %s', async (_, text, answer) => {
  expect((await newPage()).isClientId(text)).toBe(answer)
})

test('what is no Client ID is not saved', async () => {
  const page = await newPage()
  expect(() => page.saveClientId('abc')).toThrow(RangeError)
  expect(page.savedClientId()).toBeNull()
})

test('another Client ID ends the session and every login that is under way', async () => {
  const page = await newPage()
  page.saveClientId(first)
  page.saveSession(session)
  sessionStorage.setItem(ownKey('login:abc'), 'x')
  page.saveClientId(second)
  expect([page.getSession(), page.lastEnd(), Object.keys(sessionStorage)]).toEqual([null, 'client-changed', []])
})

test('a session of another Client ID than the one that is saved now ends too', async () => {
  const page = await newPage()
  page.saveSession(session)
  localStorage.setItem(ownKey('client-id'), second)
  page.saveClientId(second)
  expect(page.lastEnd()).toBe('client-changed')
})

test('a login under way with another Client ID is forgotten even without a session', async () => {
  const page = await newPage(second)
  sessionStorage.setItem(ownKey('login:abc'), 'x')
  page.saveClientId(first)
  expect(Object.keys(sessionStorage)).toEqual([])
})

test('the same Client ID saved again changes nothing', async () => {
  const page = await newPage(first)
  page.saveSession(session)
  page.saveClientId(first.toUpperCase())
  expect([page.getSession()?.accessToken, page.lastEnd()]).toEqual(['access-1', null])
})

test('a Client ID saved while sample data is shown leaves the sample alone', async () => {
  sessionStorage.setItem(ownKey('sample'), '1')
  const page = await newPage()
  page.saveSession({ ...session, clientId: page.sampleClientId, sample: true })
  page.saveClientId(first)
  expect([page.getSession()?.sample, page.savedClientId()]).toEqual([true, first])
})

test('a Client ID that storage refuses is an error, and the session goes on', async () => {
  const page = await newPage()
  page.saveSession(session)
  refuseWrites('localStorage', 'QuotaExceededError')
  expect(() => page.saveClientId(second)).toThrow(expect.objectContaining({ kind: 'full' }))
  expect(page.getSession()?.accessToken).toBe('access-1')
})

test('the redirect URI is on this origin and ends in callback', async () => {
  expect((await newPage()).redirectUri).toBe(`${globalThis.location.origin}/callback`)
})
