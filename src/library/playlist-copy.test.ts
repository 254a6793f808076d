import 'fake-indexeddb/auto'
import { openDB } from 'idb'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createLocks } from '#auth/fake-locks.ts'
import type { PlaylistItems } from '#spotify/playlist-items.ts'
import { playlistQueries, type Playlist } from '#spotify/playlist.ts'
import { emptyLibrary, fakeList, quotaReached, refusal, repeated, rowOf, type FakeSpotify } from './fake-spotify.ts'
import { openBrowser, openTab, type Tab } from './fake-tab.ts'

const libraryOf = (...sizes: number[]) => ({
  ...emptyLibrary(),
  playlists: sizes.map((size, index) => fakeList(index === 0 ? 'one' : `other${index}`, size)),
})

const pagesOf = (id: string, count: number, from = 0) =>
  Array.from({ length: count }, (_, index) => `items ${id} ${50 * (from + index)}`)

const uris = (items: PlaylistItems | undefined): unknown[] =>
  (items?.pages ?? []).flatMap((page) =>
    (page ?? [undefined]).map((row) => row && 'uri' in row.content && row.content.uri),
  )
const urisOf = (spotify: FakeSpotify, id: string): unknown[] =>
  spotify.list(id).rows.map((row) => (row as { item: { uri: string } }).item.uri)

const playlistOf = (spotify: FakeSpotify, id: string): Playlist => ({
  ...{ id, uri: `spotify:playlist:${id}`, name: id, description: '', owner: { id: 'anna', name: null }, public: null },
  ...{ collaborative: false, snapshotId: spotify.list(id).snapshot, pictures: [], readable: true },
  total: spotify.list(id).rows.length,
})

async function scanned(tab: Tab, playlist: Playlist): Promise<void> {
  const { scanList } = await import('./scan-list.ts')
  await scanList({ client: tab.client, playlist, signal: new AbortController().signal, onRequest: () => undefined })
}

/** The list once all of it is on the device. */
const whole = (tab: Tab, id: string) =>
  vi.waitUntil(async () => {
    const list = await (await tab.store()).list(id)
    return list?.complete === true && list
  })

/** Everything that is under way has had its turn, the writing to the device included. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 200; turn += 1) await new Promise((resolve) => setImmediate(resolve))
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

let spotify: FakeSpotify

beforeEach(() => {
  spotify = openBrowser(libraryOf(230))
})

afterEach(() => {
  vi.useRealTimers()
})

test('the first reading keeps the list; after a reload the same snapshot is there for no request at all', async () => {
  const first = (await openTab()).view('one', 'one-1')
  await first.done()
  expect(spotify.taken()).toEqual(['me', ...pagesOf('one', 5), 'list one'])
  await settle()
  const tab = await openTab()
  const again = tab.view('one', 'one-1')
  await again.done()
  expect(spotify.taken()).toEqual([])
  expect(again.data()).toMatchObject({ total: 230, loaded: 230, complete: true })
  expect(again.data()).toEqual(first.data())
  expect(await (await tab.store()).list('one')).toMatchObject({ complete: true, loaded: 230, snapshotId: 'one-1' })
})

test('what was read of a list is known of it, without its pictures', async () => {
  const tab = await openTab()
  await tab.view('one', 'one-1').done()
  await settle()
  const list = await (await tab.store()).list('one')
  expect(list?.details).toMatchObject({ name: 'List one', snapshotId: 'one-1', pictures: [] })
})

test('another snapshot that a view has read counts as a change of the list', async () => {
  const tab = await openTab()
  await tab.view('one', 'one-1').done()
  await settle()
  Object.assign(spotify.list('one'), { snapshot: 'one-2', rows: ['x', 'y'].map(rowOf) })
  await tab.view('one', 'one-2').done()
  await settle()
  const list = await (await tab.store()).list('one')
  expect(list).toMatchObject({ snapshotId: 'one-2', loaded: 2, complete: true })
  expect(list?.changedAt).toBeGreaterThan(0)
})

test('an empty list is kept too', async () => {
  spotify = openBrowser(libraryOf(0))
  await (await openTab()).view('one', 'one-1').done()
  await settle()
  spotify.taken()
  const again = (await openTab()).view('one', 'one-1')
  await again.done()
  expect(spotify.taken()).toEqual([])
  expect(again.data()).toEqual({ snapshotId: 'one-1', total: 0, pages: [], loaded: 0, complete: true })
})

test('a list that is half read goes on after a reload with the pages that are missing', async () => {
  spotify.faults.set('items one 150', [() => refusal(403)])
  await (await openTab()).view('one', 'one-1').done()
  await settle()
  const before = spotify.taken().filter((name) => name.startsWith('items') && name !== 'items one 150')
  const again = (await openTab()).view('one', 'one-1')
  await again.done()
  const rest = spotify.taken()
  expect(rest).toContain('items one 150')
  expect(repeated([...before.filter((name) => name !== 'items one 200'), ...rest])).toEqual([])
  expect(rest.at(-1)).toBe('list one')
  expect(uris(again.data())).toEqual(urisOf(spotify, 'one'))
  expect(again.data()?.complete).toBe(true)
})

test('out of quota it keeps what has come, and another day costs the rest alone', async () => {
  spotify = openBrowser(libraryOf(500))
  spotify.faults.set('items one 200', [quotaReached])
  await (await openTab()).view('one', 'one-1').done()
  await settle()
  const kept = await (await (await openTab()).store()).list('one')
  expect(kept).toMatchObject({ complete: false })
  sessionStorage.removeItem('liner-notes:/:limit')
  spotify.taken()
  const tab = await openTab()
  tab.tryAgain()
  const again = tab.view('one', 'one-1')
  await again.done()
  expect(spotify.taken().filter((name) => name.startsWith('items'))).toHaveLength(10 - (kept?.loaded ?? 0) / 50)
  expect(uris(again.data())).toEqual(urisOf(spotify, 'one'))
})

test('a list that changes while it is read is read again, and nothing of the old one stays', async () => {
  const change = () => {
    spotify.how.onRequest = () => undefined
    Object.assign(spotify.list('one'), { snapshot: 'one-2', rows: fakeList('new', 180).rows })
  }
  spotify.how.onRequest = (name) => {
    if (name === 'items one 100') change()
  }
  const tab = await openTab()
  await tab.view('one', 'one-1').done()
  expect(tab.client.getQueryData(playlistQueries.one('one').queryKey)?.snapshotId).toBe('one-2')
  const after = tab.view('one', 'one-2')
  await after.done()
  await settle()
  expect(uris(after.data())).toEqual(urisOf(spotify, 'one'))
  const store = await tab.store()
  expect(await store.pages('one', 'one-1')).toEqual([])
  expect((await store.pages('one', 'one-2')).flat()).toHaveLength(180)
  expect(await store.list('one')).toMatchObject({ snapshotId: 'one-2', total: 180, loaded: 180, complete: true })
})

test('a change at the very end is seen: the same length, another snapshot', async () => {
  spotify.how.onRequest = (name) => {
    if (name === 'list one') spotify.list('one').snapshot = 'one-2'
  }
  const tab = await openTab()
  await tab.view('one', 'one-1').done()
  await settle()
  expect(await (await tab.store()).list('one')).toMatchObject({ loaded: 0, complete: false })
})

test('the scan and a view that read the same list ask for each page once', async () => {
  spotify = openBrowser(libraryOf(1000))
  spotify.how.latency = 3
  const tab = await openTab()
  const scanning = scanned(tab, playlistOf(spotify, 'one'))
  await wait(10)
  const view = tab.view('one', 'one-1')
  await Promise.all([scanning, view.done()])
  await whole(tab, 'one')
  expect(repeated(spotify.taken().filter((name) => name.startsWith('items')))).toEqual([])
  expect(uris(view.data())).toEqual(urisOf(spotify, 'one'))
  expect(await (await tab.store()).list('one')).toMatchObject({ loaded: 1000, complete: true })
})

test('a view that goes away leaves the scan with all it needs', async () => {
  spotify = openBrowser(libraryOf(600))
  spotify.how.latency = 3
  const tab = await openTab()
  const view = tab.view('one', 'one-1')
  await wait(15)
  const scanning = scanned(tab, playlistOf(spotify, 'one'))
  await wait(5)
  view.leave()
  await tab.client.cancelQueries()
  await scanning
  const names = spotify.taken().filter((name) => name.startsWith('items'))
  expect(new Set(names).size).toBe(12)
  expect(repeated(names).length).toBeLessThanOrEqual(3)
  expect(await whole(tab, 'one')).toMatchObject({ loaded: 600 })
})

test('a scan that is let go while it waits for its turn lets a view begin', async () => {
  const tab = await openTab()
  const abort = new AbortController()
  const how = { client: tab.client, signal: abort.signal, show: () => undefined }
  const copying = { ...how, id: 'one', snapshotId: 'one-1', expected: null }
  const locks = createLocks()
  vi.stubGlobal('navigator', { locks, onLine: true })
  void locks.request('liner-notes:/:read:one:one-1', {}, () => new Promise(() => undefined))
  const scanning = tab.openPlaylistCopy(copying)
  const other = tab.openPlaylistCopy({ ...copying, signal: new AbortController().signal })
  abort.abort(new Error('enough'))
  locks.held.clear()
  await expect(scanning).rejects.toThrow('enough')
  const copy = await other
  expect(copy.complete).toBe(false)
  copy.close()
})

/** As a page that goes away leaves it: rows arrive on the device by themselves, their record has to be looked up first. */
async function loseRecord(id: string): Promise<void> {
  const database = await openDB('liner-notes:/')
  expect(await database.get('lists', ['acc-anna', id])).toBeDefined()
  await database.delete('lists', ['acc-anna', id])
  database.close()
}

test.each([
  ['of several pages', 230, 5],
  ['of a single page', 30, 1],
])('rows of a list %s that are here before their record are not asked for again', async (_, size, pages) => {
  spotify = openBrowser(libraryOf(size))
  const tab = await openTab()
  await scanned(tab, playlistOf(spotify, 'one'))
  await whole(tab, 'one')
  await loseRecord('one')
  expect(spotify.taken().filter((name) => name.startsWith('items'))).toHaveLength(pages)
  const later = await openTab()
  await scanned(later, playlistOf(spotify, 'one'))
  expect(spotify.taken().filter((name) => name.startsWith('items'))).toEqual([])
  expect(await whole(later, 'one')).toMatchObject({ loaded: size, total: size })
})

test('rows that are not as many as the list now says are read again', async () => {
  const tab = await openTab()
  await scanned(tab, playlistOf(spotify, 'one'))
  await whole(tab, 'one')
  await loseRecord('one')
  spotify.taken()
  spotify.list('one').rows.push(rowOf('late'))
  const later = await openTab()
  await scanned(later, playlistOf(spotify, 'one'))
  expect(spotify.taken().filter((name) => name.startsWith('items'))).toHaveLength(5)
  expect(await whole(later, 'one')).toMatchObject({ loaded: 231, total: 231 })
})

test('pages that went while a list was read are put back at its end', async () => {
  const tab = await openTab()
  const store = await tab.store()
  spotify.how.onRequest = (name) => {
    if (name === 'list one') void store.drop('one')
  }
  await tab.view('one', 'one-1').done()
  await settle()
  expect(await store.list('one')).toMatchObject({ loaded: 230, complete: true })
  expect((await store.pages('one', 'one-1')).flat()).toHaveLength(230)
})

test('a record that says more than there is makes no list whole', async () => {
  const tab = await openTab()
  const store = await tab.store()
  await tab.view('one', 'one-1').done()
  await settle()
  const list = await store.list('one')
  const rows = (await store.pages('one', 'one-1'))[4] ?? []
  await store.drop('one')
  await store.putPage({ id: 'one', kind: 'playlist', snapshotId: 'one-1', total: 230, index: 4 }, rows)
  await store.putList(list!)
  spotify.taken()
  const again = (await openTab()).view('one', 'one-1')
  await again.done()
  expect(spotify.taken()).toEqual([...pagesOf('one', 4), 'list one'])
  expect(uris(again.data())).toEqual(urisOf(spotify, 'one'))
})

test('where nobody knows who is logged in the list is read all the same', async () => {
  spotify.faults.set('me', [() => refusal(403)])
  const tab = await openTab()
  const view = tab.view('one', 'one-1')
  await view.done()
  expect(view.data()?.complete).toBe(true)
})

test('another tab that reads the list is waited for while it gets on, and its pages are shown', async () => {
  spotify = openBrowser(libraryOf(400))
  vi.stubGlobal('navigator', { locks: createLocks(), onLine: true })
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
  spotify.how.latency = 600
  const first = (await openTab()).view('one', 'one-1')
  await pass(700)
  const second = (await openTab()).view('one', 'one-1')
  const loaded: number[] = []
  second.observer.subscribe(({ data }) => loaded.push(data?.loaded ?? 0))
  await pass(6000)
  expect([first.data()?.complete, second.data()?.complete]).toEqual([true, true])
  expect(repeated(spotify.taken())).toEqual([])
  expect(new Set(loaded).size).toBeGreaterThan(2)
  expect(uris(second.data())).toEqual(urisOf(spotify, 'one'))
})

test('another tab that has stopped is not waited for longer than four seconds', async () => {
  spotify = openBrowser(libraryOf(400))
  vi.stubGlobal('navigator', { locks: createLocks(), onLine: true })
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
  spotify.how.latency = 10
  ;(await openTab()).view('one', 'one-1')
  while (!spotify.log.includes('items one 100')) await pass(5)
  spotify.kill()
  spotify.taken()
  const second = (await openTab()).view('one', 'one-1')
  await pass(3900)
  expect(spotify.taken()).toEqual([])
  await pass(1000)
  expect(second.data()?.complete).toBe(true)
  expect(uris(second.data())).toEqual(urisOf(spotify, 'one'))
})

/** Time goes by in steps that leave the device its turns. */
async function pass(ms: number): Promise<void> {
  for (let gone = 0; gone < ms; gone += 5) {
    await vi.advanceTimersByTimeAsync(5)
    for (let turn = 0; turn < 6; turn += 1) await new Promise((resolve) => setImmediate(resolve))
  }
}

test('where Spotify cannot be asked, a list is as it was read, if all of it is here; a no of Spotify’s is a no', async () => {
  const first = await openTab()
  await first.client.query(first.keptPlaylist('one'))
  await first.view('one', 'one-1').done()
  await whole(first, 'one')

  spotify.faults.set('list one', [quotaReached])
  const later = await openTab()
  const kept = await later.client.query(later.keptPlaylist('one'))
  expect(kept).toMatchObject({ id: 'one', name: 'List one', snapshotId: 'one-1', total: 230 })
  expect(kept.keptAt).toBeGreaterThan(0)
  const view = later.view('one', kept.snapshotId)
  await view.done()
  expect(uris(view.data())).toEqual(urisOf(spotify, 'one'))

  spotify.faults.set('list one', [() => refusal(404)])
  const gone = await openTab()
  await expect(gone.client.query(gone.keptPlaylist('one'))).rejects.toMatchObject({ failure: { kind: 'not-found' } })
  spotify.faults.set('list other1', [quotaReached])
  await expect((await openTab()).client.query(first.keptPlaylist('other1'))).rejects.toMatchObject({
    failure: { kind: 'quota' },
  })
})
