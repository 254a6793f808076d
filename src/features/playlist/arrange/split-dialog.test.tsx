import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import axe from 'axe-core'
import { beforeEach, expect, test, vi } from 'vitest'
import { fileOf, listOf, nothing, trackOf } from '#library/example-lists.ts'
import { restoreState, type RestoreResult } from '#library/restore/restore-state.ts'
import * as run from '#library/restore/run.ts'
import type { PlaylistItem } from '#spotify/playlist-items.ts'
import { button, press, set, setUpRuns, show } from './dialog-for-test.tsx'
import { SplitDialog } from './split-dialog.tsx'

vi.mock('#library/restore/run.ts')
vi.mock('#spotify/playlists.ts', async (original) => ({
  ...(await original<object>()),
  playlistsQueries: { all: () => ({ queryKey: ['all'], queryFn: () => ({ playlists: [] }) }) },
}))

const song = (name: string, year: string | null) => {
  const track = trackOf(name)
  return { ...track, album: { ...track.album, releaseDate: year } }
}
const rows = listOf('', [song('a', '1984'), nothing, song('b', '1979'), fileOf('Mine'), song('c', '1989')])
  .rows as readonly PlaylistItem[]

const result = (name: string, change: Partial<RestoreResult> = {}): RestoreResult => ({
  ...{ subject: { kind: 'list', name }, listId: name, created: true, added: 2, already: 0, total: 2 },
  ...{ refused: [], failure: null, isPublicAllTheSame: false, withoutDescription: false, ...change },
})
const progress = { items: { done: 1, total: 3 }, current: { kind: 'list' as const, name: 'Late · 1970s' } }
const planned = () => vi.mocked(run.keepPlan).mock.lastCall![1]

setUpRuns(progress)
beforeEach(() => {
  vi.mocked(run.keptPlan).mockImplementation(async () => planned())
  vi.mocked(run.keptReport).mockResolvedValue(null)
})

async function open(of = rows) {
  const onClose = vi.fn()
  await show(<SplitDialog playlist={{ name: 'Late' }} rows={of} open onClose={onClose} />)
  return onClose
}
const dialog = () => screen.getByRole('dialog', { name: 'Split' })
const type = (name: string, value: string) => fireEvent.change(screen.getByLabelText(name), { target: { value } })
const lists = () =>
  within(screen.getByRole('table', { name: 'New playlists' }))
    .getAllByRole('row')
    .slice(1)
    .map((row) =>
      within(row)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent),
    )
const outcome = () =>
  within(screen.getByRole('list', { name: 'What became of them' }))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent)

test('by decade: which lists there would be, what they cost, and what no list takes', async () => {
  await open()
  expect(lists()).toEqual([
    ['Late · 1970s', '1', '4'],
    ['Late · 1980s', '2', '4'],
    ['Late · No date', 'None of it can be added'],
  ])
  expect(dialog().textContent).toContain('Creates 2 playlists: 8 requests.')
  expect(dialog().textContent).toContain('2 rows cannot be added to another list')
  expect(dialog().textContent).toContain('Row 4 (Mine): a local file')
  expect((await axe.run(dialog())).violations).toEqual([])
})

test('numbers are checked, and too many lists are not made', async () => {
  await open(
    listOf(
      '',
      Array.from({ length: 101 }, (_, at) => trackOf(`s${String(at)}`)),
    ).rows as PlaylistItem[],
  )
  fireEvent.click(screen.getByRole('radio', { name: 'By size' }))
  type('Items in each', '1')
  expect(screen.getByText(/That would be 101 playlists/)).not.toBeNull()
  type('Items in each', '0')
  expect(screen.getByText('A whole number from 1 to 11,000.')).not.toBeNull()
  await press('Create')
  expect(run.keepPlan).not.toHaveBeenCalled()
  type('Items in each', '60')
  expect(lists().map(([name, count]) => [name, count])).toEqual([
    ['Late · 1 of 2', '60'],
    ['Late · 2 of 2', '41'],
  ])
  fireEvent.click(screen.getByRole('radio', { name: 'By artist' }))
  type('Items an artist needs for a list of its own', '102')
  expect(lists().map(([name]) => name)).toEqual(['Late · Others'])
})

test('it is written down and begun once, says which list it is at, and where each is to be found', async () => {
  const onClose = await open()
  await act(async () => {
    fireEvent.click(button('Create'))
    fireEvent.click(button('Create'))
  })
  expect(planned().lists.map(({ name, public: shown }) => [name, shown])).toEqual([
    ['Late · 1980s', false],
    ['Late · 1970s', false],
  ])
  expect(run.startRestore).toHaveBeenCalledOnce()
  await waitFor(() => expect(dialog().textContent).toContain('2 of 2: Late · 1970s'))
  expect(screen.getByRole('progressbar', { name: 'Applying changes' })).not.toBeNull()
  await set({
    is: 'done',
    report: { results: [result('Late · 1980s'), result('Late · 1970s', { added: 1, total: 1 })] },
  })
  expect(screen.getByText('2 playlists are created')).not.toBeNull()
  expect(outcome()).toEqual(['Late · 1970s1 item', 'Late · 1980s2 items'])
  expect(decodeURIComponent(screen.getByRole('link', { name: 'Late · 1970s' }).getAttribute('href') ?? '')).toBe(
    '/playlists/Late · 1970s',
  )
  await press('Close')
  expect(onClose).toHaveBeenCalledOnce()
  expect(run.forgetRestore).toHaveBeenCalledOnce()
})

test('stopped half-way, it tells which lists are there and which are not, and goes on', async () => {
  await open()
  await press('Create')
  const half = [result('Late · 1980s', { added: 1 }), result('Late · 1970s', { listId: null, added: 0, total: 1 })]
  vi.mocked(run.keptReport).mockResolvedValue({ results: half })
  await set({ is: 'stopped', progress, failure: { kind: 'server', status: 502 } })
  expect(await screen.findByText('Not created yet')).not.toBeNull()
  expect(outcome()).toEqual(['Late · 1970sNot created yet', 'Late · 1980s1 of 2 items'])
  await press('Resume')
  expect(run.startRestore).toHaveBeenCalledTimes(2)
  await set({
    is: 'done',
    report: { results: [half[0]!, { ...half[1]!, failure: { kind: 'server', status: 502 } }] },
  })
  expect(screen.getByText('1 of 2 playlists are complete')).not.toBeNull()
  expect(outcome()[0]).toBe('Late · 1970sNot created')
  await press('Try again')
  expect(run.startRestore).toHaveBeenCalledTimes(3)
  await set({ is: 'paused', progress })
  await press('Undo')
  expect(run.rollBackRestore).toHaveBeenCalledOnce()
  await set({ is: 'undone', report: { results: half } })
  expect(outcome()).toEqual(['Late · 1970sGone again', 'Late · 1980sGone again'])
})

test('another job that is unfinished goes first', async () => {
  restoreState.set({ is: 'paused', progress })
  await open()
  expect(screen.getByText('A restore is not finished')).not.toBeNull()
  expect(screen.queryByRole('button', { name: 'Create' })).toBeNull()
})

test('where nothing can be added, that is said', async () => {
  await open(listOf('', [nothing, fileOf('Mine')]).rows as PlaylistItem[])
  expect(dialog().textContent).toContain('Nothing in this list can be added to another one.')
  await press('Create')
  expect(run.keepPlan).not.toHaveBeenCalled()
})
