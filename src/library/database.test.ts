// @vitest-environment node
import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { openDB } from 'idb'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { databaseVersion, openDatabase } from './database.ts'
import { createDeviceStore } from './device-store.ts'
import { emptyList } from './kept.ts'

const name = 'liner-notes'
const none = () => undefined

/** The database as its first version made it, written down here because no step may ever change. */
const openFirst = (blocking: (event: Event) => void = none) =>
  openDB(name, 1, {
    upgrade: (database) => {
      for (const store of ['meta', 'lists', 'pages']) database.createObjectStore(store)
    },
    blocking: (_current, _blocked, event) => blocking(event),
  })

const close = (event: Event) => (event.target as IDBDatabase).close()

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory())
  // The database of the tests takes its turns by setImmediate.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
})

afterEach(() => {
  vi.useRealTimers()
})

test('makes all that today’s version has', async () => {
  const database = await openDatabase(name, none)
  expect(database.version).toBe(databaseVersion)
  expect([...database.objectStoreNames]).toEqual(['journals', 'lists', 'meta', 'pages', 'written'])
})

test('a copy of the first version keeps what it has, and gets what it lacks', async () => {
  const first = await openFirst()
  const list = { ...emptyList('one', 'playlist'), snapshotId: 'a', total: 2, loaded: 2, complete: true }
  await first.put('meta', 'anna', 'owner')
  await first.put('lists', list, ['anna', 'one'])
  await first.put('pages', [1, 2], ['anna', 'one', 'a', 0])
  first.close()
  const database = await openDatabase(name, none)
  expect(database.version).toBe(3)
  const store = createDeviceStore(database, 'anna')
  expect(await database.get('meta', 'owner')).toBe('anna')
  expect(await store.lists()).toEqual([list])
  expect(await store.pages('one', 'a')).toEqual([[1, 2]])
  await store.putJournal('scan', 1)
  expect(await store.journal('scan')).toBe(1)
})

test('a copy of the second version keeps its journals, and gets room for their times', async () => {
  const second = await openDB(name, 2, {
    upgrade: (database) => {
      for (const store of ['meta', 'lists', 'pages', 'journals']) database.createObjectStore(store)
    },
  })
  await second.put('journals', { shelves: [] }, ['anna', 'scan'])
  second.close()
  const database = await openDatabase(name, none)
  expect(await createDeviceStore(database, 'anna').journal('scan')).toEqual({ shelves: [] })
  expect(await database.count('written')).toBe(0)
})

test('an older tab that lets go is waited for', async () => {
  await openFirst(close)
  expect((await openDatabase(name, none)).version).toBe(databaseVersion)
})

test('lets a newer version have it, and says so', async () => {
  const onLost = vi.fn()
  const database = await openDatabase(name, onLost)
  const newer = await openDB(name, databaseVersion + 1)
  expect(newer.version).toBe(databaseVersion + 1)
  expect(onLost).toHaveBeenCalledTimes(1)
  expect(() => database.transaction('lists')).toThrow(expect.objectContaining({ name: 'InvalidStateError' }))
})

test('an older tab that does not let go is waited for three seconds', async () => {
  const older = await openFirst()
  const opening = openDatabase(name, none)
  const settled = vi.fn()
  opening.then(settled, settled)
  while (vi.getTimerCount() === 0) await new Promise((resolve) => setImmediate(resolve))
  await vi.advanceTimersByTimeAsync(2999)
  expect(settled).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(1)
  await expect(opening).rejects.toMatchObject({ name: 'TimeoutError' })
  // What comes too late is closed again, so that it stands in nobody's way.
  older.close()
  const next = await openDB(name, databaseVersion + 1)
  expect(next.version).toBe(databaseVersion + 1)
})

test('where a newer version has been, it stays as it is', async () => {
  const newer = await openDB(name, databaseVersion + 1)
  newer.close()
  await expect(openDatabase(name, none)).rejects.toMatchObject({ name: 'VersionError' })
})

test('rejects where the browser has no such thing', async () => {
  vi.stubGlobal('indexedDB', undefined)
  await expect(openDatabase(name, none)).rejects.toThrow()
})
