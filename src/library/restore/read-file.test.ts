import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { fileOf, nothing, trackOf } from '#library/example-lists.ts'
import { albumsCsv, artistsCsv, itemsCsv, showsCsv } from '#library/files/csv.ts'
import { emptyDocument, type LibraryDocument } from '#library/files/document.ts'
import { FileError } from '#library/files/errors.ts'
import { documentJson } from '#library/files/json.ts'
import { itemsM3u8 } from '#library/files/m3u8.ts'
import { itemsText } from '#library/files/text.ts'
import { toBareItem, type PlaylistItem } from '#spotify/item.ts'
import { toSavedAlbum } from '#spotify/album.ts'
import { toSavedShow } from '#spotify/show.ts'
import type { Playable } from '#spotify/track.ts'
import { toList } from './foreign-row.ts'
import { columnsIn } from './foreign-headers.ts'
import { toUri } from './foreign-uri.ts'
import { defaultChoices, planRestore } from './plan.ts'
import { readFile, type ReadFile } from './read-file.ts'
import { unzip } from './zip-file.ts'

const sample = (name: string): Uint8Array => new Uint8Array(readFileSync(`src/library/restore/samples/${name}`))

const read = (name: string, text: string): Promise<ReadFile> => readFile(name, strToU8(text))

/** A row in a word or two. */
function brief(row: PlaylistItem | undefined): string {
  if (row === undefined) return 'hole'
  const { content } = row
  return content.kind === 'unavailable' ? 'unavailable' : `${content.kind} ${content.name}`
}

const briefs = (rows: readonly (PlaylistItem | undefined)[] | null | undefined) => rows?.map(brief)

const lists = ({ document }: ReadFile) => document.playlists.map(({ name, items }) => [name, ...items.map(brief)])

/** What a restore of the file would send, and what not. */
function sent({ document }: ReadFile) {
  const known = { me: 'me', playlists: [], urisOf: new Map(), saved: new Map() }
  const { lists, saves } = planRestore(document, defaultChoices(document, known), known)
  return [...lists, ...saves].map(({ uris, blocked }) => [uris.length, blocked.map(({ why }) => why).join(' ')])
}

const failure = async (reading: Promise<unknown>): Promise<unknown> => {
  const error = await reading.catch((error: unknown) => error)
  return error instanceof FileError ? error.failure : error
}

const harbour = {
  ...{ kind: 'track', id: '0TnOYISbd1XYRBk9myaseg', uri: 'spotify:track:0TnOYISbd1XYRBk9myaseg' },
  ...{ name: 'Harbour at Six', artists: [{ id: '11dFghVXANMlKmJXsNCbNl', name: 'Marble Choir' }] },
  ...{ discNumber: 1, trackNumber: 4, durationMs: 227_293, explicit: false, isrc: 'GBAYE8100123', available: true },
}

test('exportify.app: all that it says of a track', async () => {
  const { document, format, unread } = await readFile('night_drive.csv', sample('exportify-night_drive.csv'))
  expect(format).toBe('exportify')
  expect(document.playlists.map(({ name }) => name)).toEqual(['night_drive'])
  expect(document.playlists[0]?.items[0]).toMatchObject({
    ...{ position: 0, addedAt: '2024-02-29T18:04:11Z', addedBy: 'anna.b' },
    content: {
      ...harbour,
      album: {
        ...{ id: '2up3OPMp9Tb4dAKM2erWXQ', name: 'Low Tide', releaseDate: '1981' },
        artists: [{ id: '11dFghVXANMlKmJXsNCbNl', name: 'Marble Choir' }],
        pictures: [{ url: 'https://i.scdn.co/image/ab67616d0000b273', width: null, height: null }],
      },
    },
  })
  expect(unread).toEqual([{ line: 8, text: expect.stringContaining('An album') as string, where: null }])
})

test('exportify.app: quoted line breaks, local files, episodes, commas in names, rows that are cut short', async () => {
  const file = await readFile('night_drive.csv', sample('exportify-night_drive.csv'))
  expect(lists(file)).toEqual([
    [
      ...['night_drive', 'track Harbour at Six', 'track =SUM(1,2) "live"\nat the pier', 'local Rain on tin'],
      ...['episode Stairwells', 'track Short row'],
    ],
  ])
  const contents = file.document.playlists[0]?.items.map((row) => row?.content) ?? []
  expect(contents[1]).toMatchObject({
    artists: [{ name: 'Lowe, Ida' }, { name: 'The Oars' }],
    ...{ explicit: true, discNumber: 2 },
  })
  expect(contents[2]).toMatchObject({ artists: [{ id: null, name: 'Ida & the Oars' }], durationMs: 273_000 })
  expect(contents[3]).toMatchObject({ show: { name: 'Room tone' }, durationMs: 3_600_000 })
  expect(contents[4]).toMatchObject({ artists: [{ name: 'Tyler, The Baker' }] })
  expect(sent(file)).toEqual([[4, 'local']])
})

test('exportify.app in German, saved once more by Excel: semicolons, a mark, several lists', async () => {
  const file = await readFile('x.csv', sample('exportify-de-excel.csv'))
  expect([file.format, file.unread]).toEqual(['exportify', []])
  expect(lists(file)).toEqual([['Nachtfahrt', 'track Harbour at Six', 'local Rain on tin']])
  expect(briefs(file.document.liked)).toEqual(['track =SUM(1,2) "live"\nat the pier'])
  expect(file.document.playlists[0]?.items[0]?.content).toMatchObject(harbour)
})

test('every language of exportify.app has its columns', () => {
  const headers = [
    'رابط الأغنية (URI),اسم الأغنية,أسماء الفنانين,أضيف في',
    'URI κομματιού,Όνομα κομματιού,Όνομα/τα καλλιτέχνη,Προστέθηκε στις',
    'URI de la canción,Nombre de la canción,Nombre(s) del artista,Añadido en',
    "URI du titre,Nom du titre,Nom(s) de l'artiste,Ajouté le",
    "URI della traccia,Nome della traccia,Nome dell'artista,Aggiunto il",
    'トラックURI,トラック名,アーティスト名,追加日時',
    'Nummer URI,Nummernaam,Naam van artiest,Toegevoegd op',
    'URI da faixa,Nome da faixa,Nome(s) do artista,Adicionado em',
    'Låtens URI,Låtens namn,Artistens namn,Tillagd vid',
    'Parça URI,Parça Adı,Sanatçı Adı,Eklenme Tarihi',
    '歌 Link,歌名,Artist 名,加入時間',
    '曲目 URI,曲目名称,艺人名称,添加时间',
    '曲目 URI,曲目名稱,藝人名稱,新增時間',
  ]
  for (const header of headers) {
    const columns = columnsIn(header.split(','))
    expect([header, ...(columns ?? [])]).toEqual([
      header,
      ...[
        ['uri', 0],
        ['name', 1],
        ['artistNames', 2],
        ['addedAt', 3],
      ],
    ])
  }
})

test('exportify.net: liked songs by the name of the file, semicolons between artists, its words for nothing', async () => {
  const file = await readFile('liked_songs.csv', sample('exportify-net-liked_songs.csv'))
  expect([file.format, file.unread, file.document.playlists]).toEqual(['exportify-net', [], []])
  const { liked } = file.document
  expect(briefs(liked)).toEqual(['track Harbour at Six', 'track No features', 'local Rain on tin', 'unavailable'])
  expect(liked?.[0]?.content).toMatchObject({ artists: [{ name: 'Marble Choir' }, { name: 'Tyler, The Baker' }] })
  expect(liked?.[1]).toMatchObject({
    addedBy: null,
    content: { isrc: null, album: { releaseDate: null }, durationMs: 1000, explicit: true },
  })
})

test('exportify.net in its first form: ids alone, and of a local file not even that', async () => {
  const file = await readFile('a b.csv', sample('exportify-net-first.csv'))
  expect([file.format, lists(file)]).toEqual([
    'exportify-net',
    [['a b', 'track Harbour at Six', 'track A file of mine']],
  ])
  expect(file.document.playlists[0]?.items[0]).toMatchObject({
    addedBy: 'anna.b',
    content: { uri: harbour.uri, artists: [{ name: 'Marble Choir' }, { name: 'The Oars' }] },
  })
  expect(sent(file)).toEqual([[1, 'unknown']])
})

test('saved albums of exportify.app', async () => {
  const { document, unread } = await readFile('saved_albums.csv', sample('exportify-saved_albums.csv'))
  expect(document.albums).toMatchObject([
    {
      addedAt: '2025-06-01T10:00:00Z',
      album: { kind: 'album', uri: 'spotify:album:2up3OPMp9Tb4dAKM2erWXQ', totalTracks: 9, releaseDate: '1981' },
    },
  ])
  expect(document.albums?.[0]?.fold).toBe('low tide\nmarble choir, the oars\n')
  expect(unread.map(({ line }) => line)).toEqual([3])
})

test('an archive of Exportify: each file a list, and what is none is said', async () => {
  const zip = zipSync({
    'night_drive.csv': sample('exportify-night_drive.csv'),
    'liked.csv': sample('exportify-night_drive.csv'),
    'lists/boats.csv': sample('exportify-net-first.csv'),
    'cover.jpeg': new Uint8Array([1]),
    'notes.txt': strToU8('nothing of ours'),
    '__MACOSX/._liked.csv': new Uint8Array([1]),
  })
  const file = await readFile('spotify_playlists.zip', zip)
  expect(file.format).toBe('exportify')
  expect(file.document.playlists.map(({ name }) => name)).toEqual(['night_drive', 'boats'])
  expect(file.document.liked).toHaveLength(5)
  expect(file.unread.map(({ line, where }) => [line, where])).toEqual([
    [0, 'cover.jpeg'],
    [8, 'night_drive.csv'],
    [8, 'liked.csv'],
    [0, 'notes.txt'],
  ])
})

test("spotify-backup's JSON in its first form: Spotify's own rows, null among them", async () => {
  const file = await readFile('x.json', sample('spotify-backup-first.json'))
  expect(file.format).toBe('spotify-backup')
  expect(lists(file)).toEqual([
    ['Night drive 🌙', 'track Harbour at Six', 'unavailable', 'local Rain on tin', 'episode Stairwells'],
  ])
  expect(file.document.playlists[0]).toMatchObject({
    ...{ id: '3cEYpjA9oz9GiPac4AsH4n', uri: 'spotify:playlist:3cEYpjA9oz9GiPac4AsH4n' },
    ...{ description: 'Long & late', owner: { id: 'anna.b', name: 'Anna' }, public: false, collaborative: true },
  })
  expect(file.document.liked).toBeNull()
})

test("spotify-backup's JSON as it is now: liked songs, saved albums, lists that cannot be read", async () => {
  const { document, unread } = await readFile('x.json', sample('spotify-backup.json'))
  expect(briefs(document.liked)).toEqual(['track Second', 'track First'])
  expect(document.playlists).toHaveLength(1)
  expect(document.albums).toMatchObject([{ album: { name: 'Low Tide' } }])
  expect(unread.map(({ line, text, where }) => [line, text.slice(0, 9), where])).toEqual([
    [3, 'null', 'playlists'],
    [4, '{"id":"x"', 'playlists'],
  ])
})

test("spotify-backup's text in its first form, tabs in titles and brackets in names included", async () => {
  const file = await readFile('x.txt', sample('spotify-backup-first.txt'))
  expect(file.format).toBe('spotify-backup-text')
  expect(lists(file)).toEqual([
    ['[old] Night drive', 'track Harbour at Six', 'local Rain on tin'],
    ['Empty one'],
    ['Second list', 'track With\ta tab'],
  ])
  expect(file.document.playlists[2]?.items[0]?.content).toMatchObject({
    artists: [{ name: 'Marble Choir, The Oars' }],
    album: { name: 'Low Tide' },
  })
  expect(file.unread).toEqual([{ line: 9, text: 'what is this', where: null }])
})

test("spotify-backup's text as it is now", async () => {
  const file = await readFile('x.txt', sample('spotify-backup.txt'))
  expect(lists(file)).toEqual([['Talk', 'episode Stairwells']])
  expect(briefs(file.document.liked)).toEqual(['track Second'])
  expect(file.document.liked?.[0]?.content).toMatchObject({ album: { releaseDate: '1981' } })
  expect(file.document.albums).toMatchObject([{ album: { name: 'Low Tide', releaseDate: '1981-12-15' } }])
  expect(file.unread.map(({ line }) => line)).toEqual([8, 13])
})

test('SpotMyBackup: lists by their names, ids without names', async () => {
  const file = await readFile('x.json', sample('spotmybackup.json'))
  expect(file.format).toBe('spotmybackup')
  expect(lists(file)).toEqual([
    ['Night drive', 'track ', 'local Rain on tin', 'episode ', 'unavailable'],
    ['__proto__'],
    ['Starred', 'track '],
  ])
  expect(file.document.liked?.map((row) => row?.content)).toMatchObject([
    { uri: 'spotify:track:11dFghVXANMlKmJXsNCbNl' },
    { uri: 'spotify:track:0TnOYISbd1XYRBk9myaseg' },
  ])
  expect(file.unread).toEqual([{ line: 3, text: '"?"', where: 'playlists' }])
})

test('a list of URIs and links, and what is neither', async () => {
  const file = await readFile('road.txt', sample('links.txt'))
  expect(file.format).toBe('links')
  expect(file.document.playlists.map(({ name }) => name)).toEqual(['road'])
  expect(file.document.playlists[0]?.items.map((row) => row && 'uri' in row.content && row.content.uri)).toEqual([
    'spotify:track:0TnOYISbd1XYRBk9myaseg',
    'spotify:track:11dFghVXANMlKmJXsNCbNl',
    'spotify:track:2up3OPMp9Tb4dAKM2erWXQ',
    'spotify:episode:512ojhOuo1ktJprKbVcKyQ',
    'spotify:local:Ida:Attic:Rain+on+tin:273',
    'spotify:track:0TnOYISbd1XYRBk9myaseg',
    'spotify:track:11dFghVXANMlKmJXsNCbNl',
    'spotify:track:3cEYpjA9oz9GiPac4AsH4n',
  ])
  expect(file.unread.map(({ line }) => line)).toEqual([1, 9, 10])
})

test.each([
  ['spotify:track:abc', 'spotify:track:abc'],
  ['https://open.spotify.com/track/abc?si=1#t', 'spotify:track:abc'],
  ['http://play.spotify.com/track/abc', 'spotify:track:abc'],
  ['https://open.spotify.com/embed/episode/abc', 'spotify:episode:abc'],
  ['open.spotify.com/intl-pt-br/track/abc/', 'spotify:track:abc'],
  ['https://open.spotify.com.example.org/track/abc', null],
  ['https://example.org/open.spotify.com/track/abc', null],
  ['spotify:track:a/b', null],
  ['spotify:track:abc:def', null],
  ['spotify:user:me:playlist:abc', null],
  ['https://open.spotify.com/user/me/playlist/abc', null],
  ['', null],
])('%s means %s', (text, uri) => expect(toUri(text)).toBe(uri))

test('UTF-16 with its mark, and what old Windows programs write', async () => {
  const text = '\ufeffÖl spotify:track:abc\r\nspotify:track:def'
  const bytes = (little: boolean) => {
    const view = new DataView(new ArrayBuffer(text.length * 2))
    Array.from(text).forEach((letter, index) => view.setUint16(index * 2, letter.charCodeAt(0), little))
    return new Uint8Array(view.buffer)
  }
  expect((await readFile('a.txt', bytes(true))).document.playlists[0]?.items).toHaveLength(2)
  expect((await readFile('a.txt', bytes(false))).document.playlists[0]?.items).toHaveLength(2)
  const western = Uint8Array.from('Track URI;Track Name\nspotify:track:abc;\u00d6l', (letter) => letter.charCodeAt(0))
  expect(lists(await readFile('a.csv', western))).toEqual([['a', 'track Öl']])
})

const rowsOf = (contents: readonly Playable[]) => contents.map((content, index) => toBareItem(content, index))
const mixed = rowsOf([trackOf('=A'), fileOf('+B'), nothing, trackOf('C')])
const all = mixed.map((_, index) => index)
const ours: LibraryDocument = {
  ...emptyDocument,
  playlists: [toList('Boats', mixed, { id: 'one', uri: 'spotify:playlist:one' })],
  liked: mixed,
}

test('our JSON, and the ZIP that holds it, whatever they are called', async () => {
  const json = [...documentJson(ours)].join('')
  const plain = await read('x.csv', json)
  expect(plain).toEqual({ format: 'liner-notes-json', document: ours, unread: [] })
  const zip = zipSync({ 'manifest.json': strToU8('{}'), 'liked.csv': strToU8('?'), 'library.json': strToU8(json) })
  expect(await readFile('x', zip)).toEqual({ ...plain, format: 'liner-notes-zip' })
  const reordered = await read('x', JSON.stringify({ playlists: [], version: 1, format: 'liner-notes' }))
  expect(reordered.format).toBe('liner-notes-json')
})

test('our CSV: the guard comes off, the name is that of the file', async () => {
  const file = await read('folder/Boats & more.csv', [...itemsCsv(mixed, all)].join(''))
  expect([file.format, file.unread]).toEqual(['liner-notes-csv', []])
  expect(lists(file)).toEqual([['Boats & more', ...mixed.map(brief)]])
  const liked = await read('liked.csv', [...itemsCsv(mixed, all, ['Track URI', 'Track Name'])].join(''))
  expect(briefs(liked.document.liked)).toEqual(mixed.map(brief))
})

test('our tables of artists, albums and shows', async () => {
  const artist = { position: 0, fold: '=x\n\n', artist: { id: 'x', name: '=X', pictures: [] } }
  const albumWire = {
    id: 'y',
    uri: 'spotify:album:y',
    name: '@Y',
    album_type: 'single',
    artists: [{ id: 'x', name: 'X' }],
  }
  const albums = [toSavedAlbum({ added_at: '2025', album: albumWire }, 0), toSavedAlbum(null, 1)]
  const shows = [toSavedShow({ added_at: '2025', show: { id: 'z', uri: 'spotify:show:z', name: 'Z' } }, 0)]
  const following = await read('a.csv', [...artistsCsv([artist], [0])].join(''))
  expect(following.document).toEqual({ ...emptyDocument, following: [artist] })
  expect((await read('a.csv', [...albumsCsv(albums, [0, 1])].join(''))).document.albums).toEqual(albums)
  expect((await read('a.csv', [...showsCsv(shows, [0])].join(''))).document.shows).toEqual(shows)
})

test('our M3U8 and our text', async () => {
  const rows = rowsOf([trackOf('A', { id: 'abc', uri: 'spotify:track:abc' }), fileOf('B')])
  const m3u8 = await read('a.m3u8', [...itemsM3u8(rows, [0, 1])].join(''))
  expect([lists(m3u8), m3u8.unread]).toEqual([[['a', 'track ']], []])
  const text = await read('a.txt', [...itemsText(rows, [0, 1])].join(''))
  expect([text.document.playlists[0]?.items.length, text.unread]).toEqual([2, []])
})

test('what is no file of ours or of others says what it is', async () => {
  expect(await failure(read('a', ''))).toEqual({ kind: 'empty' })
  expect(await failure(read('a', ' \r\n '))).toEqual({ kind: 'empty' })
  expect(await failure(read('a.csv', 'Dear diary,\ntoday'))).toEqual({ kind: 'unknown-format' })
  expect(await failure(read('a.txt', '{"uri": "spotify:track:abc", '))).toEqual({ kind: 'not-json' })
  expect(await failure(read('a.txt', '{"a": 1}'))).toEqual({ kind: 'unknown-format' })
  expect(await failure(read('a.txt', '[1, 2]'))).toEqual({ kind: 'unknown-format' })
  expect(await failure(read('a', '{"format":"liner-notes","version":9}'))).toEqual({
    kind: 'newer-version',
    version: 9,
  })
})

test('archives that are broken, empty or traps', async () => {
  const zip = zipSync({ 'library.json': strToU8([...documentJson(ours)].join('')) })
  expect(await failure(readFile('a.zip', zip.slice(0, zip.length / 2)))).toEqual({ kind: 'broken-zip' })
  expect(await failure(readFile('a.zip', zipSync({})))).toEqual({ kind: 'empty' })
  expect(await failure(readFile('a.zip', zipSync({ 'a.jpeg': new Uint8Array(9) })))).toEqual({ kind: 'unknown-format' })
  const trap = zipSync({ 'library.json': new Uint8Array(20_000_000) })
  expect(await failure(readFile('a.zip', trap))).toEqual({ kind: 'too-large', bytes: 20_000_000 })
})

test('an archive that lies about its size gets no more room than it said', () => {
  const zip = zipSync({ 'a.txt': new Uint8Array(1_000_000).fill(0x20) })
  const view = new DataView(zip.buffer)
  const directory = zip.findLastIndex((_, index) => view.byteLength > index + 4 && view.getUint32(index) === 0x504b0102)
  view.setUint32(directory + 24, 10, true)
  expect(unzip(zip, () => true).get('a.txt')?.length).toBe(10)
})

test('whatever comes, it is a library or a FileError', async () => {
  const names = ['library.json', 'exportify-night_drive.csv', 'spotify-backup.json', 'spotify-backup.txt', 'links.txt']
  const seeds = [zipSync({ 'a.csv': sample('exportify-night_drive.csv') }), ...names.slice(1).map(sample)]
  const damage = fc.record({ of: fc.constantFrom(...seeds), at: fc.nat(), byte: fc.nat(255), cut: fc.nat() })
  await fc.assert(
    fc.asyncProperty(damage, async ({ of, at, byte, cut }) => {
      const bytes = of.slice(0, 1 + (cut % of.length))
      bytes[at % bytes.length] = byte
      const result = await readFile('x', bytes).catch((error: unknown) => error)
      expect(
        result instanceof FileError || (typeof result === 'object' && result !== null && 'document' in result),
      ).toBe(true)
    }),
  )
})
