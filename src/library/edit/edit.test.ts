import fc from 'fast-check'
import { expect, test } from 'vitest'
import { holdSame, isSendable, movedTo, toEditRow, towards, type AfterRow, type EditRow } from './edit.ts'
import { stateAfter } from './model.ts'
import { planEdit, planOf } from './plan.ts'
import { listOf } from './sample-edits.ts'

const lettersOf = (text: string, after: readonly AfterRow[]): string =>
  after.map((to) => ('row' in to ? text[to.row] : to.uri.at(-1))).join('')

test.each([
  [[1, 3], 0, 'BDACE'],
  [[1, 3], 5, 'ACEBD'],
  [[1, 3], 2, 'ABDCE'],
  [[0], 1, 'ABCDE'],
])('rows %j go before the row at %i: %s', (positions, to, expected) => {
  expect(lettersOf('ABCDE', movedTo(listOf('ABCDE'), new Set(positions), to))).toBe(expected)
})

test('a row says whose it is', () => {
  expect(listOf('A1-').map(toEditRow)).toMatchObject([
    { kind: 'track', name: 'A', by: 'by A' },
    { kind: 'local', name: '1', by: 'by 1' },
    { kind: 'unavailable', uri: '', name: '', by: '' },
  ])
})

test('of several copies the one with the same date comes back to its place', () => {
  const wanted = listOf('AAB').map(toEditRow)
  const now = [wanted[1]!, wanted[2]!]
  expect(towards(now, wanted)).toEqual({ after: [{ uri: wanted[0]!.uri }, { row: 0 }, { row: 1 }] })
})

test('what is gone and cannot be added is named', () => {
  const wanted = listOf('A1-B').map(toEditRow)
  expect(towards([wanted[0]!, wanted[2]!], wanted)).toEqual({ refused: { why: 'cannot-add-back', positions: [1] } })
})

const lists = fc
  .array(fc.constantFrom(...Array.from('AAABBCDEab12--')), { maxLength: 25 })
  .map((list) => listOf(list.join('')))

test('from any list that has what cannot be added, there is a way to any other, row by row', () => {
  fc.assert(
    fc.property(lists, fc.array(fc.nat(), { minLength: 100, maxLength: 100 }), (items, numbers) => {
      const wanted = items.map(toEditRow)
      const next = (): number => numbers.pop() ?? 0
      // Some are gone, some came again with another date, the order is another one.
      const now = items
        .filter((item) => !isSendable(toEditRow(item)) || next() % 3 > 0)
        .map((item) => (isSendable(toEditRow(item)) && next() % 4 === 0 ? { ...item, addedAt: '2026-01-01' } : item))
        .map((item) => ({ item, key: next() }))
        .sort((a, b) => a.key - b.key)
        .map(({ item }, position) => ({ ...item, position }))
      const back = towards(now.map(toEditRow), wanted)
      if ('refused' in back) throw new Error('refused')
      const plan = planOf(planEdit({ listId: '', snapshotId: '', before: now, after: back.after }))
      const end = stateAfter(now.map(toEditRow), plan?.steps ?? [], plan?.steps.length ?? 0)
      expect(end.map(({ uri }) => uri)).toEqual(wanted.map(({ uri }) => uri))
    }),
  )
})

test('lists hold the same where their rows do, whatever their dates', () => {
  const [row] = listOf('A').map(toEditRow) as [EditRow]
  expect(holdSame([row], [{ ...row, addedAt: null }])).toBe(true)
  expect(holdSame([row], [row, row])).toBe(false)
  expect(holdSame([row], listOf('B').map(toEditRow))).toBe(false)
})
