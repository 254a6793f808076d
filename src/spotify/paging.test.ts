// @vitest-environment node
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { SpotifyError } from './errors.ts'
import type { Page } from './page.ts'
import { readPages, type Reading } from './paging.ts'

const rowsOf = (total: number, offset: number): number[] =>
  Array.from({ length: Math.max(0, Math.min(50, total - offset)) }, (_, index) => offset + index)

/** A list of `total` numbers; `odd` says what a page is instead. */
function reading(total: number, odd: (offset: number) => Page<number> | Error | undefined = () => undefined) {
  const asked: number[] = []
  const here = new Map<number, readonly number[]>()
  const read = vi.fn(async (offset: number): Promise<Page<number>> => {
    asked.push(offset)
    await Promise.resolve()
    const page = odd(offset) ?? { total, rows: rowsOf(total, offset) }
    if (page instanceof Error) throw page
    return page
  })
  const onPage = (index: number, page: Page<number>) => {
    here.set(index, page.rows)
  }
  const go = (more: Partial<Reading<number>> = {}) =>
    readPages<number>({ read, onPage, signal: new AbortController().signal, ...more })
  return {
    go,
    asked,
    here,
    rows: () => [...here.keys()].sort((a, b) => a - b).flatMap((index) => here.get(index) ?? []),
  }
}

const failureOf = async (promise: Promise<unknown>) => {
  const error: unknown = await promise.then(
    () => null,
    (error: unknown) => error,
  )
  return error instanceof SpotifyError ? error.failure : error
}

test.each([0, 1, 49, 50, 51, 100, 451])('reads a list of %d, each page once, none past the end', async (total) => {
  const list = reading(total)
  expect(await list.go()).toBe(total)
  expect(list.asked).toEqual(Array.from({ length: Math.max(1, Math.ceil(total / 50)) }, (_, index) => index * 50))
  expect(list.rows()).toEqual(Array.from({ length: total }, (_, index) => index))
})

test('asks for the first page alone where the length is not known', async () => {
  let ask = (): void => undefined
  const first = new Promise<undefined>((resolve) => {
    ask = () => resolve(undefined)
  })
  const asked: number[] = []
  const list = readPages<number>({
    read: async (offset) => {
      asked.push(offset)
      if (offset === 0) await first
      return { total: 120, rows: rowsOf(120, offset) }
    },
    onPage: () => undefined,
    signal: new AbortController().signal,
  })
  expect(asked).toEqual([0])
  ask()
  await list
  expect(asked).toEqual([0, 50, 100])
})

test('a good guess at the length saves the first wait', () => {
  const list = reading(451)
  void list.go({ expected: { total: 451, certain: false } })
  expect(list.asked).toEqual([0, 50, 100])
})

test('a wrong guess does no harm', async () => {
  const longer = reading(451)
  expect(await longer.go({ expected: { total: 20, certain: false } })).toBe(451)
  expect(longer.rows()).toHaveLength(451)

  const shorter = reading(20)
  expect(await shorter.go({ expected: { total: 451, certain: false } })).toBe(20)
  expect(shorter.rows()).toHaveLength(20)
  expect([...shorter.here.keys()]).toEqual([0])
})

test('what is here is not asked for again', async () => {
  const list = reading(200)
  await list.go({ has: (index) => index !== 2, expected: { total: 200, certain: true } })
  expect(list.asked).toEqual([100])
})

test('a list that is all here costs nothing', async () => {
  const list = reading(200)
  expect(await list.go({ has: () => true, expected: { total: 200, certain: true } })).toBe(200)
  expect(list.asked).toEqual([])
})

test('pages that disagree about the total mean a change', async () => {
  const list = reading(200, (offset) => (offset === 150 ? { total: 199, rows: rowsOf(199, 150) } : undefined))
  expect(await failureOf(list.go())).toEqual({ kind: 'changed' })
})

test('so does a page that holds more than is left', async () => {
  const list = reading(60, (offset) => (offset === 50 ? { total: 60, rows: rowsOf(61, 50) } : undefined))
  expect(await failureOf(list.go())).toEqual({ kind: 'changed' })
})

test('a page with too few rows is a gap, and says what the list lacks', async () => {
  const list = reading(200, (offset) => (offset === 50 ? { total: 200, rows: [50, 51] } : undefined))
  const failure = await failureOf(list.go())
  expect(failure).toMatchObject({ kind: 'incomplete' })
  expect(failure).toMatchObject({ missing: 200 - list.rows().length })
  expect(list.here.has(1)).toBe(false)
})

test('a server that has fewer rows than it counts does not pass for a whole list', async () => {
  const list = reading(10_000, (offset) => (offset > 0 ? { total: 10_000, rows: [] } : undefined))
  expect(await failureOf(list.go())).toEqual({ kind: 'incomplete', missing: 9950 })
})

test('a short page is no gap where Spotify may leave rows out', async () => {
  const list = reading(100, (offset) => (offset === 0 ? { total: 100, rows: [0, 1] } : undefined))
  expect(await list.go({ mayBeShort: true })).toBe(100)
  expect(list.rows()).toHaveLength(52)
})

test('an error ends it, and what has come stays', async () => {
  const trouble = new SpotifyError({ kind: 'server', status: 502 })
  const list = reading(500, (offset) => (offset === 300 ? trouble : undefined))
  await expect(list.go()).rejects.toBe(trouble)
  expect(list.here.has(0)).toBe(true)
  expect(list.here.has(6)).toBe(false)
})

test('an error takes back what has been asked for meanwhile', async () => {
  const signals: AbortSignal[] = []
  const list = readPages<number>({
    read: (offset, signal) => {
      signals.push(signal)
      if (offset === 0) return Promise.resolve({ total: 200, rows: rowsOf(200, 0) })
      if (offset === 50) return Promise.reject(new SpotifyError({ kind: 'unreadable' }))
      return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)))
    },
    onPage: () => undefined,
    signal: new AbortController().signal,
  })
  expect(await failureOf(list)).toEqual({ kind: 'unreadable' })
  expect(signals.every((signal) => signal.aborted)).toBe(true)
})

test('out of quota, what is on its way is still taken', async () => {
  const here: number[] = []
  let arrive = (): void => undefined
  const list = readPages<number>({
    read: (offset) => {
      if (offset === 50) return Promise.reject(new SpotifyError({ kind: 'quota', until: null }))
      if (offset === 100)
        return new Promise((resolve) => {
          arrive = () => resolve({ total: 150, rows: rowsOf(150, 100) })
        })
      return Promise.resolve({ total: 150, rows: rowsOf(150, offset) })
    },
    onPage: (index) => here.push(index),
    signal: new AbortController().signal,
  })
  setTimeout(() => arrive())
  expect(await failureOf(list)).toEqual({ kind: 'quota', until: null })
  expect(here).toEqual([0, 2])
})

test('an abort ends it with its reason, and no page is shown after that', async () => {
  const caller = new AbortController()
  const shown = vi.fn()
  const list = readPages<number>({
    read: () => {
      caller.abort()
      return Promise.resolve({ total: 10, rows: rowsOf(10, 0) })
    },
    onPage: shown,
    signal: caller.signal,
  })
  await expect(list).rejects.toMatchObject({ name: 'AbortError' })
  expect(shown).not.toHaveBeenCalled()
})

test('returns a total only with every row in its place, whatever the server does', async () => {
  const answers = fc.record({ total: fc.nat(160), rows: fc.nat(60) })
  const server = fc.record({
    total: fc.nat(400),
    odd: fc.dictionary(fc.constantFrom('0', '50', '100', '150'), answers),
  })
  await fc.assert(
    fc.asyncProperty(server, async ({ total, odd }) => {
      const list = reading(total, (offset) => {
        const answer = odd[String(offset)]
        return answer && { total: answer.total, rows: Array.from({ length: answer.rows }, (_, row) => offset + row) }
      })
      const result = await list.go().catch((error: unknown) => error)
      if (!(result instanceof SpotifyError)) expect(list.rows()).toEqual(rowsUpTo(result as number))
      expect(new Set(list.asked).size).toBe(list.asked.length)
    }),
  )
})

const rowsUpTo = (total: number) => Array.from({ length: total }, (_, index) => index)

test('ends when all that has come is put away', async () => {
  const list = reading(100)
  const waiting: (() => void)[] = []
  const slow = () => new Promise<void>((resolve) => waiting.push(resolve))
  let isOver = false
  const whole = list.go({ onPage: slow, expected: { total: 100, certain: true } }).then(() => (isOver = true))
  await vi.waitFor(() => expect(waiting).toHaveLength(2))
  await new Promise((resolve) => setTimeout(resolve))
  expect(isOver).toBe(false)
  waiting.forEach((put) => put())
  await whole
})
