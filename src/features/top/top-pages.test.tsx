import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import type { ComponentType } from 'react'
import { MemoryRouter, useLocation } from 'react-router-dom'
import { afterEach, expect, test, vi } from 'vitest'
import { request } from '#spotify/client.ts'
import { SpotifyError } from '#spotify/errors.ts'
import { TopArtistsPage } from './top-artists-page.tsx'
import { TopTracksPage } from './top-tracks-page.tsx'

vi.mock('#spotify/client.ts', () => ({ request: vi.fn() }))

afterEach(cleanup)

const Address = () => <output aria-label="address">{useLocation().search}</output>

/** By range; nobody says whose they are, so that nothing is kept. */
function show(Page: ComponentType, answers: Record<string, readonly unknown[]>, address = '/top') {
  vi.mocked(request).mockImplementation(async (path, options) => {
    if (path === 'me') throw new SpotifyError({ kind: 'too-slow' })
    const items = answers[String(options?.query?.['time_range'])] ?? []
    return { total: items.length, items }
  })
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <MemoryRouter initialEntries={[address]}>
        <Page />
        <Address />
      </MemoryRouter>
    </QueryClientProvider>,
  )
}
const heads = () => screen.getAllByRole('columnheader').map(({ textContent }) => textContent)
const artist = (name: string) => ({ id: name, name, images: [] })

test('the artists of the range in the address, half a year where it names none', async () => {
  show(TopArtistsPage, { medium_term: [artist('Ilka'), null], long_term: [artist('Plaintext')] })
  expect(await screen.findByText('2 items')).toBeTruthy()
  expect(heads()).toEqual(['#', 'Artist'])
  expect(screen.getAllByRole('row')[2]?.textContent).toBe('2Unavailable')
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Last 6 months' }).checked).toBe(true)
  fireEvent.click(screen.getByRole('radio', { name: 'Last 12 months' }))
  expect(await screen.findByText('Plaintext')).toBeTruthy()
  expect(screen.getByText('1 item')).toBeTruthy()
  expect(screen.getByRole('status', { name: 'address' }).textContent).toBe('?range=long_term')
})

test('the tracks have no date', async () => {
  const track = { type: 'track', id: 'bus', uri: 'spotify:track:bus', name: 'Bus', artists: [], duration_ms: 61_000 }
  show(TopTracksPage, { short_term: [track] }, '/top/tracks?range=short_term')
  expect(await screen.findByText('Bus')).toBeTruthy()
  expect(heads()).toEqual(['#', 'Title', 'Artist', 'Album', 'Length'])
  expect(screen.getByText('1:01')).toBeTruthy()
})

test('a new account is told when there will be some', async () => {
  show(TopTracksPage, {})
  expect(await screen.findByRole('heading', { name: 'No top tracks in this time' })).toBeTruthy()
  expect(screen.getByRole('radiogroup', { name: 'Range' })).toBeTruthy()
})
