import { cleanup, fireEvent, screen } from '@testing-library/react'
import axe from 'axe-core'
import { expect, test, vi } from 'vitest'
import { fileOf, listOf, nothing, trackOf } from '#library/example-lists.ts'
import type { RestoreResult, RestoreState } from '#library/restore/restore-state.ts'
import * as run from '#library/restore/run.ts'
import type { PlaylistItem } from '#spotify/playlist-items.ts'
import type { Playable } from '#spotify/track.ts'
import { button, press, set, setUpRuns, show } from './dialog-for-test.tsx'
import { UnavailableDialog } from './unavailable-dialog.tsx'

vi.mock('#library/restore/run.ts')
vi.mock('#spotify/playlists.ts', async (original) => ({
  ...(await original<object>()),
  playlistsQueries: { all: () => ({ queryKey: ['all'], queryFn: () => ({ playlists: [] }) }) },
}))

const dead = (name: string) => trackOf(name, { available: false })
const rowsOf = (...contents: Playable[]) => listOf('', contents).rows as readonly PlaylistItem[]
const rows = rowsOf(trackOf('a'), dead('x'), nothing, fileOf('Mine'), dead('y'), dead('x'))

const result: RestoreResult = {
  ...{ subject: { kind: 'list', name: 'Late · Unavailable' }, listId: 'made', created: true, added: 3, already: 0 },
  ...{ total: 3, refused: [], failure: null, isPublicAllTheSame: false, withoutDescription: false },
}
const done = (change: Partial<RestoreResult> = {}): RestoreState => ({
  is: 'done',
  report: { results: [{ ...result, ...change }] },
})
const progress = { items: { done: 0, total: 3 }, current: null }

setUpRuns(progress)

async function open(of = rows) {
  const [onReview, onClose] = [vi.fn(), vi.fn()]
  const dialogOf = (of: readonly PlaylistItem[]) => (
    <UnavailableDialog playlist={{ name: 'Late' }} rows={of} open onClose={onClose} onReview={onReview} />
  )
  const showNext = await show(dialogOf(of))
  return { onReview, onClose, change: (of: readonly PlaylistItem[]) => showNext(dialogOf(of)) }
}
const dialog = () => screen.getByRole('dialog', { name: 'Remove unavailable' })
const going = ({ onReview }: Awaited<ReturnType<typeof open>>) => {
  const [positions, reasons] = (onReview.mock.lastCall ?? []) as [Set<number>?, Map<number, string>?]
  return positions && [[...positions], [...(reasons ?? [])].map(([, reason]) => reason)]
}

test('the list of its own is made first; only then there is something to review', async () => {
  const opened = await open()
  expect(dialog().textContent).toContain('4 of 6 items are unavailable')
  expect(dialog().textContent).toContain('3 items go into it: 4 requests.')
  expect(dialog().textContent).toContain('1 row has no address')
  expect(dialog().textContent).toContain('would lose its local files')
  expect((await axe.run(dialog())).violations).toEqual([])
  await press('Create the list')
  expect(vi.mocked(run.keepPlan).mock.lastCall?.[1].lists).toMatchObject([
    { name: 'Late · Unavailable', public: false, uris: ['x', 'y', 'x'].map((name) => `spotify:track:${name}`) },
  ])
  expect(dialog().textContent).toContain('Nothing is removed from Late before it is complete.')
  expect(screen.queryByRole('button', { name: 'Review' })).toBeNull()
  await set(done())
  expect(dialog().textContent).toContain('Nothing has been removed from Late yet')
  expect(opened.onReview).not.toHaveBeenCalled()
  await press('Review')
  expect(going(opened)).toEqual([
    [1, 4, 5],
    ['Unavailable', 'Unavailable', 'Unavailable'],
  ])
})

test('where the list is not complete, nothing goes, and that is said', async () => {
  const opened = await open()
  await press('Create the list')
  await set(done({ added: 1, failure: { kind: 'server', status: 502 } }))
  expect(dialog().textContent).toContain('Nothing was removed from Late.')
  expect(screen.queryByRole('button', { name: 'Review' })).toBeNull()
  await press('Try again')
  expect(run.startRestore).toHaveBeenCalledTimes(2)
  await press('Close')
  expect(opened.onReview).not.toHaveBeenCalled()
  // What is to be seen to stands in Backup.
  expect(run.forgetRestore).not.toHaveBeenCalled()
})

test('what Spotify did not take into the new list stays in the old one', async () => {
  const opened = await open()
  await press('Create the list')
  await set(done({ added: 2, refused: ['spotify:track:y'] }))
  expect(dialog().textContent).toContain('Review removes only what is in the new playlist.')
  await press('Review')
  expect(going(opened)?.[0]).toEqual([1, 5])
})

test('what has become unavailable since is in no other list, and stays', async () => {
  const opened = await open()
  await press('Create the list')
  await set(done())
  opened.change(rowsOf(dead('late'), dead('x'), dead('y')))
  await press('Review')
  expect(going(opened)?.[0]).toEqual([1, 2])
})

test('undone or closed, no trace of it is left', async () => {
  const { onClose } = await open()
  await press('Create the list')
  await set(done())
  await press('Undo')
  expect(run.rollBackRestore).toHaveBeenCalledOnce()
  await set({ is: 'undone', report: { results: [result] } })
  expect(dialog().textContent).toContain('Nothing was removed from Late.')
  await press('Close')
  expect(onClose).toHaveBeenCalledOnce()
  expect(run.forgetRestore).toHaveBeenCalled()
})

test('they can be removed alone; nothing is made for that', async () => {
  const opened = await open()
  fireEvent.click(screen.getByRole('radio', { name: 'Only remove them' }))
  await press('Review')
  expect(going(opened)?.[0]).toEqual([1, 4, 5])
  expect(run.keepPlan).not.toHaveBeenCalled()
})

test('rows without an address go only where that is wanted and there is a way', async () => {
  const opened = await open(rowsOf(trackOf('a'), nothing, dead('x')))
  fireEvent.click(screen.getByRole('radio', { name: 'Only remove them' }))
  await press('Review')
  expect(going(opened)?.[0]).toEqual([2])
  fireEvent.click(screen.getByRole('checkbox', { name: 'Remove it too' }))
  expect(dialog().textContent).toContain('not even Undo')
  await press('Review')
  expect(going(opened)?.[0]).toEqual([2, 1])
})

test('a list needs a name, and another job that is unfinished goes first', async () => {
  await open()
  fireEvent.change(screen.getByLabelText('Name of the new playlist'), { target: { value: ' ' } })
  await press('Create the list')
  expect(screen.getByText('A playlist needs a name.')).not.toBeNull()
  expect(run.keepPlan).not.toHaveBeenCalled()
  await set({ is: 'paused', progress })
  expect(screen.getByText('A restore is not finished')).not.toBeNull()
  expect(screen.queryByRole('button', { name: 'Create the list' })).toBeNull()
  fireEvent.click(screen.getByRole('radio', { name: 'Only remove them' }))
  expect(button('Review').getAttribute('aria-disabled')).toBe('false')
})

test('nothing unavailable is said; so is that what there is cannot go', async () => {
  await open(rowsOf(trackOf('a'), fileOf('Mine')))
  expect(screen.getByRole('heading', { name: 'Nothing unavailable' })).not.toBeNull()
  cleanup()
  await open(rowsOf(fileOf('Mine'), nothing))
  expect(screen.queryByRole('radio')).toBeNull()
  expect(screen.queryByRole('button', { name: 'Review' })).toBeNull()
  await press('Close')
})
