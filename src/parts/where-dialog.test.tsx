import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { MemoryRouter, useLocation } from 'react-router-dom'
import { afterEach, expect, test, vi } from 'vitest'
import { likedOf, listOf, trackOf } from '#library/example-lists.ts'
import type { HeldList } from '#library/holdings.ts'
import { libraryQuery } from '#library/holdings-query.ts'
import { WhereDialog } from './where-dialog.tsx'

afterEach(cleanup)

const Address = () => <output aria-label="address">{useLocation().pathname}</output>

const song = trackOf('Ferrymen')
const boats = listOf('Slow Boats', [trackOf('Another'), song], { id: 'boats' })

/** With the library already in memory. */
function ask(lists: readonly HeldList[]) {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false, enabled: false } } })
  client.setQueryData(libraryQuery().queryKey, { holdings: { lists }, kept: [] })
  const onClose = vi.fn()
  render(
    <QueryClientProvider client={client}>
      <MemoryRouter>
        <WhereDialog content={song} onClose={onClose} />
        <Address />
      </MemoryRouter>
    </QueryClientProvider>,
  )
  return onClose
}
const dialog = () => screen.getByRole('dialog', { name: 'In which playlists' })

test('a whole library answers with every place and nothing more', () => {
  ask([boats, likedOf([song])])
  expect(screen.getAllByRole('link').map(({ textContent }) => textContent)).toEqual(['Slow Boats, 2', 'Liked songs, 1'])
  expect(dialog().textContent).not.toContain('So far')
})

test('an answer from a part of the library says so, and leads to the scan', () => {
  const onClose = ask([boats, listOf('Unread', [], { complete: false })])
  expect(dialog().textContent).toContain('So far: 1 of 2 lists are on this device.')
  fireEvent.click(screen.getByRole('link', { name: 'Read the others in Library.' }))
  expect(screen.getByRole('status', { name: 'address' }).textContent).toBe('/library')
  expect(onClose).toHaveBeenCalledOnce()
})

test('liked songs that nobody has read are missing too', () => {
  ask([boats])
  expect(dialog().textContent).toContain('your liked songs are not on this device')
})

test('an empty device says that it is', () => {
  ask([])
  expect(dialog().textContent).toContain('In no list that is on this device.')
  expect(dialog().textContent).toContain('Nothing of your library is on this device yet.')
})
