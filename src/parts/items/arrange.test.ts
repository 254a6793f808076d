// @vitest-environment node
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { fold } from '#spotify/text.ts'
import { albumKey, arrange, artistKey, prepare, titleKey, toRows, type Placed, type Sorting } from './arrange.ts'

type Row = Placed & { title: string; length: number | null }

const byTitle = ({ fold }: Row) => fold
const byLength = ({ length }: Row) => length

/** Lists with gaps, many equal keys and some rows without one. */
const lists = fc
  .array(
    fc.option(fc.record({ title: fc.constantFrom('', 'a', 'b', 'Café', 'B side'), length: fc.option(fc.nat(3)) })),
    {
      maxLength: 60,
    },
  )
  .map((rows) =>
    rows.map((row, position): Row | undefined =>
      row === null ? undefined : { ...row, position, fold: fold(row.title) },
    ),
  )

const sortings: fc.Arbitrary<Sorting<Row> | null> = fc.option(
  fc.record({ by: fc.constantFrom(null, byTitle, byLength), order: fc.constantFrom('asc', 'desc') }),
)

const ascending = (positions: readonly number[]) => [...positions].sort((one, other) => one - other)

test('sorting loses no row and invents none', () => {
  fc.assert(
    fc.property(lists, sortings, (rows, sorting) => {
      expect(ascending(arrange(rows, '', sorting))).toEqual(rows.map((_, position) => position))
    }),
  )
})

test('a filter leaves exactly the rows that hold every word, whatever the sorting', () => {
  fc.assert(
    fc.property(lists, sortings, fc.constantFrom('a', 'B', 'café', 'side b', 'zz'), (rows, sorting, filter) => {
      const words = fold(filter).split(' ')
      const expected = rows.flatMap((row, position) =>
        row !== undefined && words.every((word) => row.fold.includes(word)) ? [position] : [],
      )
      expect(ascending(arrange(rows, filter, sorting))).toEqual(expected)
    }),
  )
})

test('sorted rows stand in order, those without a key behind them, those not here yet at the end', () => {
  fc.assert(
    fc.property(lists, fc.constantFrom<'asc' | 'desc'>('asc', 'desc'), (rows, order) => {
      const shown = arrange(rows, '', { by: byLength, order }).map((position) => rows[position])
      const kinds = shown.map((row) => (row === undefined ? 2 : row.length === null ? 1 : 0))
      expect(kinds).toEqual(ascending(kinds))
      const lengths = shown.flatMap((row) => (row === undefined || row.length === null ? [] : [row.length]))
      expect(order === 'asc' ? lengths : lengths.toReversed()).toEqual(ascending(lengths))
    }),
  )
})

test('rows with equal keys keep their original order in both directions', () => {
  fc.assert(
    fc.property(lists, fc.constantFrom<'asc' | 'desc'>('asc', 'desc'), (rows, order) => {
      const positions = arrange(rows, '', { by: byTitle, order })
      const keyOf = (position: number) => rows[position]?.fold
      for (const key of new Set(positions.map(keyOf))) {
        const equal = positions.filter((position) => keyOf(position) === key)
        expect(equal).toEqual(ascending(equal))
      }
    }),
  )
})

test('rows that were ranked beforehand stand as they would have without, filtered or not', () => {
  fc.assert(
    fc.property(lists, sortings, fc.constantFrom('', 'a', 'side b'), (rows, sorting, filter) => {
      const expected = arrange(rows, filter, sorting)
      if (sorting?.by) prepare(rows, sorting.by)
      expect(arrange(rows, filter, sorting)).toEqual(expected)
    }),
  )
})

test('a key that was prepared is not taken again', () => {
  const rows: Row[] = [{ position: 0, title: 'b', fold: 'b', length: null }]
  const by = vi.fn(byTitle)
  prepare(rows, by)
  prepare(rows, by)
  arrange(rows, '', { by, order: 'desc' })
  expect(by).toHaveBeenCalledTimes(1)
})

test('unsorted, rows that are not here yet stay in place', () => {
  const row: Row = { position: 1, title: 'b', fold: 'b', length: null }
  expect(arrange([undefined, row, undefined], '', null)).toEqual([0, 1, 2])
})

test('sorting by position turns the whole list round, loaded or not', () => {
  expect(arrange([undefined, undefined, undefined], '', { by: null, order: 'desc' })).toEqual([2, 1, 0])
})

test('a filter looks past case, accents and the order of its words', () => {
  const row: Row = { position: 0, title: '', fold: fold('Café Zürich\nÉtienne'), length: null }
  expect(arrange([row], '  ETIENNE cafe ', null)).toEqual([0])
})

test('pages that come out of order take their places, and a list may be longer than announced', () => {
  const row = (position: number): Row => ({ position, title: '', fold: '', length: null })
  const rows = toRows([undefined, [row(50)]], 50)
  expect(rows.length).toBe(51)
  expect(rows[0]).toBeUndefined()
  expect(rows[50]?.position).toBe(50)
})

test.each([
  ['title\nartists\nalbum', ['title', 'artists', 'album']],
  ['title\n\nalbum', ['title', '', 'album']],
  ['\n\n', ['', '', '']],
  ['', ['', '', '']],
])('the keys of %j', (fold, keys) => {
  const row = { position: 0, fold }
  expect([titleKey(row), artistKey(row), albumKey(row)]).toEqual(keys)
})
