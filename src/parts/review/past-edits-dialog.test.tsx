import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen } from '@testing-library/react'
import axe from 'axe-core'
import { MemoryRouter } from 'react-router-dom'
import { afterEach, expect, test } from 'vitest'
import type { PastEntry } from '#library/edit/past-index.ts'
import { PastEditsDialog } from './past-edits-dialog.tsx'

afterEach(cleanup)

const at = new Date(2026, 10, 27, 14, 3).getTime()
const entry = { list: { id: 'list', name: 'Kitchen' }, kind: 'edit', at } as const
const totals = { before: 12, after: 10, removed: 2, moved: 1, added: 0 }
const rain = { kind: 'track', name: 'Rain' } as const

const edits: readonly PastEntry[] = [
  { ...entry, id: 'named', did: { totals, firsts: { removed: { ...rain, from: 1, to: null } } } },
  { ...entry, id: 'counted', kind: 'undo', did: { totals: { ...totals, removed: 0, moved: 12 } } },
  { ...entry, id: 'older' },
]

test('each says what it did, as its end did; what an earlier version wrote says when alone', async () => {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <MemoryRouter>
        <PastEditsDialog edits={edits} open onClose={() => undefined} />
      </MemoryRouter>
    </QueryClientProvider>,
  )
  const said = screen.getAllByRole('listitem').map(({ textContent }) => textContent)
  expect(said).toEqual([
    'Edited 27 Nov 2026, 14:032 items removed, the first “Rain” from 2; 1 item moved.Undo',
    'Taken back 27 Nov 2026, 14:0312 items moved.Undo',
    'Edited 27 Nov 2026, 14:03Undo',
  ])
  expect((await axe.run(screen.getByRole('dialog'))).violations).toEqual([])
})
