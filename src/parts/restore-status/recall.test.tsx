import { QueryClient } from '@tanstack/react-query'
import { act, cleanup, render, screen } from '@testing-library/react'
import { MemoryRouter } from 'react-router-dom'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { endSession, saveSession, type Session } from '#auth/session.ts'
import { restoreState } from '#library/restore/restore-state.ts'
import { recallRestore } from '#library/restore/run.ts'
import { pin, Toasts } from '#ui/toast.tsx'
import { recall } from './recall.ts'
import { useShownHere } from './shown.ts'

vi.mock('#library/restore/run.ts')

beforeEach(() => void vi.mocked(recallRestore).mockReset().mockResolvedValue(undefined))
afterEach(cleanup)
afterEach(() => endSession('logged-out'))

const session = (consentedAt: number): Session => ({
  ...{ accessToken: 'a', refreshToken: null, expiresAt: Date.now() + 3_600_000, consentedAt, sample: false },
  ...{ scope: [], clientId: 'c' },
})

test('with each login it is looked again; what cannot be read is nothing to show', () => {
  vi.mocked(recallRestore).mockRejectedValue(new Error('no copy'))
  saveSession(session(1))
  recall(new QueryClient())
  expect(recallRestore).toHaveBeenCalledOnce()
  endSession('idle')
  expect(recallRestore).toHaveBeenCalledOnce()
  saveSession(session(2))
  expect(recallRestore).toHaveBeenCalledTimes(2)
})

function Page({ shows }: { shows: boolean }) {
  useShownHere(shows)
  return <Toasts />
}

test('it stands beside what else is pinned, and goes while a page says the same', () => {
  recall(new QueryClient())
  const page = (shows: boolean) => (
    <MemoryRouter>
      <Page shows={shows} />
    </MemoryRouter>
  )
  const { rerender } = render(page(false))
  const region = () => screen.queryByRole('region', { name: 'Items being added' })
  expect(region()).toBeNull()
  const items = { done: 1, total: 3 }
  act(() => {
    pin(<p>An edit</p>)
    restoreState.set({ is: 'paused', progress: { items, current: { kind: 'list', name: 'Kitchen' } } })
  })
  expect(screen.getByText('An edit')).toBeTruthy()
  expect(region()?.textContent).toContain('Kitchen')
  rerender(page(true))
  expect(region()).toBeNull()
  rerender(page(false))
  expect(region()).not.toBeNull()
  act(() => restoreState.set({ is: 'idle' }))
  expect(region()).toBeNull()
})
