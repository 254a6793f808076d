import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen } from '@testing-library/react'
import { MemoryRouter } from 'react-router-dom'
import { afterEach, expect, test, vi } from 'vitest'
import { wipeCopy } from '#library/copy.ts'
import { request } from '#spotify/client.ts'
import { SpotifyError } from '#spotify/errors.ts'
import { PlaylistPage } from './playlist-page.tsx'

vi.mock('#spotify/client.ts', () => ({ request: vi.fn() }))

afterEach(async () => {
  cleanup()
  await wipeCopy()
})

const id = '0123456789012345678901'
const track = (name: string) => ({
  added_at: '2019-03-14T12:00:00Z',
  item: {
    type: 'track',
    id,
    uri: `spotify:track:${name}`,
    name,
    artists: [{ id, name: 'Ilka' }],
    duration_ms: 227_000,
  },
})
const playlist = {
  id,
  name: 'Kitchen',
  description: 'Tea &amp; <a href="spotify:x">toast</a>',
  owner: { id: 'ida', display_name: 'Ida' },
  public: false,
  snapshot_id: 'AAAnEGk3123456',
}

/** Answers each path as told; a failure is thrown. */
function show(answers: { one?: unknown; items?: unknown; me?: unknown }, address = `/playlists/${id}`) {
  vi.mocked(request).mockImplementation(async (path) => {
    const answer = path === 'me' ? (answers.me ?? { id: 'ida' }) : path.endsWith('/items') ? answers.items : answers.one
    if (answer instanceof Error) throw answer
    return answer
  })
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <MemoryRouter initialEntries={[address]}>
        <PlaylistPage />
      </MemoryRouter>
    </QueryClientProvider>,
  )
}
const list = (total: number) => ({ ...playlist, items: { total } })

test('a description is text, decoded once, with the tags that its author wrote', async () => {
  show({ one: list(2), items: { total: 2, items: [track('Night Bus'), null] } })
  expect(await screen.findByText('Tea & <a href="spotify:x">toast</a>')).toBeTruthy()
})

test('a list that is in says how many items it has, how long it plays and when it was made', async () => {
  show({ one: list(2), items: { total: 2, items: [track('Night Bus'), null] } })
  expect(await screen.findByText('2 items')).toBeTruthy()
  expect(screen.getByRole('heading', { level: 1, name: 'Kitchen' })).toBeTruthy()
  expect(screen.getByText('4 min')).toBeTruthy()
  expect(screen.getByText('2019')).toBeTruthy()
  expect(screen.getByText('Private (not on the profile)')).toBeTruthy()
  expect(screen.queryByRole('progressbar')).toBeNull()
  expect(document.title).toBe('Kitchen · Liner Notes')
})

test('the address brings its filter and its sorting', async () => {
  const items = { total: 3, items: [track('Bus 1'), track('Tram'), track('Bus 2')] }
  show({ one: list(3), items }, `/playlists/${id}?filter=bus&sort=title&order=desc`)
  expect(await screen.findByText('2 of 3 items')).toBeTruthy()
  expect(screen.getByRole<HTMLInputElement>('searchbox', { name: 'Filter items' }).value).toBe('bus')
  expect(screen.getByRole('grid', { name: 'Items' }).getAttribute('aria-rowcount')).toBe('3')
  expect(screen.getByRole('columnheader', { name: 'Title' }).getAttribute('aria-sort')).toBe('descending')
  expect(screen.getAllByRole('row')[1]?.textContent).toMatch(/^3Bus 2/)
})

test('a list that Spotify withholds shows its details and where to hear it', async () => {
  show({ one: playlist, me: { id: 'somebody' } })
  expect(await screen.findByText('Spotify does not let this app read the items of this playlist.')).toBeTruthy()
  expect(screen.getByRole('link', { name: 'Open in Spotify' }).getAttribute('href')).toBe(
    `https://open.spotify.com/playlist/${id}`,
  )
  expect(screen.queryByRole('grid')).toBeNull()
  expect(screen.queryByRole('alert')).toBeNull()
})

test('an empty list says so', async () => {
  show({ one: list(0), items: { total: 0, items: [] } })
  expect(await screen.findByRole('heading', { name: 'No items in this playlist yet' })).toBeTruthy()
  expect(screen.getByText('0 items')).toBeTruthy()
})

test('a list that is not there is an alert under the heading Playlist', async () => {
  show({ one: new SpotifyError({ kind: 'not-found' }) })
  expect((await screen.findByRole('alert')).textContent).toContain('Spotify does not have this.')
  expect(screen.getByRole('heading', { level: 1, name: 'Playlist' })).toBeTruthy()
})

test('what failed to arrive is an alert above the rows that did', async () => {
  show({ one: list(2), items: new SpotifyError({ kind: 'server', status: 502 }) })
  expect((await screen.findByRole('alert')).textContent).toContain('502')
  expect(screen.getByText('0 of 2 items')).toBeTruthy()
  expect(screen.getByRole('grid', { name: 'Items' })).toBeTruthy()
})
