import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import axe from 'axe-core'
import { MemoryRouter } from 'react-router-dom'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { movedTo, reordered, without, type AfterRow } from '#library/edit/edit.ts'
import { listOf } from '#library/edit/sample-edits.ts'
import type { PlaylistItem } from '#spotify/playlist-items.ts'
import { profileQueries } from '#spotify/profile.ts'
import { beginEdit } from './begin.ts'
import { ReviewDialog } from './review-dialog.tsx'
import type { Reviewed } from './reviewed.ts'

vi.mock('./begin.ts', () => ({ beginEdit: vi.fn() }))

const onBegun = vi.fn()
beforeEach(() => {
  onBegun.mockReset()
  vi.mocked(beginEdit).mockReset().mockResolvedValue('begun')
})
afterEach(cleanup)

/** Letters of a track that Spotify takes: 22 digits long. */
const real = (rows: readonly PlaylistItem[]): PlaylistItem[] =>
  rows.map((row) =>
    row.content.kind === 'track'
      ? { ...row, content: { ...row.content, uri: `spotify:track:${row.content.name.padEnd(22, '0')}` } }
      : row,
  )

function show(before: readonly PlaylistItem[], after: readonly AfterRow[], more: Partial<Reviewed> = {}) {
  const client = new QueryClient({ defaultOptions: { queries: { enabled: false } } })
  client.setQueryData(profileQueries.me().queryKey, { id: 'ida', accountId: null, name: 'Ida Marlowe', pictures: [] })
  const reviewed = { edit: { listId: 'list', snapshotId: 's', before, after }, name: 'Kitchen', ...more }
  render(
    <QueryClientProvider client={client}>
      <MemoryRouter>
        <ReviewDialog reviewed={reviewed} open onClose={vi.fn()} onBegun={onBegun} />
      </MemoryRouter>
    </QueryClientProvider>,
  )
  return screen.getByRole('dialog', { name: 'Review changes' })
}
const applyButton = () => screen.getByRole('button', { name: 'Apply' })
const lines = () => within(screen.getByRole('list', { name: 'Changes' })).getAllByRole('listitem')
/** What a screen reader says of each line. */
const spoken = () =>
  lines().map((line) => {
    const heard = line.cloneNode(true) as HTMLElement
    for (const hidden of heard.querySelectorAll('[aria-hidden=true]')) hidden.remove()
    return heard.textContent.replaceAll(/\s+/g, ' ').trim()
  })

test('it says whose list it is, what happens to which row and why, and what cannot be brought back', async () => {
  const before = real(listOf('ABCDE'))
  const dialog = show(before, without(before, new Set([1])), { reasons: new Map([[1, 'Selected']]) })
  expect(dialog.textContent).toContain('In Kitchen, in the account of Ida Marlowe.')
  expect(dialog.textContent).toContain('5 items become 4: 1 is removed, 0 move, 0 are added.')
  expect(spoken()).toEqual([
    '1 item keeps its place in the order',
    'Removed from 2: B by B Selected',
    '3 items keep their order',
  ])
  expect(dialog.textContent).toContain('1 request to change the list')
  expect(dialog.textContent).toContain('The added date of what you remove.')
  expect((await axe.run(dialog)).violations).toEqual([])
})

test('each line says as a sentence what moves from where to where, what comes and what gets a new date', () => {
  const before = real(listOf('ABCDEFA'))
  show(before, [{ row: 4 }, { row: 1 }, { row: 2 }, { row: 3 }, { uri: 'spotify:track:Z' }, { row: 5 }, { row: 0 }])
  expect(spoken()).toEqual([
    'Moved up from 5 to 1: E by E Moves up 4',
    '3 items keep their order',
    'Added at 5: Name not on this device New',
    '1 item keeps its place in the order',
    'Moved down from 1 to 7: A by A Moves down 6',
    'Removed from 7: A by A Removed',
  ])
  cleanup()
  show(before, without(before, new Set([6])))
  expect(spoken()).toEqual([
    'From 1 to 1, with a new date: A by A Stays, with today’s date',
    '5 items keep their order',
    'Removed from 7: A by A Removed',
  ])
})

test('however often Apply is pressed, the edit begins once', async () => {
  const before = real(listOf('ABC'))
  show(before, movedTo(before, new Set([2]), 0))
  for (let press = 0; press < 3; press += 1) fireEvent.click(applyButton())
  await act(async () => undefined)
  expect(beginEdit).toHaveBeenCalledOnce()
  expect(vi.mocked(beginEdit).mock.lastCall?.[1]).toMatchObject({ name: 'Kitchen', plan: { way: 'keep' } })
  expect(onBegun).toHaveBeenCalledOnce()
})

test('a key that is held on Apply presses nothing else until it is let go', async () => {
  const before = real(listOf('ABC'))
  show(before, movedTo(before, new Set([2]), 0))
  const isHeld = () => !fireEvent.keyDown(document.body, { key: 'Enter', repeat: true })
  // What the presses of other tests have left.
  fireEvent.keyUp(document.body, { key: 'Enter' })
  expect(isHeld()).toBe(false)
  fireEvent.click(applyButton())
  await act(async () => undefined)
  expect(isHeld()).toBe(true)
  fireEvent.keyUp(document.body, { key: 'Enter' })
  expect(isHeld()).toBe(false)
})

test('an order can be saved in two ways, each with what it costs and loses', async () => {
  const before = real(listOf('ABCDE'))
  const dialog = show(before, reordered([4, 3, 2, 1, 0]), { hasWays: true })
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Keep the added dates: 4 requests' }).checked).toBe(true)
  expect(dialog.textContent).not.toContain('cannot be brought back')
  fireEvent.click(screen.getByRole('radio', { name: 'Write the list anew: 1 request' }))
  expect(dialog.textContent).toContain('5 items that stay get today’s date')
  fireEvent.click(applyButton())
  await act(async () => undefined)
  expect(vi.mocked(beginEdit).mock.lastCall?.[1]).toMatchObject({ plan: { way: 'rewrite' } })
})

test('what Spotify does not let be done is refused with the reason, and cannot be applied', () => {
  const before = real(listOf('A1B2'))
  show(before, without(before, new Set([1])))
  expect(screen.getByRole('alert').textContent).toContain('local files and unavailable items at 2')
  fireEvent.click(applyButton())
  expect(beginEdit).not.toHaveBeenCalled()
})

test('where the dates cannot be kept nothing is done before the person has chosen to lose them', async () => {
  const letters = Array.from({ length: 1000 }, (_, at) => (at === 500 ? '1' : 'A'))
  const before = real(listOf(letters.join('')))
  const dialog = show(before, without(before, new Set([500])))
  expect(dialog.textContent).toContain('The added dates cannot be kept here.')
  expect(dialog.textContent).toContain('There is one way only, and it gives 999 items that stay today’s date.')
  const way = screen.getByRole<HTMLInputElement>('radio', { name: 'Write the list anew: 10 requests' })
  expect(way.checked).toBe(false)
  fireEvent.click(applyButton())
  await act(async () => undefined)
  expect(beginEdit).not.toHaveBeenCalled()
  fireEvent.click(way)
  expect(dialog.textContent).toContain('999 items that stay get today’s date')
  expect(dialog.textContent).toContain('The added dates cannot be kept here.')
  fireEvent.click(applyButton())
  await act(async () => undefined)
  expect(vi.mocked(beginEdit).mock.lastCall?.[1]).toMatchObject({ plan: { way: 'rewrite' } })
})

test('where an earlier edit is half-way, that is said and nothing begins', async () => {
  vi.mocked(beginEdit).mockResolvedValue('unfinished')
  const before = real(listOf('AB'))
  show(before, without(before, new Set([0])))
  fireEvent.click(applyButton())
  expect((await screen.findByRole('alert')).textContent).toContain('An earlier edit is not finished.')
  expect(onBegun).not.toHaveBeenCalled()
})

test('nothing to do is said, and not applied', () => {
  const before = real(listOf('AB'))
  expect(show(before, reordered([0, 1])).textContent).toContain('Nothing would be different')
  expect(applyButton().getAttribute('aria-disabled')).toBe('true')
})

test('of a long list the first lines are drawn, and more at a press', () => {
  const before = real(listOf('A'.repeat(1000)))
  show(before, reordered(before.map((_, at) => before.length - 1 - at)))
  expect(lines()).toHaveLength(100)
  fireEvent.click(screen.getByRole('button', { name: 'Show 100 more lines' }))
  expect(lines()).toHaveLength(200)
})
