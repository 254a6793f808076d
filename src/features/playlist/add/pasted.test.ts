import { expect, test } from 'vitest'
import { readPasted } from './pasted.ts'

const id = '0123456789012345678901'

test('links and URIs, several a line; what is none is told with its number', () => {
  const pasted = readPasted(
    [
      `https://open.spotify.com/intl-pt/track/${id}?si=1`,
      '',
      `spotify:episode:${id}, and spotify:track:${id}.`,
      'Ferrymen, Sunday',
      `https://open.spotify.com/album/${id}`,
      'spotify:local:Me:Home:Take+2:61',
    ].join('\r\n'),
  )
  expect(pasted.uris).toEqual([`spotify:track:${id}`, `spotify:episode:${id}`, `spotify:track:${id}`])
  expect(pasted.unread).toEqual([
    { line: 4, text: 'Ferrymen, Sunday' },
    { line: 5, text: `https://open.spotify.com/album/${id}` },
  ])
  expect(pasted.local).toEqual([{ line: 6, text: 'spotify:local:Me:Home:Take+2:61' }])
})

test('the lines between in an M3U8 file are none that was not understood', () => {
  const file = `#EXTM3U\n#EXTINF:180,Ilka - Night Bus\nhttps://open.spotify.com/track/${id}\n`
  expect(readPasted(file)).toEqual({ uris: [`spotify:track:${id}`], local: [], unread: [] })
  expect(readPasted('#EXTINF:180').unread).toHaveLength(1)
})
