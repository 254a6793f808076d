import type { QueryClient } from '@tanstack/react-query'
import { beforeEach, expect, test, vi } from 'vitest'
import { reordered, toEditRow, withAdded, without, type AfterRow, type EditRow } from '#library/edit/edit.ts'
import { readPastEdit } from '#library/edit/run.ts'
import { listOf } from '#library/edit/sample-edits.ts'
import type { PlaylistItem } from '#spotify/playlist-items.ts'
import { beginEdit } from './begin.ts'
import { undoEdit, type UndoReview } from './undo-edit.ts'

vi.mock('./begin.ts', () => ({ beginEdit: vi.fn() }))
vi.mock('#library/edit/run.ts', () => ({ readPastEdit: vi.fn() }))

beforeEach(() => {
  vi.mocked(beginEdit).mockReset().mockResolvedValue('begun')
})

const real = (rows: readonly PlaylistItem[]): PlaylistItem[] =>
  rows.map((row, position) =>
    row.content.kind === 'track'
      ? { ...row, position, content: { ...row.content, uri: `spotify:track:${row.content.name.padEnd(22, '0')}` } }
      : { ...row, position },
  )

/** The list as an edit leaves it: what came new has the date of today, and so has all of it where it was written anew. */
function leave(before: readonly PlaylistItem[], after: readonly AfterRow[], isAnew = false): PlaylistItem[] {
  const today = '2026-01-01T00:00:00Z'
  const [fresh] = real(listOf('Z'))
  const rows = after.map((to) => ('row' in to ? before[to.row]! : { ...fresh!, addedAt: today }))
  return rows.map((row, position) => ({ ...row, position, ...(isAnew && { addedAt: today }) }))
}

function undo(before: readonly PlaylistItem[], now: readonly PlaylistItem[], review: UndoReview, after?: EditRow[]) {
  vi.mocked(readPastEdit).mockResolvedValue({
    ...{ id: 'past', list: { id: 'list', name: 'Kitchen' }, kind: 'edit', at: 0 },
    ...{ before: before.map(toEditRow), after: after ?? now.map(toEditRow) },
  })
  const query = vi.fn().mockResolvedValueOnce({ snapshotId: 's' })
  query.mockResolvedValueOnce({ pages: [now], total: now.length })
  return undoEdit({ query } as unknown as QueryClient, 'past', review)
}

const before = real(listOf('ABCDE'))
const url = (letter: string): string => `spotify:track:${letter.padEnd(22, '0')}`

test.each([
  ['moves', leave(before, reordered([4, 3, 2, 1, 0]))],
  ['a removal', leave(before, without(before, new Set([1])))],
  ['what was added', leave(before, withAdded(before, [url('Z')]))],
  ['a list that was written anew', leave(before, reordered([1, 0, 2, 3, 4]), true)],
])('right after it an undo of %s goes at once: no row that is there loses its date', async (_, now) => {
  expect(await undo(before, now, 'for-losses')).toEqual({ is: 'begun' })
  expect(vi.mocked(beginEdit).mock.lastCall?.[1]).toMatchObject({ kind: 'undo', plan: { way: 'keep', datesLost: [] } })
})

test('an undo that takes a date is looked at first', async () => {
  const twice = real(listOf('ABZ'))
  const undoing = await undo(twice, leave(twice, withAdded(twice, [url('Z')])), 'for-losses')
  expect(undoing).toMatchObject({ is: 'review', reviewed: { name: 'Kitchen', kind: 'undo' } })
  expect(beginEdit).not.toHaveBeenCalled()
})

test('an undo with more than one way to go is looked at first', async () => {
  const letters = Array.from({ length: 400 }, (_, at) => String.fromCodePoint(0x4e00 + at))
  const long = letters.map((name, position): PlaylistItem => {
    const [row] = real(listOf('A'))
    const uri = `spotify:track:${String(position).padStart(22, '0')}`
    return { ...row!, position, content: { ...row!.content, name, uri } as PlaylistItem['content'] }
  })
  const order = long.map((_, at) => long.length - 1 - at)
  expect(await undo(long, leave(long, reordered(order)), 'for-losses')).toMatchObject({ is: 'review' })
})

test('an undo of a past edit is always looked at first', async () => {
  expect(await undo(before, leave(before, reordered([4, 3, 2, 1, 0])), 'always')).toMatchObject({ is: 'review' })
  expect(beginEdit).not.toHaveBeenCalled()
})

test.each(['always', 'for-losses'] as const)(
  'after somebody else’s change there are both versions: %s',
  async (review) => {
    const now = leave(before, reordered([4, 3, 2, 1, 0]))
    expect(await undo(before, now, review, before.map(toEditRow))).toMatchObject({
      ...{ is: 'changed' },
      versions: { was: before.map(toEditRow), now: now.map(toEditRow) },
    })
    expect(beginEdit).not.toHaveBeenCalled()
  },
)
