import { expect, test } from 'vitest'
import { redirectUri } from '#auth/client-id.ts'
import type { Session } from '#auth/session.ts'
import { consentEnd, toFacts } from './facts.ts'

const local = (year: number, month: number, day: number, hour = 0) => new Date(year, month - 1, day, hour).getTime()

test('a consent ends six months on, at the same time of day', () => {
  expect(consentEnd(local(2026, 11, 24, 13))).toBe(local(2027, 5, 24, 13))
})

test('a month that is too short ends it on its last day, not early in the next', () => {
  expect(consentEnd(local(2026, 8, 31))).toBe(local(2027, 2, 28))
  expect(consentEnd(local(2027, 8, 30))).toBe(local(2028, 2, 29))
  expect(consentEnd(local(2026, 12, 31))).toBe(local(2027, 6, 30))
})

test('without a record the session tells what it still knows, and the rest is absent', () => {
  const session: Session = {
    ...{ accessToken: 'BQ-secret', refreshToken: 'AQ-secret', expiresAt: 3, scope: ['user-top-read'] },
    ...{ consentedAt: 2, clientId: 'c'.repeat(32), sample: false },
  }
  expect(toFacts(null, session)).toEqual({
    ...{ clientId: 'c'.repeat(32), redirectUri, granted: ['user-top-read'], consentedAt: 2, sample: false },
  })
})
