import { expect, test } from 'vitest'
import { fileOf, nothing, trackOf } from '#library/example-lists.ts'
import {
  isAddable,
  move,
  put,
  takeOut,
  toPosition,
  toWhere,
  withoutDoubles,
  type Addable,
  type Basket,
} from './basket.ts'

const chosen = (id: string) => ({ id, content: trackOf(id) as Addable })
const basket: Basket = ['a', 'b', 'c'].map(chosen)
const ids = (of: Basket) => of.map(({ id }) => id).join('')

test('what is in already is not put in again, by where it was chosen', () => {
  expect(ids(put(basket, [chosen('b'), chosen('d')]))).toBe('abcd')
  expect(ids(takeOut(basket, new Set(['a', 'x', 'c'])))).toBe('b')
})

test.each([
  ['a', 1, 'bac'],
  ['c', -1, 'acb'],
  ['a', -1, 'abc'],
  ['b', 9, 'acb'],
  ['x', 1, 'abc'],
])('%s moved by %d: %s', (id, by, order) => {
  expect(ids(move(basket, id, by))).toBe(order)
})

test('only what stands somewhere already is left out', () => {
  const twin = { kind: 'uri', position: 0 } as const
  const twins = [
    { inList: twin, added: null },
    { inList: null, added: null },
    { inList: null, added: twin },
  ]
  expect(ids(withoutDoubles(basket, twins))).toBe('b')
})

test.each([
  ['end', '', 5],
  ['top', '', 0],
  ['before', '1', 0],
  ['before', ' 5 ', 4],
  ['before', '6', null],
  ['before', '0', null],
  ['before', '', null],
  ['before', '1.5', null],
] as const)('%s %s of five is %s', (at, before, position) => {
  expect(toPosition({ at, before }, 5)).toBe(position)
})

test('songs and episodes with a URI can be added, also those that are not played; files and nothing cannot', () => {
  expect(isAddable(trackOf('x', { available: false }))).toBe(true)
  expect([trackOf('x', { uri: '' }), fileOf('f'), nothing].map(isAddable)).toEqual([false, false, false])
})

test('the place of a drop is the choice that leads back to it', () => {
  for (const position of [0, 1, 4, 5]) expect(toPosition(toWhere(position, 5), 5)).toBe(position)
  expect(toWhere(5, 5).at).toBe('end')
  expect(toWhere(0, 0).at).toBe('end')
})
