import 'fake-indexeddb/auto'
import { beforeEach, expect, test } from 'vitest'
import { listOf, trackOf as itemOf } from './example-lists.ts'
import { emptyLibrary, trackOf } from './fake-spotify.ts'
import { openBrowser, openTab } from './fake-tab.ts'

const added_at = '2024-01-01T00:00:00Z'
const album = (name: string, by: string) => ({
  added_at,
  album: { id: name, name, artists: [{ id: by, name: by }], album_type: 'album' },
})
const show = (name: string) => ({ added_at, show: { id: name, name } })

beforeEach(() => {
  openBrowser({
    ...emptyLibrary(),
    saved: {
      ...emptyLibrary().saved,
      albums: [
        album('On the Ferry', 'Björk'),
        { added_at, album: null },
        album('Ferrymen', 'Halden'),
        album('Été', 'x'),
      ],
      shows: [show('Harbour'), show('Ferry Talk')],
    },
    tops: {
      'tracks:long_term': [trackOf('c'), trackOf('a')],
      'tracks:short_term': [trackOf('a'), { ...(trackOf('b') as object), external_ids: { isrc: 'GBAYE6900531' } }],
    },
  })
})

/** A page that has scanned the library, and what it finds on its shelves: shelf, position from 0, name. */
async function openLibrary() {
  const tab = await openTab()
  const { searchShelves, shelfEntriesQuery } = await import('./shelf-search.ts')
  const { createIndex } = await import('./search.ts')
  const look = async (query: string, ...uris: string[]) => {
    const index = createIndex({
      lists: [
        listOf(
          'a',
          uris.map((uri) => itemOf(uri, { uri })),
        ),
      ],
    })
    const shelves = await tab.client.query({ ...shelfEntriesQuery(), staleTime: 0 })
    return searchShelves(shelves, query, index).flatMap(({ shelf, entries }) =>
      entries.map(({ position, name }) => [shelf, position, name]),
    )
  }
  return { ...tab, look }
}

test('saved albums and shows and top tracks are found shelf by shelf, the best first, with their places', async () => {
  const tab = await openLibrary()
  expect(await tab.look('ferry')).toEqual([])
  await tab.startScan(tab.client)
  expect(await tab.look('ferry')).toEqual([
    ['albums', 2, 'Ferrymen'],
    ['albums', 0, 'On the Ferry'],
    ['shows', 1, 'Ferry Talk'],
  ])
  expect(await tab.look('song')).toEqual([
    ['top-tracks:short_term', 0, 'Song a'],
    ['top-tracks:short_term', 1, 'Song b'],
    ['top-tracks:long_term', 0, 'Song c'],
  ])
})

test('an album is found by its artists, whatever accents, and a track by its ISRC', async () => {
  const tab = await openLibrary()
  await tab.startScan(tab.client)
  expect(await tab.look('bjork ferry')).toEqual([['albums', 0, 'On the Ferry']])
  expect(await tab.look('GB-AYE-69-00531')).toEqual([['top-tracks:short_term', 1, 'Song b']])
  expect(await tab.look(' ')).toEqual([])
})

test('a top track that stands in a list is found there', async () => {
  const tab = await openLibrary()
  await tab.startScan(tab.client)
  expect(await tab.look('song', 'spotify:track:a')).toEqual([
    ['top-tracks:short_term', 1, 'Song b'],
    ['top-tracks:long_term', 0, 'Song c'],
  ])
})
