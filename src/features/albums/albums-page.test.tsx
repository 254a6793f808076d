import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { MemoryRouter } from 'react-router-dom'
import { afterEach, expect, test, vi } from 'vitest'
import { request } from '#spotify/client.ts'
import { SpotifyError } from '#spotify/errors.ts'
import { AlbumsPage } from './albums-page.tsx'

vi.mock('#spotify/client.ts', () => ({ request: vi.fn() }))

afterEach(cleanup)

const saved = (name: string, more = {}) => ({
  added_at: '2019-03-14T12:00:00Z',
  album: {
    album_type: 'album',
    id: `id${name}`.replaceAll(' ', ''),
    name,
    artists: [{ id: 'ilka', name: 'Ilka Brandvold' }],
    release_date: '1981-12',
    ...more,
  },
})

/** Nobody says whose they are, so that nothing is kept. */
function show(items: readonly unknown[], address = '/albums') {
  vi.mocked(request).mockImplementation(async (path) => {
    if (path === 'me') throw new SpotifyError({ kind: 'too-slow' })
    return { total: items.length, items }
  })
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <MemoryRouter initialEntries={[address]}>
        <AlbumsPage />
      </MemoryRouter>
    </QueryClientProvider>,
  )
}
const row = (place: number) => screen.getAllByRole('row')[place]

test('a record has its artist, both dates, and leads to Spotify', async () => {
  show([saved('Two Oars'), saved('', { album_type: 'single' }), { album: null }])
  expect(await screen.findByText('3 items')).toBeTruthy()
  expect(screen.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual([
    ...['#', 'Album', 'Artist', 'Released', 'Added'],
  ])
  expect(row(1)?.textContent).toMatch(/^1Two OarsIlka BrandvoldDec 198114 Mar 2019/)
  expect(screen.getByRole('link', { name: 'Two Oars' }).getAttribute('href')).toBe(
    'https://open.spotify.com/album/idTwoOars',
  )
  expect(row(2)?.textContent).toMatch(/^2Without a titleSingle/)
  expect(row(3)?.textContent).toBe('3Unavailable–––')
})

test('is filtered by artist and sorted by release', async () => {
  const items = [
    saved('Two Oars'),
    saved('Estuary', { release_date: '1975' }),
    saved('Other', { artists: [{ id: 'x', name: 'Somebody' }] }),
  ]
  show(items, '/albums?filter=ilka&sort=released')
  expect(await screen.findByText('2 of 3 items')).toBeTruthy()
  const titles = screen.getAllByRole('row').slice(1)
  expect(titles.map((one) => within(one).getAllByRole('link')[0]?.textContent)).toEqual(['Estuary', 'Two Oars'])
})

test('reads all again when a person asks for it', async () => {
  show([saved('Two Oars')])
  await screen.findByText('Two Oars')
  vi.mocked(request).mockImplementation(async () => ({ total: 1, items: [saved('Three Oars')] }))
  fireEvent.click(screen.getByRole('button', { name: 'Read all again' }))
  expect(await screen.findByText('Three Oars')).toBeTruthy()
})

test('an address leads to one of them', async () => {
  show([saved('Two Oars'), saved('Estuary')], '/albums?at=2')
  await screen.findByText('2 items')
  await vi.waitFor(() => expect(row(2)?.contains(document.activeElement)).toBe(true))
})
