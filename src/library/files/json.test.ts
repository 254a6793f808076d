import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { toPlaylistItem } from '#spotify/item.ts'
import { payloads } from '#spotify/payloads.ts'
import { episode, localTrack, track2026 } from '#spotify/samples.ts'
import { anyDocument } from './arbitrary.ts'
import { emptyDocument, type FilePlaylist, type LibraryDocument } from './document.ts'
import { FileError } from './errors.ts'
import { documentJson, parseDocument } from './json.ts'

const write = (document: LibraryDocument): string => [...documentJson(document)].join('')

const row = (item: unknown, position = 0) =>
  toPlaylistItem({ added_at: '2019-02-03T10:11:12Z', added_by: { id: 'anna.b' }, item }, position)

const playlist: FilePlaylist = {
  ...{ id: 'p1', uri: 'spotify:playlist:p1', name: 'Night', description: '', owner: { id: 'anna.b', name: 'Anna' } },
  ...{ public: null, collaborative: false, snapshotId: 's1', image: null, items: [] },
}

/** What a file holds in which one value is another. */
const change = (values: Record<string, unknown>): Promise<LibraryDocument> =>
  parseDocument(JSON.stringify({ ...(JSON.parse(write(emptyDocument)) as object), ...values }))

test('gives every document back as it was', async () => {
  await fc.assert(
    fc.asyncProperty(anyDocument, async (document) => {
      expect(await parseDocument(write(document))).toEqual(document)
    }),
    { numRuns: 200 },
  )
})

test('has every key of the format, in its order', () => {
  const keys = Object.keys(JSON.parse(write(emptyDocument)) as object)
  expect(keys).toEqual([
    ...['format', 'version', 'exportedAt', 'account', 'playlists', 'liked', 'albums', 'shows', 'episodes'],
    ...['following', 'topArtists', 'topTracks', 'failures'],
  ])
})

test('writes a playlist and an item of each type field by field', () => {
  const contents = [track2026, episode, { ...localTrack, is_local: true }, null]
  const items = contents.map((item, position) => row(item, position))
  const written = JSON.parse(write({ ...emptyDocument, playlists: [{ ...playlist, items }] })) as {
    playlists: (Record<string, unknown> & { items: Record<string, unknown>[] })[]
  }
  expect(Object.keys(written.playlists[0] ?? {})).toEqual([
    ...['id', 'uri', 'name', 'description', 'owner', 'public', 'collaborative', 'snapshotId', 'image', 'items'],
  ])
  expect(written.playlists[0]?.items.map((item) => Object.keys(item).join())).toEqual([
    'type,uri,id,name,artists,album,discNumber,trackNumber,durationMs,explicit,isrc,available,addedAt,addedBy',
    'type,uri,id,name,show,releaseDate,images,durationMs,explicit,available,addedAt,addedBy',
    'type,uri,name,artists,album,durationMs,addedAt,addedBy',
    'type,addedAt,addedBy',
  ])
})

test('comes in pieces, however long a list is', () => {
  const liked = Array.from({ length: 50_000 }, (_, position) => row(null, position))
  let longest = 0
  let rows = 0
  for (const piece of documentJson({ ...emptyDocument, liked })) {
    longest = Math.max(longest, piece.length)
    rows += piece.split('unavailable').length - 1
  }
  expect(rows).toBe(50_000)
  expect(longest).toBeLessThan(20_000)
})

test('keeps a hole that was never filled, and one in an array that has nothing there', async () => {
  const liked = new Array<ReturnType<typeof row> | undefined>(3)
  liked[1] = row(track2026, 1)
  expect((await parseDocument(write({ ...emptyDocument, liked }))).liked).toEqual([undefined, liked[1], undefined])
})

test.each([
  ['', 'empty'],
  [' \n', 'empty'],
  ['{"format":"liner-notes","version":1', 'not-json'],
  ['PK\u0003\u0004', 'not-json'],
  ['null', 'not-ours'],
  ['[]', 'not-ours'],
  ['{"format":"other","version":1}', 'not-ours'],
  ['{"format":"liner-notes"}', 'not-ours'],
  ['{"format":"liner-notes","version":"1"}', 'not-ours'],
  ['{"format":"liner-notes","version":0}', 'not-ours'],
  ['{"__proto__":{"format":"liner-notes","version":1}}', 'not-ours'],
  ['{"format":"liner-notes","version":2,"playlists":7}', 'newer-version'],
])('refuses %j: %s', async (text, kind) => {
  const error = await parseDocument(text).catch((error: unknown) => error)
  expect(error).toBeInstanceOf(FileError)
  expect(error).toHaveProperty('failure.kind', kind)
})

test('takes an envelope without lists as one that has none', async () => {
  expect(await parseDocument('{"format":"liner-notes","version":1}')).toEqual(emptyDocument)
})

test('makes of rows that cannot be read unavailable ones in their places', async () => {
  const item = JSON.parse(JSON.stringify({ type: 'track', uri: 'spotify:track:a', id: 'a', name: 'A' })) as object
  const { liked, albums, shows, following } = await change({
    liked: [7, item, null, 'x', { type: 'video', name: 'B' }, [], { type: 'unavailable', addedAt: '2020' }],
    albums: [{ type: 'show', name: 'x' }, 1],
    shows: [{ type: 'show', id: 's', uri: '', name: 'S' }, false],
    following: [{ type: 'artist', id: 'a', name: 'Ida' }, {}],
  })
  expect(liked?.map((row) => row?.content.kind)).toEqual([
    ...['unavailable', 'track', undefined, 'unavailable', 'unavailable', 'unavailable', 'unavailable'],
  ])
  expect(liked?.map((row) => row?.position)).toEqual([0, 1, undefined, 3, 4, 5, 6])
  expect(liked?.[6]?.addedAt).toBe('2020')
  expect(albums?.map((row) => row?.album.kind)).toEqual(['unavailable', 'unavailable'])
  expect(shows?.map((row) => row?.show.kind)).toEqual(['show', 'unavailable'])
  expect(following?.map((row) => row?.artist.name)).toEqual(['Ida', ''])
})

test('keeps the place of a playlist that cannot be read', async () => {
  const { playlists } = await change({ playlists: [null, { id: 'p', items: 'none', public: 'yes' }] })
  expect(playlists).toHaveLength(2)
  expect(playlists[1]).toMatchObject({ id: 'p', items: [], public: null, owner: null })
})

test('takes lists, tops and gaps of another type as not there', async () => {
  expect(
    await change({ liked: {}, topArtists: [], topTracks: { short_term: 1, ever: [] }, failures: [1], account: 'x' }),
  ).toEqual(emptyDocument)
})

test('takes no key from a file that it does not know, and no picture from just anywhere', async () => {
  const text = `{"format":"liner-notes","version":1,"__proto__":{"liked":[1]},"constructor":{"prototype":{"spoiled":1}},
    "playlists":[{"id":"p","__proto__":{"name":"spoiled"},"image":"https://evil.example/pixel.png","items":[
      {"type":"track","uri":"spotify:track:a","id":"a","name":"A","__proto__":{"isrc":"spoiled"},"spoiled":1,
       "album":{"name":"B","__proto__":{"id":"spoiled"},"images":[{"url":"https://evil.example/pixel.png"}]}}]}]}`
  const document = await parseDocument(text)
  expect(JSON.stringify(document)).not.toMatch(/spoiled|evil/)
  expect(document.liked).toBeNull()
  expect(Object.hasOwn(Object.prototype, 'spoiled')).toBe(false)
})

test('never fails on a file of ours, whatever it holds', () => {
  const values = fc.jsonValue({ maxDepth: 4 })
  const keys = fc.constantFrom(
    'playlists',
    'liked',
    'albums',
    'shows',
    'following',
    'topArtists',
    'failures',
    'account',
  )
  fc.assert(
    fc.property(fc.dictionary(keys, fc.oneof(values, fc.array(values), fc.constantFrom(...payloads))), (changes) => {
      expect(() => change(changes)).not.toThrow()
    }),
    { numRuns: 300 },
  )
})

test('a long list is read in stretches, and the page goes on between them', async () => {
  let now = 0
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 20))
  const liked = Array.from({ length: 1000 }, (_, position) => row(null, position))
  let turns = 0
  const count = setInterval(() => (turns += 1))
  const document = await parseDocument(write({ ...emptyDocument, liked }))
  clearInterval(count)
  expect(document.liked).toHaveLength(1000)
  expect(turns).toBeGreaterThan(0)
})
