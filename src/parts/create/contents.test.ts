import { expect, test } from 'vitest'
import { fileOf, listOf, nothing, trackOf } from '#library/example-lists.ts'
import { make, type Contents } from './contents.ts'

const lists = [
  listOf('One', [trackOf('a'), trackOf('b'), trackOf('a'), fileOf('f')]),
  listOf('Two', [trackOf('b'), trackOf('c')]),
  listOf('Three', [trackOf('d')]),
]
const first = trackOf('a')
const chosen = listOf('Chosen', [trackOf('b'), first, fileOf('Take'), first, nothing])
  .rows.slice(1)
  .filter((row) => row !== undefined)
const contents = (change: Partial<Contents>): Contents => ({
  ...{ of: 'lists', operation: 'merge', first: 'One', others: new Set(['Two']), ...change },
})
const urisOf = (change: Partial<Contents>) =>
  make(contents(change), chosen, lists).rows.map(({ content }) => ('uri' in content ? content.uri : ''))

test('an empty one holds nothing and needs nothing', () => {
  expect(make(contents({ of: 'empty' }), chosen, lists)).toMatchObject({ rows: [], leftOut: [], needs: null })
})

test('a selection is as it was chosen, twice what was chosen twice; what no list takes is left out', () => {
  expect(urisOf({ of: 'selection' })).toEqual(['spotify:track:a', 'spotify:track:a'])
  const { leftOut, twice } = make(contents({ of: 'selection' }), chosen, lists)
  expect(leftOut.map(({ position, name, why }) => [position, name, why])).toEqual([
    [2, 'Take', 'local'],
    [4, '', 'unavailable'],
  ])
  expect(twice).toBe(0)
})

test('of lists: the first leads, the others follow in their order, whatever was ticked first', () => {
  expect(urisOf({ others: new Set(['Three', 'Two']) })).toEqual(['a', 'b', 'c', 'd'].map((id) => `spotify:track:${id}`))
  expect(urisOf({ operation: 'difference' })).toEqual(['spotify:track:a'])
  const made = make(contents({ operation: 'intersection', others: new Set(['Two', 'One']) }), chosen, lists)
  expect(made).toMatchObject({ twice: 0, lists: [{ id: 'One' }, { id: 'Two' }], leftOut: [{ list: 0, why: 'local' }] })
})

test('it says what is still to be chosen; the first list alone is no other', () => {
  expect(make(contents({ first: '' }), chosen, lists).needs).toBe('first')
  expect(make(contents({ others: new Set(['One', 'gone']) }), chosen, lists).needs).toBe('other')
})
