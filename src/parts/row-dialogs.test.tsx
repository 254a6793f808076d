import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { MemoryRouter } from 'react-router-dom'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { endSession, saveSession } from '#auth/session.ts'
import { wipeCopy } from '#library/copy.ts'
import { trackOf } from '#library/example-lists.ts'
import { request } from '#spotify/client.ts'
import { SpotifyError } from '#spotify/errors.ts'
import { Toasts } from '#ui/toast.tsx'
import type { Asked } from './items/ask-row.tsx'
import { RowDialogs } from './row-dialogs.tsx'

vi.mock('#spotify/client.ts', () => ({ request: vi.fn() }))

let library: Set<string>
let silent: boolean
const asked = () =>
  vi.mocked(request).mock.calls.flatMap(([path, how]) => (path === 'me/library/contains' ? [how?.query?.['uris']] : []))

beforeEach(() => {
  library = new Set()
  silent = false
  saveSession({
    ...{ accessToken: 'BQ', refreshToken: 'AQ', scope: ['user-library-modify', 'user-follow-modify'] },
    ...{ expiresAt: Date.now() + 3_600_000, consentedAt: Date.now(), clientId: '0'.repeat(32), sample: false },
  })
  vi.mocked(request)
    .mockReset()
    .mockImplementation(async (path, { method, query } = {}) => {
      if (path === 'me') return { id: 'ida', display_name: 'Ida' }
      const uri = String(query?.['uris'])
      if (silent) throw new SpotifyError({ kind: 'server', status: 502 })
      if (path === 'me/library/contains') return [library.has(uri)]
      if (method === 'PUT') library.add(uri)
      else library.delete(uri)
      return null
    })
})
afterEach(async () => {
  cleanup()
  endSession('logged-out')
  await wipeCopy()
})

function show(first: Asked | null) {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const onClose = vi.fn()
  const dialogs = (asked: Asked | null) => (
    <QueryClientProvider client={client}>
      <MemoryRouter>
        <RowDialogs asked={asked} onClose={onClose} />
        <Toasts />
      </MemoryRouter>
    </QueryClientProvider>
  )
  const { rerender } = render(dialogs(first))
  return { onClose, ask: (asked: Asked | null) => rerender(dialogs(asked)) }
}
const song = { ...trackOf('Ferrymen'), uri: 'spotify:track:0000000000000000000001' }
const artist = { uri: 'spotify:artist:0000000000000000000001', name: 'Gro </name>' }
const dialog = (name: string) => screen.findByRole('dialog', { name })

test('nothing is asked before a row is, and then for that row alone', async () => {
  const { ask } = show(null)
  expect(asked()).toEqual([])
  ask({ content: song })
  const line = await within(await dialog('In which playlists')).findByText(/is not among your liked songs/)
  expect(line.textContent).toBe('Ferrymen is not among your liked songs.')
  expect(asked()).toEqual([song.uri])
})

test('a like closes the question, and says what is done', async () => {
  const { onClose } = show({ content: song })
  const like = await screen.findByRole('button', { name: 'Like: Ferrymen' })
  await waitFor(() => expect(like.getAttribute('aria-disabled')).toBe('false'))
  expect(onClose).not.toHaveBeenCalled()
  fireEvent.click(like)
  expect(await screen.findByText('“Ferrymen” is among your liked songs.')).toBeTruthy()
  expect(onClose).toHaveBeenCalledOnce()
})

test('an artist is followed or not, whatever the name', async () => {
  library.add(artist.uri)
  show(artist)
  expect(await within(await dialog('Your library')).findByText(/^You follow/)).toBeTruthy()
  expect((await dialog('Your library')).textContent).toContain('You follow Gro </name>.')
  expect(screen.getByRole('button', { name: 'Unfollow: Gro </name>' })).toBeTruthy()
})

test('where Spotify does not say, that is said, and the button asks again', async () => {
  silent = true
  show(artist)
  expect(await screen.findByText(/has not said whether/)).toBeTruthy()
  silent = false
  fireEvent.click(screen.getByRole('button', { name: 'Follow: Gro </name>' }))
  expect(await screen.findByText(/^You do not follow/)).toBeTruthy()
})

test('a local file is in lists alone', async () => {
  show({ content: { ...song, kind: 'local', uri: 'spotify:local:a:b:c:1', album: '', durationMs: 1 } })
  const { textContent } = await dialog('In which playlists')
  expect(textContent).not.toContain('liked')
  expect(screen.queryByRole('button', { name: /Like/ })).toBeNull()
  expect(asked()).toEqual([])
})
