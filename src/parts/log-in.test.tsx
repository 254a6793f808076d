import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { MemoryRouter, useLocation } from 'react-router-dom'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { LoginError } from '#auth/errors.ts'
import { beginLogin } from '#auth/login.ts'
import { ownKey } from '#auth/storage.ts'
import { LogInButton } from './log-in-button.tsx'

vi.mock('#auth/login.ts', () => ({ beginLogin: vi.fn() }))

const authorize = new URL('https://accounts.spotify.com/authorize?state=s')
const assign = vi.fn()

const Address = () => {
  const { pathname, search } = useLocation()
  return <output>{pathname + search}</output>
}

const open = (address: string) =>
  render(
    <MemoryRouter initialEntries={[address]}>
      <LogInButton />
      <Address />
    </MemoryRouter>,
  )

const button = () => screen.getByRole('button', { name: 'Log in with Spotify' })

const click = async () => {
  await act(async () => {
    fireEvent.click(button())
    await vi.dynamicImportSettled()
  })
}

beforeEach(() => {
  localStorage.setItem(ownKey('client-id'), '4f0c9be27d1a48c3a6552e90b1d7f3ac')
  assign.mockReset()
  vi.spyOn(window.location, 'assign').mockImplementation(assign)
  vi.mocked(beginLogin).mockReset().mockResolvedValue(authorize)
})

afterEach(() => {
  cleanup()
  localStorage.clear()
})

test('a click leaves for Spotify and comes back to where it was made', async () => {
  open('/playlists/abc?filter=x')
  await click()
  expect(beginLogin).toHaveBeenCalledWith({ returnTo: '/playlists/abc?filter=x', scroll: 0, scopes: [] })
  expect(assign).toHaveBeenCalledWith(authorize)
})

test.each(['/', '/setup', '/callback'])('a login that begins at %s ends at the profile', async (doorway) => {
  open(doorway)
  await click()
  expect(vi.mocked(beginLogin).mock.lastCall?.[0].returnTo).toBe('/profile')
})

test('without a Client ID the click goes to Set up, and no login begins', async () => {
  localStorage.clear()
  open('/playlists')
  await click()
  expect(screen.getByRole('status').textContent).toBe('/setup')
  expect(beginLogin).not.toHaveBeenCalled()
})

test('a second click while the first is leaving does nothing', async () => {
  open('/playlists')
  await click()
  await click()
  expect(beginLogin).toHaveBeenCalledOnce()
  expect(button().getAttribute('aria-disabled')).toBe('true')
})

test('a page that comes back from the back-forward cache can be clicked again', async () => {
  open('/playlists')
  await click()
  act(() => {
    window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }))
  })
  expect(button().getAttribute('aria-disabled')).toBe('false')
  await click()
  expect(beginLogin).toHaveBeenCalledTimes(2)
})

test('why a login did not begin is said, and the button works again', async () => {
  vi.mocked(beginLogin).mockRejectedValue(new LoginError('storage-full'))
  open('/playlists')
  await click()
  expect((await screen.findByRole('alert')).textContent).toContain('no room left')
  expect(button().getAttribute('aria-disabled')).toBe('false')
  expect(assign).not.toHaveBeenCalled()
})

test('code that does not arrive is told as a dead network', async () => {
  vi.mocked(beginLogin).mockRejectedValue(new TypeError('Failed to fetch dynamically imported module'))
  open('/playlists')
  await click()
  expect((await screen.findByRole('alert')).textContent).toContain('cannot be reached')
})
