import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen } from '@testing-library/react'
import { MemoryRouter } from 'react-router-dom'
import { afterEach, expect, test, vi } from 'vitest'
import { toPlaylist } from '#spotify/playlist.ts'
import { PlaylistView } from './playlist-view.tsx'

// Its code is on the way for as long as this test lasts.
vi.mock('./no-items.tsx', () => new Promise(() => undefined))

afterEach(cleanup)

test('while the words for a list without items are on their way, something is still to come', async () => {
  const playlist = toPlaylist({ id: '0123456789012345678901', name: 'Kitchen', owner: { id: 'ida' } })
  const { container } = render(
    <QueryClientProvider client={new QueryClient()}>
      <MemoryRouter>
        <PlaylistView playlist={{ ...playlist!, readable: false }} />
      </MemoryRouter>
    </QueryClientProvider>,
  )
  expect(await screen.findByRole('heading', { level: 1, name: 'Kitchen' })).toBeTruthy()
  expect(container.querySelector('[aria-busy=true]')).not.toBeNull()
})
