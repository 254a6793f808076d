import { act, cleanup, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { hideToast, showToast, Toasts } from './toast.tsx'

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  act(() => {
    vi.runAllTimers()
  })
  cleanup()
  vi.useRealTimers()
})

test('a toast is said politely and goes by itself', () => {
  const { container } = render(<Toasts />)
  expect(container.querySelector('[aria-live=polite]')?.textContent).toBe('')
  act(() => showToast('Redirect URI copied'))
  expect(screen.getByText('Redirect URI copied')).toBeTruthy()
  act(() => {
    vi.advanceTimersByTime(6_000)
  })
  expect(screen.queryByText('Redirect URI copied')).toBeNull()
})

test('a new toast takes the place of the last and has its whole time', () => {
  render(<Toasts />)
  act(() => showToast('first'))
  act(() => {
    vi.advanceTimersByTime(5_000)
  })
  act(() => showToast('second'))
  act(() => {
    vi.advanceTimersByTime(5_000)
  })
  expect(screen.queryByText('first')).toBeNull()
  expect(screen.getByText('second')).toBeTruthy()
})

test('a toast with buttons says what it is and stays', () => {
  render(<Toasts />)
  act(() => showToast('Liked', { role: 'status', actions: <button>Undo</button> }))
  act(() => {
    vi.advanceTimersByTime(60_000)
  })
  const status = screen.getByRole('status')
  expect(status.textContent).toContain('Liked')
  expect(status.contains(screen.getByRole('button', { name: 'Undo' }))).toBe(true)
  act(() => hideToast())
  expect(screen.queryByRole('status')).toBeNull()
})
