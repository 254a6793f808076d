import 'fake-indexeddb/auto'
import { strFromU8, unzipSync } from 'fflate'
import { beforeEach, expect, test, vi } from 'vitest'
import { backupParts } from './backup-parts.ts'
import type { BackupState } from './backup-state.ts'
import { artistOf, fakeList, idsUpTo, likedOf, quotaReached, refusal, repeated } from './fake-spotify.ts'
import type { FakeLibrary, FakeSpotify } from './fake-spotify.ts'
import { openBrowser, openTab as openPage } from './fake-tab.ts'
import { parseDocument } from './files/json.ts'

const libraryOf = (): FakeLibrary => ({
  playlists: [fakeList('long', 230), fakeList('short', 7), fakeList('foreign', 20, { readable: false })],
  saved: { tracks: idsUpTo(130).map(likedOf), albums: [], shows: [], episodes: [] },
  following: idsUpTo(60, 'f'),
  tops: { 'artists:short_term': idsUpTo(20, 'ar').map(artistOf) },
})

const cold = 1 + (5 + 1) + 1 + (3 + 1 + 1 + 1 + 2 + 6)
const warm = 1 + 11

let spotify: FakeSpotify

beforeEach(() => {
  spotify = openBrowser(libraryOf())
})

async function openTab() {
  const page = await openPage()
  const [run, state, jobs] = await Promise.all([
    import('./backup-run.ts'),
    import('./backup-state.ts'),
    import('./jobs.ts'),
  ])
  const is = (wanted: BackupState['is']) =>
    vi.waitUntil(() => state.getBackup().is === wanted, { interval: 2, timeout: 5000 })
  return { ...page, ...run, ...state, ...jobs, is }
}

type Tab = Awaited<ReturnType<typeof openTab>>

const asked = () => spotify.taken().filter((name) => name !== 'me')

async function open({ getBackup }: Tab) {
  const backup = getBackup()
  if (backup.is !== 'done') throw new Error(`The backup is ${backup.is}`)
  const files = unzipSync(new Uint8Array(await backup.built.blob.arrayBuffer()))
  const gaps = backup.built.entries.filter(({ status }) => status !== 'complete')
  return {
    library: await parseDocument(strFromU8(files['library.json']!)),
    gaps: gaps.map(({ id, status, reason }) => `${id} ${status} ${reason ?? ''}`.trim()),
    entries: backup.built.entries,
  }
}

const sizes = (library: Awaited<ReturnType<typeof open>>['library']) =>
  library.playlists.map(({ id, items }) => [id, items.filter((row) => row !== undefined).length])
const wholeLists = [
  ['long', 230],
  ['short', 7],
  ['foreign', 0],
]

test('reads what is not here and writes one file of it; the next one asks what has changed alone', async () => {
  const tab = await openTab()
  await tab.startBackup(tab.client, backupParts)
  const log = asked()
  expect(log).toHaveLength(cold)
  expect(repeated(log)).toEqual([])
  const { library, gaps } = await open(tab)
  expect(sizes(library)).toEqual(wholeLists)
  expect(library.liked).toHaveLength(130)
  expect(library.following).toHaveLength(60)
  expect(library.account).toEqual({ id: 'anna', name: 'Anna' })
  expect(gaps).toEqual(['foreign withheld'])
  expect(sessionStorage.getItem('liner-notes:/:job')).toBeNull()

  await tab.startBackup(tab.client, backupParts)
  expect(asked()).toHaveLength(warm)
  expect(sizes((await open(tab)).library)).toEqual(wholeLists)
})

test('says what it is doing, in this order', async () => {
  const tab = await openTab()
  const states: string[] = []
  tab.subscribeBackup(() => {
    if (states.at(-1) !== tab.getBackup().is) states.push(tab.getBackup().is)
  })
  const running = tab.startBackup(tab.client, backupParts)
  expect(tab.unfinishedJobs()).toContain('backup')
  await running
  expect(states).toEqual(['reading', 'building', 'done'])
  expect(tab.unfinishedJobs()).toEqual([])
})

test('asks for what was chosen alone, and does not call the library read', async () => {
  const tab = await openTab()
  await tab.startBackup(tab.client, ['liked', 'following'])
  expect(asked()).toHaveLength(3 + 2)
  expect(tab.getScan()).toMatchObject({ is: 'done', whole: false })
  expect((await open(tab)).entries.map(({ id, items }) => [id, items])).toEqual([
    ['liked', 130],
    ['following', 60],
  ])
  await tab.startBackup(tab.client, ['followed'])
  expect(asked()).toEqual(['playlists 0'])
  expect(sizes((await open(tab)).library)).toEqual([['foreign', 0]])
})

test('one list that fails spoils nothing; asked again, it is in the next file', async () => {
  spotify.faults.set('items short 0', [() => refusal(404)])
  spotify.faults.set('albums 0', [() => refusal(403)])
  const tab = await openTab()
  await tab.startBackup(tab.client, backupParts)
  expect((await open(tab)).gaps).toEqual(['short failed not-found', 'foreign withheld', 'albums failed not-yours'])
  asked()
  await tab.retryBackup(tab.client, 'short')
  expect(asked()).toEqual(['list short', 'items short 0'])
  expect((await open(tab)).gaps).toEqual(['foreign withheld', 'albums failed not-yours'])
  await tab.retryBackup(tab.client, 'albums')
  expect((await open(tab)).gaps).toEqual(['foreign withheld'])
})

test('stops where the quota is reached; resumed, it asks for nothing twice', async () => {
  spotify.faults.set('items long 100', [quotaReached])
  const tab = await openTab()
  await tab.startBackup(tab.client, backupParts)
  expect(tab.getBackup()).toMatchObject({ is: 'stopped', failure: { kind: 'quota' } })
  expect(tab.unfinishedJobs()).toContain('backup')
  const before = asked()
  await tab.resumeBackup(tab.client)
  const all = [...before, ...asked()]
  expect(new Set(repeated(all))).toEqual(new Set(['items long 100']))
  expect(sizes((await open(tab)).library)).toEqual(wholeLists)
})

test('stopped, a file of what is here is written for no request, and names what it lacks', async () => {
  spotify.faults.set('items long 100', [quotaReached])
  const tab = await openTab()
  await tab.startBackup(tab.client, backupParts)
  spotify.taken()
  await tab.backUpWhatIsHere(tab.client, backupParts)
  expect(spotify.taken()).toEqual([])
  const { library, gaps } = await open(tab)
  expect(sizes(library).slice(1)).toEqual(wholeLists.slice(1))
  expect(library.playlists[0]?.items).toHaveLength(230)
  expect(gaps).toContain('long partial unread')
  expect(gaps).toContain('liked partial unread')
})

test('from a copy that an earlier page has read, a file is written for no request at all', async () => {
  const first = await openTab()
  await first.startScan(first.client)
  spotify.taken()
  const tab = await openTab()
  await tab.backUpWhatIsHere(tab.client, backupParts)
  expect(spotify.taken()).toEqual([])
  const { library, gaps } = await open(tab)
  expect(library.account).toEqual({ id: 'anna', name: 'Anna' })
  expect(sizes(library)).toEqual(wholeLists)
  expect(gaps).toEqual(['foreign withheld'])
})

test('after a reload it goes on by itself, and the file is written', async () => {
  const tab = await openTab()
  spotify.how.onRequest = (name) => {
    if (name === 'items long 100') spotify.kill()
  }
  void tab.startBackup(tab.client, backupParts)
  await vi.waitUntil(() => spotify.log.includes('items long 100'), { interval: 2, timeout: 5000 })
  spotify.how.onRequest = () => undefined
  const next = await openTab()
  await next.reviveJobs(next.client)
  await next.is('done')
  expect(sizes((await open(next)).library)).toEqual(wholeLists)
})

test('after a reload while the file was written, it is written anew without another question', async () => {
  const tab = await openTab()
  const stop = tab.subscribeBackup(() => {
    if (tab.getBackup().is !== 'building') return
    stop()
    // The page is gone before anything else of it happens.
    throw new Error('gone')
  })
  await tab.startBackup(tab.client, backupParts)
  spotify.taken()
  sessionStorage.setItem('liner-notes:/:job', 'running')
  const next = await openTab()
  await next.reviveJobs(next.client)
  expect(asked()).toEqual([])
  expect((await open(next)).gaps).toEqual(['foreign withheld'])
})

test('a scan that nobody wanted a backup of is revived as a scan', async () => {
  const tab = await openTab()
  sessionStorage.setItem('liner-notes:/:job', 'running')
  await tab.reviveJobs(tab.client)
  await vi.waitUntil(() => tab.getScan().is === 'done', { interval: 2, timeout: 5000 })
  expect(tab.getBackup()).toEqual({ is: 'idle' })
})

test('paused and resumed where the scan is shown, the backup follows', async () => {
  const tab = await openTab()
  spotify.how.onRequest = (name) => {
    if (name === 'items long 100') tab.pauseScan()
  }
  await tab.startBackup(tab.client, backupParts)
  expect(tab.getBackup()).toEqual({ is: 'paused' })
  spotify.how.onRequest = () => undefined
  void tab.startScan(tab.client)
  await tab.is('done')
  expect(sizes((await open(tab)).library)).toEqual(wholeLists)
})

test('a scan that is under way is waited for, not doubled', async () => {
  const tab = await openTab()
  void tab.startScan(tab.client)
  await tab.startBackup(tab.client, backupParts)
  expect(asked()).toHaveLength(cold)
  expect(sizes((await open(tab)).library)).toEqual(wholeLists)
})

test('cancelled, it asks for nothing more and is forgotten by the next page; resumed, it goes on', async () => {
  const tab = await openTab()
  spotify.how.onRequest = (name) => {
    if (name === 'items long 100') void tab.cancelBackup(tab.client)
  }
  await tab.startBackup(tab.client, backupParts)
  await vi.waitUntil(() => tab.getScan().is === 'idle', { interval: 2 })
  expect(tab.getBackup()).toEqual({ is: 'cancelled' })
  expect(tab.unfinishedJobs()).toEqual([])
  spotify.how.onRequest = () => undefined
  await vi.waitUntil(async () => (await (await tab.store()).journal('backup')) === null)
  const next = await openTab()
  await next.recallBackup(next.client)
  await next.reviveJobs(next.client)
  expect(next.getBackup()).toEqual({ is: 'idle' })

  await tab.resumeBackup(tab.client)
  expect(sizes((await open(tab)).library)).toEqual(wholeLists)
})

test('a session that ends by itself leaves it to the next one to go on', async () => {
  const tab = await openTab()
  spotify.faults.set('items long 100', [quotaReached])
  await tab.startBackup(tab.client, backupParts)
  sessionStorage.removeItem('liner-notes:/:job')
  const next = await openTab()
  await next.recallBackup(next.client)
  expect(next.getBackup()).toEqual({ is: 'paused' })
  await next.resumeBackup(next.client)
  expect(sizes((await open(next)).library)).toEqual(wholeLists)
})

test('the playlists stand in the order of Spotify, also in a later page', async () => {
  spotify.library.playlists.reverse()
  const first = await openTab()
  await first.startScan(first.client)
  const tab = await openTab()
  await tab.backUpWhatIsHere(tab.client, backupParts)
  expect((await open(tab)).library.playlists.map(({ id }) => id)).toEqual(['foreign', 'short', 'long'])
})

test('cancelled, it leaves a scan alone that was there before', async () => {
  const tab = await openTab()
  spotify.how.onRequest = (name) => {
    if (name === 'items long 100') void tab.cancelBackup(tab.client)
  }
  void tab.startScan(tab.client)
  await tab.startBackup(tab.client, backupParts)
  expect(tab.getBackup()).toEqual({ is: 'cancelled' })
  await vi.waitUntil(() => tab.getScan().is === 'done', { interval: 2, timeout: 5000 })
  expect(sessionStorage.getItem('liner-notes:/:job')).toBeNull()
})

test('a file that is written beside a scan leaves the mark of the scan where it is', async () => {
  const tab = await openTab()
  spotify.how.onRequest = (name) => {
    if (name === 'items long 100') void tab.backUpWhatIsHere(tab.client, backupParts)
  }
  spotify.how.latency = 20
  void tab.startScan(tab.client)
  await tab.is('done')
  expect(tab.getScan().is).toBe('running')
  expect(sessionStorage.getItem('liner-notes:/:job')).toBe('running')
  tab.pauseScan()
})

test('a copy that is deleted takes the backup along, while it reads and while it builds', async () => {
  const tab = await openTab()
  spotify.how.onRequest = (name) => {
    if (name === 'items long 100') void tab.wipeCopy()
  }
  await tab.startBackup(tab.client, backupParts)
  await tab.is('cancelled')
  spotify.how.onRequest = () => undefined
  await tab.startScan(tab.client)
  const building = tab.backUpWhatIsHere(tab.client, backupParts)
  await tab.wipeCopy()
  await building
  expect(tab.getBackup()).toEqual({ is: 'cancelled' })
  expect(sessionStorage.getItem('liner-notes:/:job')).toBeNull()
})
