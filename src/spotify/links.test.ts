// @vitest-environment node
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSpotifyId, openUrl } from './links.ts'

test('links to a thing on Spotify', () => {
  expect(openUrl('track', '4uLU6hMCjMI75M1A2tKUQC')).toBe('https://open.spotify.com/track/4uLU6hMCjMI75M1A2tKUQC')
  expect(openUrl('show', '38bS44xjbVVZ3No3ByF1dJ')).toBe('https://open.spotify.com/show/38bS44xjbVVZ3No3ByF1dJ')
})

test('links to people by the names that old accounts have', () => {
  expect(openUrl('user', 'anna.b-c_9')).toBe('https://open.spotify.com/user/anna.b-c_9')
})

test.each([null, '', '../evil', 'a/b', 'abc?x=1', 'a b', 'javascript:alert(1)', '%2e%2e', 'ä', 'a'.repeat(65)])(
  'has no link for %j',
  (id) => {
    expect(openUrl('album', id)).toBeNull()
  },
)

test.each([null, '', '.', '..', 'a/b', 'a@b', '%41'])('has no link for a person called %j', (id) => {
  expect(openUrl('user', id)).toBeNull()
})

test('no id leads off the site or out of its place', () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom('user', 'playlist'), (id, kind) => {
      const url = openUrl(kind, id)
      return url === null || (url === new URL(url).href && new URL(url).pathname === `/${kind}/${id}`)
    }),
  )
})

test('knows what can be an id', () => {
  expect(isSpotifyId('37i9dQZF1DXcBWIGoYBM5M')).toBe(true)
  expect(isSpotifyId('me/playlists')).toBe(false)
})
