import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { createLocks } from '#auth/fake-locks.ts'
import { SpotifyError } from '#spotify/errors.ts'
import { toPlaylistItem, type PlaylistItem } from '#spotify/item.ts'
import { idsUpTo, likedOf, repeated } from './fake-spotify.ts'
import type { Store } from './kept.ts'
import { createMemoryStore } from './memory-store.ts'
import { readShelf, readStandingShelf } from './shelf-reading.ts'
import { shelfSources, type ShelfSource } from './shelf-source.ts'
import type { Shelf } from './shelf.ts'

/** A shelf at Spotify's, as ids; what was asked of it; and a copy. */
function setUp(ids: string[], change: Partial<ShelfSource<PlaylistItem>> = {}) {
  const remote = { ids }
  const asked: number[] = []
  const befores: (string | null)[] = []
  const onRead = vi.fn((_offset: number): void => undefined)
  const read: ShelfSource<PlaylistItem>['read'] = async (offset, before, { signal }) => {
    asked.push(offset)
    befores.push(before === null ? null : nameOf(before))
    onRead(offset)
    const rows = remote.ids.slice(offset, offset + 50).map((id, at) => toPlaylistItem(likedOf(id), offset + at))
    const { length: total } = remote.ids
    await Promise.resolve()
    signal.throwIfAborted()
    return { total, rows }
  }
  const source: ShelfSource<PlaylistItem> = { ...shelfSources.liked, read, ...change }
  const store = createMemoryStore()
  const shown: Shelf<PlaylistItem>[] = []
  const readIt = (how: { anew?: boolean; signal?: AbortSignal; store?: Store | null } = {}) =>
    readShelf({
      ...{ source, store, priority: 'view', anew: false, signal: new AbortController().signal },
      show: (shelf) => shown.push(shelf()),
      ...how,
    })
  return { ...{ remote, asked, befores, onRead, source, store, shown }, read: readIt, taken: () => asked.splice(0) }
}

const nameOf = ({ content }: PlaylistItem): string => ('uri' in content ? content.uri.slice(14) : '')
const idsOf = ({ rows }: Shelf<PlaylistItem>) => rows.map((row) => row && nameOf(row))
const positionsOf = ({ rows }: Shelf<PlaylistItem>) => rows.map((row) => row?.position)
const newsOf = ({ news }: Shelf<PlaylistItem>) => news && [...news].map((key) => key.slice(14))
const failureOf = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: unknown) => (error instanceof SpotifyError ? error.failure : error),
  )

test('reads all pages the first time; there is no last time to compare with', async () => {
  const { read, remote, taken, store, shown } = setUp(idsUpTo(120))
  const shelf = await read()
  expect(taken()).toEqual([0, 50, 100])
  expect(idsOf(shelf)).toEqual(remote.ids)
  expect(shelf).toMatchObject({ total: 120, loaded: 120, complete: true, news: null })
  expect(shown.map(({ loaded, complete }) => [loaded, complete])).toEqual([
    [50, false],
    [100, false],
    [120, false],
  ])
  expect(await store.list('liked')).toMatchObject({ kind: 'liked', loaded: 120, total: 120, complete: true })
})

test('a shelf that is as it was costs one request, and is younger for it', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: 1000 })
  const { read, remote, taken, store, shown } = setUp(idsUpTo(120))
  await read()
  taken()
  shown.length = 0
  vi.setSystemTime(5000)
  const shelf = await read()
  expect(taken()).toEqual([0])
  expect(idsOf(shelf)).toEqual(remote.ids)
  expect(shelf).toMatchObject({ loaded: 120, complete: true })
  expect(shown).toHaveLength(1)
  expect(shown[0]).toMatchObject({ loaded: 120, complete: false })
  expect(await store.list('liked')).toMatchObject({ readAt: 5000 })
  vi.useRealTimers()
})

test('an empty shelf is a shelf', async () => {
  const { read, taken, store, remote } = setUp([])
  expect(await read()).toEqual({ total: 0, rows: [], loaded: 0, complete: true, news: null })
  expect(await read()).toMatchObject({ total: 0, complete: true })
  expect(taken()).toEqual([0, 0])
  expect(await store.list('liked')).toMatchObject({ total: 0, complete: true })
  remote.ids = ['a', 'b']
  const shelf = await read()
  expect(taken()).toEqual([0])
  expect(newsOf(shelf)).toEqual(['a', 'b'])
})

test.each([
  [1, [0]],
  [49, [0]],
  [50, [0, 50]],
  [120, [0, 50, 100]],
])('%i rows that are new in front cost only their pages', async (count, pages) => {
  const { read, remote, taken, store } = setUp(idsUpTo(430))
  await read()
  taken()
  remote.ids = [...idsUpTo(count, 'new'), ...remote.ids]
  const shelf = await read()
  expect(taken()).toEqual(pages)
  expect(idsOf(shelf)).toEqual(remote.ids)
  expect(positionsOf(shelf)).toEqual(remote.ids.map((_, position) => position))
  expect(newsOf(shelf)).toEqual(idsUpTo(count, 'new'))
  expect(await store.list('liked')).toMatchObject({ total: 430 + count, loaded: 430 + count, complete: true })
  const again = await read()
  expect(taken()).toEqual([0])
  expect(idsOf(again)).toEqual(remote.ids)
  expect(newsOf(again)).toEqual(idsUpTo(count, 'new'))
})

test('new rows in front that were read before it broke off are not read again', async () => {
  const { read, remote, taken, onRead, store } = setUp(idsUpTo(430))
  await read()
  remote.ids = [...idsUpTo(320, 'new'), ...remote.ids]
  const abort = new AbortController()
  onRead.mockImplementation((offset) => {
    if (offset === 200) abort.abort(new Error('gone'))
  })
  taken()
  await expect(read({ signal: abort.signal })).rejects.toThrow('gone')
  expect(taken()).toEqual([0, 50, 100, 150, 200])
  onRead.mockReset()
  const shelf = await read()
  expect(taken()).toEqual([0, 200, 250, 300])
  expect(idsOf(shelf)).toEqual(remote.ids)
  expect(await store.journal('front:liked')).toBeNull()
})

test('what was read of a front that has changed since is of no use', async () => {
  const { read, remote, taken, onRead } = setUp(idsUpTo(430))
  await read()
  remote.ids = [...idsUpTo(120, 'new'), ...remote.ids]
  const abort = new AbortController()
  onRead.mockImplementation((offset) => {
    if (offset === 100) abort.abort(new Error('gone'))
  })
  await expect(read({ signal: abort.signal })).rejects.toThrow('gone')
  onRead.mockReset()
  remote.ids = ['newer', ...remote.ids]
  taken()
  expect(idsOf(await read())).toEqual(remote.ids)
  expect(taken()).toEqual([0, 50, 100])
})

const without = (ids: string[], ...at: number[]) => ids.filter((_, index) => !at.includes(index))

test.each<[string, (ids: string[]) => string[]]>([
  ['one that is gone from the middle', (ids) => without(ids, 100)],
  ['one that is gone from the first page', (ids) => without(ids, 3)],
  ['two that have changed places in front', ([a = '', b = '', ...rest]) => [b, a, ...rest]],
  ['a new one in front and one gone behind', (ids) => ['new', ...without(ids, 110)]],
  ['two new ones in front and one gone', (ids) => ['new1', 'new2', ...without(ids, 110)]],
  ['a new one that is not in front', (ids) => ids.toSpliced(20, 0, 'new')],
  ['nothing that was there before', (ids) => ids.map((id) => `${id}x`)],
])('%s makes it read all again', async (_, change) => {
  const { read, remote, taken } = setUp(idsUpTo(120))
  await read()
  taken()
  remote.ids = change(remote.ids)
  const shelf = await read()
  expect(taken()).toEqual([0, 50, 100].slice(0, Math.ceil(remote.ids.length / 50)))
  expect(idsOf(shelf)).toEqual(remote.ids)
  expect(positionsOf(shelf)).toEqual(remote.ids.map((_, position) => position))
  expect(new Set(newsOf(shelf))).toEqual(new Set(remote.ids.filter((id) => !idsUpTo(120).includes(id))))
})

test('a shelf on which everything may move is read again when anything has changed', async () => {
  const { read, remote, taken } = setUp(idsUpTo(90), { growsInFront: false })
  await read()
  remote.ids = ['new', ...remote.ids]
  taken()
  expect(newsOf(await read())).toEqual(['new'])
  expect(taken()).toEqual([0, 50])
})

test('one that is emptied is empty', async () => {
  const { read, remote, taken } = setUp(idsUpTo(90))
  await read()
  remote.ids = []
  taken()
  expect(await read()).toMatchObject({ total: 0, rows: [], complete: true })
  expect(taken()).toEqual([0])
})

test('a change further behind shows only when all is read anew, for whoever asks for that', async () => {
  const { read, remote, taken } = setUp(idsUpTo(120))
  await read()
  remote.ids = remote.ids.with(70, 'other')
  taken()
  expect(idsOf(await read())).not.toContain('other')
  expect(taken()).toEqual([0])
  expect(idsOf(await read({ anew: true }))).toEqual(remote.ids)
  expect(taken()).toEqual([0, 50, 100])
  expect(idsOf(await read())).toEqual(remote.ids)
  expect(taken()).toEqual([0])
})

test('what is new is new since the last change, not since the last look', async () => {
  const { read, remote } = setUp(['c'])
  await read()
  remote.ids = ['b', 'c']
  await read()
  expect(newsOf(await read())).toEqual(['b'])
  remote.ids = ['a', 'b', 'c']
  expect(newsOf(await read())).toEqual(['a'])
})

test('a reading that broke off goes on with the pages that are missing, and still knows what is new', async () => {
  const { read, remote, taken, onRead } = setUp(idsUpTo(260))
  await read()
  remote.ids = ['new', ...without(remote.ids, 200, 201)]
  taken()
  onRead.mockImplementation((offset) => {
    if (offset === 150) throw new SpotifyError({ kind: 'unreachable' })
  })
  expect(await failureOf(read())).toEqual({ kind: 'unreachable' })
  const before = taken().filter((offset) => offset !== 150)
  onRead.mockImplementation(() => undefined)
  const shelf = await read()
  const rest = taken()
  expect(rest[0]).toBe(0)
  expect(rest).toContain(150)
  expect(rest.length).toBeLessThan(6)
  expect(new Set([...before, ...rest]).size).toBe(6)
  expect(idsOf(shelf)).toEqual(remote.ids)
  expect(newsOf(shelf)).toEqual(['new'])
})

test('a shelf that grows while it is read is no mixture: it says that it has changed, and the next reading is right', async () => {
  const { read, remote, onRead } = setUp(idsUpTo(120))
  onRead.mockImplementation((offset) => {
    if (offset === 50) remote.ids = ['new', ...remote.ids]
  })
  expect(await failureOf(read())).toEqual({ kind: 'changed' })
  onRead.mockImplementation(() => undefined)
  expect(idsOf(await read())).toEqual(remote.ids)
})

test.each([
  ['first', 0],
  ['second', 50],
])('says how many rows are missing where Spotify leaves some out of the %s page', async (_, at) => {
  for (const byCursor of [false, true]) {
    const { source, read } = setUp(idsUpTo(120))
    const whole = source.read
    Object.assign(source, { byCursor })
    source.read = async (offset, ...how) => {
      const { total, rows } = await whole(offset, ...how)
      return { total, rows: offset === at ? rows.slice(2) : rows }
    }
    expect(await failureOf(read())).toMatchObject({ kind: 'incomplete' })
  }
})

test('by cursor each page is asked for with the last row of the one before, also when it goes on', async () => {
  const { read, befores, taken, onRead, remote } = setUp(idsUpTo(180), { byCursor: true, growsInFront: false })
  onRead.mockImplementation((offset) => {
    if (offset === 100) throw new SpotifyError({ kind: 'unreachable' })
  })
  expect(await failureOf(read())).toEqual({ kind: 'unreachable' })
  expect(taken()).toEqual([0, 50, 100])
  onRead.mockImplementation(() => undefined)
  befores.length = 0
  expect(idsOf(await read())).toEqual(remote.ids)
  expect(taken()).toEqual([0, 100, 150])
  expect(befores).toEqual([null, 't99', 't149'])
})

test('by cursor too a change meanwhile is seen', async () => {
  const { read, onRead, remote } = setUp(idsUpTo(120), { byCursor: true })
  onRead.mockImplementation((offset) => {
    if (offset === 50) remote.ids = without(remote.ids, 110)
  })
  expect(await failureOf(read())).toEqual({ kind: 'changed' })
})

test('who goes away ends it; what has come is kept', async () => {
  const { read, onRead, store } = setUp(idsUpTo(500))
  const abort = new AbortController()
  onRead.mockImplementation((offset) => {
    if (offset === 100) abort.abort(new Error('gone'))
  })
  await expect(read({ signal: abort.signal })).rejects.toThrow('gone')
  expect(await store.list('liked')).toMatchObject({ loaded: 50, complete: false })
})

test('without a copy it is read all the same', async () => {
  const { read, remote } = setUp(idsUpTo(70))
  const shelf = await read({ store: null })
  expect(idsOf(shelf)).toEqual(remote.ids)
  expect(shelf.news).toBeNull()
})

test('a record that says more than there is makes no shelf whole', async () => {
  const { read, remote, store, taken } = setUp(idsUpTo(120))
  await read()
  const list = await store.list('liked')
  const [first = [], , last = []] = await store.pages('liked', list!.snapshotId)
  await store.drop('liked')
  const place = { id: 'liked', kind: 'liked', snapshotId: list!.snapshotId, total: 120 } as const
  await store.putPage({ ...place, index: 0 }, first)
  await store.putPage({ ...place, index: 2 }, last)
  await store.putList(list!)
  taken()
  expect(idsOf(await read())).toEqual(remote.ids)
  expect(taken()).toEqual([0, 50])
})

test('pages that went while the shelf was read are put back at its end', async () => {
  const { read, onRead, store, taken } = setUp(idsUpTo(160))
  onRead.mockImplementation((offset) => {
    if (offset === 150) void store.drop('liked')
  })
  await read()
  onRead.mockImplementation(() => undefined)
  taken()
  expect(await read()).toMatchObject({ loaded: 160, complete: true })
  expect(taken()).toEqual([0])
})

test('whatever happens in front and behind: right after one reading, as far as its length or first page tells', async () => {
  const step = fc.record({
    added: fc.nat(120),
    removed: fc.array(fc.nat(400), { maxLength: 3 }),
    breaksAt: fc.option(fc.constantFrom(0, 50, 100, 150), { nil: null }),
  })
  await fc.assert(
    fc.asyncProperty(fc.nat(260), fc.array(step, { maxLength: 4 }), async (size, steps) => {
      const { read, remote, onRead, taken } = setUp(idsUpTo(size))
      await read()
      for (const [index, { added, removed, breaksAt }] of steps.entries()) {
        remote.ids = [...idsUpTo(added, `s${index}-`), ...without(remote.ids, ...removed)]
        onRead.mockImplementation((offset) => {
          if (offset === breaksAt) throw new SpotifyError({ kind: 'unreachable' })
        })
        await read().catch(() => undefined)
        onRead.mockImplementation(() => undefined)
        taken()
        const shelf = await read()
        const isSeen = shelf.total === remote.ids.length && shelf.complete && shelf.loaded === shelf.total
        expect(isSeen).toBe(true)
        expect(idsOf(shelf)).toEqual(remote.ids)
        expect(positionsOf(shelf)).toEqual(remote.ids.map((_, position) => position))
        expect(repeated(taken().map(String))).toEqual([])
      }
    }),
    { numRuns: 40 },
  )
})

test('two who read it at the same time ask for each page once, and the second one looks whether it has stood', async () => {
  vi.stubGlobal('navigator', { locks: createLocks() })
  const { source, store, taken } = setUp(idsUpTo(230))
  const read = (signal = new AbortController().signal) =>
    readStandingShelf({ source, store, signal, priority: 'view', anew: false, show: () => undefined })
  const [one, other] = await Promise.all([read(), read()])
  expect(taken().sort((a, b) => a - b)).toEqual([0, 0, 50, 100, 150, 200])
  expect([idsOf(one), idsOf(other)]).toEqual([idsUpTo(230), idsUpTo(230)])
})

test('whoever goes away while others read it leaves nothing behind', async () => {
  vi.stubGlobal('navigator', { locks: createLocks() })
  const { source, store } = setUp(idsUpTo(120))
  const leaving = new AbortController()
  const read = (signal = new AbortController().signal) =>
    readStandingShelf({ source, store, signal, priority: 'view', anew: false, show: () => undefined })
  const first = read()
  const second = read(leaving.signal)
  leaving.abort()
  await first
  expect(await failureOf(second)).toMatchObject({ name: 'AbortError' })
  expect((await read()).complete).toBe(true)
})
