// @vitest-environment node
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toOutcome } from './answer.ts'

const now = Date.parse('2026-11-24T12:00:00Z')
const understand = (status: number, text: string, retryAfter: string | null = null) =>
  toOutcome({ status, text, retryAfter }, ['user-top-read'], now)
const failureOf = (status: number, text: string) => {
  const outcome = understand(status, text)
  return outcome.kind === 'failed' ? outcome.failure : outcome
}
const json = (status: number, message: string, more = {}) => JSON.stringify({ error: { status, message, ...more } })

test('an answer in JSON is its content', () => {
  expect(understand(200, '{"id":"anna"}')).toEqual({ kind: 'done', body: { id: 'anna' } })
  expect(understand(201, '{"snapshot_id":"AAAB"}')).toEqual({ kind: 'done', body: { snapshot_id: 'AAAB' } })
})

test.each([
  [200, ''],
  [202, ''],
  [204, ' \n'],
])('an empty answer (%d, %j) is null', (status, text) => {
  expect(understand(status, text)).toEqual({ kind: 'done', body: null })
})

test.each(['<!doctype html><title>Wi-Fi login</title>', 'OK', '{"id":'])(
  '%j in place of JSON is unreadable',
  (text) => {
    expect(understand(200, text)).toEqual({ kind: 'failed', failure: { kind: 'unreadable' }, answered: false })
  },
)

test.each([
  'User not registered in the Developer Dashboard',
  'Check settings on developer.spotify.com/dashboard, the user may not be registered.',
  json(403, 'Check settings on developer.spotify.com/dashboard, the user may not be registered.'),
  'The user is not registered for this application. Please check your settings on https://developer.spotify.com/dashboard.',
  json(403, 'The user is not registered for this application. Please check your settings on the dashboard.'),
])('403 %j: the person is not on the list of the app', (text) => {
  expect(failureOf(403, text)).toEqual({ kind: 'not-registered' })
})

const premium =
  'Active premium subscription required for the owner of the app. When the subscription status changes, it can take a few hours before requests are allowed again.'

test.each([premium, json(403, premium)])('403 %j: the Premium of the owner of the app has lapsed', (text) => {
  expect(failureOf(403, text)).toEqual({ kind: 'owner-premium' })
})

test('403 for a scope names what the request needs', () => {
  expect(failureOf(403, json(403, 'Insufficient client scope'))).toEqual({
    kind: 'missing-scope',
    scope: ['user-top-read'],
  })
})

test.each([json(403, 'Forbidden'), 'Forbidden', '', '<html>403</html>', '{"error":null}'])(
  'any other 403 (%j): withheld from this person',
  (text) => {
    expect(failureOf(403, text)).toEqual({ kind: 'not-yours' })
  },
)

test('404 is not found', () => {
  expect(failureOf(404, json(404, 'Resource not found'))).toEqual({ kind: 'not-found' })
})

test.each([400, 405, 409, 413, 418])('%d is a refusal with its number', (status) => {
  expect(failureOf(status, json(status, 'Invalid limit'))).toEqual({ kind: 'refused', status })
})

test.each([500, 502, 503, 504])('%d is server trouble, whatever the body', (status) => {
  expect(understand(status, '<html>Bad gateway</html>')).toEqual({
    kind: 'trouble',
    failure: { kind: 'server', status },
    wait: null,
  })
})

test('429 says how long, if the header can be read', () => {
  expect(understand(429, json(429, 'API rate limit exceeded'), '4')).toEqual({
    kind: 'limited',
    wait: 4000,
    quota: false,
  })
  expect(understand(429, 'Too many requests')).toEqual({ kind: 'limited', wait: null, quota: false })
  expect(understand(429, '', 'Tue, 24 Nov 2026 12:01:00 GMT')).toEqual({ kind: 'limited', wait: 60_000, quota: false })
})

test('429 tells the quota from the rate by its reason', () => {
  const text = json(429, 'Too many requests', { reason: 'QUOTA_EXCEEDED' })
  expect(understand(429, text, '48925')).toEqual({ kind: 'limited', wait: 48_925_000, quota: true })
})

test('the error of the accounts service is read too', () => {
  expect(failureOf(400, '{"error":"invalid_request","error_description":"x"}')).toEqual({
    kind: 'refused',
    status: 400,
  })
})

test('understands whatever comes', () => {
  const bodies = fc.oneof(
    fc.string(),
    fc.json(),
    fc.json().map((error) => `{"error":${error}}`),
  )
  fc.assert(
    fc.property(fc.integer({ min: 200, max: 599 }), bodies, (status, text) => {
      const { kind } = understand(status, text)
      return (kind === 'done') === (status < 300 && kind !== 'failed')
    }),
  )
})
