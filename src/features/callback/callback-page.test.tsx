import { cleanup, render, screen } from '@testing-library/react'
import { MemoryRouter } from 'react-router-dom'
import { afterEach, expect, test } from 'vitest'
import { CallbackPage } from './callback-page.tsx'

afterEach(cleanup)

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
