import 'fake-indexeddb/auto'
import { beforeEach, expect, test } from 'vitest'
import { emptyLibrary, fakeList, rowOf, type FakeSpotify } from './fake-spotify.ts'
import { openBrowser, openTab } from './fake-tab.ts'

let spotify: FakeSpotify

beforeEach(() => {
  const sizes = Array.from({ length: 23 }, (_, index) => 1 + index * 3)
  spotify = openBrowser({ ...emptyLibrary(), playlists: sizes.map((size, index) => fakeList(`list${index}`, size)) })
})

/** A page that has scanned the library, and looks at what is on the device. */
async function openLibrary() {
  const tab = await openTab()
  const { libraryQuery } = await import('./holdings-query.ts')
  await tab.startScan(tab.client)
  return { ...tab, look: () => tab.client.query({ ...libraryQuery(), staleTime: 0 }) }
}

test('every list is there with its rows, in the order of their records', async () => {
  const tab = await openLibrary()
  const { holdings, kept } = await tab.look()
  const lists = holdings.lists.filter(({ kind }) => kind === 'playlist')
  const ids = kept.filter(({ kind }) => kind === 'playlist').map(({ id }) => id)
  expect(ids).toHaveLength(23)
  expect(lists.map(({ id }) => id)).toEqual(ids)
  for (const { id, rows, complete } of lists) {
    expect(complete).toBe(true)
    expect(rows.map((row) => row?.content.kind)).toEqual(spotify.list(id).rows.map(() => 'track'))
  }
})

test('what has not changed is the same again, so that nobody looks through it twice', async () => {
  const tab = await openLibrary()
  const { holdings } = await tab.look()
  expect((await tab.look()).holdings).toBe(holdings)

  Object.assign(spotify.list('list4'), { snapshot: 'list4-2', rows: [rowOf('new')] })
  await tab.startScan(tab.client)
  const now = (await tab.look()).holdings
  expect(now).not.toBe(holdings)
  const changed = now.lists.filter((list, index) => list !== holdings.lists[index])
  expect(changed.map(({ id, rows }) => [id, rows.length])).toEqual([['list4', 1]])
})

test('a list that Spotify refuses is not one that is still to come', async () => {
  Object.assign(spotify.list('list4'), { readable: false, shared: true })
  const tab = await openLibrary()
  const { holdings } = await tab.look()
  expect(holdings.lists.find(({ id }) => id === 'list4')).toBeUndefined()
  expect(holdings.lists.every(({ complete }) => complete)).toBe(true)
})
