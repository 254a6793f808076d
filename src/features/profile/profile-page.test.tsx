import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { MemoryRouter, useLocation } from 'react-router-dom'
import { afterEach, expect, test, vi } from 'vitest'
import { request } from '#spotify/client.ts'
import { SpotifyError } from '#spotify/errors.ts'
import { ProfilePage } from './profile-page.tsx'

vi.mock('#spotify/client.ts', () => ({ request: vi.fn() }))

afterEach(cleanup)

const Address = () => <output aria-label="address">{useLocation().search}</output>

const page = (items: unknown[]) => ({ total: items.length, items })
const person = { id: 'ida', display_name: 'Ida Marlowe' }
const artist = (name: string) => ({ id: name, name, images: [] })

/** By the end of the path; an error is thrown, what is not named is empty. */
function show(answers: Record<string, unknown>, address = '/profile') {
  vi.mocked(request).mockImplementation(async (path, options) => {
    const range = String(options?.query?.['time_range'] ?? '')
    const answer = answers[`${path} ${range}`] ?? answers[path] ?? page([])
    if (answer instanceof Error) throw answer
    return answer
  })
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <MemoryRouter initialEntries={[address]}>
        <ProfilePage />
        <Address />
      </MemoryRouter>
    </QueryClientProvider>,
  )
}
const section = (name: string) => screen.getByRole('region', { name })

test('the heading is the name of the person', async () => {
  show({ me: person })
  expect(await screen.findByRole('heading', { level: 1, name: 'Ida Marlowe' })).toBeTruthy()
  expect(screen.getByRole('link', { name: 'Open in Spotify' }).getAttribute('href')).toBe(
    'https://open.spotify.com/user/ida',
  )
})

test('each part fails by itself, and the others go on', async () => {
  show({ me: person, 'me/top/artists': new SpotifyError({ kind: 'too-slow' }), 'me/top/tracks': page([]) })
  const alert = await within(section('Top artists')).findByRole('alert')
  expect(alert.textContent).toContain('20 seconds')
  expect(screen.getAllByRole('alert')).toHaveLength(1)
  expect(within(section('Top tracks')).getByText('No top tracks in this time')).toBeTruthy()
  expect(screen.getByRole('heading', { level: 1, name: 'Ida Marlowe' })).toBeTruthy()
})

test('without the name it is still the profile', async () => {
  show({ me: new SpotifyError({ kind: 'too-slow' }) })
  expect(await screen.findByRole('alert')).toBeTruthy()
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Profile')
})

test('what stops every part is said once', async () => {
  const quota = new SpotifyError({ kind: 'quota', until: null })
  show({
    me: quota,
    'me/top/artists': quota,
    'me/top/tracks': quota,
    'me/player/recently-played': quota,
    'me/playlists': quota,
  })
  expect(await screen.findAllByText('Not here, for the reason given above.')).toHaveLength(4)
  expect(screen.getAllByRole('alert')).toHaveLength(1)
})

test('one range holds for both lists and stands in the address', async () => {
  show({
    me: person,
    'me/top/artists medium_term': page([artist('Half a year')]),
    'me/top/artists long_term': page([artist('A year')]),
  })
  expect(await screen.findByText('Half a year')).toBeTruthy()
  const range = screen.getByRole('radiogroup', { name: 'Range' })
  expect(within(range).getByRole<HTMLInputElement>('radio', { name: 'Last 6 months' }).checked).toBe(true)
  fireEvent.click(within(range).getByRole('radio', { name: 'Last 12 months' }))
  expect(await screen.findByText('A year')).toBeTruthy()
  expect(screen.getByRole('status', { name: 'address' }).textContent).toBe('?range=long_term')
})

test('an address may bring its range', async () => {
  show({ me: person, 'me/top/artists short_term': page([artist('Four weeks')]) }, '/profile?range=short_term')
  expect(await screen.findByText('Four weeks')).toBeTruthy()
})

test('what is played is asked whether it is liked, and where it stands', async () => {
  const track = { type: 'track', id: 'ferry', uri: 'spotify:track:0000000000000000000001', name: 'Ferry', artists: [] }
  show({
    me: person,
    'me/top/tracks': page([track]),
    'me/player/recently-played': page([{ played_at: '2026-03-14T12:00:00Z', track }]),
  })
  for (const part of ['Top tracks', 'Recently played'])
    expect(await within(section(part)).findByRole('button', { name: 'In which playlists: Ferry' })).toBeTruthy()
  fireEvent.click(within(section('Top tracks')).getByRole('button', { name: 'In which playlists: Ferry' }))
  expect(await screen.findByRole('dialog', { name: 'In which playlists' }, { timeout: 5000 })).toBeTruthy()
})

test('a new account has something to read everywhere', async () => {
  show({ me: person })
  for (const text of [
    'No top artists in this time',
    'No top tracks in this time',
    'Nothing played yet',
    'No playlists yet',
  ])
    expect(await screen.findByText(text)).toBeTruthy()
})
