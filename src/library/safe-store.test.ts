// @vitest-environment node
import { expect, test, vi } from 'vitest'
import { emptyList, type Store } from './kept.ts'
import { createMemoryStore } from './memory-store.ts'
import { createSafeStore } from './safe-store.ts'

const rowsOf = (from: number, count: number) => Array.from({ length: count }, (_, index) => ({ row: from + index }))
const place = (index: number, id = 'one') => ({ id, kind: 'playlist', snapshotId: 'a', total: 120, index }) as const
const full = () => new DOMException('No room', 'QuotaExceededError')

const writes: ReadonlySet<string> = new Set([
  ...['putList', 'changeList', 'putPage', 'replace', 'drop', 'putJournal', 'wipe'],
])

/** A device that refuses what `refuses` says, from when it says so. */
function setUp() {
  const kept = createMemoryStore()
  const how: { refuses: (name: string) => boolean } = { refuses: () => false }
  const device = Object.fromEntries(
    Object.entries(kept).map(([name, act]) => [
      name,
      (...given: never[]) =>
        how.refuses(name) ? Promise.reject(full()) : (act as (...given: never[]) => Promise<unknown>)(...given),
    ]),
  ) as unknown as Store
  const onTrouble = vi.fn()
  return { kept, how, onTrouble, store: createSafeStore(device, onTrouble, () => Promise.resolve(createMemoryStore())) }
}

test('a device that works is all there is', async () => {
  const { store, kept, onTrouble } = setUp()
  await store.putPage(place(0), rowsOf(0, 50))
  await store.putJournal('scan', 1)
  expect(await kept.list('one')).toMatchObject({ loaded: 50 })
  expect(await kept.journal('scan')).toBe(1)
  expect(onTrouble).not.toHaveBeenCalled()
})

test('a full device is told of once, and the list goes on in memory with what was there', async () => {
  const { store, how, onTrouble, kept } = setUp()
  await store.putPage(place(0), rowsOf(0, 50))
  how.refuses = (name) => writes.has(name)
  await Promise.all([store.putPage(place(1), rowsOf(50, 50)), store.putPage(place(2), rowsOf(100, 20))])
  expect(await store.pages('one', 'a')).toEqual([rowsOf(0, 50), rowsOf(50, 50), rowsOf(100, 20)])
  expect(await store.list('one')).toMatchObject({ loaded: 120, total: 120 })
  expect(await kept.pages('one', 'a')).toHaveLength(1)
  expect(onTrouble).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ name: 'QuotaExceededError' }))
})

test('what nobody has written to since is still read from the device, beside what is in memory', async () => {
  const { store, how } = setUp()
  await store.putPage(place(0, 'old'), rowsOf(0, 50))
  await store.putPage(place(0), rowsOf(0, 50))
  how.refuses = (name) => writes.has(name)
  await store.putPage(place(1), rowsOf(50, 50))
  await store.putPage(place(0, 'new'), rowsOf(0, 50))
  expect((await store.lists()).map(({ id, loaded }) => [id, loaded]).sort()).toEqual([
    ['new', 50],
    ['old', 50],
    ['one', 100],
  ])
  expect(await store.pages('old', 'a')).toEqual([rowsOf(0, 50)])
})

test('who reads while a list moves to memory sees it whole', async () => {
  const { store, how } = setUp()
  await store.putPage(place(0), rowsOf(0, 50))
  how.refuses = (name) => writes.has(name)
  const writing = store.putPage(place(1), rowsOf(50, 50))
  const seen: number[] = []
  for (let turn = 0; turn < 20; turn += 1) {
    const [list, lists, pages] = await Promise.all([store.list('one'), store.lists(), store.pages('one', 'a')])
    seen.push(list?.loaded ?? 0, lists.length * 50, pages.length * 50)
  }
  await writing
  expect(Math.min(...seen)).toBe(50)
})

test('once the device has refused, it is left alone, even if it would take something again', async () => {
  const { store, how, kept } = setUp()
  how.refuses = (name) => writes.has(name)
  await store.putPage(place(0), rowsOf(0, 50))
  how.refuses = () => false
  await store.putPage(place(1), rowsOf(50, 50))
  expect(await kept.lists()).toEqual([])
  expect(await store.list('one')).toMatchObject({ loaded: 100 })
})

test('a device that refuses everything: nothing rejects, and all goes on in memory', async () => {
  const { store, how, onTrouble } = setUp()
  how.refuses = () => true
  expect(await store.lists()).toEqual([])
  expect(await store.list('one')).toBeNull()
  expect(await store.pages('one', 'a')).toEqual([])
  expect(await store.journal('scan')).toBeNull()
  await store.putPage(place(0), rowsOf(0, 50))
  await store.changeList('one', (list) => list && { ...list, complete: true })
  await store.putList(emptyList('two', 'playlist'))
  await store.replace({ ...emptyList('three', 'playlist'), snapshotId: 'b' }, [rowsOf(0, 3)])
  await store.putJournal('scan', 1)
  expect((await store.lists()).map(({ id }) => id).sort()).toEqual(['one', 'three', 'two'])
  expect(await store.list('one')).toMatchObject({ loaded: 50, complete: true })
  expect(await store.pages('three', 'b')).toEqual([rowsOf(0, 3)])
  expect(await store.journal('scan')).toBe(1)
  await store.drop('one')
  expect(await store.list('one')).toBeNull()
  await store.wipe()
  expect(await store.lists()).toEqual([])
  expect(onTrouble).toHaveBeenCalledTimes(1)
})

test('a list that was dropped after the trouble does not come back from the device', async () => {
  const { store, how } = setUp()
  await store.putPage(place(0), rowsOf(0, 50))
  how.refuses = (name) => writes.has(name)
  await store.drop('one')
  expect(await store.list('one')).toBeNull()
  expect(await store.lists()).toEqual([])
})

test('a journal that was taken away after the trouble does not come back from the device', async () => {
  const { store, how } = setUp()
  await store.putJournal('scan', 'old')
  how.refuses = (name) => writes.has(name)
  expect(await store.journal('scan')).toBe('old')
  await store.putJournal('scan', null)
  expect(await store.journal('scan')).toBeNull()
})

test('a list whose rows the device does not give out begins anew, and never passes for whole', async () => {
  const { store, how } = setUp()
  await store.putPage(place(0), rowsOf(0, 50))
  await store.changeList('one', (list) => list && { ...list, complete: true })
  how.refuses = (name) => name === 'pages' || writes.has(name)
  await store.putPage(place(1), rowsOf(50, 50))
  expect(await store.list('one')).toMatchObject({ loaded: 50, complete: false })
  const pages = await store.pages('one', 'a')
  expect([pages[0], pages[1]]).toEqual([undefined, rowsOf(50, 50)])
})
