import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { backupParts } from '#library/backup-parts.ts'
import * as run from '#library/backup-run.ts'
import { backupState, type BackupState } from '#library/backup-state.ts'
import type { BackupEntry } from '#library/files/backup.ts'
import { keptQuery } from '#library/kept-query.ts'
import { emptyList, type KeptList } from '#library/kept.ts'
import type { Playlist } from '#spotify/playlist.ts'
import { playlistsQueries } from '#spotify/playlists.ts'
import { profileQueries } from '#spotify/profile.ts'
import { BackupSection } from './backup-section.tsx'

vi.mock('#library/backup-run.ts', () => ({
  startBackup: vi.fn(() => Promise.resolve()),
  backUpWhatIsHere: vi.fn(() => Promise.resolve()),
  resumeBackup: vi.fn(() => Promise.resolve()),
  retryBackup: vi.fn(() => Promise.resolve()),
  cancelBackup: vi.fn(() => Promise.resolve()),
  recallBackup: vi.fn(() => Promise.resolve()),
  prepareBackup: vi.fn(() => Promise.resolve()),
}))

// What is kept is as the test says.
vi.mock('#parts/use-fresh.ts', () => ({ useFreshKept: () => undefined }))

const list: Playlist = {
  ...{ id: 'one', uri: 'spotify:playlist:one', name: 'One', description: '', owner: { id: 'anna', name: null } },
  ...{ public: true, collaborative: false, snapshotId: 's', pictures: [], total: 120, readable: true },
}
const liked: KeptList = { ...emptyList('liked', 'liked'), loaded: 10, total: 10, complete: true }

beforeEach(() => backupState.set({ is: 'idle' }))
afterEach(() => {
  cleanup()
  vi.clearAllMocks()
})

function show(state: BackupState, kept: readonly KeptList[] = []) {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity, retry: false } } })
  client.setQueryData(keptQuery().queryKey, kept)
  client.setQueryData(profileQueries.me().queryKey, { id: 'anna', accountId: null, name: 'Anna', pictures: [] })
  client.setQueryData(playlistsQueries.all().queryKey, { total: 1, playlists: [list], withheld: 0, complete: true })
  backupState.set(state)
  render(
    <QueryClientProvider client={client}>
      <BackupSection />
    </QueryClientProvider>,
  )
}

const button = (name: string) => screen.getByRole('button', { name })
const buttons = () => screen.getAllByRole('button').map(({ textContent }) => textContent)
const tick = (name: string) => fireEvent.click(screen.getByRole('checkbox', { name }))

const entryOf = (id: string, change: Partial<BackupEntry> = {}): BackupEntry => ({
  ...{ id, name: `List ${id}`, file: `${id}.csv`, items: 5, status: 'complete', reason: null },
  ...change,
})
const done = (...entries: BackupEntry[]): BackupState => ({
  is: 'done',
  built: { blob: new Blob(['x'.repeat(1_500_000)]), name: 'backup.zip', entries, at: 1 },
})

test('everything is chosen, and what it costs is said before', () => {
  show({ is: 'idle' })
  expect(screen.getAllByRole<HTMLInputElement>('checkbox').every(({ checked }) => checked)).toBe(true)
  // The lists, three pages and a look afterwards, eleven shelves.
  expect(screen.getByText('About 16 requests to Spotify; 0 lists are here already.')).toBeTruthy()
  fireEvent.click(button('Back up everything'))
  expect([...(vi.mocked(run.startBackup).mock.calls[0]?.[1] ?? [])]).toEqual(backupParts)
})

test('what is not chosen costs nothing, and nothing chosen is no backup', () => {
  show({ is: 'idle' })
  tick('Playlists of mine')
  expect(screen.getByText(/^About 12 requests/)).toBeTruthy()
  tick('Followed playlists, their details')
  expect(screen.getByText(/^About 11 requests/)).toBeTruthy()
  fireEvent.click(button('Back up what is chosen'))
  expect([...(vi.mocked(run.startBackup).mock.calls[0]?.[1] ?? [])]).toEqual(backupParts.slice(2))
  for (const name of ['Liked songs', 'Saved albums', 'Saved shows', 'Saved episodes']) tick(name)
  for (const name of ['Top artists and tracks', 'Followed artists']) tick(name)
  expect(screen.getByText('Choose something to back up.')).toBeTruthy()
  expect((button('Back up everything') as HTMLButtonElement).disabled).toBe(true)
})

test('the copy alone is offered where there is something in it', () => {
  show({ is: 'idle' })
  expect(screen.queryByRole('button', { name: 'Back up what is here' })).toBeNull()
  cleanup()
  show({ is: 'idle' }, [liked])
  fireEvent.click(button('Back up what is here'))
  expect(run.backUpWhatIsHere).toHaveBeenCalledOnce()
})

test('while it goes on there is a bar and a way to stop it', () => {
  show({ is: 'building', done: 3, total: 12 })
  const bar = screen.getByRole<HTMLProgressElement>('progressbar', { name: 'Backup' })
  expect([bar.value, bar.max]).toEqual([3, 12])
  expect(screen.getByText('3 of 12 lists written')).toBeTruthy()
  expect(buttons()).toEqual(['Cancel'])
  fireEvent.click(button('Cancel'))
  expect(run.cancelBackup).toHaveBeenCalledOnce()
  act(() => backupState.set({ is: 'reading' }))
  expect(screen.getByRole('progressbar', { name: 'Backup' })).toBeTruthy()
  expect(buttons()).toEqual(['Cancel'])
})

test('stopped, it says why, and what can be done', async () => {
  show({ is: 'stopped', failure: { kind: 'quota', until: null } }, [liked])
  expect(await screen.findByRole('alert')).toBeTruthy()
  expect(buttons()).toEqual(expect.arrayContaining(['Resume', 'Back up what is here', 'Cancel']))
  fireEvent.click(button('Resume'))
  expect(run.resumeBackup).toHaveBeenCalledOnce()
})

test('done, it sums up, and tells withheld lists from those that are not whole', () => {
  show(done(entryOf('a'), entryOf('b', { status: 'withheld', items: 0 })))
  expect(screen.getByRole('status').textContent).toBe('The backup is complete')
  expect(screen.getByText('2 lists, 5 items, 1.5 MB, in backup.zip.')).toBeTruthy()
  expect(screen.getByText(/^Spotify withholds the items of 1 list/)).toBeTruthy()
  expect(screen.queryByRole('list')).toBeNull()
})

test('each list that is not whole is named with its reason; those that failed come first and can be asked for again', () => {
  show(
    done(
      entryOf('half', { status: 'partial', reason: 'unread' }),
      entryOf('shut', { status: 'failed', reason: 'too-slow', items: 0, name: '' }),
    ),
  )
  expect(screen.getByRole('status').textContent).toBe('The backup is made; 2 lists are not whole')
  const rows = within(screen.getByRole('list', { name: 'Lists that are not whole' })).getAllByRole('listitem')
  expect(rows.map(({ textContent }) => textContent.trim())).toEqual([
    'Playlist without a name Spotify did not answer in time. Retry',
    'List half Not read to the end. 5 items are in the file.',
  ])
  fireEvent.click(button('Retry'))
  expect(vi.mocked(run.retryBackup).mock.calls[0]?.[1]).toBe('shut')
})

test('of hundreds that are not here, some are named, and the file names the others', () => {
  show(done(...Array.from({ length: 30 }, (_, at) => entryOf(`l${at}`, { status: 'partial', reason: 'unread' }))))
  expect(within(screen.getByRole('list')).getAllByRole('listitem')).toHaveLength(20)
  expect(screen.getByText('And 10 more, which manifest.json in the file names.')).toBeTruthy()
})

test('whoever uses a keyboard is led to what is said once the button that was pressed is gone', () => {
  show({ is: 'idle' })
  button('Back up everything').focus()
  act(() => backupState.set({ is: 'reading' }))
  expect(document.activeElement?.textContent).toBe('Reading what is not here')
})
