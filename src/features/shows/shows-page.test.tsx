import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { MemoryRouter, useLocation } from 'react-router-dom'
import { afterEach, expect, test, vi } from 'vitest'
import { request } from '#spotify/client.ts'
import { SpotifyError } from '#spotify/errors.ts'
import { ShowsPage } from './shows-page.tsx'

vi.mock('#spotify/client.ts', () => ({ request: vi.fn() }))

afterEach(cleanup)

const Address = () => <output aria-label="address">{useLocation().search}</output>

const added_at = '2019-03-14T12:00:00Z'
const show = (name: string) => ({ added_at, show: { id: name, name, total_episodes: 27 } })
const episode = (name: string, of: string) => ({
  added_at,
  episode: { id: name, uri: `spotify:episode:${name}`, name, show: { id: of, name: of }, duration_ms: 60_000 },
})

/** Nobody says whose they are, so that nothing is kept; an error is thrown. */
function open(answers: Record<string, readonly unknown[] | Error>, address = '/shows') {
  vi.mocked(request).mockImplementation(async (path) => {
    const items = answers[path] ?? new SpotifyError({ kind: 'too-slow' })
    if (items instanceof Error) throw items
    return { total: items.length, items }
  })
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <MemoryRouter initialEntries={[address]}>
        <ShowsPage />
        <Address />
      </MemoryRouter>
    </QueryClientProvider>,
  )
}
const grid = (name: string) => screen.getByRole('grid', { name })
const firstLinks = (name: string) =>
  within(grid(name))
    .getAllByRole('row')
    .slice(1)
    .map((row) => within(row).queryAllByRole('link')[0]?.textContent)

const some = {
  'me/shows': [show('Harbour'), show('Silence')],
  'me/episodes': [episode('Rain', 'Harbour'), episode('Dawn', 'Silence'), null],
}

test('the shows, and the saved episodes below with a count of their own', async () => {
  open(some)
  expect(await screen.findByText('2 items')).toBeTruthy()
  expect(await screen.findByText('3 episodes')).toBeTruthy()
  expect(firstLinks('Items')).toEqual(['Harbour', 'Silence'])
  expect(within(grid('Items')).getAllByText('27')).toHaveLength(2)
  const heads = within(grid('Saved episodes')).getAllByRole('columnheader')
  expect(heads.map(({ textContent }) => textContent)).toEqual(['#', 'Title', 'Show', 'Added', 'Length'])
  expect(within(grid('Saved episodes')).getAllByRole('row')[3]?.textContent).toMatch(/^3Unavailable/)
})

test('one filter holds for both, and each is sorted by itself', async () => {
  open(some, '/shows?sort=show&order=desc')
  expect(await screen.findByText('3 episodes')).toBeTruthy()
  fireEvent.click(within(grid('Saved episodes')).getByRole('button', { name: 'Title' }))
  expect(screen.getByRole('status', { name: 'address' }).textContent).toContain('episodes-sort=title')
  expect(firstLinks('Items')).toEqual(['Silence', 'Harbour'])
  expect(firstLinks('Saved episodes').slice(0, 2)).toEqual(['Dawn', 'Rain'])
  fireEvent.change(screen.getByRole('searchbox', { name: 'Filter items' }), { target: { value: 'harbour' } })
  expect(screen.getByText('1 of 2 items')).toBeTruthy()
  expect(screen.getByText('1 of 3 episodes')).toBeTruthy()
})

test('what keeps both from arriving is said once', async () => {
  const missing = new SpotifyError({ kind: 'missing-scope', scope: ['user-library-read'] })
  open({ 'me/shows': missing, 'me/episodes': missing })
  expect((await screen.findByRole('alert')).textContent).toContain('your saved music')
  await vi.waitFor(() => expect(screen.queryByRole('grid')).toBeNull())
  expect(screen.getAllByRole('alert')).toHaveLength(1)
})

test('episodes that do not arrive leave the shows as they are', async () => {
  open({ 'me/shows': [show('Harbour')], 'me/episodes': new SpotifyError({ kind: 'server', status: 502 }) })
  expect(await screen.findByText('1 item')).toBeTruthy()
  const section = screen.getByRole('region', { name: 'Saved episodes' })
  expect((await within(section).findByRole('alert')).textContent).toContain('502')
  expect(firstLinks('Items')).toEqual(['Harbour'])
})

test('nothing saved is said of both', async () => {
  open({ 'me/shows': [], 'me/episodes': [] })
  expect(await screen.findByRole('heading', { name: 'No saved shows yet' })).toBeTruthy()
  expect(await screen.findByRole('heading', { name: 'No saved episodes yet' })).toBeTruthy()
})

test('shows and episodes are read again each by itself', async () => {
  open({ 'me/shows': [show('Harbour')], 'me/episodes': [episode('Rain', 'Harbour')] })
  await screen.findByText('Rain')
  await screen.findByText('1 item')
  const asked = vi.mocked(request).mock
  asked.calls.length = 0
  vi.mocked(request).mockImplementation(async () => ({ total: 1, items: [episode('Dawn', 'Silence')] }))
  fireEvent.click(screen.getByRole('button', { name: 'Read all episodes again' }))
  expect(await screen.findByText('Dawn')).toBeTruthy()
  expect(asked.calls.map(([path]) => path).filter((path) => path !== 'me')).toEqual(['me/episodes'])
  vi.mocked(request).mockImplementation(async () => ({ total: 1, items: [show('Silence')] }))
  fireEvent.click(screen.getByRole('button', { name: 'Read all again' }))
  await vi.waitFor(() => expect(screen.queryByText('1 item')).toBeTruthy())
  await vi.waitFor(() => expect(firstLinks('Items')).toEqual(['Silence']))
})

test('an address leads to one of the shows, or to one of the episodes', async () => {
  const focused = (list: string) => within(grid(list)).getAllByRole('row')[2]?.contains(document.activeElement)
  open(some, '/shows?show=2')
  await screen.findByText('3 episodes')
  await vi.waitFor(() => expect(focused('Items')).toBe(true))
  cleanup()
  open(some, '/shows?at=2')
  await screen.findByText('2 items')
  await vi.waitFor(() => expect(focused('Saved episodes')).toBe(true))
})
