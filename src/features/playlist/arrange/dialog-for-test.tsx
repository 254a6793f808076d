import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import type { ReactNode } from 'react'
import { MemoryRouter } from 'react-router-dom'
import { afterEach, beforeEach, vi } from 'vitest'
import { endSession, saveSession } from '#auth/session.ts'
import { restoreState, type RestoreProgress, type RestoreState } from '#library/restore/restore-state.ts'
import * as run from '#library/restore/run.ts'
import { playlistWriteScopes } from '#spotify/write-scopes.ts'

/**
 * For the tests of dialogs that make playlists: a person who may write, and a runner that says it is at `progress` once it is
 * started. The runner is mocked in the file that calls this.
 */
export function setUpRuns(progress: RestoreProgress): void {
  beforeEach(async () => {
    vi.resetAllMocks()
    restoreState.set({ is: 'idle' })
    vi.mocked(run.recallRestore).mockResolvedValue()
    vi.mocked(run.forgetRestore).mockResolvedValue()
    vi.mocked(run.rollBackRestore).mockResolvedValue()
    vi.mocked(run.keepPlan).mockImplementation(() => {
      restoreState.set({ is: 'waiting' })
      return Promise.resolve()
    })
    vi.mocked(run.startRestore).mockImplementation(() => {
      restoreState.set({ is: 'running', progress })
      return Promise.resolve()
    })
    saveSession({
      ...{ accessToken: 'BQ', refreshToken: 'AQ', scope: [...playlistWriteScopes], expiresAt: Date.now() + 3_600_000 },
      ...{ consentedAt: Date.now(), clientId: '0'.repeat(32), sample: false },
    })
    await import('#parts/failure-notice.tsx')
  })
  afterEach(() => {
    cleanup()
    endSession('logged-out')
  })
}

/** Shows it as a page does; the result shows something else in its place. */
export async function show(dialog: ReactNode): Promise<(next: ReactNode) => void> {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false, networkMode: 'always' } } })
  const inPage = (children: ReactNode) => (
    <QueryClientProvider client={client}>
      <MemoryRouter>{children}</MemoryRouter>
    </QueryClientProvider>
  )
  const { rerender } = await act(() => Promise.resolve(render(inPage(dialog))))
  return (next) => rerender(inPage(next))
}

export const set = (state: RestoreState) =>
  act(() => {
    restoreState.set(state)
    return Promise.resolve()
  })
export const button = (name: string) => screen.getByRole('button', { name })
export const press = (name: string) => act(() => Promise.resolve(void fireEvent.click(button(name))))
