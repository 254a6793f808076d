import { expect, test } from 'vitest'
import { isItemUri, uriKind } from './uris.ts'

const id = '4iV5W9uYEdYUVa79Axb7Rh'

test.each(['track', 'episode', 'album', 'show', 'artist', 'playlist'])('a %s is named by its URI', (kind) => {
  expect(uriKind(`spotify:${kind}:${id}`)).toBe(kind)
  expect(isItemUri(`spotify:${kind}:${id}`)).toBe(kind === 'track' || kind === 'episode')
})

test.each([
  'spotify:local:Me:Home:Take+2:61',
  'spotify:user:ann',
  'spotify:track:',
  'spotify:track:a,spotify:track:b',
  `spotify:track:${id}\n`,
  ` spotify:track:${id}`,
  `spotify:track:../${id}`,
  `spotify:track:${'a'.repeat(65)}`,
  `https://open.spotify.com/track/${id}`,
  id,
  '',
])('%j is nothing that may be sent', (text) => {
  expect(uriKind(text)).toBeNull()
  expect(isItemUri(text)).toBe(false)
})
