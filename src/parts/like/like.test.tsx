import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { MemoryRouter } from 'react-router-dom'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { endSession, saveSession, type Session } from '#auth/session.ts'
import { wipeCopy } from '#library/copy.ts'
import { request } from '#spotify/client.ts'
import { SpotifyError } from '#spotify/errors.ts'
import { Toasts } from '#ui/toast.tsx'
import { FollowButton } from './follow-button.tsx'
import { LikeButton } from './like-button.tsx'

vi.mock('#spotify/client.ts', () => ({ request: vi.fn() }))

const song = (number: number) => `spotify:track:${String(number).padStart(22, '0')}`
const list = 'spotify:playlist:0000000000000000000001'
const session: Session = {
  ...{ accessToken: 'BQ', refreshToken: 'AQ' },
  scope: ['user-library-modify', 'user-follow-modify', 'playlist-modify-public'],
  ...{ expiresAt: Date.now() + 3_600_000, consentedAt: Date.now(), clientId: '0'.repeat(32), sample: false },
}
let library: Set<string>
let failure: SpotifyError | null
let hold: Promise<unknown>
const calls = (kind: 'asked' | 'written') =>
  vi.mocked(request).mock.calls.flatMap(([path, options]) => {
    const isAsked = path === 'me/library/contains'
    const isWritten = options?.method === 'PUT' || options?.method === 'DELETE'
    return (kind === 'asked' ? isAsked : isWritten)
      ? [`${options?.method ?? 'GET'} ${String(options?.query?.['uris'])}`]
      : []
  })

beforeEach(() => {
  library = new Set()
  failure = null
  hold = Promise.resolve()
  saveSession(session)
  vi.mocked(request)
    .mockReset()
    .mockImplementation(async (path, { method, query } = {}) => {
      if (path === 'me') return { id: 'ida', display_name: 'Ida' }
      const uris = String(query?.['uris']).split(',')
      if (path === 'me/library/contains') return uris.map((uri) => library.has(uri))
      await hold
      if (failure !== null) throw failure
      for (const uri of uris) {
        if (method === 'PUT') library.add(uri)
        else library.delete(uri)
      }
      return null
    })
})
afterEach(async () => {
  cleanup()
  endSession('logged-out')
  await wipeCopy()
})

const show = (what: ReactNode) =>
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <MemoryRouter initialEntries={['/liked']}>
        {what}
        <Toasts />
      </MemoryRouter>
    </QueryClientProvider>,
  )
const button = (name: string) => screen.findByRole('button', { name })
const ready = async (name: string) => {
  const found = await button(name)
  await waitFor(() => expect(found.getAttribute('aria-disabled')).toBe('false'))
  return found
}

test('what many buttons want to know is asked in one request', async () => {
  library.add(song(2))
  show([1, 2, 3].map((number) => <LikeButton key={number} uri={song(number)} name={`Song ${number}`} />))
  expect(await button('Unlike: Song 2')).toBeTruthy()
  expect(await ready('Like: Song 1')).toBeTruthy()
  expect(calls('asked')).toEqual([`GET ${[1, 2, 3].map(song).join(',')}`])
})

test('nothing is asked where the page knows', async () => {
  show(<LikeButton uri={song(1)} name="Song" saved />)
  expect(await ready('Unlike: Song')).toBeTruthy()
  expect(calls('asked')).toEqual([])
})

test('a like shows once Spotify has taken it, is read back, and can be undone', async () => {
  let goOn: (value: unknown) => void = () => undefined
  hold = new Promise((resolve) => (goOn = resolve))
  show(<LikeButton uri={song(1)} name="Song" saved={false} />)
  const like = await ready('Like: Song')
  fireEvent.click(like)
  fireEvent.click(like)
  await waitFor(() => expect(calls('written')).toHaveLength(1))
  expect(screen.queryByRole('button', { name: 'Unlike: Song' })).toBeNull()
  act(() => goOn(null))
  expect(await button('Unlike: Song')).toBeTruthy()
  const undo = await button('Undo')
  expect(undo.closest('[role=status]')?.textContent).toContain('“Song” is among your liked songs.')
  fireEvent.click(undo)
  expect(await screen.findByText('Undone: “Song” is as it was.')).toBeTruthy()
  expect(calls('written')).toEqual([`PUT ${song(1)}`, `DELETE ${song(1)}`])
  expect(calls('asked')).toHaveLength(2)
  expect(await ready('Like: Song')).toBeTruthy()
})

test('what Spotify refuses is told, and the button stays as it was', async () => {
  failure = new SpotifyError({ kind: 'refused', status: 400 })
  show(<FollowButton uri="spotify:artist:0000000000000000000001" name="Gro" saved={false} />)
  fireEvent.click(await ready('Follow: Gro'))
  expect((await screen.findByRole('alert')).textContent).toContain('400')
  expect(await ready('Follow: Gro')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'Close' }))
  expect(screen.queryByRole('alert')).toBeNull()
})

test('somebody else’s list is unfollowed without a question', async () => {
  show(<FollowButton uri={list} name="Radio" saved />)
  fireEvent.click(await ready('Unfollow: Radio'))
  expect(await screen.findByText('You no longer follow “Radio”.')).toBeTruthy()
})

test('what is missing is asked for first', async () => {
  saveSession({ ...session, scope: [], consentedAt: session.consentedAt + 1 })
  show(<LikeButton uri={song(1)} name="Song" saved={false} />)
  fireEvent.click(await ready('Like: Song'))
  const dialog = await screen.findByRole('dialog', { name: 'Spotify must allow this' })
  expect(dialog.textContent).toContain('save or remove songs')
  expect(calls('written')).toEqual([])
})

test.each(['spotify:local:a:b:c:1', 'spotify:artist:1', ''])('there is nothing to like about %j', (uri) => {
  show(<LikeButton uri={uri} name="x" />)
  expect(screen.queryByRole('button')).toBeNull()
})

test('an undo of a session that is over goes away', async () => {
  show(<LikeButton uri={song(1)} name="Song" saved={false} />)
  fireEvent.click(await ready('Like: Song'))
  await button('Undo')
  act(() => endSession('logged-out'))
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull()
})
