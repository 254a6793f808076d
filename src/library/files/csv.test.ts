import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toSavedAlbum } from '#spotify/album.ts'
import { toPlaylistItem, type PlaylistItem } from '#spotify/item.ts'
import { artist, episode, localTrack, savedAlbum, savedShow, track2026 } from '#spotify/samples.ts'
import { toSavedShow } from '#spotify/show.ts'
import type { Playable } from '#spotify/track.ts'
import { anyAlbums, anyArtists, anyItem, anyShows, anyText, rowsOf } from './arbitrary.ts'
import { imageOf } from './csv-columns.ts'
import { albumsCsv, artistsCsv, csvColumns, itemCells, itemsCsv, itemsFromCsv, parseCsv, showsCsv } from './csv.ts'
import type { Rows } from './document.ts'
import { toArtistRow } from './json-rows.ts'

const inOrder = (rows: readonly unknown[]): number[] => rows.map((_, index) => index)

const write = (rows: Rows<PlaylistItem>): string => [...itemsCsv(rows, inOrder(rows))].join('')

const row = (item: unknown, position = 0): PlaylistItem =>
  toPlaylistItem({ added_at: '2019-02-03T10:11:12Z', added_by: { id: 'anna.b' }, item }, position)

/** What stands under each column of the only line. */
const under = (item: PlaylistItem): Record<string, string> =>
  Object.fromEntries(itemCells(item).map((cell, index) => [csvColumns[index] ?? '', cell]))

test('has the header of the format, a byte order mark before it and CRLF behind it', () => {
  expect([...itemsCsv([], [])].join('')).toBe(
    '\ufeffPosition,Type,Track URI,Track Name,Artist URI(s),Artist Name(s),Album URI,Album Name,Album Artist Name(s),' +
      'Album Release Date,Album Image URL,Disc Number,Track Number,Track Duration (ms),Explicit,ISRC,Added By,Added At,' +
      'Available\r\n',
  )
})

test('writes a track', () => {
  const two = { ...track2026, artists: [artist, { id: null, name: 'Ida' }, { id: 'x', name: 'Low' }] }
  expect(write([row(two)]).split('\r\n')[1]).toBe(
    '1,track,spotify:track:11dFghVXANMlKmJXsNCbNl,Harbour at Six,' +
      'spotify:artist:0TnOYISbd1XYRBk9myaseg; ; spotify:artist:x,Marble Choir; Ida; Low,' +
      'spotify:album:2up3OPMp9Tb4dAKM2erWXQ,Low Tide,Marble Choir,1981,https://i.scdn.co/image/ab67616d0000b273,' +
      '1,4,227293,false,GBAYE8100123,anna.b,2019-02-03T10:11:12Z,true',
  )
})

test('writes the show of an episode where the album of a track stands', () => {
  const item = row(episode)
  if (item.content.kind !== 'episode') throw new Error('No episode')
  expect(under(item)).toMatchObject({
    Type: 'episode',
    'Artist URI(s)': '',
    'Artist Name(s)': '',
    'Album URI': `spotify:show:${item.content.show.id ?? ''}`,
    'Album Name': item.content.show.name,
    'Album Release Date': item.content.releaseDate,
  })
})

test('says of a local file what there is, and nothing else', () => {
  const item = row(localTrack)
  expect(under(item)).toMatchObject({ Type: 'local', 'Track URI': localTrack.uri, 'Track Name': localTrack.name })
  expect(under(item)).toMatchObject({ 'Album URI': '', 'Artist URI(s)': '', ISRC: '', Explicit: '', Available: '' })
})

test('keeps the place of a row without a track', () => {
  expect(write([row(track2026), row(null, 1)]).split('\r\n')[2]).toBe(
    '2,unavailable,,,,,,,,,,,,,,,anna.b,2019-02-03T10:11:12Z,false',
  )
})

test('says of a track that cannot be played that it is not available, and never `null` or `undefined`', () => {
  const bare = row({ type: 'track', name: 'Bare', is_playable: false })
  expect(under(bare)).toMatchObject({ Type: 'track', Available: 'false', ISRC: '', 'Track Number': '' })
  expect(write([bare])).not.toMatch(/null|undefined|NaN/)
})

test('follows the order that is asked for, keeps positions, leaves out what was not read', () => {
  const rows = [row({ ...track2026, name: 'A' }), undefined, row({ ...track2026, name: 'C' }, 2)]
  const text = [...itemsCsv(rows, [2, 1, 0], ['Position', 'Track Name'])].join('')
  expect(text).toBe('\ufeffPosition,Track Name\r\n3,C\r\n1,A\r\n')
})

test('writes an empty cell of an only column in quotes: an empty line would be no row', () => {
  const text = [...itemsCsv([row(null), row({ ...track2026, name: 'B' }, 1)], [0, 1], ['Track Name'])].join('')
  expect(text).toBe('\ufeffTrack Name\r\n""\r\nB\r\n')
  expect(parseCsv(text).records.map(({ cells }) => cells)).toEqual([[''], ['B']])
})

test('comes in pieces of 200 rows at most', () => {
  const rows = Array.from({ length: 1001 }, (_, position) => row(track2026, position))
  const lines = [...itemsCsv(rows, inOrder(rows))].map((piece) => piece.split('\r\n').length - 1)
  expect(lines).toEqual([1, 200, 200, 200, 200, 200, 1])
})

test('takes the largest picture, and the first one where no size is known', () => {
  const picture = (url: string, width: number | null) => ({ url, width, height: width })
  expect(imageOf([picture('s', 64), picture('l', 640), picture('m', 300)])).toBe('l')
  expect(imageOf([picture('first', null), picture('second', null)])).toBe('first')
  expect(imageOf([])).toBe('')
})

test('writes artists, albums and shows', () => {
  const rows = [toArtistRow({ type: 'artist', id: 'a1', name: '=Ida' }, 0), toArtistRow(null, 1)]
  expect([...artistsCsv(rows, [0, 1])].join('')).toBe(
    "\ufeffPosition,Artist URI,Artist Name\r\n1,spotify:artist:a1,'=Ida\r\n2,,\r\n",
  )
  const albums = parseCsv([...albumsCsv([toSavedAlbum(savedAlbum, 0), toSavedAlbum(null, 1)], [0, 1])].join(''))
  expect(albums.header.join()).toBe(
    'Position,Type,Album URI,Album Name,Artist URI(s),Artist Name(s),Album Release Date,Album Image URL,Total Tracks,Added At',
  )
  expect(albums.records[1]?.cells).toEqual(['2', 'unavailable', '', '', '', '', '', '', '', ''])
  const shows = parseCsv([...showsCsv([toSavedShow(savedShow, 0), toSavedShow(null, 1)], [0, 1])].join(''))
  expect(shows.header.join()).toBe('Position,Type,Show URI,Show Name,Show Image URL,Total Episodes,Added At')
  expect(shows.records.map(({ cells }) => cells[1])).toEqual(['show', 'unavailable'])
})

test('writes as many cells as there are columns, whatever the list', () => {
  fc.assert(
    fc.property(anyAlbums, anyShows, anyArtists, rowsOf(anyItem()), (albums, shows, artists, items) => {
      const texts = [
        [...albumsCsv(albums, inOrder(albums))],
        [...showsCsv(shows, inOrder(shows))],
        [...artistsCsv(artists, inOrder(artists))],
        [...itemsCsv(items, inOrder(items))],
      ]
      const files = texts.map((text) => parseCsv(text.join('')))
      const rows = [albums, shows, artists, items].map((rows) => rows.filter((row) => row !== undefined).length)
      expect(files.map(({ unread }) => unread.length)).toEqual([0, 0, 0, 0])
      expect(files.map(({ records }) => records.length)).toEqual(rows)
    }),
  )
})

/** What a table has no room for: sizes of pictures and all but one, the ids of an album's artists. */
const asTable = (content: Playable): Playable => {
  const pictures = (of: readonly { url: string; width: number | null; height: number | null }[]) =>
    of.length === 0 ? [] : [{ url: imageOf(of), width: null, height: null }]
  if (content.kind === 'episode') return { ...content, pictures: pictures(content.pictures) }
  if (content.kind !== 'track') return content
  const { album } = content
  // Nor can it tell nobody from somebody without a name.
  const artists = album.artists.length === 1 && album.artists[0]?.name === '' ? [] : album.artists
  const nameless = artists.map(({ name }) => ({ id: null, name })).filter(({ name }) => name !== '')
  return { ...content, album: { ...album, artists: nameless, pictures: pictures(album.pictures) } }
}

test('gives every text back as it was', () => {
  const oneName = anyText.filter((name) => !name.includes('; ') && !name.endsWith(';'))
  fc.assert(
    fc.property(fc.array(anyItem(oneName), { maxLength: 6 }), (found) => {
      const rows = found.map((row, position) => ({ ...row, position }))
      const { items, unread } = itemsFromCsv(parseCsv(write(rows)))
      expect(unread).toEqual([])
      const without = ({ position, addedAt, addedBy, content }: PlaylistItem) => ({
        position,
        addedAt,
        addedBy,
        content,
      })
      expect(items.map(without)).toEqual(rows.map((row) => without({ ...row, content: asTable(row.content) })))
    }),
    { numRuns: 500 },
  )
})

const artistsBack = (artists: readonly unknown[]): unknown => {
  const [item] = itemsFromCsv(parseCsv(write([row({ ...track2026, artists })]))).items
  return item?.content.kind === 'track' ? item.content.artists : null
}

test('keeps a single artist whole, whatever stands in the name', () => {
  const artists = [{ id: 'a1', name: 'Earth; Wind; Fire' }]
  expect(artistsBack(artists)).toEqual(artists)
  expect(artistsBack([{ id: null, name: 'A; B' }])).toEqual([{ id: null, name: 'A; B' }])
})

test('keeps as many artists as there are URIs', () => {
  const artists = [
    { id: 'a1', name: 'Ida' },
    { id: null, name: 'Low' },
    { id: 'a3', name: 'Earth; Wind' },
  ]
  expect(artistsBack(artists)).toEqual(artists)
})
