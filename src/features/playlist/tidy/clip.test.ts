import { beforeEach, expect, test } from 'vitest'
import { editState, type EditReport } from '#library/edit/edit-state.ts'
import { listOf } from '#library/edit/sample-edits.ts'
import { beginPaste, dropClip, getClip, keepClip } from './clip.ts'

const from = { id: 'kitchen', name: 'Kitchen', snapshotId: 's1' }
const into = { id: 'slow', name: 'Slow Boats' }
const rows = listOf('AB')
const report: EditReport = { list: into, kind: 'edit', stands: 'after', datesLost: 0, pastId: 'p' }
const progress = { list: into, kind: 'edit' as const, steps: { done: 0, total: 1 }, isOpen: false }

beforeEach(() => {
  dropClip()
  editState.set({ is: 'idle' })
})

test('what is cut is offered for removal only once the other list has been read back', () => {
  keepClip({ how: 'cut', from, rows })
  editState.set({ is: 'waiting', progress })
  beginPaste(into, rows)
  editState.set({ is: 'running', progress })
  expect(getClip()?.stage).toBe('pasting')
  editState.set({ is: 'done', report })
  expect(getClip()).toMatchObject({ stage: 'pasted', into, taken: rows })
})

test('a paste that is rolled back, or given up, leaves what was cut to be pasted again', () => {
  for (const end of [{ is: 'undone', report: { ...report, stands: 'before' } }, { is: 'idle' }] as const) {
    keepClip({ how: 'cut', from, rows })
    editState.set({ is: 'waiting', progress })
    beginPaste(into, rows)
    editState.set(end)
    expect(getClip()?.stage).toBe('held')
  }
})

test('undone, the paste takes the offer back', () => {
  keepClip({ how: 'cut', from, rows })
  beginPaste(into, rows)
  editState.set({ is: 'done', report })
  editState.set({ is: 'done', report: { ...report, kind: 'undo' } })
  expect(getClip()?.stage).toBe('held')
})

test('an edit of another list says nothing of it', () => {
  keepClip({ how: 'cut', from, rows })
  beginPaste(into, rows)
  editState.set({ is: 'done', report: { ...report, list: { id: 'third', name: 'Third' } } })
  expect(getClip()?.stage).toBe('pasting')
})

test('what is copied can be pasted again and again', () => {
  keepClip({ how: 'copy', from, rows })
  beginPaste(into, rows)
  editState.set({ is: 'done', report })
  expect(getClip()).toMatchObject({ stage: 'held', rows })
})
