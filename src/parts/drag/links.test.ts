import { expect, test } from 'vitest'
import { mayHaveLinks, urisFrom } from './links.ts'

const [one, two] = ['0123456789012345678901', 'abcdefghijklmnopqrstuv']
const dropped = (data: Record<string, string>) => ({ getData: (type: string) => data[type] ?? '' })

test('a link that is dragged from a page of Spotify', () => {
  const link = `https://open.spotify.com/intl-de/track/${one}?si=abc`
  expect(urisFrom(dropped({ 'text/uri-list': `# Spotify\r\n${link}\r\n`, 'text/plain': link }))).toEqual([
    `spotify:track:${one}`,
  ])
})

test('several lines of text, where the list of URIs has the first alone', () => {
  const plain = `spotify:track:${one}\nhttps://open.spotify.com/episode/${two}\nspotify:track:${one}`
  expect(urisFrom(dropped({ 'text/uri-list': `spotify:track:${one}`, 'text/plain': plain }))).toEqual([
    ...[`spotify:track:${one}`, `spotify:episode:${two}`, `spotify:track:${one}`],
  ])
})

test('what a list cannot take, or is none of Spotify, is nothing', () => {
  const plain = `https://open.spotify.com/album/${one}\nspotify:local:a:b:c:1\nhttps://example.org/track/${one}\nhello`
  expect(urisFrom(dropped({ 'text/plain': plain }))).toEqual([])
  expect(urisFrom(dropped({}))).toEqual([])
})

test('files are not links', () => {
  expect(mayHaveLinks({ types: ['Files'] })).toBe(false)
  expect(mayHaveLinks({ types: ['text/html', 'text/uri-list'] })).toBe(true)
})
