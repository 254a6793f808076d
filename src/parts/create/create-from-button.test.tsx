import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { MemoryRouter, useLocation } from 'react-router-dom'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { beginLogin } from '#auth/login.ts'
import { endSession, saveSession } from '#auth/session.ts'
import { ownKey } from '#auth/storage.ts'
import { fileOf, listOf, nothing, trackOf } from '#library/example-lists.ts'
import { playlistWriteScopes } from '#spotify/write-scopes.ts'
import { CreateFromButton } from './create-from-button.tsx'

vi.mock('#library/restore/run.ts', () => ({
  recallRestore: async () => undefined,
  forgetRestore: async () => undefined,
}))
vi.mock('#auth/login.ts', () => ({ beginLogin: vi.fn() }))

const { rows } = listOf('Shown', [trackOf('0a'), fileOf('Mine'), trackOf('0b'), nothing, undefined])
const logIn = (...more: string[]) =>
  saveSession({
    ...{ accessToken: 'BQ', refreshToken: 'AQ', scope: ['user-read-private', ...more] },
    ...{ expiresAt: Date.now() + 3_600_000, consentedAt: Date.now(), clientId: '0'.repeat(32), sample: false },
  })

// Its code may come later than a test waits.
beforeAll(() => import('./create-playlist-dialog.tsx'))
beforeEach(() => {
  vi.resetAllMocks()
  localStorage.setItem(ownKey('client-id'), '0'.repeat(32))
  logIn(...playlistWriteScopes)
})
afterEach(() => {
  cleanup()
  endSession('logged-out')
  localStorage.clear()
})

const Address = () => <output aria-label="address">{useLocation().search}</output>
const page = (address: string, complete: boolean) => (
  <QueryClientProvider client={new QueryClient()}>
    <MemoryRouter initialEntries={[address]}>
      <CreateFromButton name="Rain" rows={rows} order={[3, 2, 1, 4]} complete={complete} />
      <Address />
    </MemoryRouter>
  </QueryClientProvider>
)
const press = () => fireEvent.click(screen.getByRole('button', { name: 'Create playlist' }))
const dialog = () => screen.findByRole('dialog', { name: 'Create playlist' })

test('makes a list of what is shown; what cannot be added is named by its place', async () => {
  render(page('/liked', true))
  press()
  const text = (await dialog()).textContent
  expect(text).toContain('Creates a playlist and adds 1 item:')
  expect(text).toContain('Left out: 2 rows')
  expect(text).toContain('Row 2 (Mine): a local file')
  expect(text).toContain('Row 4: Spotify sent no track')
  expect(screen.getByLabelText<HTMLInputElement>('Name').value).toBe('Rain')
})

test('as long as rows are on their way it waits, and says so', () => {
  render(page('/liked', false))
  const button = screen.getByRole('button', { name: 'Create playlist' })
  expect([button.getAttribute('aria-disabled'), button.title]).toEqual(['true', 'Once the whole list is here'])
  press()
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('whoever goes to Spotify for leave comes back to the same view, with the dialog', async () => {
  endSession('logged-out')
  logIn()
  vi.mocked(beginLogin).mockReturnValue(new Promise(() => undefined))
  render(page('/liked?filter=rain', true))
  press()
  fireEvent.click(await screen.findByRole('button', { name: 'Continue to Spotify' }))
  await vi.waitFor(() => expect(beginLogin).toHaveBeenCalledOnce())
  expect(vi.mocked(beginLogin).mock.lastCall?.[0]).toMatchObject({ returnTo: '/liked?filter=rain&create=1' })
})

test('the address opens it once all is here, and forgets that; without leave it opens nothing', async () => {
  render(page('/liked?filter=rain&create=1', true))
  await dialog()
  expect(screen.getByLabelText('address').textContent).toBe('?filter=rain')
  cleanup()
  endSession('logged-out')
  logIn()
  render(page('/liked?create=1', true))
  expect(screen.getByLabelText('address').textContent).toBe('')
  expect(screen.queryByRole('dialog')).toBeNull()
})
