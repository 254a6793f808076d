// @vitest-environment node
import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { openDatabase } from './database.ts'
import { createDeviceStore } from './device-store.ts'
import { bytesOf, emptyList, type KeptList, type Store } from './kept.ts'
import { createMemoryStore } from './memory-store.ts'
import { createSafeStore } from './safe-store.ts'

const device = async (): Promise<Store> => createDeviceStore(await openDatabase('liner-notes', () => undefined), 'anna')

const kinds: [string, () => Promise<Store>][] = [
  ['memory', () => Promise.resolve(createMemoryStore())],
  ['device', device],
  [
    'safe, on a device that works',
    async () =>
      createSafeStore(
        await device(),
        () => undefined,
        () => Promise.resolve(createMemoryStore()),
      ),
  ],
]

const rowsOf = (from: number, count: number) => Array.from({ length: count }, (_, index) => ({ row: from + index }))
const place = (index: number, { id = 'one', snapshotId = 'a', total = 120 } = {}) =>
  ({ id, kind: 'playlist', snapshotId, total, index }) as const
const listOf = (id: string, change: Partial<KeptList> = {}): KeptList => ({ ...emptyList(id, 'playlist'), ...change })

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory())
})

describe.each(kinds)('a store in %s', (_, open) => {
  test('has nothing to begin with', async () => {
    const store = await open()
    expect(await store.lists()).toEqual([])
    expect(await store.list('one')).toBeNull()
    expect(await store.pages('one', 'a')).toEqual([])
    expect(await store.journal('scan')).toBeNull()
  })

  test('keeps pages in their places, whatever the order in which they come, with holes between', async () => {
    const store = await open()
    await store.putPage(place(2), rowsOf(100, 20))
    await store.putPage(place(0), rowsOf(0, 50))
    const pages = await store.pages('one', 'a')
    expect(pages).toHaveLength(3)
    expect(pages[0]).toEqual(rowsOf(0, 50))
    expect(pages[1]).toBeUndefined()
    expect(pages[2]).toEqual(rowsOf(100, 20))
  })

  test('gives every page of a long list its place, beyond a hole too', async () => {
    const store = await open()
    const indexes = Array.from({ length: 65 }, (_, index) => index).filter((index) => index !== 30)
    await Promise.all(indexes.map((index) => store.putPage(place(index, { total: 3250 }), rowsOf(index * 50, 50))))
    const pages = await store.pages('one', 'a')
    expect(pages).toHaveLength(65)
    pages.forEach((page, index) => expect(page).toEqual(index === 30 ? undefined : rowsOf(index * 50, 50)))
    expect(pages[30]).toBeUndefined()
  })

  test('counts rows and room, also where a page comes again', async () => {
    const store = await open()
    await store.putPage(place(0), rowsOf(0, 50))
    await store.putPage(place(2), rowsOf(100, 20))
    await store.putPage(place(0), rowsOf(200, 50))
    expect(await store.list('one')).toMatchObject({
      ...{ kind: 'playlist', snapshotId: 'a', total: 120, loaded: 70, complete: false },
      bytes: bytesOf(rowsOf(200, 50)) + bytesOf(rowsOf(100, 20)),
    })
  })

  test('pages that are put at the same time are all there', async () => {
    const store = await open()
    await Promise.all([0, 1, 2].map((index) => store.putPage(place(index), rowsOf(50 * index, index === 2 ? 20 : 50))))
    expect(await store.list('one')).toMatchObject({ loaded: 120 })
    expect((await store.pages('one', 'a')).flat()).toEqual(rowsOf(0, 120))
  })

  test('the first page of another snapshot drops the rows of the one before, and keeps what is known of the list', async () => {
    const store = await open()
    await store.putList(listOf('one', { changedAt: 7 }))
    await store.putPage(place(0), rowsOf(0, 50))
    await store.putPage(place(1), rowsOf(50, 50))
    await store.putPage(place(1, { snapshotId: 'b', total: 90 }), rowsOf(300, 40))
    expect(await store.pages('one', 'a')).toEqual([])
    const pages = await store.pages('one', 'b')
    expect(pages[0]).toBeUndefined()
    expect(pages[1]).toEqual(rowsOf(300, 40))
    expect(await store.list('one')).toMatchObject({ snapshotId: 'b', total: 90, loaded: 40, changedAt: 7 })
    expect((await store.list('one'))?.bytes).toBe(bytesOf(rowsOf(300, 40)))
  })

  test('a record is written without its rows', async () => {
    const store = await open()
    await store.putPage(place(0, { total: 50 }), rowsOf(0, 50))
    const list = await store.list('one')
    await store.putList({ ...listOf('one'), ...list, complete: true })
    expect(await store.list('one')).toMatchObject({ loaded: 50, complete: true })
    expect(await store.pages('one', 'a')).toEqual([rowsOf(0, 50)])
  })

  test('a record changes from what it is by then', async () => {
    const store = await open()
    const changes = [1, 2, 3].map((size) =>
      store.changeList('one', (list) => ({ ...(list ?? listOf('one')), total: (list?.total ?? 0) + size })),
    )
    await Promise.all(changes)
    await store.changeList('one', () => null)
    await store.changeList('two', () => null)
    expect(await store.list('one')).toMatchObject({ total: 6 })
    expect(await store.list('two')).toBeNull()
  })

  test('replaces a whole list', async () => {
    const store = await open()
    await store.putPage(place(0), rowsOf(0, 50))
    await store.putPage(place(2), rowsOf(100, 20))
    const whole = listOf('one', { snapshotId: 'b', total: 60, loaded: 60, complete: true })
    await store.replace(whole, [rowsOf(500, 50), rowsOf(550, 10)])
    expect(await store.pages('one', 'a')).toEqual([])
    expect(await store.pages('one', 'b')).toEqual([rowsOf(500, 50), rowsOf(550, 10)])
    expect(await store.list('one')).toEqual({ ...whole, bytes: bytesOf(rowsOf(500, 50)) + bytesOf(rowsOf(550, 10)) })
  })

  test('drops one list and leaves its neighbours', async () => {
    const store = await open()
    for (const id of ['one', 'one1', 'on']) await store.putPage(place(0, { id, total: 50 }), rowsOf(0, 50))
    await store.drop('one')
    expect((await store.lists()).map(({ id }) => id).sort()).toEqual(['on', 'one1'])
    expect(await store.list('one')).toBeNull()
    expect(await store.pages('one', 'a')).toEqual([])
    expect(await store.pages('one1', 'a')).toEqual([rowsOf(0, 50)])
    expect(await store.pages('on', 'a')).toEqual([rowsOf(0, 50)])
  })

  test('keeps journals until they are taken away', async () => {
    const store = await open()
    await store.putJournal('scan', { shelves: ['liked'] })
    await store.putJournal('other', [1])
    await store.putJournal('scan', { shelves: ['liked', 'albums'] })
    expect(await store.journal('scan')).toEqual({ shelves: ['liked', 'albums'] })
    await store.putJournal('scan', null)
    expect(await store.journal('scan')).toBeNull()
    expect(await store.journal('other')).toEqual([1])
  })

  test('what is given out does not change any more, and what was given may', async () => {
    const store = await open()
    await store.putPage(place(0), rowsOf(0, 50))
    const before = await store.pages('one', 'a')
    await store.putPage(place(1), rowsOf(50, 50))
    expect(before).toHaveLength(1)
  })

  test('once closed it takes nothing more, and what is there stays', async () => {
    const store = await open()
    await store.putPage({ id: 'one', kind: 'playlist', snapshotId: 'a', total: 1, index: 0 }, [1])
    store.close()
    await store.putPage({ id: 'two', kind: 'playlist', snapshotId: 'a', total: 1, index: 0 }, [1])
    await store.putJournal('late', 1)
    expect((await store.lists()).map(({ id }) => id)).toEqual(['one'])
    expect(await store.journal('late')).toBeNull()
  })

  test('once wiped nothing is there, and nothing comes back that was on its way', async () => {
    const store = await open()
    await store.putPage(place(0), rowsOf(0, 50))
    await store.putJournal('scan', 1)
    const late = store.putPage(place(1), rowsOf(50, 50))
    await Promise.all([late, store.wipe()])
    await store.putPage(place(2), rowsOf(100, 20))
    await store.putList(listOf('two'))
    await store.changeList('three', () => listOf('three'))
    await store.replace(listOf('four'), [rowsOf(0, 2)])
    await store.putJournal('scan', 2)
    expect(await store.lists()).toEqual([])
    expect(await store.pages('one', 'a')).toEqual([])
    expect(await store.journal('scan')).toBeNull()
  })
})

test('what is on the device outlives the page', async () => {
  const store = await device()
  await store.putPage(place(0), rowsOf(0, 50))
  await store.putJournal('scan', 1)
  const later = await device()
  expect(await later.list('one')).toMatchObject({ loaded: 50 })
  expect(await later.pages('one', 'a')).toEqual([rowsOf(0, 50)])
  expect(await later.journal('scan')).toBe(1)
})

test('a wiped copy of the device is empty for the next page too, which may fill it again', async () => {
  const store = await device()
  await store.putPage(place(0), rowsOf(0, 50))
  await store.wipe()
  const later = await device()
  expect(await later.lists()).toEqual([])
  await later.putPage(place(0), rowsOf(0, 50))
  expect(await later.lists()).toHaveLength(1)
})

test('two accounts of one device see nothing of one another', async () => {
  const database = await openDatabase('liner-notes', () => undefined)
  const [anna, annabel] = [createDeviceStore(database, 'anna'), createDeviceStore(database, 'annabel')]
  await anna.putPage(place(0), rowsOf(0, 50))
  await anna.putJournal('scan', 1)
  expect(await annabel.lists()).toEqual([])
  expect(await annabel.pages('one', 'a')).toEqual([])
  expect(await annabel.journal('scan')).toBeNull()
  await annabel.wipe()
  expect(await anna.lists()).toHaveLength(1)
  expect(await anna.pages('one', 'a')).toHaveLength(1)
})
