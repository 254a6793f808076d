import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { listOf } from '#library/edit/sample-edits.ts'
import { dropClip, getClip, keepClip, type Clip } from './clip.ts'
import { PasteDialog, type Pasted } from './paste-dialog.tsx'

const kitchen = { id: 'kitchen', name: 'Kitchen', snapshotId: 's' }
const boats = { id: 'boats', name: 'Slow Boats', snapshotId: 'b' }
const source = listOf('AB1C')

beforeEach(dropClip)
afterEach(cleanup)

function open(how: Clip['how'], playlist: typeof kitchen, letters: string, at: number | null = null) {
  keepClip({ how, from: kitchen, rows: source.slice(1) })
  const onReview = vi.fn<(pasted: Pasted) => void>()
  const clip = getClip()!
  const rows = listOf(letters)
  render(<PasteDialog {...{ clip, playlist, rows, at, onReview }} open onClose={() => undefined} />)
  return () => {
    fireEvent.click(screen.getByRole('button', { name: 'Review' }))
    return onReview.mock.lastCall![0]
  }
}
const row = (at: number) => ({ row: at })
const uri = (letter: string) => ({ uri: `spotify:track:${letter}` })

test('what was cut elsewhere is added, a local file is named and stays, and nothing counts as pasted before it has begun', () => {
  const review = open('cut', boats, 'XY', 0)
  expect(screen.getByText('1 item cannot be pasted, and stays where it is.')).toBeTruthy()
  expect(screen.getByRole('listitem').textContent).toBe('1')
  const { after, onBegun } = review()
  expect(after).toEqual([row(0), uri('B'), uri('C'), row(1)])
  expect(getClip()?.stage).toBe('held')
  onBegun()
  expect(getClip()).toMatchObject({ stage: 'pasting', into: { id: 'boats' }, taken: [source[1], source[3]] })
})

test('what the list has already is pointed out, and can be left out', () => {
  const review = open('copy', boats, 'XC')
  expect(screen.getByText('1 of them stands in this list already')).toBeTruthy()
  fireEvent.click(screen.getByRole('checkbox', { name: 'Leave those out' }))
  expect(review().after).toEqual([row(0), row(1), uri('B')])
})

test('cut and pasted in one list is a move, of local files too', () => {
  const review = open('cut', kitchen, 'AB1C')
  fireEvent.click(screen.getByRole('radio', { name: 'At the top' }))
  const { after, onBegun } = review()
  expect(after).toEqual([1, 2, 3, 0].map(row))
  onBegun()
  expect(getClip()).toBeNull()
})
