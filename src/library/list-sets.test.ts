import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Playable } from '#spotify/track.ts'
import { fileOf, listOf, nothing, trackOf } from './example-lists.ts'
import { combine, type SetOperation } from './list-sets.ts'

const rowsOf = (contents: readonly (Playable | undefined)[]) => listOf('', contents).rows
const song = (name: string) => trackOf(name)
const lists = [
  rowsOf([song('b'), song('a'), fileOf('f'), song('b'), nothing]),
  rowsOf([song('c'), song('a'), undefined, song('d')]),
  rowsOf([song('d'), song('a'), song('b')]),
]
const namesOf = (operation: SetOperation, of = lists) =>
  combine(operation, of).rows.map(({ content }) => ('name' in content ? content.name : ''))

test('a merge has each once: the first list in its order, then what the others add in theirs', () => {
  expect(namesOf('merge')).toEqual(['b', 'a', 'c', 'd'])
  const { twice, leftOut } = combine('merge', lists)
  expect(twice).toBe(5)
  expect(leftOut.map(({ list, position, why }) => [list, position, why])).toEqual([
    [0, 2, 'local'],
    [0, 4, 'unavailable'],
    [1, 2, 'missing'],
  ])
})

test('an intersection and a difference are made from the first list, and count what is left out of it alone', () => {
  expect(namesOf('intersection')).toEqual(['a'])
  expect(namesOf('difference', lists.slice(0, 2))).toEqual(['b'])
  expect(combine('intersection', lists)).toMatchObject({
    twice: 0,
    leftOut: [{ why: 'local' }, { why: 'unavailable' }],
  })
  expect(combine('difference', lists.slice(0, 2)).twice).toBe(1)
})

test('of one list all three but the difference to nothing are the same; of none there is nothing', () => {
  const one = lists.slice(0, 1)
  for (const operation of ['merge', 'intersection', 'difference'] as const) {
    expect(namesOf(operation, one)).toEqual(['b', 'a'])
    expect(combine(operation, [])).toEqual({ rows: [], twice: 0, leftOut: [] })
  }
})

const anyList = fc.array(
  fc.oneof(
    fc.constantFrom(...['a', 'b', 'c', 'd', 'e', 'f']).map((name): Playable => song(name)),
    fc.constant(fileOf('f')),
    fc.constant(nothing),
    fc.constant(undefined),
  ),
  { maxLength: 12 },
)
const urisOf = (rows: ReturnType<typeof rowsOf>) =>
  rows.flatMap((row) => (row?.content.kind === 'track' ? row.content.uri : []))

test('they are what sets say they are, in the order of the first list', () => {
  fc.assert(
    fc.property(fc.array(anyList, { minLength: 1, maxLength: 4 }), (contents) => {
      const all = contents.map(rowsOf)
      const [first = new Set<string>(), ...others] = all.map((rows) => new Set(urisOf(rows)))
      expect(urisOf(combine('merge', all).rows)).toEqual([...new Set(all.flatMap(urisOf))])
      expect(urisOf(combine('intersection', all).rows)).toEqual(
        [...first].filter((uri) => others.every((set) => set.has(uri))),
      )
      expect(urisOf(combine('difference', all).rows)).toEqual(
        [...first].filter((uri) => !others.some((set) => set.has(uri))),
      )
      const { rows, twice, leftOut } = combine('merge', all)
      expect(rows.length + twice + leftOut.length).toBe(all.flat().length)
    }),
    { numRuns: 200 },
  )
})
