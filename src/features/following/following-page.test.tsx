import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { MemoryRouter } from 'react-router-dom'
import { afterEach, expect, test, vi } from 'vitest'
import { request } from '#spotify/client.ts'
import { SpotifyError } from '#spotify/errors.ts'
import { FollowingPage } from './following-page.tsx'

vi.mock('#spotify/client.ts', () => ({ request: vi.fn() }))

afterEach(cleanup)

/** Nobody says whose they are, so that nothing is kept. */
function show(items: readonly unknown[]) {
  vi.mocked(request).mockImplementation(async (path) => {
    if (path === 'me') throw new SpotifyError({ kind: 'too-slow' })
    return { artists: { items, total: items.length, cursors: { after: null } } }
  })
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <MemoryRouter initialEntries={['/following']}>
        <FollowingPage />
      </MemoryRouter>
    </QueryClientProvider>,
  )
}

test('lists the artists, each with its page at Spotify; one that cannot be read keeps its place', async () => {
  show([{ id: 'ilka', name: 'Ilka Brandvold', images: [] }, null])
  expect(await screen.findByText('2 items')).toBeTruthy()
  expect(screen.getByRole('heading', { level: 1, name: 'Followed artists' })).toBeTruthy()
  expect(screen.getByRole('link', { name: 'Ilka Brandvold' }).getAttribute('href')).toBe(
    'https://open.spotify.com/artist/ilka',
  )
  expect(screen.getAllByRole('row')[2]?.textContent).toBe('2Unavailable')
})

test('somebody who follows nobody is told so', async () => {
  show([])
  expect(await screen.findByRole('heading', { name: 'No followed artists yet' })).toBeTruthy()
})

test('reads all again when a person asks for it', async () => {
  show([{ id: 'ilka', name: 'Ilka Brandvold', images: [] }])
  await screen.findByText('Ilka Brandvold')
  const artists = { items: [{ id: 'bo', name: 'Bo', images: [] }], total: 1, cursors: { after: null } }
  vi.mocked(request).mockImplementation(async () => ({ artists }))
  fireEvent.click(screen.getByRole('button', { name: 'Read all again' }))
  expect(await screen.findByText('Bo')).toBeTruthy()
})
