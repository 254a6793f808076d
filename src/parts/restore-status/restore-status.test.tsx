import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import axe from 'axe-core'
import { MemoryRouter } from 'react-router-dom'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { endSession, saveSession } from '#auth/session.ts'
import type { RestorePlan } from '#library/restore/plan.ts'
import type { RestoreResult, RestoreState } from '#library/restore/restore-state.ts'
import * as run from '#library/restore/run.ts'
import { RestoreStatus } from './restore-status.tsx'

vi.mock('#library/restore/run.ts')

const scopes = ['playlist-modify-public', 'playlist-modify-private'] as const

beforeEach(() => {
  vi.mocked(run.startRestore).mockReset().mockResolvedValue(undefined)
  vi.mocked(run.rollBackRestore).mockReset().mockResolvedValue(undefined)
  vi.mocked(run.forgetRestore).mockReset().mockResolvedValue(undefined)
  const plan: Partial<RestorePlan> = { scopes: [...scopes] }
  vi.mocked(run.keptPlan)
    .mockReset()
    .mockResolvedValue(plan as RestorePlan)
})
afterEach(cleanup)
afterEach(() => endSession('logged-out'))

const logIn = (scope: readonly string[]) =>
  saveSession({
    ...{ accessToken: 'a', refreshToken: null, expiresAt: Date.now() + 3_600_000, consentedAt: 1, sample: false },
    ...{ scope, clientId: 'c' },
  })

function show(first: RestoreState, isFirstShown = false) {
  const client = new QueryClient({ defaultOptions: { queries: { enabled: false } } })
  const page = (restore: RestoreState, isShown: boolean) => (
    <QueryClientProvider client={client}>
      <MemoryRouter>
        <RestoreStatus restore={restore} isShown={isShown} />
      </MemoryRouter>
    </QueryClientProvider>
  )
  const { rerender } = render(page(first, isFirstShown))
  return (restore: RestoreState, isShown = false) => rerender(page(restore, isShown))
}

const region = () => screen.queryByRole('region', { name: 'Items being added' })
const heard = () => screen.getByRole('status').textContent
const buttons = () => screen.getAllByRole('button').map(({ textContent }) => textContent)

const current = { kind: 'list', name: 'Kitchen' } as const
const progress = { items: { done: 1200, total: 3000 }, current }
const result: RestoreResult = {
  ...{ subject: current, listId: 'list', created: true, added: 3, already: 0, total: 3, refused: [], failure: null },
  ...{ isPublicAllTheSame: false, withoutDescription: false },
}

test('one that stands still says at which list, how far it is, and what can be done', async () => {
  show({ is: 'paused', progress })
  expect(heard()).toBe('Adding items is paused at Kitchen, after 1,200 of 3,000 items.')
  expect(buttons()).toEqual(['Resume', 'Roll back'])
  expect(screen.getByRole('link', { name: 'Open Backup' }).getAttribute('href')).toBe('/backup')
  expect((await axe.run(region()!)).violations).toEqual([])
})

test.each([
  [{ is: 'paused', progress: { ...progress, current: null } }, 'Adding items is paused after 1,200 of 3,000 items.'],
  [
    { is: 'paused', progress: { ...progress, current: { kind: 'liked' } } },
    'Adding items is paused at Liked songs, after 1,200 of 3,000 items.',
  ],
  [
    { is: 'stopped', progress, failure: { kind: 'unreachable' } },
    'Adding items has stopped at Kitchen, after 1,200 of 3,000 items.',
  ],
  [{ is: 'elsewhere' }, 'Another tab is adding items. If that tab is gone, resume here.'],
] as const)('how it stands is a sentence: %o', (restore, sentence) => {
  show(restore)
  expect(heard()).toBe(sentence)
  expect(buttons()).toContain('Resume')
})

test('a roll back that was broken off says so, and can only be gone on with', () => {
  show({ is: 'paused', progress: { ...progress, isBack: true } })
  expect(heard()).toBe('Taking items back is paused at Kitchen, after 1,200 of 3,000 items.')
  expect(buttons()).toEqual(['Resume'])
})

test('while it goes on the bar has a name and a text', () => {
  show({ is: 'running', progress })
  const bar = screen.getByRole<HTMLProgressElement>('progressbar', { name: 'Adding items' })
  expect([bar.value, bar.max]).toEqual([1200, 3000])
  expect(region()?.textContent).toContain('Kitchen: 1,200 of 3,000 items')
  fireEvent.click(screen.getByRole('button', { name: 'Pause' }))
  expect(run.pauseRestore).toHaveBeenCalledOnce()
})

test('whoever saw it go on is told of its end, and closes it; then it needs no place in Backup', () => {
  const next = show({ is: 'running', progress })
  next({ is: 'done', report: { results: [result] } })
  expect(heard()).toBe('Kitchen is complete. Every item was read back from Spotify.')
  fireEvent.click(screen.getByRole('button', { name: 'Close' }))
  expect(region()).toBeNull()
  expect(run.forgetRestore).toHaveBeenCalledOnce()
})

test('an end with gaps is kept for Backup, which says which', () => {
  const next = show({ is: 'running', progress })
  next({ is: 'done', report: { results: [result, { ...result, refused: ['spotify:track:x'] }] } })
  expect(heard()).toBe('Items were added, with gaps. Backup says which.')
  fireEvent.click(screen.getByRole('button', { name: 'Close' }))
  expect(region()).toBeNull()
  expect(run.forgetRestore).not.toHaveBeenCalled()
})

test('what is taken back is gone again', () => {
  const next = show({ is: 'rolling-back', progress: { ...progress, isBack: true } })
  next({ is: 'undone', report: { results: [result] } })
  expect(heard()).toBe('What had been added is gone again.')
})

test('it is not said twice, and an end that was told elsewhere is not told again', () => {
  const next = show({ is: 'running', progress }, true)
  expect(region()).toBeNull()
  next({ is: 'done', report: { results: [result] } }, true)
  next({ is: 'done', report: { results: [result] } }, false)
  expect(region()).toBeNull()
})

test.each([{ is: 'idle' }, { is: 'waiting' }, { is: 'done', report: { results: [result] } }] as const)(
  'there is nothing to say of $is',
  (restore) => {
    show(restore)
    expect(region()).toBeNull()
  },
)

test('what goes on needs leave: where the login has none, that is asked for first, and nothing begins', async () => {
  logIn(['playlist-read-private'])
  show({ is: 'paused', progress })
  fireEvent.click(screen.getByRole('button', { name: 'Resume' }))
  expect((await screen.findByRole('dialog', { name: 'Spotify must allow this' })).textContent).toContain(
    'To go on with adding items',
  )
  fireEvent.click(screen.getByRole('button', { name: 'Roll back' }))
  await waitFor(() => expect(run.keptPlan).toHaveBeenCalledTimes(2))
  expect(run.startRestore).not.toHaveBeenCalled()
  expect(run.rollBackRestore).not.toHaveBeenCalled()
})

test('with leave it goes on at once', async () => {
  logIn(scopes)
  show({ is: 'paused', progress })
  fireEvent.click(screen.getByRole('button', { name: 'Resume' }))
  await waitFor(() => expect(run.startRestore).toHaveBeenCalledOnce())
  fireEvent.click(screen.getByRole('button', { name: 'Roll back' }))
  await waitFor(() => expect(run.rollBackRestore).toHaveBeenCalledOnce())
})
