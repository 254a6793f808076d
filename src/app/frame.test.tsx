import { act, cleanup, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { MemoryRouter } from 'react-router-dom'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { getSession, saveSession, updateSession, type Session } from '#auth/session.ts'
import { Frame } from './frame.tsx'

const ann: Session = {
  accessToken: 'token-of-ann',
  expiresAt: Date.now() + 3_600_000,
  refreshToken: null,
  scope: [],
  consentedAt: 1_700_000_000_000,
  clientId: '0123456789abcdef0123456789abcdef',
  sample: false,
}

/** A view that holds on to what it saw first, as state and mounted queries do. */
function View() {
  const [seen] = useState(() => getSession()?.accessToken)
  return <p>Seen first: {seen}</p>
}

beforeEach(() => {
  vi.stubGlobal('fetch', () => new Promise<Response>(() => undefined))
  sessionStorage.clear()
  localStorage.clear()
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

test('what a view holds of one login is gone when another takes its place, and stays when only the token is new', async () => {
  saveSession(ann)
  render(
    <MemoryRouter>
      <Frame>
        <View />
      </Frame>
    </MemoryRouter>,
  )
  await screen.findByText('Seen first: token-of-ann', {}, { timeout: 5000 })
  act(() => updateSession({ ...ann, accessToken: 'token-2-of-ann' }))
  expect(screen.getByText('Seen first: token-of-ann')).toBeTruthy()
  act(() => saveSession({ ...ann, accessToken: 'token-of-bob', consentedAt: ann.consentedAt + 1 }))
  expect(screen.queryByText('Seen first: token-of-ann')).toBeNull()
  expect(screen.getByText('Seen first: token-of-bob')).toBeTruthy()
})
