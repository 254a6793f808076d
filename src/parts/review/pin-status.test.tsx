import { QueryClient } from '@tanstack/react-query'
import { act, cleanup, render, screen } from '@testing-library/react'
import { MemoryRouter } from 'react-router-dom'
import { afterEach, expect, test, vi } from 'vitest'
import { editState } from '#library/edit/edit-state.ts'
import { Toasts } from '#ui/toast.tsx'
import { recall } from './recall.ts'

vi.mock('#library/edit/run.ts', () => ({ recallEdit: vi.fn().mockResolvedValue(undefined) }))

afterEach(cleanup)

const progress = {
  list: { id: 'list', name: 'Kitchen' },
  kind: 'edit',
  steps: { done: 1, total: 3 },
  isOpen: false,
} as const

test('what is pinned stays whole in a frame without data, such as that of whoever has logged out', () => {
  recall(new QueryClient())
  render(
    <MemoryRouter>
      <Toasts />
    </MemoryRouter>,
  )
  expect(screen.queryByRole('region', { name: 'Edit' })).toBeNull()
  act(() => editState.set({ is: 'paused', progress }))
  expect(screen.getByRole('region', { name: 'Edit' }).textContent).toContain('Kitchen')
  act(() => editState.set({ is: 'idle' }))
  expect(screen.queryByRole('region', { name: 'Edit' })).toBeNull()
})
