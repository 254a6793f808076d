import { act, cleanup, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { getPace, type Pace } from '#spotify/scheduler.ts'
import { paceLine } from './pace.tsx'
import { Waiting } from './waiting.tsx'

vi.mock('#spotify/scheduler.ts', () => ({ getPace: vi.fn(), subscribePace: () => () => undefined }))

const now = new Date(2026, 8, 1, 14, 6, 7).getTime()

beforeEach(() => vi.useFakeTimers({ now }))
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const show = (pace: Pace) => {
  vi.mocked(getPace).mockReturnValue(pace)
  render(<Waiting />)
}

test('a wait says how many seconds and until when, and counts down', () => {
  show({ state: 'waiting', until: now + 24_000 })
  const status = screen.getByRole('status')
  expect(status.textContent).toContain('24 seconds Spotify asks us to wait until 14:06:31.')
  act(() => {
    vi.advanceTimersByTime(23_000)
  })
  expect(status.textContent).toContain('1 second ')
})

test('the seconds are not read out one by one', () => {
  show({ state: 'waiting', until: now + 24_000 })
  expect(screen.getByText('24 seconds').getAttribute('aria-live')).toBe('off')
})

test('nothing is said while nothing waits, nor of a moment too short to read about', () => {
  show({ state: 'working', done: 1, total: 3 })
  expect(screen.queryByRole('status')).toBeNull()
  cleanup()
  show({ state: 'waiting', until: now + 1000 })
  expect(screen.queryByRole('status')).toBeNull()
})

test('the line at the foot of the sidebar has words for every state', () => {
  expect(paceLine({ state: 'idle' })).toBe('Nothing to ask Spotify')
  expect(paceLine({ state: 'working', done: 63, total: 200 })).toBe('Asking Spotify: request 63 of 200')
  expect(paceLine({ state: 'waiting', until: now })).toBe('Waiting until 14:06:07')
  expect(paceLine({ state: 'stopped', why: 'quota', until: now })).toBe('Stopped until 14:06')
  expect(paceLine({ state: 'stopped', why: 'rate-limit', until: null })).toBe('Stopped: try again later')
})
