import { cleanup, render, screen } from '@testing-library/react'
import { MemoryRouter } from 'react-router-dom'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { endSession, saveSession, type SessionEnd } from '#auth/session.ts'
import { SignedOut } from './signed-out.tsx'

const id = '4f0c9be27d1a48c3a6552e90b1d7f3ac'

const open = () =>
  render(
    <MemoryRouter initialEntries={['/playlists']}>
      <SignedOut />
    </MemoryRouter>,
  )

const endAs = (why: SessionEnd) => {
  saveSession({
    accessToken: 'a',
    expiresAt: Date.now() + 3_600_000,
    refreshToken: 'r',
    scope: [],
    consentedAt: Date.now(),
    clientId: id,
    sample: false,
  })
  endSession(why)
}

beforeEach(() => {
  localStorage.clear()
  sessionStorage.clear()
})

afterEach(cleanup)

test('a view without a session offers both ways in under its heading', () => {
  open()
  expect(screen.getByRole('heading', { level: 1, name: 'Log in to see this page' })).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Log in with Spotify' })).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Explore with sample data' })).toBeTruthy()
})

test.each([
  ['revoked', 'Spotify has ended this login.'],
  ['client-changed', 'The Client ID was changed, so the login ended.'],
  ['logged-out', 'You are logged out.'],
  ['spent', 'The login of this tab has run out.'],
  ['idle', 'You were logged out after 12 hours without a click or a key.'],
  ['hidden', 'You were logged out after an hour in the background.'],
] as const)('a session that ended as %s is explained', async (why, sentence) => {
  endAs(why)
  open()
  expect((await screen.findByRole('status')).textContent).toContain(sentence)
})

test('leaving the sample data needs no explanation', () => {
  endAs('sample-left')
  open()
  expect(screen.queryByRole('status')).toBeNull()
})

test('after a log out the place to withdraw consent is linked', async () => {
  endAs('logged-out')
  open()
  expect((await screen.findByRole('link')).getAttribute('href')).toBe('https://www.spotify.com/account/apps/')
})
