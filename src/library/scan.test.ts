import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { beforeEach, expect, test, vi } from 'vitest'
import { createLocks } from '#auth/fake-locks.ts'
import { toPlaylistItem } from '#spotify/item.ts'
import { pageCount } from '#spotify/paging.ts'
import { toPlaylist } from '#spotify/playlist.ts'
import { artistOf, fakeList, idsUpTo, likedOf, trackOf } from './fake-spotify.ts'
import { quotaReached, refusal, repeated, rowOf, toHead, type FakeLibrary, type FakeSpotify } from './fake-spotify.ts'
import { openBrowser, openTab, type Tab } from './fake-tab.ts'
import { everything, scanCost, type ScanCost } from './scan-plan.ts'

const albumOf = (id: string) => ({ added_at: null, album: { id, uri: `spotify:album:${id}`, name: id } })
const showOf = (id: string) => ({ added_at: null, show: { id, uri: `spotify:show:${id}`, name: id } })
const episodeOf = (id: string) => ({ added_at: null, episode: { id, uri: `spotify:episode:${id}`, name: id } })

/** Something of everything: 5 lists that can be read and 2 that cannot, shelves of one page, of several, and empty ones. */
const libraryOf = (): FakeLibrary => ({
  playlists: [
    ...[fakeList('long', 230), fakeList('short', 7), null, fakeList('empty', 0), fakeList('middle', 90)],
    ...[fakeList('foreign', 20, { readable: false }), fakeList('odd', 3, { rows: [rowOf('a'), null, rowOf('a')] })],
  ],
  saved: {
    tracks: idsUpTo(130).map(likedOf),
    albums: idsUpTo(60, 'al').map(albumOf),
    shows: idsUpTo(2, 'sh').map(showOf),
    episodes: idsUpTo(1, 'e').map(episodeOf),
  },
  following: idsUpTo(110, 'f'),
  tops: {
    'artists:short_term': idsUpTo(60, 'ar').map(artistOf),
    'tracks:long_term': idsUpTo(5).map(trackOf),
  },
})

const shelfPages = { tracks: 3, albums: 2, shows: 1, episodes: 1, following: 3, tops: 2 + 5 }
const listPages = 5 + 1 + 0 + 2 + 1
const checks = 2
const firstScan = 1 + listPages + checks + Object.values(shelfPages).reduce((sum, pages) => sum + pages)
const secondScan = 1 + 11

let spotify: FakeSpotify

beforeEach(() => {
  spotify = openBrowser(libraryOf())
})

const asked = () => spotify.taken().filter((name) => name !== 'me')
const progressOf = (tab: Tab) => {
  const state = tab.getScan()
  return 'progress' in state ? state.progress : null
}
const state = (tab: Tab, is: string) => vi.waitUntil(() => tab.getScan().is === is, { interval: 2, timeout: 5000 })

/** Everything that is kept is as it is at Spotify. */
async function expectWhole(tab: Tab): Promise<void> {
  const store = await tab.store()
  const { playlists, saved, following } = spotify.library
  for (const list of playlists) {
    if (!list?.readable) continue
    const kept = await store.list(list.id)
    expect(kept, list.id).toMatchObject({ complete: true, snapshotId: list.snapshot, loaded: list.rows.length })
    expect((await store.pages(list.id, list.snapshot)).flat(), list.id).toEqual(list.rows.map(toPlaylistItem))
  }
  const ids = new Set(playlists.map((list) => list?.id))
  const kept = (await store.lists()).filter(({ kind }) => kind === 'playlist')
  expect(kept.filter(({ id }) => !ids.has(id))).toEqual([])
  const rowsOf = async (id: string) => {
    const shelf = await store.list(id)
    expect(shelf?.complete, id).toBe(true)
    return (await store.pages(id, shelf?.snapshotId ?? '')).flat()
  }
  expect(await rowsOf('liked')).toEqual(saved.tracks.map(toPlaylistItem))
  expect(await rowsOf('albums')).toHaveLength(saved.albums.length)
  expect(await rowsOf('following')).toMatchObject(following.map((id, position) => ({ position, artist: { id } })))
}

test('reads the whole library for as many requests as it has pages, and one look afterwards at each longer list', async () => {
  const tab = await openTab()
  await tab.startScan(tab.client)
  const log = asked()
  expect(log).toHaveLength(firstScan)
  expect(repeated(log)).toEqual([])
  await expectWhole(tab)
  expect(tab.getScan()).toMatchObject({
    is: 'done',
    progress: {
      ...{ lists: { done: 5, total: 5 }, requests: { done: firstScan, total: firstScan } },
      ...{ current: null, withheld: 2, failures: [], items: 330 + 130 + 60 + 2 + 1 + 110 + 60 + 5 },
    },
  })
  expect(sessionStorage.getItem('liner-notes:/:job')).toBeNull()
})

/** What is said beforehand that a scan takes. */
async function costOf(tab: Tab): Promise<ScanCost> {
  const playlists = spotify.library.playlists.flatMap((list) => toPlaylist(list && toHead(list)) ?? [])
  const listing = { total: spotify.library.playlists.length, playlists, complete: true }
  const cost = scanCost(everything, await (await tab.store()).lists(), listing, 'anna')
  if (cost === null) throw new Error('Nobody knows')
  return cost
}

/** What only the first pages of shelves say that are not here: how many pages come after them. */
async function pagesBehind(tab: Tab): Promise<number> {
  const here = new Set((await (await tab.store()).lists()).map(({ id }) => id))
  const { saved, following, tops } = spotify.library
  const lengths = Object.entries({
    ...{ liked: saved.tracks, albums: saved.albums, following, 'top-artists:short_term': tops['artists:short_term'] },
  })
  return lengths.reduce(
    (sum, [id, rows]) => sum + (here.has(id) ? 0 : Math.max(0, pageCount(rows?.length ?? 0) - 1)),
    0,
  )
}

test.each(['playlists 0', 'items long 100', 'list long', 'tracks 50', 'albums 0', 'following f49', 'nothing'])(
  'what was said beforehand is what is asked, also where a scan broke off at %s',
  async (name) => {
    const tab = await openTab()
    spotify.faults.set(name, [quotaReached])
    await tab.startScan(tab.client)
    await tab.cancelScan(tab.client)
    const behind = await pagesBehind(tab)
    const { requests, open } = await costOf(tab)
    expect(open).toBe(!['following f49', 'nothing'].includes(name))
    asked()
    tab.tryAgain()
    await tab.startScan(tab.client)
    expect(asked()).toHaveLength(requests + behind)
    await expectWhole(tab)
  },
)

test('what is said of an account without a single list is true as well', async () => {
  spotify.library.playlists = []
  Object.assign(spotify.library, {
    following: [],
    tops: {},
    saved: { tracks: [], albums: [], shows: [], episodes: [] },
  })
  const tab = await openTab()
  const { requests } = await costOf(tab)
  await tab.startScan(tab.client)
  expect(asked()).toHaveLength(requests)
})

test('the small lists come first, and the shelves behind them', async () => {
  const tab = await openTab()
  await tab.startScan(tab.client)
  const log = asked()
  const firsts = log.filter((name) => /^items \w+ 0$/.test(name)).map((name) => name.split(' ')[1])
  expect(firsts).toEqual(['odd', 'short', 'middle', 'long'])
  expect(log.findLastIndex((name) => name.startsWith('items'))).toBeLessThan(log.indexOf('tracks 0'))
})

test('a second scan asks for the lists and looks once at each shelf, also after a reload', async () => {
  const tab = await openTab()
  await tab.startScan(tab.client)
  asked()
  await tab.startScan(tab.client)
  expect(asked()).toHaveLength(secondScan)
  expect(progressOf(tab)).toMatchObject({ requests: { done: secondScan, total: secondScan }, items: 0 + shelfRows() })
  const later = await openTab()
  await later.startScan(later.client)
  expect(asked()).toHaveLength(secondScan)
  await expectWhole(later)
})

/** What the first pages of all shelves bring. */
const shelfRows = () => 50 + 50 + 2 + 1 + 50 + 50 + 5

test('a second scan reads what has changed, and drops what is gone', async () => {
  const tab = await openTab()
  await tab.startScan(tab.client)
  Object.assign(spotify.list('middle'), { snapshot: 'middle-2', rows: idsUpTo(101, 'm').map(rowOf) })
  spotify.library.playlists.splice(1, 1)
  spotify.library.saved.tracks.unshift(likedOf('new'))
  asked()
  await tab.startScan(tab.client)
  const log = asked()
  expect(log).toHaveLength(secondScan + 3 + 1)
  expect(log).toEqual(expect.arrayContaining(['items middle 0', 'items middle 50', 'items middle 100', 'list middle']))
  await expectWhole(tab)
  expect((await (await tab.store()).list('middle'))?.changedAt).toBeGreaterThan(0)
})

test('a list that changes while it is read is read again, never mixed', async () => {
  spotify.how.onRequest = (name) => {
    if (name !== 'items long 150') return
    spotify.how.onRequest = () => undefined
    Object.assign(spotify.list('long'), { snapshot: 'long-2', rows: idsUpTo(230, 'other').map(rowOf) })
  }
  const tab = await openTab()
  await tab.startScan(tab.client)
  expect(progressOf(tab)?.failures).toEqual([])
  await expectWhole(tab)
})

test('a shelf that changes while it is read is read again too', async () => {
  spotify.how.onRequest = (name) => {
    if (name !== 'tracks 50') return
    spotify.how.onRequest = () => undefined
    spotify.library.saved.tracks.unshift(likedOf('new'))
  }
  const tab = await openTab()
  await tab.startScan(tab.client)
  expect(progressOf(tab)?.failures).toEqual([])
  await expectWhole(tab)
})

test('a list that never stands still is a failure among others', async () => {
  let version = 1
  spotify.how.onRequest = (name) => {
    if (name === 'list long') spotify.list('long').snapshot = `long-${++version}`
  }
  const tab = await openTab()
  await tab.startScan(tab.client)
  expect(progressOf(tab)?.failures).toEqual([{ id: 'long', name: 'List long', failure: { kind: 'changed' } }])
  spotify.how.onRequest = () => undefined
  await tab.startScan(tab.client)
  await expectWhole(tab)
})

test('lists that come and go while they are listed are listed again', async () => {
  const tab = await openTab()
  spotify.library.playlists.push(...idsUpTo(60, 'more').map((id) => fakeList(id, 1)))
  spotify.how.onRequest = (name) => {
    if (name !== 'playlists 50') return
    spotify.how.onRequest = () => undefined
    spotify.library.playlists.splice(2, 1)
  }
  await tab.startScan(tab.client)
  expect(tab.getScan().is).toBe('done')
  expect(asked().filter((name) => name.startsWith('playlists'))).toEqual([
    ...['playlists 0', 'playlists 50'],
    ...['playlists 0', 'playlists 50'],
  ])
  await expectWhole(tab)
})

test('a server that goes round in circles stops the listing, and the next scan asks anew', async () => {
  spotify.library.playlists = idsUpTo(100, 'l').map((id) => fakeList(id, 0))
  const circle = () => {
    const first = spotify.library.playlists.slice(0, 50).map((list) => list && { id: list.id, items: { total: 0 } })
    return new Response(JSON.stringify({ items: first, total: 100, limit: 50, offset: 50 }))
  }
  spotify.faults.set('playlists 50', [circle, circle, circle])
  const tab = await openTab()
  await tab.startScan(tab.client)
  expect(tab.getScan()).toMatchObject({ is: 'stopped', failure: { kind: 'incomplete' } })
  await tab.startScan(tab.client)
  expect(tab.getScan().is).toBe('done')
  await expectWhole(tab)
})

test('one list that fails never stops the rest; it is named with its reason, and read when it is asked for again', async () => {
  spotify.faults.set('items middle 50', [() => refusal(403)])
  spotify.faults.set('albums 50', [() => refusal(404)])
  const tab = await openTab()
  await tab.startScan(tab.client)
  expect(tab.getScan()).toMatchObject({ is: 'done', progress: { lists: { done: 5, total: 5 } } })
  const failures = progressOf(tab)?.failures ?? []
  expect(failures).toEqual([
    { id: 'middle', name: 'List middle', failure: { kind: 'not-yours' } },
    { id: 'albums', name: null, failure: { kind: 'not-found' } },
  ])
  asked()
  for (const failure of failures) await tab.retryScan(tab.client, failure)
  expect(asked()).toEqual(['list middle', 'items middle 50', 'list middle', 'albums 0', 'albums 50'])
  expect(tab.getScan()).toMatchObject({ is: 'done', progress: { failures: [] } })
  await expectWhole(tab)
})

test('a list that anybody may add to, and that is not shared with the person, is withheld and no failure', async () => {
  spotify.library.playlists.push(fakeList('open', 60, { readable: false, shared: true }))
  spotify.library.playlists.push(fakeList('ours', 60, { shared: true }))
  const tab = await openTab()
  await tab.startScan(tab.client)
  expect(progressOf(tab)).toMatchObject({ failures: [], withheld: 3, lists: { done: 7, total: 7 } })
  expect(await (await tab.store()).list('ours')).toMatchObject({ complete: true, loaded: 60 })
})

test('a list that Spotify refuses costs one request, however long it is', async () => {
  spotify.library.playlists.push(fakeList('open', 260, { readable: false, shared: true }))
  const tab = await openTab()
  await tab.startScan(tab.client)
  const names = asked()
  expect(names.filter((name) => name.startsWith('items open'))).toEqual(['items open 0'])
  expect(progressOf(tab)?.requests).toEqual({ done: names.length, total: names.length })
})

test('a list that Spotify refused is not asked for again until it changes', async () => {
  const open = fakeList('open', 60, { readable: false, shared: true })
  spotify.library.playlists.push(open)
  const tab = await openTab()
  await tab.startScan(tab.client)
  expect(asked()).toContain('items open 0')
  await tab.startScan(tab.client)
  expect(asked().filter((name) => name.startsWith('items'))).toEqual([])
  expect(progressOf(tab)).toMatchObject({ failures: [], withheld: 3 })

  Object.assign(open, { snapshot: 'open-2', readable: true })
  await tab.startScan(tab.client)
  expect(asked()).toContain('items open 50')
  await expectWhole(tab)
})

test('whoever looks at the lists after a scan has them as it found them, for no request', async () => {
  const tab = await openTab()
  const { playlistsQueries } = await import('#spotify/playlists.ts')
  const lists = () => tab.client.query(playlistsQueries.all())
  expect((await lists()).playlists.map(({ name }) => name)).toContain('List short')
  spotify.library.playlists[1] = fakeList('short', 7, { name: 'Renamed', snapshot: 'short-2' })
  await new Promise((resolve) => setTimeout(resolve, 5))
  await tab.startScan(tab.client)
  asked()
  const all = await lists()
  expect(all.playlists.map(({ name }) => name)).toContain('Renamed')
  expect(all).toMatchObject({ complete: true, withheld: 1, total: spotify.library.playlists.length })
  expect(asked()).toEqual([])
})

test('what fails again stays on the list', async () => {
  spotify.faults.set('items middle 50', [() => refusal(403), () => refusal(404)])
  const tab = await openTab()
  await tab.startScan(tab.client)
  await tab.retryScan(tab.client, progressOf(tab)!.failures[0]!)
  expect(progressOf(tab)?.failures).toEqual([{ id: 'middle', name: 'List middle', failure: { kind: 'not-found' } }])
})

test.each(['items long 100', 'playlists 0', 'tracks 50', 'list long', 'me'])(
  'out of quota at %s it stops and says so; later it goes on and asks for nothing twice',
  async (name) => {
    spotify.faults.set(name, [quotaReached])
    const tab = await openTab()
    await tab.startScan(tab.client)
    expect(tab.getScan()).toMatchObject({ is: 'stopped', failure: { kind: 'quota', until: null } })
    expect(sessionStorage.getItem('liner-notes:/:job')).toBe('paused')
    const before = asked()
    tab.tryAgain()
    await tab.startScan(tab.client)
    expect(tab.getScan()).toMatchObject({ is: 'done' })
    expect(repeated([...before, ...asked()]).filter((again) => !isLook(again) && again !== name)).toEqual([])
    await expectWhole(tab)
  },
)

/** Requests that see whether something is still as it was. */
const isLook = (name: string) =>
  /^(?:list \w+|(?:tracks|albums|shows|episodes) 0|top\/\w+ \w+ 0|following)$/.test(name) || name === 'me'

test('a pause lets go at once, and Resume goes on', async () => {
  const tab = await openTab()
  spotify.how.onRequest = (_, count) => {
    if (count === 9) tab.pauseScan()
  }
  await tab.startScan(tab.client)
  expect(tab.getScan()).toMatchObject({ is: 'paused' })
  expect(sessionStorage.getItem('liner-notes:/:job')).toBe('paused')
  const before = asked()
  expect(before.length).toBeLessThan(10)
  spotify.how.onRequest = () => undefined
  await tab.startScan(tab.client)
  expect(tab.getScan().is).toBe('done')
  const again = repeated([...before, ...asked()]).filter((name) => !isLook(name))
  expect(again.length).toBeLessThanOrEqual(3)
  await expectWhole(tab)
})

test('whoever presses the button and loads the page again at once has begun', async () => {
  const tab = await openTab()
  const scanning = tab.startScan(tab.client)
  expect(sessionStorage.getItem('liner-notes:/:job')).toBe('running')
  spotify.kill()
  const later = await openTab()
  later.reviveScan(later.client)
  await state(later, 'done')
  await expectWhole(later)
  tab.pauseScan()
  await scanning
})

test('a pause in the very beginning is a pause, and two presses are one', async () => {
  const tab = await openTab()
  const scanning = tab.startScan(tab.client)
  tab.pauseScan()
  expect(tab.getScan().is).toBe('paused')
  await scanning
  expect(tab.getScan().is).toBe('paused')
  expect(asked()).toEqual([])
  vi.stubGlobal('navigator', { locks: createLocks(), onLine: true })
  await Promise.all([tab.startScan(tab.client), tab.startScan(tab.client)])
  expect(tab.getScan().is).toBe('done')
  expect(repeated(asked())).toEqual([])
})

test('a scan that is given up is forgotten; what came is kept', async () => {
  const tab = await openTab()
  spotify.how.onRequest = (name) => {
    if (name === 'tracks 50') void tab.cancelScan(tab.client)
  }
  await tab.startScan(tab.client)
  expect(tab.getScan()).toEqual({ is: 'idle' })
  expect(sessionStorage.getItem('liner-notes:/:job')).toBeNull()
  spotify.how.onRequest = () => undefined
  const store = await tab.store()
  await vi.waitUntil(async () => (await store.journal('scan-listing')) === null)
  expect(await store.journal('scan')).toBeNull()
  expect(asked().filter((name) => name.startsWith('items'))).toHaveLength(listPages)
  await tab.startScan(tab.client)
  expect(asked().filter((name) => name.startsWith('items'))).toEqual([])
  await expectWhole(tab)
})

test('what failed is not asked again while another tab scans; afterwards it can be', async () => {
  const locks = createLocks()
  vi.stubGlobal('navigator', { locks, onLine: true })
  spotify.faults.set('items middle 50', [() => refusal(404)])
  const [one, other] = [await openTab(), await openTab()]
  await one.startScan(one.client)
  const [failure] = progressOf(one)!.failures
  spotify.library.playlists[1] = fakeList('short', 7, { name: 'Renamed', snapshot: 'short-2' })
  spotify.how.latency = 100
  const scanning = other.startScan(other.client)
  asked()
  await one.retryScan(one.client, failure!)
  expect(one.getScan()).toEqual({ is: 'elsewhere' })
  await scanning
  expect(asked().filter((name) => name === 'items middle 50').length).toBeLessThanOrEqual(1)
  await vi.waitUntil(() => one.getScan().is === 'done')
  expect(progressOf(one)!.failures).toEqual([failure])
  await one.retryScan(one.client, failure!)
  expect(progressOf(one)!.failures).toEqual([])
})

test('one tab scans at a time', async () => {
  const locks = createLocks()
  vi.stubGlobal('navigator', { locks, onLine: true })
  spotify.how.latency = 15
  const [one, other] = [await openTab(), await openTab()]
  const scanning = one.startScan(one.client)
  await other.startScan(other.client)
  expect(other.getScan()).toEqual({ is: 'elsewhere' })
  await scanning
  expect(repeated(asked())).toEqual([])
  await state(other, 'idle')
  await other.startScan(other.client)
  expect(other.getScan().is).toBe('done')
})

test('a copy that is deleted takes the scan along, and what was said of it', async () => {
  const tab = await openTab()
  spotify.how.onRequest = (_, count) => {
    if (count === 6) void tab.wipeCopy()
  }
  await tab.startScan(tab.client)
  expect(tab.getScan()).toEqual({ is: 'idle' })
  expect(sessionStorage.getItem('liner-notes:/:job')).toBeNull()
  await tab.startScan(tab.client)
  expect(tab.getScan().is).toBe('done')
  await expectWhole(tab)
  await tab.keepCopy(false)
  expect(tab.getScan()).toEqual({ is: 'idle' })
})

test('a copy that is deleted in another tab takes the scan of this one along', async () => {
  const [one, other] = [await openTab(), await openTab()]
  spotify.how.latency = 10
  spotify.how.onRequest = (_, count) => {
    if (count === 6) void other.wipeCopy()
  }
  await one.startScan(one.client)
  expect(one.getScan()).toEqual({ is: 'idle' })
  await one.startScan(one.client)
  await expectWhole(one)
})

test('the end of the session ends the scan', async () => {
  const tab = await openTab()
  const { endSession } = await import('#auth/session.ts')
  spotify.how.onRequest = (_, count) => {
    if (count === 6) endSession('logged-out')
  }
  await tab.startScan(tab.client)
  expect(tab.getScan()).toEqual({ is: 'idle' })
  expect(spotify.log.length).toBeLessThan(10)
})

test('after a reload a paused scan is paused, and one that nobody began does not begin', async () => {
  const tab = await openTab()
  tab.reviveScan(tab.client)
  expect(tab.getScan()).toEqual({ is: 'idle' })
  sessionStorage.setItem('liner-notes:/:job', 'paused')
  tab.reviveScan(tab.client)
  expect(tab.getScan()).toEqual({ is: 'paused', progress: null })
  expect(asked()).toEqual([])
})

const longTest = { timeout: 30_000 }

test(
  'killed anywhere, the next page goes on, ends with all there is, and asks for nothing twice but what was on its way',
  longTest,
  async () => {
    for (let point = 2; point <= firstScan; point += 4) {
      spotify = openBrowser(libraryOf())
      const tab = await openTab()
      let lost: string[] = []
      spotify.how.onRequest = (_, count) => {
        if (count !== point) return
        lost = spotify.kill()
        spotify.how.deaf = true
      }
      void tab.startScan(tab.client)
      await vi.waitUntil(() => lost.length > 0, { interval: 1 })
      // Its code goes on here where that of a page would not: what it would ask nobody hears.
      for (let turn = 0; turn < 200; turn += 1) await new Promise((resolve) => setImmediate(resolve))
      spotify.how.deaf = false
      const later = await openTab()
      later.reviveScan(later.client)
      await state(later, 'done')
      expect(repeated(spotify.log).filter((name) => !isLook(name) && !lost.includes(name))).toEqual([])
      await expectWhole(later)
    }
  },
)

test(
  'whatever is in a library and whatever changes meanwhile: what is kept is one list, or it is said what is missing',
  longTest,
  async () => {
    const tab = await openTab()
    const track = fc.constantFrom('a', 'b', 'c').map(rowOf)
    const local = { is_local: true, item: { uri: 'spotify:local:a:b:c:1', name: 'c', type: 'track', id: null } }
    const episode = {
      item: { type: 'episode', id: 'e', uri: 'spotify:episode:e', name: 'E', show: { id: 's', name: 'S' } },
    }
    const row = fc.oneof(track, fc.constantFrom<unknown>(null, { item: null }, local, episode, 7))
    const rows = fc.oneof(
      fc.array(row, { maxLength: 6 }),
      fc
        .tuple(fc.array(row, { minLength: 1, maxLength: 8 }), fc.constantFrom(49, 50, 51, 100, 130))
        .map(([few, size]) => Array.from({ length: size }, (_, index) => few[(index * 7) % few.length])),
    )
    const change = fc.record({
      at: fc.integer({ min: 2, max: 25 }),
      what: fc.constantFrom('append', 'remove', 'other rows', 'gone', 'withheld', 'liked', 'unliked', 'refused'),
      which: fc.nat(5),
    })
    const world = fc.record({
      lists: fc.array(fc.option(rows), { maxLength: 5 }),
      small: fc.constantFrom(0, 0, 0, 0, 0, 50),
      liked: fc.integer({ min: 0, max: 120 }),
      changes: fc.array(change, { maxLength: 3 }),
    })
    await fc.assert(
      fc.asyncProperty(world, async ({ lists, small, liked, changes }) => {
        await tab.wipeCopy()
        tab.client.clear()
        const { library, how } = spotify
        const all = lists.map((some, index) => some && fakeList(`l${index}`, 0, { rows: some }))
        library.playlists = [...all, ...idsUpTo(small, 'small').map((id) => fakeList(id, 0))]
        Object.assign(library.saved, { tracks: idsUpTo(liked).map(likedOf) })
        const begun = spotify.log.length
        const history = new Map<string, unknown[][]>()
        const remember = () => {
          for (const list of library.playlists)
            if (list) history.set(list.id, [...(history.get(list.id) ?? []), list.rows])
        }
        remember()
        let version = 1
        how.onRequest = (name, count) => {
          for (const { at, what, which } of changes) {
            if (at !== count - begun) continue
            const list = library.playlists[which] ?? null
            version += 1
            if (what === 'liked') library.saved.tracks.unshift(likedOf(`new${version}`))
            else if (what === 'unliked') library.saved.tracks.splice(which * 20, 1)
            else if (what === 'refused') spotify.faults.set(name, [() => refusal(403)])
            else if (what === 'gone') library.playlists.splice(which, 1)
            else if (list && what === 'withheld') list.readable = false
            else if (list) {
              list.snapshot = `${list.id}-${version}`
              if (what === 'append') list.rows = [...list.rows, rowOf('z')]
              else if (what === 'remove') list.rows = list.rows.slice(1)
              else list.rows = list.rows.map((_, index) => rowOf(`y${index}`))
            }
            remember()
          }
        }
        await tab.startScan(tab.client)
        how.onRequest = () => undefined
        spotify.faults.clear()
        const now = tab.getScan()
        expect(['done', 'stopped']).toContain(now.is)
        const store = await tab.store()
        for (const list of await store.lists()) {
          if (list.kind !== 'playlist') continue
          const kept = (await store.pages(list.id, list.snapshotId)).flat()
          const isSaid = progressOf(tab)?.failures.some(({ id }) => id === list.id) === true || now.is === 'stopped'
          const isWithheld = list.details?.readable === false
          if (!list.complete) expect(isSaid || isWithheld).toBe(true)
          else expect((history.get(list.id) ?? []).map((some) => some.map(toPlaylistItem))).toContainEqual(kept)
        }
        await tab.startScan(tab.client)
        expect(progressOf(tab)?.failures).toEqual([])
        await expectWhole(tab)
      }),
      { numRuns: 30 },
    )
  },
)

test('a scan that is after a part asks for that alone, and is told from a whole one', async () => {
  const tab = await openTab()
  await tab.startScan(tab.client, new Set(['liked', 'following']))
  expect(asked()).toHaveLength(shelfPages.tracks + shelfPages.following)
  expect(tab.getScan()).toMatchObject({ is: 'done', whole: false })
  await tab.startScan(tab.client, new Set(['listing']))
  expect(asked()).toEqual(['playlists 0'])
  expect((await (await tab.store()).list('long'))?.details?.name).toBe('List long')
  await tab.startScan(tab.client)
  expect(tab.getScan()).toMatchObject({ is: 'done', whole: true })
  await expectWhole(tab)
})
