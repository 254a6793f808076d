// @vitest-environment node
import { expect, test } from 'vitest'
import { SpotifyError } from '#spotify/errors.ts'
import { sharedFailure } from './shared-failure.ts'

const server = () => new SpotifyError({ kind: 'server', status: 502 })
const quota = () => new SpotifyError({ kind: 'quota', until: null })

test('what two parts have met is said once', () => {
  const first = quota()
  expect(sharedFailure([null, first, null, quota()])).toBe(first)
})

test('what one part alone has met is its own affair', () => {
  expect(sharedFailure([null, server(), null, quota()])).toBeNull()
  expect(sharedFailure([null, null])).toBeNull()
})

test('two missing permissions are two failures', () => {
  const top = new SpotifyError({ kind: 'missing-scope', scope: ['user-top-read'] })
  const recent = new SpotifyError({ kind: 'missing-scope', scope: ['user-read-recently-played'] })
  expect(sharedFailure([top, recent])).toBeNull()
  expect(sharedFailure([top, recent, top])).toBe(top)
})
