import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { MemoryRouter, useNavigate } from 'react-router-dom'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { askAgainHere, type AskAgain } from '#auth/ask-again.ts'
import { LoginError } from '#auth/errors.ts'
import { beginLogin } from '#auth/login.ts'
import { endSession, getSession, saveSession, updateSession, type Session } from '#auth/session.ts'
import { ownKey } from '#auth/storage.ts'
import { useAllow, type AllowRequest } from './use-allow.tsx'

vi.mock('#auth/login.ts', () => ({ beginLogin: vi.fn() }))
vi.mock('#auth/ask-again.ts', () => ({ askAgainHere: vi.fn() }))

const authorize = new URL('https://accounts.spotify.com/authorize?state=s')
const assign = vi.fn()
const onAllowed = vi.fn()

const session: Session = {
  ...{ accessToken: 'BQ', refreshToken: 'AQ', scope: ['user-read-private', 'playlist-modify-public'] },
  ...{ expiresAt: Date.now() + 3_600_000, consentedAt: Date.now(), clientId: '0'.repeat(32), sample: false },
}
const request: AllowRequest = {
  scopes: ['playlist-modify-public', 'playlist-modify-private', 'user-library-modify'],
  why: 'You want to bring a backup back.',
}

function Feature(changes: Partial<AllowRequest>) {
  const { granted, ask, dialog } = useAllow()
  const navigate = useNavigate()
  const asked = { ...request, onAllowed, ...changes }
  return (
    <>
      <button onClick={() => ask(asked)}>{granted(asked.scopes) ? 'Restore' : 'Restore…'}</button>
      <button onClick={() => void navigate('?file=y')}>Type</button>
      {dialog}
    </>
  )
}

const open = async (changes: Partial<AllowRequest> = {}) => {
  render(
    <MemoryRouter initialEntries={['/backup?file=x']}>
      <Feature {...changes} />
    </MemoryRouter>,
  )
  await press(/^Restore/)
}

const dialog = () => screen.queryByRole('dialog', { name: 'Spotify must allow this' })
const goOn = () => screen.getByRole('button', { name: 'Continue to Spotify' })
const press = async (name: string | RegExp) => {
  await act(async () => {
    fireEvent.click(screen.getByRole('button', { name }))
    await vi.dynamicImportSettled()
  })
}

/** The stand-in of this page: gives what is asked for, or what is said. */
const inPage = (askAgain: AskAgain) => vi.mocked(askAgainHere).mockReturnValue(askAgain)
const grant = (scope: readonly string[]) => {
  const now = getSession()
  if (now !== null) updateSession({ ...now, scope: [...now.scope, ...scope] })
}

beforeEach(() => {
  localStorage.setItem(ownKey('client-id'), session.clientId)
  saveSession(session)
  onAllowed.mockReset()
  assign.mockReset()
  vi.spyOn(window.location, 'assign').mockImplementation(assign)
  vi.mocked(beginLogin).mockReset().mockResolvedValue(authorize)
  vi.mocked(askAgainHere).mockReset().mockReturnValue(null)
})

afterEach(() => {
  cleanup()
  endSession('logged-out')
  localStorage.clear()
})

test('what is missing is said with a reason each, and what is allowed already is not', async () => {
  await open()
  expect(dialog()?.textContent).toContain('You want to bring a backup back.')
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'make and change playlists of yours that are not public',
    'save or remove songs, albums, shows and episodes',
  ])
  expect(dialog()?.textContent).toContain('You come back here')
})

test('nothing is asked where all is allowed', async () => {
  grant(request.scopes)
  await open()
  expect(dialog()).toBeNull()
  expect(onAllowed).toHaveBeenCalledOnce()
})

test('Continue leaves for Spotify and comes back to where the person stands', async () => {
  await open()
  await press('Continue to Spotify')
  expect(beginLogin).toHaveBeenCalledWith({ returnTo: '/backup?file=x', scroll: 0, scopes: request.scopes })
  expect(assign).toHaveBeenCalledWith(authorize)
  expect(onAllowed).not.toHaveBeenCalled()
  await press('Continue to Spotify')
  expect(beginLogin).toHaveBeenCalledOnce()
})

test('or to where the feature says', async () => {
  await open({ returnTo: '/backup?restore=1' })
  await press('Continue to Spotify')
  expect(vi.mocked(beginLogin).mock.lastCall?.[0].returnTo).toBe('/backup?restore=1')
})

test('or to what the feature makes of where the person stands by then', async () => {
  // The address follows what is typed a moment later.
  await open({ returnTo: ({ pathname, search }) => `${pathname}${search}&restore=1` })
  await press('Type')
  await press('Continue to Spotify')
  expect(vi.mocked(beginLogin).mock.lastCall?.[0].returnTo).toBe('/backup?file=y&restore=1')
})

test('nobody leaves before what the feature needs is kept, and a second click does not keep it again', async () => {
  let keep: () => void = () => undefined
  const beforeLeaving = vi.fn(() => new Promise<void>((resolve) => (keep = resolve)))
  await open({ beforeLeaving })
  await press('Continue to Spotify')
  await press('Continue to Spotify')
  expect(beforeLeaving).toHaveBeenCalledOnce()
  expect(goOn().getAttribute('aria-disabled')).toBe('true')
  expect(beginLogin).not.toHaveBeenCalled()
  await act(async () => keep())
  await waitFor(() => expect(assign).toHaveBeenCalledOnce())
})

test('where it cannot be kept, that is said and the person stays; a second try may work', async () => {
  const beforeLeaving = vi.fn().mockRejectedValueOnce(new Error('full')).mockResolvedValue(undefined)
  await open({ beforeLeaving })
  await press('Continue to Spotify')
  expect((await screen.findByRole('alert')).textContent).toContain('could not be kept')
  expect(beginLogin).not.toHaveBeenCalled()
  await press('Continue to Spotify')
  expect(screen.queryByRole('alert')).toBeNull()
  expect(assign).toHaveBeenCalledOnce()
})

test('whoever says Not now meanwhile stays', async () => {
  let keep: () => void = () => undefined
  await open({ beforeLeaving: () => new Promise((resolve) => (keep = resolve)) })
  await press('Continue to Spotify')
  await press('Not now')
  expect(dialog()).toBeNull()
  await act(async () => keep())
  expect(beginLogin).not.toHaveBeenCalled()
})

test('a login that does not begin says why inside the dialog, and a dialog opened again has forgotten it', async () => {
  vi.mocked(beginLogin).mockRejectedValue(new LoginError('storage-full'))
  await open()
  await press('Continue to Spotify')
  const alert = await screen.findByRole('alert')
  expect(alert.textContent).toContain('no room left')
  expect(dialog()?.contains(alert)).toBe(true)
  await press('Not now')
  await press('Restore…')
  expect(dialog()).not.toBeNull()
  expect(screen.queryByRole('alert')).toBeNull()
})

test('in sample data the consent is got without leaving the page, and the feature goes on', async () => {
  const askAgain = vi.fn(async (scopes: readonly string[]) => grant(scopes))
  inPage(askAgain)
  await open()
  expect(dialog()?.textContent).toContain('Spotify hears nothing of it')
  await press('Continue to Spotify')
  expect(askAgain).toHaveBeenCalledWith(request.scopes)
  expect(onAllowed).toHaveBeenCalledOnce()
  expect(dialog()).toBeNull()
  expect(screen.getByRole('button', { name: 'Restore' })).not.toBeNull()
  expect(beginLogin).not.toHaveBeenCalled()
})

test.each([
  ['is refused', () => Promise.reject(new LoginError('rejected')), 'did not accept'],
  ['does not arrive', () => Promise.reject(new TypeError('Failed to fetch')), 'cannot be reached'],
  ['is less than was asked', async () => grant(['user-library-modify']), 'has not allowed all of it'],
])('there a consent that %s is told, and the feature does not go on', async (_, askAgain, text) => {
  inPage(askAgain)
  await open()
  await press('Continue to Spotify')
  const alert = await screen.findByRole('alert')
  expect(alert.textContent).toContain(text)
  expect(onAllowed).not.toHaveBeenCalled()
  expect(dialog()).not.toBeNull()
})

test('there too, whoever says Not now meanwhile is not taken on', async () => {
  let answer: () => void = () => undefined
  inPage(() => new Promise((resolve) => (answer = resolve)))
  await open()
  await press('Continue to Spotify')
  await press('Not now')
  grant(request.scopes)
  await act(async () => answer())
  expect(onAllowed).not.toHaveBeenCalled()
})
