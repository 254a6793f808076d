import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import axe from 'axe-core'
import { MemoryRouter } from 'react-router-dom'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { endSession, saveSession } from '#auth/session.ts'
import type { EditReport, EditState } from '#library/edit/edit-state.ts'
import { rollBackEdit, startEdit } from '#library/edit/run.ts'
import { EditStatus } from './edit-status.tsx'

vi.mock('#library/edit/run.ts', () => ({ startEdit: vi.fn(), rollBackEdit: vi.fn(), pauseEdit: vi.fn() }))

beforeEach(() => {
  vi.mocked(startEdit).mockReset().mockResolvedValue(undefined)
  vi.mocked(rollBackEdit).mockReset().mockResolvedValue(undefined)
})
afterEach(cleanup)
afterEach(() => endSession('logged-out'))

const logIn = (scope: readonly string[]) =>
  saveSession({
    ...{ accessToken: 'a', refreshToken: null, expiresAt: Date.now() + 3_600_000, consentedAt: 1, sample: false },
    ...{ scope, clientId: 'c' },
  })

function show(edit: EditState): HTMLElement {
  const client = new QueryClient({ defaultOptions: { queries: { enabled: false } } })
  render(
    <QueryClientProvider client={client}>
      <MemoryRouter>
        <EditStatus edit={edit} />
      </MemoryRouter>
    </QueryClientProvider>,
  )
  return screen.getByRole('region', { name: 'Edit' })
}

const list = { id: 'list', name: 'Kitchen' }
const progress = { list, kind: 'edit', steps: { done: 3, total: 12 }, isOpen: false } as const
const report: EditReport = { list, kind: 'edit', stands: 'after', datesLost: 0, pastId: 'past' }
const totals = { before: 12, after: 11, removed: 2, moved: 1, added: 1 }
const heard = () => screen.getByRole('status').textContent.replaceAll(/\s+/g, ' ')

test('an edit that is through says of which list, and what was removed, moved and added', async () => {
  const region = show({ is: 'done', report: { ...report, totals, datesLost: 4 } })
  expect(heard()).toContain('Kitchen is as you reviewed it. 2 items removed, 1 item moved, 1 item added.')
  expect(heard()).toContain('4 items got today’s date.')
  expect((await axe.run(region)).violations).toEqual([])
})

const rain = { kind: 'track', name: 'Rain' } as const

test('what one can be told by its name is, with where it was and where it is', () => {
  const one = { before: 12, after: 12, removed: 1, moved: 1, added: 1 }
  const firsts = {
    removed: { ...rain, from: 1, to: null },
    moved: { kind: 'local', name: '', from: 4, to: 2 },
    added: { ...rain, from: null, to: 11 },
  } as const
  show({ is: 'done', report: { ...report, totals: one, firsts } })
  expect(heard()).toContain(
    'Kitchen is as you reviewed it. “Rain” removed from 2; “Without a title” moved from 5 to 3; “Rain” added at 12.',
  )
})

test('of several the first is', () => {
  const firsts = { removed: { ...rain, from: 1, to: null }, moved: { ...rain, from: 4, to: 2 } }
  show({ is: 'done', report: { ...report, totals: { ...totals, moved: 3, added: 0 }, firsts } })
  expect(heard()).toContain('2 items removed, the first “Rain” from 2; 3 items moved, the first “Rain” from 5 to 3.')
})

test('whoever presses a button of it that goes keeps the keyboard there, and gets it back in the end', () => {
  const client = new QueryClient({ defaultOptions: { queries: { enabled: false } } })
  const page = (edit: EditState) => (
    <QueryClientProvider client={client}>
      <MemoryRouter>
        <button>Arrange</button>
        <EditStatus edit={edit} />
      </MemoryRouter>
    </QueryClientProvider>
  )
  const { rerender } = render(page({ is: 'done', report }))
  screen.getByRole('button', { name: 'Arrange' }).focus()
  screen.getByRole('button', { name: 'Undo' }).focus()
  rerender(page({ is: 'running', progress: { ...progress, steps: { done: 0, total: 1 } } }))
  expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Edit' }).parentElement)
  rerender(page({ is: 'idle' }))
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Arrange' }))
})

test('what has not happened is not counted', () => {
  show({ is: 'done', report: { ...report, totals: { ...totals, removed: 0, added: 0 } } })
  expect(heard()).toContain('Kitchen is as you reviewed it. 1 item moved.')
})

test('one that was taken back says that the list is as it was, and offers no undo of that', () => {
  show({ is: 'done', report: { ...report, kind: 'undo', totals } })
  expect(heard()).toContain('Kitchen is back as it was.')
  expect(heard()).toContain('2 items removed, 1 item moved, 1 item added.')
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull()
})

test('while it goes on the bar has a name and a text', () => {
  const region = show({ is: 'running', progress })
  const bar = screen.getByRole<HTMLProgressElement>('progressbar', { name: 'Applying changes' })
  expect([bar.value, bar.max]).toEqual([3, 12])
  expect(region.textContent).toContain('Kitchen: 3 of 12 requests')
})

const until = new Date(2026, 10, 27, 14, 3, 20).getTime()

test.each([
  ['running', 'change', 'Spotify has not shown the last change yet. Looking again until 14:03:20.'],
  ['rolling-back', 'list', 'Spotify does not show the list as it was left. Looking again until 14:03:20.'],
  ['pausing', 'change', 'Spotify has not shown the last change yet. Looking again until 14:03:20.'],
] as const)('while nothing moves it is heard why: %s, %s', async (is, why, sentence) => {
  const region = show({ is, progress: { ...progress, wait: { why, until } } })
  expect(heard()).toBe(sentence)
  expect(screen.getByRole('status').closest('[aria-live=off]')).toBeNull()
  expect(screen.getByRole('progressbar')).toBeTruthy()
  expect((await axe.run(region)).violations).toEqual([])
})

test.each([
  [{ is: 'paused', progress }, 'The changes to Kitchen are paused after 3 of 12 requests.'],
  [{ is: 'waiting', progress }, 'Changes to Kitchen are planned. Nothing has been sent.'],
  [
    { is: 'stopped', progress, failure: { kind: 'unreachable' } },
    'The changes to Kitchen have stopped after 3 of 12 requests.',
  ],
  [{ is: 'elsewhere' }, 'Another tab is at an edit.'],
] as const)('one that stands still says how: %o', (edit, sentence) => {
  show(edit)
  expect(heard()).toContain(sentence)
})

test('what goes on needs leave: where the login has none, that is asked for first, and nothing begins', async () => {
  logIn(['playlist-read-private'])
  show({ is: 'paused', progress })
  fireEvent.click(screen.getByRole('button', { name: 'Resume' }))
  expect((await screen.findByRole('dialog', { name: 'Spotify must allow this' })).textContent).toContain(
    'You want to go on with changes to a playlist of yours.',
  )
  fireEvent.click(screen.getByRole('button', { name: 'Roll back' }))
  expect(startEdit).not.toHaveBeenCalled()
  expect(rollBackEdit).not.toHaveBeenCalled()
})

test('with leave it goes on at once', () => {
  logIn(['playlist-modify-public', 'playlist-modify-private'])
  show({ is: 'paused', progress })
  fireEvent.click(screen.getByRole('button', { name: 'Resume' }))
  expect(startEdit).toHaveBeenCalledOnce()
  fireEvent.click(screen.getByRole('button', { name: 'Roll back' }))
  expect(rollBackEdit).toHaveBeenCalledOnce()
})
