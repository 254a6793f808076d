import { expect, test } from 'vitest'
import { fileOf, listOf, nothing, trackOf } from './example-lists.ts'
import { planNewList, planNewLists } from './new-list.ts'

const details = { name: 'Late', description: 'Quiet & slow', public: false }

test('a new list is created with its rows in order, whatever else is there, and what cannot be added is left out', () => {
  const { rows } = listOf('', [trackOf('b'), fileOf('f'), trackOf('a'), nothing, trackOf('b')])
  const plan = planNewList({ ...details, rows })
  expect(plan.lists).toMatchObject([
    {
      ...details,
      target: { kind: 'create' },
      uris: ['b', 'a', 'b'].map((name) => `spotify:track:${name}`),
      already: 0,
    },
  ])
  expect(plan.lists[0]?.blocked.map(({ position, why }) => [position, why])).toEqual([
    [1, 'local'],
    [3, 'unavailable'],
  ])
  // One that makes it, one that reads it, one that adds, one that reads what was added.
  expect(plan).toMatchObject({ saves: [], items: 3, requests: 4 })
  expect(plan.scopes).toEqual(['playlist-modify-private', 'playlist-modify-public'])
})

test('an empty one takes two requests; 250 items take three that add and five that read', () => {
  expect(planNewList({ ...details, rows: [] })).toMatchObject({ items: 0, requests: 2 })
  const many = listOf(
    '',
    Array.from({ length: 250 }, (_, at) => trackOf(`s${at}`)),
  ).rows
  expect(planNewList({ ...details, public: true, rows: many })).toMatchObject({
    ...{ lists: [{ public: true }], requests: 2 + 3 + 5 },
  })
})

test('of several lists the last is made first, so that the first is on top in the end; what each costs adds up', () => {
  const { rows } = listOf('', [trackOf('a')])
  const plan = planNewLists(['One', 'Two', 'One'].map((name) => ({ ...details, name, rows })))
  expect(plan.lists.map(({ name, target }) => [name, target.kind])).toEqual([
    ['One', 'create'],
    ['Two', 'create'],
    ['One', 'create'],
  ])
  expect(plan.lists.map(({ source }) => source)).toEqual([2, 1, 0])
  expect(plan).toMatchObject({ items: 3, requests: 12 })
})
