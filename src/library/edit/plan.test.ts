import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isSendable, reordered, toEditRow, without, withAdded, type AfterRow, type Edit } from './edit.ts'
import { applyStep, startState, stateAfter, statesOf, type ListState, type StateRow } from './model.ts'
import { mostProposed, planEdit, planOf, type EditPlan, type PlanOrRefusal } from './plan.ts'
import { listOf, uriOfLetter } from './sample-edits.ts'

const editOf = (letters: string, after: readonly AfterRow[]): Edit => ({
  ...{ listId: 'list', snapshotId: 's1', before: listOf(letters), after },
})

const planned = (way: PlanOrRefusal): EditPlan => {
  if (way.is === 'refused') throw new Error(JSON.stringify(way.refusal))
  return way
}

const lettersOf = (state: ListState): string =>
  state.map(({ uri }) => (uri === '' ? '-' : (/Tape (.)/.exec(uri)?.[1] ?? uri.at(-1)))).join('')

/** Runs a plan on the model; the letters after each step. */
const run = ({ before }: Edit, { steps }: EditPlan): string[] =>
  [...statesOf(before.map(toEditRow), steps)].map(lettersOf)

const without_ = (letters: string, ...positions: number[]): Edit =>
  editOf(letters, without(listOf(letters), new Set(positions)))

const permuted = (letters: string, order: readonly number[]): Edit => editOf(letters, reordered(order))

describe('a plan that keeps added dates', () => {
  test.each([
    ['ABCDEFGHIJ', [1, 2, 3, 4, 5, 6, 7, 8, 9, 0], [{ do: 'move', rangeStart: 0, insertBefore: 10, rangeLength: 1 }]],
    ['ABCDEFGHIJ', [9, 0, 1, 2, 3, 4, 5, 6, 7, 8], [{ do: 'move', rangeStart: 9, insertBefore: 0, rangeLength: 1 }]],
    ['ABCDEF', [3, 4, 5, 0, 1, 2], [{ do: 'move', rangeStart: 0, insertBefore: 6, rangeLength: 3 }]],
    ['ABCDEF', [0, 1, 2, 3, 4, 5], []],
  ])('moves a run of rows in one request: %s in the order %j', (letters, order, steps) => {
    const edit = permuted(letters, order)
    const plan = planned(planEdit(edit).keep)
    expect(plan.steps.length).toBe(steps.length)
    expect(run(edit, plan).at(-1) ?? letters).toBe(order.map((at) => letters[at]).join(''))
    expect(plan.datesLost).toEqual([])
  })

  test('rows that come to stand next to each other on the way go together', () => {
    const plan = planned(planEdit(permuted('AXBYZ', [3, 4, 0, 2, 1])).keep)
    expect(plan.steps).toHaveLength(2)
  })

  test('a song that goes with all its copies is one request and costs no date', () => {
    const edit = without_('ABAC', 0, 2)
    const plan = planned(planEdit(edit).keep)
    expect(plan.steps).toEqual([{ do: 'remove', uris: [uriOfLetter('A')] }])
    expect(run(edit, plan)).toEqual(['BC'])
    expect(plan.datesLost).toEqual([])
  })

  test('one copy of several goes: the others come back to their places, and lose their dates', () => {
    const edit = without_('ABACA', 2)
    const plan = planned(planEdit(edit).keep)
    expect(run(edit, plan)).toEqual(['BC', 'ABC', 'ABCA'])
    expect(plan.datesLost).toEqual([0, 4])
  })

  test('neighbours of a removed row stay where they are, local files and what is gone too', () => {
    const edit = without_('-A1a-A2', 1, 5)
    expect(run(edit, planned(planEdit(edit).keep))).toEqual(['-1a-2'])
  })

  test('a local file that has to go cannot be removed', () => {
    expect(planEdit(without_('A1B', 1)).keep).toEqual({
      is: 'refused',
      refusal: { why: 'cannot-remove', positions: [1] },
    })
  })

  test('removals, additions and moves compose', () => {
    const edit = editOf('ABCD1', [
      { row: 4 },
      { uri: uriOfLetter('X') },
      { row: 3 },
      { row: 0 },
      { uri: uriOfLetter('a') },
    ])
    const plan = planned(planEdit(edit).keep)
    expect(run(edit, plan).at(-1)).toBe('1XDAa')
    expect(plan.datesLost).toEqual([])
  })

  test('what comes in between rows that move comes in one request', () => {
    const [x, y, z] = ['X', 'Y', 'Z'].map((letter) => ({ uri: uriOfLetter(letter) }))
    const plan = planned(planEdit(editOf('ABC', [x!, { row: 2 }, y!, { row: 0 }, z!, { row: 1 }])).keep)
    expect(plan.steps).toEqual([
      { do: 'add', uris: [x!.uri, y!.uri], position: 0 },
      { do: 'add', uris: [z!.uri], position: 3 },
      { do: 'move', rangeStart: 5, insertBefore: 1, rangeLength: 1 },
    ])
  })

  test('more than a hundred go in several requests', () => {
    const uris = Array.from({ length: 230 }, (_, index) => `spotify:track:${String(index)}`)
    const { before } = editOf('AB', [])
    const plan = planned(planEdit({ ...editOf('AB', []), after: withAdded(before, uris, 1) }).keep)
    expect(plan.steps).toMatchObject([{ position: 1 }, { position: 101 }, { position: 201 }])
    expect(stateAfter(before.map(toEditRow), plan.steps, 3).map(({ uri }) => uri)).toEqual([
      uriOfLetter('A'),
      ...uris,
      uriOfLetter('B'),
    ])
  })
})

describe('a plan that writes the list anew', () => {
  test('takes one request for each hundred rows, and all dates', () => {
    const edit = permuted('AB', [1, 0])
    const plan = planned(planEdit(edit).rewrite)
    expect(plan.steps).toEqual([{ do: 'replace', uris: ['B', 'A'].map(uriOfLetter) }])
    expect(plan.datesLost).toEqual([0, 1])
  })

  test('is refused where a row that stays cannot be added again', () => {
    expect(planEdit(permuted('A1-', [2, 1, 0])).rewrite).toEqual({
      is: 'refused',
      refusal: { why: 'cannot-add-back', positions: [1, 2] },
    })
  })

  test('is the way to be rid of a local file, and costs every date: the person has to say so', () => {
    const edit = without_('A1B-', 1, 3)
    const plans = planEdit(edit)
    expect(plans.proposed).toBe('choose')
    expect(planned(plans.rewrite).datesLost).toEqual([0, 2])
    expect(run(edit, planned(plans.rewrite))).toEqual(['AB'])
  })

  test('is proposed where nothing that stays has a date to lose', () => {
    const { before, ...edit } = without_('A1B', 1)
    const old = before.map((row) => ({ ...row, addedAt: null }))
    expect(planEdit({ ...edit, before: old }).proposed).toBe('rewrite')
    expect(planEdit(without_('1', 0)).proposed).toBe('rewrite')
  })
})

test('where some that cannot be added stay and others are to go, there is no way', () => {
  const plans = planEdit(without_('A1-', 1))
  expect(plans.proposed).toBeNull()
  expect(planOf(plans)).toBeNull()
})

test('above 300 requests the person chooses', () => {
  const letters = 'AB'.repeat(mostProposed)
  const back = (count: number) => Array.from({ length: count }, (_, at) => count - 1 - at)
  expect(planEdit(permuted(letters.slice(0, 301), back(301))).proposed).toBe('keep')
  expect(planEdit(permuted(letters.slice(0, 302), back(302))).proposed).toBe('choose')
})

test('where no way keeps a date, the shorter one is proposed', () => {
  const letters = 'AB'.repeat(60)
  const plans = planEdit(without_(letters, 0, 1, 2, 3))
  expect(planned(plans.keep).datesLost).toHaveLength(116)
  expect(plans.proposed).toBe('rewrite')
  expect(planEdit(without_('AABB', 0)).proposed).toBe('keep')
})

test('nothing to do is no request', () => {
  const plan = planOf(planEdit(permuted('ABC', [0, 1, 2])))
  expect(plan?.requests).toEqual({ writes: 0, reads: 0 })
})

test('what Spotify could not add is refused by name', () => {
  const album = 'spotify:album:1'
  const { keep, proposed } = planEdit(editOf('A', [{ row: 0 }, { uri: album }]))
  expect(keep).toEqual({ is: 'refused', refusal: { why: 'cannot-add', uris: [album] } })
  expect(proposed).toBeNull()
})

test('more rows than a list can have are refused, but a list that is longer already can be edited', () => {
  const many = 'A'.repeat(11_001)
  expect(
    planEdit(
      permuted(
        many,
        Array.from(many, (_, at) => at),
      ),
    ).keep.is,
  ).toBe('plan')
  expect(
    planEdit(
      editOf(
        'A',
        Array.from(many, () => ({ uri: uriOfLetter('A') })),
      ),
    ).keep,
  ).toMatchObject({
    refusal: { why: 'too-long', most: 11_000 },
  })
})

test.each([[[{ row: 0 }, { row: 0 }]], [[{ row: 7 }]]])('a row can stay once: %j is a mistake', (after) => {
  expect(() => planEdit(editOf('AB', after))).toThrow(RangeError)
})

/** Duplicates, episodes, local files and rows without anything, in any mixture. */
const letters = fc
  .array(fc.constantFrom(...Array.from('AAABBCDEFGHabc12--')), { maxLength: 40 })
  .map((list) => list.join(''))

/** A list, and any other that can be made of it. */
const edits = letters.chain((text) =>
  fc
    .record({
      order: fc.shuffledSubarray(
        Array.from(text, (_, at) => at),
        { minLength: Math.floor(text.length / 2) },
      ),
      isSorted: fc.boolean(),
      added: fc.array(fc.tuple(fc.nat(40), fc.constantFrom(...Array.from('ABXYZxy'))), { maxLength: 8 }),
      spares: fc.boolean(),
    })
    .map(({ order, isSorted, added, spares }) => {
      const before = listOf(text).map(toEditRow)
      const kept = new Set(order)
      const stuck = before.flatMap((row, at) => (spares && !isSendable(row) && !kept.has(at) ? at : []))
      const rows = isSorted ? [...order, ...stuck].sort((a, b) => a - b) : [...order, ...stuck]
      const after: AfterRow[] = reordered(rows)
      for (const [at, letter] of added) after.splice(at % (after.length + 1), 0, { uri: uriOfLetter(letter) })
      return editOf(text, after)
    }),
)

/** The long way round, so that it shares nothing with what it checks. */
function lengthOfIncreasing(values: readonly number[]): number {
  const lengths: number[] = []
  for (const [at, value] of values.entries())
    lengths.push(1 + Math.max(0, ...lengths.filter((_, before) => before < at && values[before]! < value)))
  return Math.max(0, ...lengths)
}

/** Of each row of the target, its URI and, where it must have kept its date, the row that it was. */
function wantedOf({ before, after }: Edit, datesLost: readonly number[], way: string): StateRow[] {
  const lost = new Set(datesLost)
  return after.map((to) => {
    if ('uri' in to) return { uri: to.uri, from: null }
    const kept = way === 'keep' && !lost.has(to.row)
    return { uri: toEditRow(before[to.row]!).uri, from: kept ? to.row : null }
  })
}

const isStuck = ({ uri }: StateRow): boolean => uri === '' || uri.startsWith('spotify:local:')

test('whatever the list and the target, each way that is offered ends exactly there', () => {
  fc.assert(
    fc.property(edits, (edit) => {
      const plans = planEdit(edit)
      for (const way of ['keep', 'rewrite'] as const) {
        const plan = plans[way]
        if (plan.is === 'refused') continue
        const end = stateAfter(edit.before.map(toEditRow), plan.steps, plan.steps.length)
        expect(end).toEqual(wantedOf(edit, plan.datesLost, way))
        expect(plan.requests.writes).toBe(plan.steps.length)
      }
    }),
    { numRuns: 2000 },
  )
})

test('on the way nothing is lost but what goes or comes back, and nothing is doubled', () => {
  fc.assert(
    fc.property(edits, (edit) => {
      const { keep } = planEdit(edit)
      if (keep.is === 'refused') return
      const rows = edit.before.map(toEditRow)
      const lost = new Set(keep.datesLost)
      const stays = edit.after.flatMap((to) => ('row' in to && !lost.has(to.row) ? to.row : []))
      const stuck = startState(rows).filter(isStuck).length
      for (const state of statesOf(rows, keep.steps)) {
        const here = state.flatMap(({ from }) => from ?? [])
        expect(new Set(here).size).toBe(here.length)
        expect(here).toEqual(expect.arrayContaining(stays))
        expect(state.filter(isStuck)).toHaveLength(stuck)
        expect(state.length).toBeLessThanOrEqual(Math.max(rows.length, edit.after.length))
      }
    }),
    { numRuns: 1000 },
  )
})

test('no plan takes more requests than is said', () => {
  fc.assert(
    fc.property(edits, (edit) => {
      const { keep, rewrite } = planEdit(edit)
      if (rewrite.is === 'plan') expect(rewrite.steps.length).toBe(Math.max(1, Math.ceil(edit.after.length / 100)))
      if (keep.is === 'refused') return
      const rows = edit.before.map(toEditRow)
      const kept = edit.after.flatMap((to) => ('row' in to ? to.row : []))
      const removed = new Set(rows.flatMap(({ uri }, at) => (kept.includes(at) ? [] : uri)))
      const stays = kept.filter((at) => !removed.has(rows[at]!.uri))
      const most =
        Math.ceil(removed.size / 100) + (edit.after.length - stays.length) + stays.length - lengthOfIncreasing(stays)
      expect(keep.steps.length).toBeLessThanOrEqual(most)
    }),
    { numRuns: 1000 },
  )
})

test('a way is refused only where something stands in it that Spotify would not take', () => {
  fc.assert(
    fc.property(edits, (edit) => {
      const { keep, rewrite } = planEdit(edit)
      const kept = new Set(edit.after.flatMap((to) => ('row' in to ? to.row : [])))
      const stuck = edit.before.flatMap((item, at) => (isSendable(toEditRow(item)) ? [] : at))
      expect(keep.is === 'refused').toBe(stuck.some((at) => !kept.has(at)))
      expect(rewrite.is === 'refused').toBe(stuck.some((at) => kept.has(at)))
    }),
  )
})

test('positions that Spotify would refuse are refused by the model', () => {
  const state = startState(listOf('ABC').map(toEditRow))
  const move =
    (rangeStart: number, insertBefore: number, rangeLength = 1) =>
    () =>
      applyStep(state, { do: 'move', rangeStart, insertBefore, rangeLength })
  for (const wrong of [move(-1, 0), move(3, 0), move(0, 4), move(0, -1), move(1, 0, 3), move(1, 0, 0)])
    expect(wrong).toThrow(RangeError)
  expect(() => applyStep(state, { do: 'add', uris: ['x'], position: 4 })).toThrow(RangeError)
  expect(lettersOf(move(0, 3)())).toBe('BCA')
  expect(lettersOf(move(0, 1)())).toBe('ABC')
})
