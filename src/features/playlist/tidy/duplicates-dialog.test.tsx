import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { MemoryRouter, useLocation } from 'react-router-dom'
import { afterEach, expect, test, vi } from 'vitest'
import { listOf, trackOf } from '#library/example-lists.ts'
import { libraryQuery } from '#library/holdings-query.ts'
import type { PlaylistItem } from '#spotify/playlist-items.ts'
import { DuplicatesDialog } from './duplicates-dialog.tsx'

afterEach(cleanup)

const [lamp, ferry, tide] = ['Lamp', 'Ferry', 'Tide'].map((name) => trackOf(name, { by: name })) as [
  ReturnType<typeof trackOf>,
  ReturnType<typeof trackOf>,
  ReturnType<typeof trackOf>,
]
const kitchen = listOf('Kitchen', [lamp, ferry, lamp, tide])
const night = listOf('Night drive', [tide, ferry])
const boats = listOf('Slow Boats', [tide, tide, tide, tide])
const unread = listOf('Unread', [undefined], { complete: false })

const Address = () => <output aria-label="address">{useLocation().pathname + useLocation().search}</output>

/** The dialog of `kitchen`, with the library already in memory. */
function open() {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false, enabled: false } } })
  client.setQueryData(libraryQuery().queryKey, { holdings: { lists: [kitchen, night, boats, unread] }, kept: [] })
  const onReview = vi.fn<(going: ReadonlySet<number>, reasons: ReadonlyMap<number, string>) => void>()
  const onClose = vi.fn()
  const rows = kitchen.rows as readonly PlaylistItem[]
  render(
    <QueryClientProvider client={client}>
      <MemoryRouter>
        <DuplicatesDialog listId="Kitchen" rows={rows} open onClose={onClose} onReview={onReview} />
        <Address />
      </MemoryRouter>
    </QueryClientProvider>,
  )
  return {
    onClose,
    review: () => {
      fireEvent.click(screen.getByRole('button', { name: 'Review' }))
      const [going, reasons] = onReview.mock.lastCall ?? []
      return { going: [...(going ?? [])].sort(), reasons: Object.fromEntries(reasons ?? []) }
    },
  }
}
const group = (name: string) => within(screen.getByRole('region', { name: `The same item: ${name}` }))
const isTicked = (name: RegExp) => screen.getByRole<HTMLInputElement>('checkbox', { name }).checked

test('at first only what repeats within the list is looked for', () => {
  const { review } = open()
  expect(screen.getAllByRole('region')).toHaveLength(1)
  expect(screen.queryByRole('combobox')).toBeNull()
  expect(review()).toEqual({ going: [2], reasons: { 2: 'Same as 1' } })
})

test('across lists it says where else each stands, ticks by itself only for one list, and hands the reasons on', () => {
  const { review } = open()
  fireEvent.click(screen.getByRole('radio', { name: 'Also in other playlists' }))
  expect(screen.getByText(/2 other playlists of yours are whole on this device/).textContent).toContain(
    'A scan in Library brings the other 1.',
  )
  expect(screen.getAllByRole('region')).toHaveLength(3)
  expect(
    group('Tide')
      .getAllByRole('link')
      .map(({ textContent }) => textContent),
  ).toEqual(['Night drive, 1', 'Slow Boats, 1', 'Slow Boats, 2'])
  fireEvent.click(group('Tide').getByRole('button', { name: 'and 2 more places of Tide' }))
  expect(group('Tide').getAllByRole('link')).toHaveLength(5)
  expect(isTicked(/row 2: Ferry/)).toBe(false)
  expect(review().going).toEqual([2])

  fireEvent.change(screen.getByRole('combobox', { name: 'Compare with' }), { target: { value: 'Night drive' } })
  expect(group('Tide').getByText(/No copy stays here, only elsewhere/)).toBeTruthy()
  fireEvent.click(screen.getByRole('checkbox', { name: 'Remove row 2: Ferry' }))
  expect(review()).toEqual({ going: [2, 3], reasons: { 2: 'Same as 1', 3: 'Also in Night drive, 1' } })
})

test('a place elsewhere is a link there, which closes the dialog', () => {
  const { onClose } = open()
  fireEvent.click(screen.getByRole('radio', { name: 'Also in other playlists' }))
  fireEvent.click(group('Ferry').getByRole('link', { name: 'Night drive, 2' }))
  expect(onClose).toHaveBeenCalledOnce()
  expect(screen.getByRole('status', { name: 'address' }).textContent).toMatch(/\?at=2$/)
})
