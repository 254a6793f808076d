// @vitest-environment node
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { isToken, toSession } from './session-record.ts'

const good = {
  accessToken: 'BQ-access',
  expiresAt: 1_800_000_000_000,
  refreshToken: 'AQ-refresh',
  scope: ['user-read-private'],
  consentedAt: 1_799_999_000_000,
  clientId: '0123456789abcdef0123456789abcdef',
  sample: false,
}

const token = fc.string({
  unit: fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code)),
  minLength: 1,
})
const sessions = fc.record({
  accessToken: token,
  expiresAt: fc.integer(),
  refreshToken: fc.option(token),
  scope: fc.array(fc.string()),
  consentedAt: fc.integer(),
  clientId: fc.stringMatching(/^[\da-f]{32}$/),
  sample: fc.boolean(),
})

test('a record that we would have written comes back whole', () => {
  fc.assert(
    fc.property(sessions, (session) => {
      expect(toSession(JSON.parse(JSON.stringify(session)) as typeof good)).toEqual(session)
    }),
  )
})

test('a session without a refresh token is a session', () => {
  expect(toSession({ ...good, refreshToken: null })?.refreshToken).toBeNull()
})

test('what we did not write is left out', () => {
  expect(toSession({ ...good, isAdmin: true })).toEqual(good)
  expect(toSession(JSON.parse('{"__proto__":{"sample":true}}') as object as Record<string, unknown>)).toBeNull()
})

test.each(Object.keys(good))('a record without %s is refused', (field) => {
  expect(toSession({ ...good, [field]: undefined })).toBeNull()
})

test.each([
  ['accessToken', ''],
  ['accessToken', 'a\nb'],
  ['accessToken', 'a b'],
  ['accessToken', 'tökén'],
  ['accessToken', 7],
  ['refreshToken', ''],
  ['refreshToken', 'a\u0000'],
  ['expiresAt', '1800000000000'],
  ['expiresAt', Number.NaN],
  ['expiresAt', Number.POSITIVE_INFINITY],
  ['consentedAt', null],
  ['scope', 'user-read-private'],
  ['scope', [1]],
  ['clientId', 'abc'],
  ['clientId', '0123456789ABCDEF0123456789ABCDEF'],
  ['clientId', ['0123456789abcdef0123456789abcdef']],
  ['sample', 'false'],
  ['sample', 0],
])('a record whose %s is %j is refused', (field, value) => {
  expect(toSession({ ...good, [field]: value })).toBeNull()
})

test('any JSON object is a session or nothing, and never an error', () => {
  const object = fc.oneof(
    fc.dictionary(fc.constantFrom(...Object.keys(good), '__proto__', 'x'), fc.jsonValue()),
    fc
      .tuple(fc.constantFrom(...Object.keys(good)), fc.jsonValue())
      .map(([field, value]) => ({ ...good, [field]: value })),
  )
  fc.assert(
    fc.property(object, (record) => {
      const session = toSession(record)
      if (session === null) return
      expect(Object.keys(session).sort()).toEqual(Object.keys(good).sort())
      expect(isToken(session.accessToken) && Number.isFinite(session.expiresAt)).toBe(true)
    }),
    { numRuns: 500 },
  )
})
