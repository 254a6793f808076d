import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen } from '@testing-library/react'
import { MemoryRouter } from 'react-router-dom'
import { afterEach, expect, test, vi } from 'vitest'
import { request } from '#spotify/client.ts'
import { RecentPage } from './recent-page.tsx'

vi.mock('#spotify/client.ts', () => ({ request: vi.fn() }))

afterEach(cleanup)

const play = (name: string, played_at: string) => ({
  played_at,
  track: { type: 'track', id: name, uri: `spotify:track:${name}`, name, artists: [] },
})

function show(items: readonly unknown[], address = '/recent') {
  vi.mocked(request).mockImplementation(async () => ({ items, next: null, cursors: null }))
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <MemoryRouter initialEntries={[address]}>
        <RecentPage />
      </MemoryRouter>
    </QueryClientProvider>,
  )
}

test('the same song may have been played twice, each time at its moment', async () => {
  const local = (hour: number) => new Date(2026, 10, 26, hour, 5).toISOString()
  show([play('Bus', local(21)), play('Tram', local(20)), play('Bus', local(9))], '/recent?filter=bus&sort=played')
  expect(await screen.findByText('2 of 3 items')).toBeTruthy()
  expect(screen.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual([
    ...['#', 'Title', 'Artist', 'Album', 'Played↑'],
  ])
  const [, first, second] = screen.getAllByRole('row').map(({ textContent }) => textContent)
  expect(first).toMatch(/^3Bus.*26 Nov 2026 09:05$/)
  expect(second).toMatch(/^1Bus.*26 Nov 2026 21:05$/)
})

test('says how far back Spotify remembers, and a play without a time keeps its place', async () => {
  show([play('Bus', '')])
  expect(await screen.findByText('1 item')).toBeTruthy()
  expect(screen.getByText(/about the last 50 plays only, and no episodes/)).toBeTruthy()
  expect(screen.getAllByRole('row')[1]?.textContent).toMatch(/–$/)
})

test('somebody who has played nothing is told so', async () => {
  show([])
  expect(await screen.findByRole('heading', { name: 'Nothing played yet' })).toBeTruthy()
})
