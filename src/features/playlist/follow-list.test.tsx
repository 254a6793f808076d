import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import type { ReactNode } from 'react'
import { MemoryRouter, useLocation } from 'react-router-dom'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { endSession, saveSession } from '#auth/session.ts'
import { wipeCopy } from '#library/copy.ts'
import { request } from '#spotify/client.ts'
import { toPlaylist } from '#spotify/playlist.ts'
import { Toasts } from '#ui/toast.tsx'
import { LateFollow } from './late-follow.tsx'
import { DeleteList } from './tidy/delete-list.tsx'

vi.mock('#spotify/client.ts', () => ({ request: vi.fn() }))

const id = '0123456789012345678901'
const playlist = toPlaylist({ id, name: '', owner: { id: 'ida' } })!
const library = new Set<string>()

beforeEach(() => {
  library.clear()
  library.add(`spotify:playlist:${id}`)
  saveSession({
    ...{ accessToken: 'BQ', refreshToken: 'AQ', scope: ['playlist-modify-public'], sample: false },
    ...{ expiresAt: Date.now() + 3_600_000, consentedAt: Date.now(), clientId: '0'.repeat(32) },
  })
  vi.mocked(request)
    .mockReset()
    .mockImplementation(async (path, { method, query } = {}) => {
      if (path === 'me') return { id: 'ida' }
      const uri = String(query?.['uris'])
      if (path === 'me/library/contains') return [library.has(uri)]
      if (method === 'PUT') library.add(uri)
      else library.delete(uri)
      return null
    })
})
afterEach(async () => {
  cleanup()
  endSession('logged-out')
  await wipeCopy()
})

const Address = () => <output aria-label="address">{useLocation().pathname}</output>
const show = (what: ReactNode) =>
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <MemoryRouter initialEntries={[`/playlists/${id}`]}>
        {what}
        <Address />
        <Toasts />
      </MemoryRouter>
    </QueryClientProvider>,
  )
const address = () => screen.getByRole('status', { name: 'address' }).textContent

test('whoever deletes a list is led to all lists, where it can be undone', async () => {
  const onClose = vi.fn()
  show(<DeleteList playlist={playlist} open onClose={onClose} />)
  const review = await screen.findByRole('dialog', { name: 'Review changes' })
  expect(review.textContent).toContain('Whoever else follows it keeps it')
  fireEvent.click(screen.getByRole('button', { name: 'Cancel' }))
  expect([address(), library.size]).toEqual([`/playlists/${id}`, 1])
  fireEvent.click(screen.getByRole('button', { name: 'Apply' }))
  expect(onClose).toHaveBeenCalledTimes(2)
  expect(await screen.findByRole('button', { name: 'Undo' })).toBeTruthy()
  await vi.waitFor(() => expect(address()).toBe('/playlists'))
  expect(library.size).toBe(0)
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }))
  expect(await screen.findByText(/^Undone/)).toBeTruthy()
  expect([address(), library.size]).toEqual(['/playlists', 1])
})

test('a list of somebody else is followed or not once what is on screen has come', async () => {
  const { rerender } = show(<LateFollow playlist={playlist} isShown={false} />)
  expect(screen.queryByRole('button')).toBeNull()
  rerender(<></>)
  show(<LateFollow playlist={playlist} isShown />)
  const unfollow = await screen.findByRole('button', { name: /^Unfollow: / }, { timeout: 5000 })
  fireEvent.click(unfollow)
  expect(await screen.findByRole('button', { name: /^Follow: / })).toBeTruthy()
  expect([address(), library.size]).toEqual([`/playlists/${id}`, 0])
})
