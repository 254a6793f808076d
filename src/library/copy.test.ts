import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { openDB } from 'idb'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { refuseWrites } from '#auth/refusing-storage.ts'
import { emptyList, type Store } from './kept.ts'

const rows = [1, 2, 3]
const place = (id: string) => ({ id, kind: 'playlist', snapshotId: 'a', total: 3, index: 0 }) as const
const idsIn = async (store: Store) => (await store.lists()).map(({ id }) => id).sort()
const databaseName = 'liner-notes:/'

/** A page of the app, as after a reload or in another tab. */
async function openPage() {
  vi.resetModules()
  const [copy, news] = await Promise.all([import('./copy.ts'), import('./copy-news.ts')])
  return { ...copy, ...news }
}

/** A device whose databases cannot be written to. */
function fillDevice() {
  const refuse = () => {
    throw new DOMException('No room', 'QuotaExceededError')
  }
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(refuse)
}

async function rowsOnDevice(): Promise<number> {
  const database = await openDB(databaseName)
  const counts = await Promise.all(['lists', 'pages', 'journals', 'meta'].map((name) => database.count(name)))
  database.close()
  return counts.reduce((sum, count) => sum + count, 0)
}

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory())
  localStorage.clear()
  sessionStorage.clear()
})

afterEach(() => {
  vi.useRealTimers()
})

test('what is kept for an account is there for its next page', async () => {
  const page = await openPage()
  await (await page.openCopy('anna')).putPage(place('one'), rows)
  expect(page.getCopyState()).toEqual({ keeps: 'device', trouble: null, replacedAnother: false })
  const later = await openPage()
  expect(await idsIn(await later.openCopy('anna'))).toEqual(['one'])
  expect(later.getCopyState().replacedAnother).toBe(false)
})

test('the copy of sample data ends with its page, and touches no other', async () => {
  const real = await openPage()
  await (await real.openCopy('anna')).putPage(place('one'), rows)
  sessionStorage.setItem('liner-notes:/:sample', '1')
  const page = await openPage()
  await (await page.openCopy('ida')).putPage(place('two'), rows)
  expect(await idsIn(await page.openCopy('ida'))).toEqual(['two'])
  expect(await idsIn(await (await openPage()).openCopy('ida'))).toEqual([])
  sessionStorage.clear()
  expect(await idsIn(await (await openPage()).openCopy('anna'))).toEqual(['one'])
})

test('opens an account’s copy once, whoever asks', async () => {
  const page = await openPage()
  const [one, other] = await Promise.all([page.openCopy('anna'), page.openCopy('anna')])
  expect(one).toBe(other)
})

test('the copy of another account is deleted, and that is said until it has been read', async () => {
  const first = await openPage()
  await (await first.openCopy('anna')).putPage(place('one'), rows)
  const page = await openPage()
  const heard = vi.fn()
  page.subscribeCopyState(heard)
  expect(await idsIn(await page.openCopy('ben'))).toEqual([])
  expect(page.getCopyState()).toEqual({ keeps: 'device', trouble: null, replacedAnother: true })
  expect(heard).toHaveBeenCalled()
  page.noteRead()
  expect(page.getCopyState().replacedAnother).toBe(false)
  expect(await idsIn(await (await openPage()).openCopy('anna'))).toEqual([])
})

test('what a tab has written after its copy was deleted goes with the next account', async () => {
  const anna = await openPage()
  await (await anna.openCopy('anna')).putPage(place('one'), rows)
  const database = await openDB(databaseName)
  await database.delete('meta', 'owner')
  database.close()
  const ben = await openPage()
  expect(await idsIn(await ben.openCopy('ben'))).toEqual([])
  expect(ben.getCopyState().replacedAnother).toBe(true)
  expect(await rowsOnDevice()).toBe(1)
})

test('a person who wants no copy has none, on this device and after a reload', async () => {
  const page = await openPage()
  const store = await page.openCopy('anna')
  await store.putPage(place('one'), rows)
  await page.keepCopy(false)
  expect(page.getCopyState()).toEqual({ keeps: 'off', trouble: null, replacedAnother: false })
  await store.putPage(place('late'), rows)
  await (await page.openCopy('anna')).putPage(place('two'), rows)
  expect(await idsIn(await page.openCopy('anna'))).toEqual(['two'])
  expect(await rowsOnDevice()).toBe(0)
  const later = await openPage()
  expect(later.getCopyState().keeps).toBe('off')
  expect(await idsIn(await later.openCopy('anna'))).toEqual([])
  await later.keepCopy(true)
  expect(later.getCopyState().keeps).toBe('device')
  await (await later.openCopy('anna')).putPage(place('three'), rows)
  expect(await idsIn(await (await openPage()).openCopy('anna'))).toEqual(['three'])
})

test('another tab heeds the choice at once', async () => {
  const [page, other] = [await openPage(), await openPage()]
  const store = await other.openCopy('anna')
  await store.putPage(place('one'), rows)
  await page.keepCopy(false)
  await vi.waitFor(() => expect(other.getCopyState().keeps).toBe('off'))
  await store.putPage(place('late'), rows)
  await (await other.openCopy('anna')).putPage(place('two'), rows)
  expect(await rowsOnDevice()).toBe(0)
  await page.keepCopy(true)
  await vi.waitFor(() => expect(other.getCopyState().keeps).toBe('device'))
  await (await other.openCopy('anna')).putPage(place('three'), rows)
  expect(await idsIn(await (await openPage()).openCopy('anna'))).toEqual(['three'])
})

test('a tab whose account is not that of the device any more goes on in memory, and takes nothing back', async () => {
  const [anna, ben] = [await openPage(), await openPage()]
  const store = await anna.openCopy('anna')
  await store.putPage(place('one'), rows)
  await (await ben.openCopy('ben')).putPage(place('two'), rows)
  await vi.waitFor(() => expect(anna.getCopyState()).toMatchObject({ keeps: 'memory', trouble: 'another' }))
  await store.putPage(place('late'), rows)
  await (await anna.openCopy('anna')).putPage(place('three'), rows)
  expect(await idsIn(await anna.openCopy('anna'))).toEqual(['three'])
  expect(await idsIn(await (await openPage()).openCopy('ben'))).toEqual(['two'])
  expect(await rowsOnDevice()).toBe(3)
})

test('what builds on the copy hears of its loss, in every tab, and the copy of sample data is another', async () => {
  const [one, other] = [await openPage(), await openPage()]
  const [here, there] = [vi.fn(), vi.fn()]
  one.onCopyLost(here)
  other.onCopyLost(there)
  await one.wipeCopy()
  expect(here.mock.calls).toEqual([[{ here: true, to: null, keeps: true }]])
  await vi.waitFor(() => expect(there.mock.calls).toEqual([[{ here: false, to: null, keeps: true }]]))
  const heard = vi.fn()
  other.onCopyChange(heard)
  const sample = new BroadcastChannel('liner-notes:/:copy')
  sample.postMessage({ lost: 'liner-notes:/:sample', to: null, keeps: true })
  await vi.waitFor(() => expect(heard).toHaveBeenCalled())
  expect(there).toHaveBeenCalledTimes(1)
  sample.close()
})

test('where the choice cannot be kept nothing changes', async () => {
  const page = await openPage()
  await (await page.openCopy('anna')).putPage(place('one'), rows)
  refuseWrites('localStorage', 'SecurityError')
  await expect(page.keepCopy(false)).rejects.toMatchObject({ kind: 'forbidden' })
  expect(page.getCopyState().keeps).toBe('device')
  expect(await idsIn(await page.openCopy('anna'))).toEqual(['one'])
})

test('deleting takes all there is, and tells those who look at it', async () => {
  const page = await openPage()
  const store = await page.openCopy('anna')
  await store.putPage(place('one'), rows)
  await store.putJournal('scan', 1)
  const changed = vi.fn()
  page.onCopyChange(changed)
  await page.wipeCopy()
  expect(changed).toHaveBeenCalled()
  expect(await rowsOnDevice()).toBe(0)
  expect(await idsIn(await page.openCopy('anna'))).toEqual([])
})

test('what is still on its way when the copy is deleted does not arrive', async () => {
  const page = await openPage()
  const store = await page.openCopy('anna')
  await Promise.all([store.putPage(place('one'), rows), page.wipeCopy(), store.putPage(place('two'), rows)])
  await store.changeList('three', () => emptyList('three', 'playlist'))
  expect(await rowsOnDevice()).toBe(0)
})

test('a page that never opened its copy deletes it too', async () => {
  const first = await openPage()
  await (await first.openCopy('anna')).putPage(place('one'), rows)
  const page = await openPage()
  await page.wipeCopy()
  expect(await rowsOnDevice()).toBe(0)
  expect(await idsIn(await page.openCopy('ben'))).toEqual([])
  expect(page.getCopyState().replacedAnother).toBe(false)
})

test('another tab hears of a change', async () => {
  const [one, other] = [await openPage(), await openPage()]
  const [heard, silent] = [vi.fn(), vi.fn()]
  other.onCopyChange(heard)
  other.onCopyChange(silent)()
  one.copyChanged()
  await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(1))
  expect(silent).not.toHaveBeenCalled()
})

test('without IndexedDB the copy lives in memory, and says so', async () => {
  vi.stubGlobal('indexedDB', undefined)
  const page = await openPage()
  const store = await page.openCopy('anna')
  await store.putPage(place('one'), rows)
  expect(await idsIn(store)).toEqual(['one'])
  expect(page.getCopyState()).toEqual({ keeps: 'memory', trouble: 'forbidden', replacedAnother: false })
  await page.wipeCopy()
  expect(await idsIn(store)).toEqual([])
})

test('on a full device it goes on in memory; once there is room again, a new copy is on the device', async () => {
  const page = await openPage()
  const store = await page.openCopy('anna')
  await store.putPage(place('one'), rows)
  fillDevice()
  await store.putPage(place('two'), rows)
  expect(await idsIn(store)).toEqual(['one', 'two'])
  expect(page.getCopyState()).toMatchObject({ keeps: 'memory', trouble: 'full' })
  vi.restoreAllMocks()
  await page.wipeCopy()
  await (await page.openCopy('anna')).putPage(place('three'), rows)
  expect(page.getCopyState()).toMatchObject({ keeps: 'device', trouble: null })
  expect(await idsIn(await (await openPage()).openCopy('anna'))).toEqual(['three'])
})

test('a newer version of the app in another tab takes the database over; this page goes on in memory', async () => {
  const page = await openPage()
  const store = await page.openCopy('anna')
  await store.putPage(place('one'), rows)
  const newer = await openDB(databaseName, 99)
  expect(page.getCopyState()).toMatchObject({ keeps: 'memory', trouble: 'newer' })
  await store.putPage(place('two'), rows)
  expect(await idsIn(store)).toEqual(['two'])
  expect(page.getCopyState().trouble).toBe('newer')
  newer.close()
})

test('where a newer version has been, nothing is kept, and deleting still deletes', async () => {
  const newer = await openDB(databaseName, 99, {
    upgrade: (database) => void database.createObjectStore('lists').put(1, 'x'),
  })
  newer.close()
  const page = await openPage()
  const store = await page.openCopy('anna')
  await store.putPage(place('one'), rows)
  expect(await idsIn(store)).toEqual(['one'])
  expect(page.getCopyState()).toMatchObject({ keeps: 'memory', trouble: 'newer' })
  await page.wipeCopy()
  await vi.waitFor(async () => expect(await indexedDB.databases()).toEqual([]))
})
