import { expect, test } from 'vitest'
import { toPlaylistItem } from '#spotify/item.ts'
import { episode, localTrack, track2026 } from '#spotify/samples.ts'
import { carries as carriesM3u8, itemsM3u8 } from './m3u8.ts'
import { carries as carriesText, itemsText } from './text.ts'

const row = (item: unknown, position = 0) => toPlaylistItem({ item }, position)

const track = row(track2026)
const local = row(localTrack)
const gone = row(null)
const rows = [track, row(episode, 1), undefined, local, gone]
const all = [0, 1, 2, 3, 4]

test('M3U8 has an entry with its length, its title and its address for each track and episode', () => {
  const text = [...itemsM3u8(rows, [1, 0])].join('')
  const { name, show, id } = episode
  const seconds = Math.round(episode.duration_ms / 1000)
  expect(text).toBe(
    `#EXTM3U\n#EXTINF:${seconds},${show.name} - ${name}\nhttps://open.spotify.com/episode/${id}\n` +
      '#EXTINF:227,Marble Choir - Harbour at Six\nhttps://open.spotify.com/track/11dFghVXANMlKmJXsNCbNl\n',
  )
})

test('M3U8 takes a line break in a name for a space, and an unknown length for -1', () => {
  const odd = row({ ...track2026, name: 'A\r\n#EXTINF:1,B\u2028C', artists: [], duration_ms: null })
  expect([...itemsM3u8([odd], [0])].join('')).toContain('\n#EXTINF:-1,A #EXTINF:1,B C\nhttps://open')
})

test('M3U8 finds the address in the URI where there is no id, and takes none that leads elsewhere', () => {
  expect(carriesM3u8(row({ type: 'track', uri: 'spotify:track:abc', name: 'A' }))).toBe(true)
  expect(carriesM3u8(row({ type: 'track', uri: 'spotify:track:a/../b', name: 'A' }))).toBe(false)
  expect(carriesM3u8(row({ ...track2026, id: 'a\nb' }))).toBe(false)
})

test('text has a URI a line, those of local files too', () => {
  expect([...itemsText(rows, all)].join('')).toBe(`${track2026.uri}\n${episode.uri}\n${localTrack.uri}\n`)
})

test('text leaves out what is no URI, or more than a line', () => {
  const uris = ['', 'x', 'spotify:local:a\nspotify:track:b', 'spotify:local:a\u2028b', 'spotify:track:é']
  expect(uris.map((uri) => carriesText(row({ ...track2026, uri, id: null })))).toEqual([
    false,
    false,
    false,
    false,
    true,
  ])
})

test('each says of a row whether it carries it', () => {
  const found = rows.filter((row) => row !== undefined)
  expect(found.map(carriesM3u8)).toEqual([true, true, false, false])
  expect(found.map(carriesText)).toEqual([true, true, true, false])
  const lines = (pieces: Iterable<string>) => [...pieces].join('').split('\n').length - 1
  expect(lines(itemsM3u8(rows, all))).toBe(1 + 2 * 2)
})
