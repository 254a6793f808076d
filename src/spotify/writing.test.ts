import { expect, test } from 'vitest'
import { SpotifyError, type SpotifyFailure } from './errors.ts'
import { checkUris, outcomeOf } from './writing.ts'

const failed = (failure: SpotifyFailure) => new SpotifyError(failure)

test.each<SpotifyFailure>([
  { kind: 'signed-out' },
  { kind: 'not-registered' },
  { kind: 'owner-premium' },
  { kind: 'missing-scope', scope: ['playlist-modify-public'] },
  { kind: 'not-yours' },
  { kind: 'not-found' },
  { kind: 'rate-limited', until: null },
  { kind: 'quota', until: null },
  { kind: 'refused', status: 400 },
])('a write that failed with %j did nothing', (failure) => {
  expect(outcomeOf(failed(failure))).toBe('refused')
})

test.each<SpotifyFailure>([
  { kind: 'unreachable' },
  { kind: 'server', status: 502 },
  { kind: 'unreadable' },
  { kind: 'too-slow' },
])('a write that failed with %j may have taken effect', (failure) => {
  expect(outcomeOf(failed(failure))).toBe('unclear')
})

test('so may one that was cut off, and one of which nothing is known', () => {
  expect(outcomeOf(new DOMException('The session has ended', 'AbortError'))).toBe('unclear')
  expect(outcomeOf('pause')).toBe('unclear')
})

test('URIs pass as they are, or are refused before anything is sent', () => {
  const isFit = (uri: string) => uri !== 'bad'
  const check = (uris: string[], least?: number) => () =>
    checkUris(uris, { most: 2, isFit, ...(least !== undefined && { least }) })
  expect(check(['a', 'b'])).not.toThrow()
  expect(check([], 0)).not.toThrow()
  for (const uris of [[], ['a', 'b', 'c'], ['a', 'bad']])
    expect(check(uris)).toThrow(failed({ kind: 'refused', status: 400 }))
})
