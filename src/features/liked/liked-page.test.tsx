import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { MemoryRouter } from 'react-router-dom'
import { afterEach, expect, test, vi } from 'vitest'
import { request } from '#spotify/client.ts'
import { SpotifyError } from '#spotify/errors.ts'
import { LikedPage } from './liked-page.tsx'

vi.mock('#spotify/client.ts', () => ({ request: vi.fn() }))

afterEach(cleanup)

const song = (name: string, more = {}) => ({
  added_at: '2019-03-14T12:00:00Z',
  track: { type: 'track', id: name, uri: `spotify:track:${name}`, name, artists: [], duration_ms: 227_000, ...more },
})

/** Answers for the songs; nobody says whose they are, so that nothing is kept. */
function show(answer: () => unknown) {
  vi.mocked(request).mockImplementation(async (path) => {
    if (path === 'me') throw new SpotifyError({ kind: 'too-slow' })
    return answer()
  })
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <MemoryRouter initialEntries={['/liked']}>
        <LikedPage />
      </MemoryRouter>
    </QueryClientProvider>,
  )
}
const rows = () => screen.getAllByRole('row').map(({ textContent }) => textContent)

test('lists every song at its place, those that Spotify does not send too', async () => {
  const items = [song('Tram'), null, song('Bus', { is_playable: false })]
  show(() => ({ total: 3, items }))
  expect(await screen.findByText('3 items')).toBeTruthy()
  expect(screen.getByRole('heading', { level: 1, name: 'Liked songs' })).toBeTruthy()
  expect(screen.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual([
    ...['#', 'Title', 'Artist', 'Album', 'Added', 'Length'],
  ])
  expect(rows()[1]).toMatch(/^1Tram/)
  expect(rows()[2]).toMatch(/^2Unavailable/)
  expect(rows()[3]).toMatch(/^3BusUnavailable/)
  expect(screen.getByText('8 min')).toBeTruthy()
  expect(screen.getByText('2019')).toBeTruthy()
})

test('reads all again when a person asks for it', async () => {
  let items = [song('Tram'), song('Bus')]
  show(() => ({ total: 2, items }))
  expect(await screen.findByText('Bus')).toBeTruthy()
  items = [song('Tram'), song('Ferry')]
  const button = screen.getByRole('button', { name: 'Read all again' })
  expect(button.title).toContain('Costs 1 request.')
  fireEvent.click(button)
  expect(await screen.findByText('Ferry')).toBeTruthy()
  expect(screen.queryByText('Bus')).toBeNull()
})

test('shows the songs in pictures, or those that a filter leaves', async () => {
  show(() => ({ total: 2, items: [song('Tram'), song('Bus')] }))
  await screen.findByText('2 items')
  const button = screen.getByRole('button', { name: 'In pictures' })
  fireEvent.click(button)
  expect(await screen.findByRole('region', { name: 'By decade of release' })).toBeTruthy()
  expect(button.getAttribute('aria-expanded')).toBe('true')
  fireEvent.click(button)
  expect(screen.queryByRole('region', { name: 'By decade of release' })).toBeNull()
})

test('without its scope it asks for it and adds nothing up', async () => {
  show(() => {
    throw new SpotifyError({ kind: 'missing-scope', scope: ['user-library-read'] })
  })
  expect((await screen.findByRole('alert')).textContent).toContain('your saved music')
  expect(screen.getByRole('button', { name: 'Continue to Spotify' })).toBeTruthy()
  expect(screen.queryByText('Length so far')).toBeNull()
})
