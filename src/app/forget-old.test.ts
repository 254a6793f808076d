import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { openDB } from 'idb'
import { beforeEach, expect, test, vi } from 'vitest'
import { openDatabase } from '#library/database.ts'
import { createDeviceStore } from '#library/device-store.ts'
import { forgetOld } from './forget-old.ts'

const name = 'liner-notes:/'

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory())
  localStorage.clear()
  sessionStorage.clear()
})

test('a copy that has grown old goes though nobody is logged in', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: 0 })
  const database = await openDatabase(name, () => undefined)
  const store = createDeviceStore(database, 'anna')
  await store.putPage({ id: 'one', kind: 'playlist', snapshotId: 'a', total: 1, index: 0 }, [1])
  vi.setSystemTime(31 * 24 * 3_600_000)
  await forgetOld()
  expect(await store.lists()).toEqual([])
  vi.useRealTimers()
})

test('where there is no copy none is made', async () => {
  await openDB('somebody-else’s')
  await forgetOld()
  expect((await indexedDB.databases()).map((one) => one.name)).toEqual(['somebody-else’s'])
})
