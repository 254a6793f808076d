// @vitest-environment node
import { siSpotify } from 'simple-icons'
import { expect, test } from 'vitest'
import { spotifyPath } from './icons.tsx'

test('the icon of Spotify is theirs, unaltered', () => {
  expect(spotifyPath).toBe(siSpotify.path)
})
