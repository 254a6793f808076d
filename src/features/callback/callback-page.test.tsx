import { cleanup, render, screen } from '@testing-library/react'
import { MemoryRouter } from 'react-router-dom'
import { afterEach, expect, test } from 'vitest'
import { endSession, saveSession } from '#auth/session.ts'
import { CallbackPage } from './callback-page.tsx'

afterEach(() => {
  cleanup()
  endSession('logged-out')
})

test('a login that failed is told with a reason and a way to try again', async () => {
  render(
    <MemoryRouter initialEntries={['/callback']}>
      <CallbackPage failure="denied" returnTo="/playlists" />
    </MemoryRouter>,
  )
  expect(screen.getByRole('heading', { level: 1, name: 'Login did not finish' })).toBeTruthy()
  expect((await screen.findByRole('alert')).textContent).toContain(
    'You did not let this app read your Spotify library.',
  )
  expect(screen.getByRole('button', { name: 'Log in with Spotify' })).toBeTruthy()
})

test('whoever is logged in and was asked for more is told that nothing is lost', async () => {
  saveSession({
    ...{ accessToken: 'token', refreshToken: null, scope: [], sample: false, clientId: '0'.repeat(32) },
    ...{ expiresAt: Date.now() + 3_600_000, consentedAt: Date.now() },
  })
  render(
    <MemoryRouter initialEntries={['/callback']}>
      <CallbackPage failure="denied" returnTo="/backup" />
    </MemoryRouter>,
  )
  expect((await screen.findByRole('alert')).textContent).toContain('You are still logged in')
  expect(screen.getByRole('link', { name: 'Go back' }).getAttribute('href')).toBe('/backup')
  expect(screen.getByRole('button', { name: 'Log in with Spotify' })).toBeTruthy()
})
