import { expect, test } from 'vitest'
import { reordered, withAdded, without } from './edit.ts'
import { firstsOf } from './firsts.ts'
import { listOf } from './sample-edits.ts'

const before = listOf('ABCD')
const edit = { listId: 'list', snapshotId: 's', before }
const uri = 'spotify:track:0123456789012345678901'

test('the first row that goes, and the first that moves, with their places', () => {
  expect(firstsOf({ ...edit, after: without(before, new Set([1, 2])) })).toMatchObject({
    removed: { name: 'B', from: 1, to: null },
  })
  const { moved, removed, added } = firstsOf({ ...edit, after: reordered([3, 0, 1, 2]) })
  expect(moved).toMatchObject({ name: 'D', from: 3, to: 0 })
  expect([removed, added]).toEqual([undefined, undefined])
})

test('what comes new is called as it was chosen; where nobody knows it has no name', () => {
  const after = withAdded(before, [uri], 2)
  expect(firstsOf({ ...edit, after }, new Map([[uri, 'Ferry']])).added).toEqual({
    ...{ kind: 'track', name: 'Ferry', from: null, to: 2 },
  })
  expect(firstsOf({ ...edit, after }).added?.name).toBe('')
})
