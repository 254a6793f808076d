import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import axe from 'axe-core'
import { afterEach, expect, test, vi } from 'vitest'
import { fileOf, listOf, nothing, trackOf } from '#library/example-lists.ts'
import type { PlaylistItem } from '#spotify/playlist-items.ts'
import { ArrangeDialog } from './arrange-dialog.tsx'

afterEach(cleanup)

const rows = listOf('', [
  trackOf('B', { by: 'Wren', on: 'Two', trackNumber: 2 }),
  nothing,
  fileOf('Mine'),
  trackOf('A', { by: 'Wren', on: 'Two', trackNumber: 1 }),
  trackOf('C', { by: 'Abel', on: 'One' }),
]).rows as readonly PlaylistItem[]

function open(of = rows) {
  const [onReview, onClose] = [vi.fn(), vi.fn()]
  render(<ArrangeDialog rows={of} open onClose={onClose} onReview={onReview} />)
  return { onReview, onClose, dialog: screen.getByRole('dialog', { name: 'Arrange' }) }
}
const button = (name: string) => screen.getByRole('button', { name })
const way = (name: string) => fireEvent.click(screen.getByRole('radio', { name }))
const choose = (name: string, value: string) => fireEvent.change(screen.getByLabelText(name), { target: { value } })
const preview = () =>
  within(screen.getByRole('table', { name: 'How it begins' }))
    .getAllByRole('row')
    .slice(1)
    .map((row) =>
      within(row)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent),
    )
const was = () => preview().map(([, was]) => was)
const review = ({ onReview }: ReturnType<typeof open>) => {
  fireEvent.click(button('Review'))
  return onReview.mock.lastCall?.[0] as number[] | undefined
}

test('by columns, each with its direction; the beginning shows where each row stands now', async () => {
  const opened = open()
  expect(preview()[0]).toEqual(['1', '5', 'C Abel'])
  expect(preview().at(-1)).toEqual(['5', '2', 'Unavailable'])
  expect(screen.getByText('3 of 5 items leave their place among the others.')).not.toBeNull()
  choose('Direction, Track number', 'down')
  expect(review(opened)).toEqual([4, 2, 0, 3, 1])
  choose('Direction, Artist', 'down')
  expect(review(opened)).toEqual([0, 3, 2, 4, 1])
  expect((await axe.run(opened.dialog)).violations).toEqual([])
})

test('columns go up and down, come and go; none can be chosen twice, and the focus is kept', () => {
  open()
  fireEvent.click(button('Move up: Track number'))
  expect(screen.getByText('Track number is now 2 of 3.')).not.toBeNull()
  expect(button('Move up: Artist').getAttribute('aria-disabled')).toBe('true')
  expect(button('Add a column').getAttribute('aria-disabled')).toBe('true')
  fireEvent.click(button('Remove: Artist'))
  expect(document.activeElement).toBe(button('Add a column'))
  fireEvent.click(button('Remove: Album'))
  fireEvent.click(button('Remove: Track number'))
  expect(was()).toEqual(['4', '1', '2', '3', '5'])
  choose('First by', 'title')
  expect(was()).toEqual(['4', '1', '5', '3', '2'])
  fireEvent.click(button('Add a column'))
  const second = [...screen.getByLabelText<HTMLSelectElement>('Then by').options].map(({ value }) => value)
  expect(second).toContain('artist')
  expect(second).not.toContain('title')
})

test('a seed gives the same order again; what is none is said and not reviewed', () => {
  const opened = open()
  way('Shuffled')
  choose('Seed', '41')
  const first = was()
  choose('Seed', '42')
  choose('Seed', '41')
  expect(was()).toEqual(first)
  choose('Seed', 'x')
  expect(screen.getByRole('alert').textContent).toBe('A whole number from 0 to 999,999.')
  expect(review(opened)).toBeUndefined()
  fireEvent.click(button('Another'))
  expect(screen.getByLabelText<HTMLInputElement>('Seed').value).toMatch(/^\d+$/)
  expect(screen.getByRole('alert').textContent).toBe('')
  // One seed in 120 leaves five rows as they are: what is reviewed is that of a known one.
  choose('Seed', '42')
  expect(review(opened)?.toSorted()).toEqual([0, 1, 2, 3, 4])
})

test('reversed, and artists apart; every row is there once', () => {
  const opened = open()
  way('Reversed')
  expect(review(opened)).toEqual([4, 3, 2, 1, 0])
  way('Artists apart')
  choose('Seed', '3')
  const order = review(opened) ?? []
  expect(order.toSorted()).toEqual([0, 1, 2, 3, 4])
  expect(Math.abs(order.indexOf(0) - order.indexOf(3))).toBeGreaterThan(1)
})

test('a list that is in that order already is said to be, and not reviewed', () => {
  const opened = open([...rows.slice(3)].map((row, position) => ({ ...row, position })).reverse())
  expect(screen.getByText('The list is in this order already.')).not.toBeNull()
  expect(review(opened)).toBeUndefined()
})
