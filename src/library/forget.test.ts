import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openDatabase, type Database } from './database.ts'
import { createDeviceStore } from './device-store.ts'
import { emptyList, type KeptKind, type Store } from './kept.ts'
import { putOrder } from './kept-order.ts'
import type { PastEntry } from './edit/past-index.ts'
import { pastEdits, putPastIndex } from './edit/past-index.ts'
import { forgetOld } from './forget.ts'
import type { Playlist } from '#spotify/playlist.ts'

const day = 24 * 3_600_000
const rows = [1, 2, 3]
const place = (id: string, kind: KeptKind = 'playlist') => ({ id, kind, snapshotId: 'a', total: 3, index: 0 })
const detailsOf = (id: string): Playlist => ({
  ...{ id, uri: `spotify:playlist:${id}`, name: id, description: '', owner: { id: 'anna', name: null }, public: null },
  ...{ collaborative: false, snapshotId: 'a', pictures: [], total: 3, readable: true },
})
const listed = (id: string) => ({ ...emptyList(id, 'playlist'), details: detailsOf(id) })
const idsIn = async (store: Store) => (await store.lists()).map(({ id }) => id).sort()
const pass = (days: number) => vi.setSystemTime(Date.now() + days * day)

let database: Database
let store: Store

beforeEach(async () => {
  vi.stubGlobal('indexedDB', new IDBFactory())
  vi.useFakeTimers({ toFake: ['Date'], now: 100 * day })
  database = await openDatabase('liner-notes:/', () => undefined)
  store = createDeviceStore(database, 'anna')
})

afterEach(() => {
  database.close()
  vi.useRealTimers()
})

test('lists go thirty days after their latest row came, whoever’s they are; younger ones stay', async () => {
  const other = createDeviceStore(database, 'ben')
  await store.putPage(place('old'), rows)
  await other.putPage(place('theirs'), rows)
  pass(2)
  await store.putPage(place('young'), rows)
  pass(28)
  await forgetOld()
  expect(await idsIn(store)).toEqual(['old', 'young'])
  vi.setSystemTime(Date.now() + 1)
  await forgetOld()
  expect(await idsIn(store)).toEqual(['young'])
  expect(await store.pages('old', 'a')).toEqual([])
  expect(await store.pages('young', 'a')).toEqual([rows])
  expect(await idsIn(other)).toEqual([])
})

test('an empty list that was read whole grows old too', async () => {
  await store.replace({ ...emptyList('albums', 'albums'), complete: true, readAt: Date.now() }, [])
  pass(31)
  await forgetOld()
  expect(await idsIn(store)).toEqual([])
})

test('what is known of a list beside its rows stays while all lists were looked at lately, and goes thirty days later', async () => {
  await store.putPage(place('one'), rows)
  await store.changeList('one', (list) => list && { ...list, details: detailsOf('one'), changedAt: 7 })
  pass(20)
  await putOrder(store, ['one', 'two'])
  await store.putList(listed('two'))
  pass(11)
  await forgetOld()
  expect(await store.list('one')).toEqual({ ...listed('one'), changedAt: 7 })
  expect(await store.pages('one', 'a')).toEqual([])
  expect(await store.list('two')).toEqual(listed('two'))
  pass(20)
  await forgetOld()
  expect(await store.lists()).toEqual([])
  expect(await store.journal('order')).toBeNull()
})

test('with a list that is too old goes what stood there before', async () => {
  await store.putPage(place('top-tracks:short_term', 'top-tracks'), rows)
  pass(5)
  await store.putJournal('before:top-tracks:short_term', ['spotify:track:a'])
  pass(26)
  await forgetOld()
  expect(await store.lists()).toEqual([])
  expect(await store.journal('before:top-tracks:short_term')).toBeNull()
})

test('the listing of a scan that never ended goes; of a job nothing goes before its latest sign of life is old', async () => {
  for (const name of ['scan', 'scan-listing', 'restore-plan', 'restore-steps', 'edit']) await store.putJournal(name, {})
  pass(20)
  await store.putJournal('restore-steps', {})
  pass(11)
  await forgetOld()
  for (const name of ['scan', 'scan-listing', 'edit']) expect(await store.journal(name), name).toBeNull()
  for (const name of ['restore-plan', 'restore-steps']) expect(await store.journal(name), name).toEqual({})
})

test('of past edits the old ones go, from their list as well', async () => {
  const entry = (id: string): PastEntry => ({ id, list: { id, name: id }, kind: 'edit', at: Date.now() })
  await store.putJournal('edit-past:a', { before: [] })
  const a = entry('a')
  pass(20)
  await store.putJournal('edit-past:b', { before: [] })
  await putPastIndex(store, [entry('b'), a])
  pass(11)
  await forgetOld()
  expect((await pastEdits(store)).map(({ id }) => id)).toEqual(['b'])
  expect(await store.journal('edit-past:a')).toBeNull()
  expect(await store.journal('edit-past:b')).toEqual({ before: [] })
})

test('what an earlier version wrote without a time begins to count when it is first seen', async () => {
  await database.put('journals', {}, ['anna', 'scan'])
  pass(60)
  await forgetOld()
  expect(await store.journal('scan')).toEqual({})
  pass(31)
  await forgetOld()
  expect(await store.journal('scan')).toBeNull()
})

test('where the browser allows no database nothing happens', async () => {
  vi.stubGlobal('indexedDB', undefined)
  await expect(forgetOld()).resolves.toBeUndefined()
})
