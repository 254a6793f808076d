// @vitest-environment node
import { expect, test } from 'vitest'
import { AuthError } from '#auth/errors.ts'
import { SpotifyError, type SpotifyFailure } from '#spotify/errors.ts'
import { toSentences, tryAfter } from './failure-sentences.ts'
import { toFailure } from './to-failure.ts'

const noon = new Date(2026, 8, 1, 12, 0).getTime()
const inAnHour = noon + 3_600_000

const every: { [Kind in SpotifyFailure['kind']]: Extract<SpotifyFailure, { kind: Kind }> } = {
  'signed-out': { kind: 'signed-out' },
  'not-registered': { kind: 'not-registered' },
  'owner-premium': { kind: 'owner-premium' },
  'missing-scope': { kind: 'missing-scope', scope: ['user-top-read'] },
  'not-yours': { kind: 'not-yours' },
  'not-found': { kind: 'not-found' },
  'rate-limited': { kind: 'rate-limited', until: null },
  quota: { kind: 'quota', until: null },
  unreachable: { kind: 'unreachable' },
  server: { kind: 'server', status: 502 },
  unreadable: { kind: 'unreadable' },
  refused: { kind: 'refused', status: 400 },
  'too-slow': { kind: 'too-slow' },
  changed: { kind: 'changed' },
  incomplete: { kind: 'incomplete', missing: 7 },
}
const failures = [...Object.values(every), null]

test('each kind of failure has a sentence, a reason and a way on of its own', () => {
  const sentences = failures.map((failure) => toSentences(failure, noon, 'up'))
  expect(new Set(sentences.map(({ said }) => said)).size).toBe(failures.length)
  expect(new Set(sentences.map(({ why }) => why)).size).toBe(failures.length)
  for (const { said, why, steps } of sentences) {
    expect(said).toMatch(/^[^{}]+\.$/)
    expect(why).toMatch(/^[^{}]+\.$/)
    expect(steps.length).toBeGreaterThan(0)
  }
})

test('a stop whose end is known says from when to try again, by the 24-hour clock', () => {
  for (const kind of ['quota', 'rate-limited'] as const) {
    expect(toSentences({ kind, until: inAnHour }, noon, 'up').said).toBe('Try again after 13:00.')
    expect(toSentences({ kind, until: inAnHour }, noon, 'up').steps).toEqual(['retry'])
  }
  expect(tryAfter(new Date(2026, 8, 2, 8, 40).getTime(), noon)).toBe('Try again after 08:40 tomorrow.')
  expect(tryAfter(new Date(2026, 8, 4, 8, 40).getTime(), noon)).toBe('Try again after 08:40 on 4 Sep 2026.')
})

test('a stop whose end is not known says that Spotify does not say, and that it is usually less than a day', () => {
  for (const kind of ['quota', 'rate-limited'] as const) {
    const { said, why } = toSentences({ kind, until: null }, noon, 'up')
    expect(said).toContain('does not say for how long')
    expect(why).toContain('usually')
    expect(why).toContain('less than a day')
  }
})

test('where the token has to be renewed first, the sentence names the time before which nothing is sent', () => {
  const until = new Date(2026, 8, 1, 12, 0, 8).getTime()
  const failures: SpotifyFailure[] = [
    { kind: 'server', status: 503, until },
    { kind: 'unreachable', until },
    { kind: 'unreadable', until },
  ]
  for (const failure of failures) {
    expect(toSentences(failure, noon, 'up').why).toMatch(/ Nothing is sent before 12:00:08\.$/)
  }
})

test('without a network it is information, with one it is a failure', () => {
  expect(toSentences({ kind: 'unreachable' }, noon, 'down')).toMatchObject({ tone: 'info', said: 'You are offline.' })
  expect(toSentences({ kind: 'unreachable' }, noon, 'back')).toMatchObject({ tone: 'info', said: 'You were offline.' })
  expect(toSentences({ kind: 'unreachable' }, noon, 'up').tone).toBe('danger')
})

test('a missing permission names what it is for, once', () => {
  const said = (...scope: ('user-top-read' | 'playlist-read-private' | 'playlist-read-collaborative')[]) =>
    toSentences({ kind: 'missing-scope', scope }, noon, 'up').said
  expect(said('user-top-read')).toBe('Spotify has not allowed this app to see your top artists and tracks.')
  expect(said('playlist-read-private', 'playlist-read-collaborative')).toBe(
    'Spotify has not allowed this app to see your private playlists and your collaborative playlists.',
  )
})

test('a lapsed Premium of the owner offers another Client ID', () => {
  expect(toSentences({ kind: 'owner-premium' }, noon, 'up').steps).toEqual(['retry', 'other-client-id'])
})

test('failures of the login and of Spotify are told alike, anything else is unknown', () => {
  expect(toFailure(new SpotifyError({ kind: 'changed' }))).toEqual({ kind: 'changed' })
  expect(toFailure(new AuthError('offline'))).toEqual({ kind: 'unreachable' })
  expect(toFailure(new AuthError('signed-out'))).toEqual({ kind: 'signed-out' })
  expect(toFailure(new AuthError('rate-limited', inAnHour))).toEqual({ kind: 'rate-limited', until: inAnHour })
  expect(toFailure(new TypeError('x is undefined'))).toBeNull()
})
