// @vitest-environment node
import { expect, test } from 'vitest'
import { toNextSort, toSortChoices, toSorting, type Column } from './column.ts'
import { toSort } from './use-items-view.ts'

type Row = { position: number; fold: string }

const title: Column<Row> = { id: 'title', name: 'Title', kind: 'title', by: ({ fold }) => fold, Cell: () => null }
const columns = [title]

test('an address names a column and a direction; anything else is the original order', () => {
  const sortOf = (search: string) => toSort(new URLSearchParams(search), columns)
  expect(sortOf('sort=title')).toEqual({ column: 'title', order: 'asc' })
  expect(sortOf('sort=title&order=desc')).toEqual({ column: 'title', order: 'desc' })
  expect(sortOf('sort=position&order=desc')).toEqual({ column: 'position', order: 'desc' })
  expect(sortOf('sort=album&order=desc')).toBeNull()
  expect(sortOf('')).toBeNull()
})

test('a third press goes back to the original order, a press on another column begins with it', () => {
  const up = toNextSort(null, 'title')
  expect(up).toEqual({ column: 'title', order: 'asc' })
  expect(toNextSort(up, 'title')).toEqual({ column: 'title', order: 'desc' })
  expect(toNextSort({ column: 'title', order: 'desc' }, 'title')).toBeNull()
  expect(toNextSort(up, 'album')).toEqual({ column: 'album', order: 'asc' })
})

test('a sort becomes the key of its column, or the position', () => {
  expect(toSorting(columns, { column: 'title', order: 'desc' })).toEqual({ by: title.by, order: 'desc' })
  expect(toSorting(columns, { column: 'position', order: 'asc' })).toEqual({ by: null, order: 'asc' })
  expect(toSorting(columns, { column: 'gone', order: 'asc' })).toBeNull()
})

test('the choice that stands in for the heads begins with the original order', () => {
  expect(toSortChoices(columns).map(({ label }) => label)).toEqual([
    'Original order',
    'Original order, backwards',
    'Title, A to Z',
    'Title, Z to A',
  ])
})
