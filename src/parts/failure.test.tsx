import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { MemoryRouter } from 'react-router-dom'
import { afterEach, expect, test, vi } from 'vitest'
import { SpotifyError, type SpotifyFailure } from '#spotify/errors.ts'
import { tryAgain } from '#spotify/scheduler.ts'
import { Failure } from './failure.tsx'
import { useLogIn } from './log-in.tsx'

vi.mock('#spotify/scheduler.ts', () => ({ tryAgain: vi.fn() }))
vi.mock('./log-in.tsx', () => ({ useLogIn: vi.fn() }))

const logIn = vi.fn()
vi.mocked(useLogIn).mockReturnValue({ logIn, busy: false, failure: null })

afterEach(() => {
  cleanup()
  logIn.mockClear()
  vi.mocked(tryAgain).mockClear()
})

const show = (failure: SpotifyFailure, onRetry?: () => void) => {
  vi.mocked(useLogIn).mockReturnValue({ logIn, busy: false, failure: null })
  render(
    <MemoryRouter>
      <Failure error={new SpotifyError(failure)} {...(onRetry && { onRetry })} />
    </MemoryRouter>,
  )
}
const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }))

test('a failure is an alert, and trying again asks again', async () => {
  const onRetry = vi.fn()
  show({ kind: 'too-slow' }, onRetry)
  expect((await screen.findByRole('alert')).textContent).toContain('20 seconds')
  await press('Try again')
  expect(onRetry).toHaveBeenCalledOnce()
  expect(tryAgain).not.toHaveBeenCalled()
})

test('who was offline is told when the network is back', async () => {
  const onLine = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
  show({ kind: 'unreachable' }, vi.fn())
  expect((await screen.findByRole('alert')).textContent).toContain('You are offline.')
  onLine.mockReturnValue(true)
  fireEvent(window, new Event('online'))
  expect(screen.getByRole('alert').textContent).not.toContain('You are offline.')
  expect(screen.getByRole('alert').textContent).toContain('The network is back. Try again.')
  onLine.mockReturnValue(false)
  fireEvent(window, new Event('offline'))
  expect(screen.getByRole('alert').textContent).toContain('You are offline.')
})

test('after a stop, trying again knocks at the gate first', async () => {
  const onRetry = vi.fn()
  show({ kind: 'quota', until: null }, onRetry)
  await press('Try again')
  expect(tryAgain).toHaveBeenCalledOnce()
  expect(onRetry).toHaveBeenCalledOnce()
})

test('a missing permission leads to Spotify, with the scopes that are missing', async () => {
  show({ kind: 'missing-scope', scope: ['user-top-read'] })
  await press('Continue to Spotify')
  expect(logIn).toHaveBeenCalledWith({ scopes: ['user-top-read'] })
})

test('the owner without Premium may be left for another Client ID', async () => {
  show({ kind: 'owner-premium' })
  expect((await screen.findByRole('link', { name: 'Use another Client ID' })).getAttribute('href')).toBe('/setup')
  expect(screen.queryByRole('button')).toBeNull()
})
