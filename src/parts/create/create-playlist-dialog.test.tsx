import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { MemoryRouter } from 'react-router-dom'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { missingScopes } from '#auth/scopes.ts'
import { endSession, saveSession } from '#auth/session.ts'
import { ownKey, readOwn } from '#auth/storage.ts'
import { beginLogin } from '#auth/login.ts'
import { fileOf, listOf, trackOf } from '#library/example-lists.ts'
import type { HeldList } from '#library/holdings.ts'
import { libraryQuery } from '#library/holdings-query.ts'
import { restoreState, type RestoreResult, type RestoreState } from '#library/restore/restore-state.ts'
import * as run from '#library/restore/run.ts'
import { SpotifyError } from '#spotify/errors.ts'
import { playlistWriteScopes } from '#spotify/write-scopes.ts'
import { CreatePlaylistDialog, type CreatePlaylistDialogProps } from './create-playlist-dialog.tsx'
import { useCreatePlaylist } from './use-create-playlist.tsx'

vi.mock('#library/restore/run.ts')
// The library in memory is the test's, and nobody reads it anew.
vi.mock('#parts/use-copy.ts', () => ({ useFreshLibrary: () => undefined }))
vi.mock('#auth/login.ts', () => ({ beginLogin: vi.fn() }))
const all = vi.hoisted(() => vi.fn())
vi.mock('#spotify/playlists.ts', async (original) => ({
  ...(await original<object>()),
  playlistsQueries: { all: () => ({ queryKey: ['all'], queryFn: all }) },
}))

const playlists = [{ id: 'there', snapshotId: 's' }]
const set = (state: RestoreState) => act(() => restoreState.set(state))
const result: RestoreResult = {
  ...{ subject: { kind: 'list', name: 'Late' }, listId: 'made', created: true, added: 3, already: 0, total: 3 },
  ...{ refused: [], failure: null, isPublicAllTheSame: false, withoutDescription: false },
}
const done = (change: Partial<RestoreResult> = {}, is: 'done' | 'undone' = 'done'): RestoreState => ({
  ...{ is, report: { results: [{ ...result, ...change }] } },
})
const progress = { items: { done: 1, total: 3 }, current: null }

const logIn = (...more: string[]) =>
  saveSession({
    ...{ accessToken: 'BQ', refreshToken: 'AQ', scope: ['user-read-private', ...more] },
    ...{ expiresAt: Date.now() + 3_600_000, consentedAt: Date.now(), clientId: '0'.repeat(32), sample: false },
  })

beforeEach(async () => {
  vi.resetAllMocks()
  restoreState.set({ is: 'idle' })
  all.mockResolvedValue({ playlists })
  vi.mocked(run.recallRestore).mockResolvedValue()
  vi.mocked(run.forgetRestore).mockResolvedValue()
  vi.mocked(run.rollBackRestore).mockResolvedValue()
  vi.mocked(run.keepPlan).mockImplementation(async () => restoreState.set({ is: 'waiting' }))
  vi.mocked(run.startRestore).mockImplementation(async () => restoreState.set({ is: 'running', progress }))
  localStorage.setItem(ownKey('client-id'), '0'.repeat(32))
  logIn(...playlistWriteScopes)
  await import('#parts/failure-notice.tsx')
})

afterEach(() => {
  cleanup()
  endSession('logged-out')
  localStorage.clear()
})

const wrap = (child: React.ReactNode, lists: readonly HeldList[] = []) => {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  client.setQueryData(libraryQuery().queryKey, { holdings: { lists }, kept: [] })
  return render(
    <QueryClientProvider client={client}>
      <MemoryRouter>{child}</MemoryRouter>
    </QueryClientProvider>,
  )
}
async function open(props: Partial<CreatePlaylistDialogProps> = {}, lists: readonly HeldList[] = []) {
  const onDone = vi.fn()
  await act(async () => void wrap(<CreatePlaylistDialog onDone={onDone} {...props} />, lists))
  return onDone
}
const dialog = () => screen.getByRole('dialog', { name: 'Create playlist' })
const button = (name: string) => screen.getByRole('button', { name })
const press = (name: string) => act(async () => void fireEvent.click(button(name)))
const type = (name: string, value: string) => fireEvent.change(screen.getByLabelText(name), { target: { value } })
const planned = () => vi.mocked(run.keepPlan).mock.lastCall![1]
const chosen = listOf('Chosen', [trackOf('0a'), fileOf('Mine'), trackOf('0b')]).rows.filter((row) => row !== undefined)
const selection = { name: 'Late', rows: chosen }

test('an empty list with its details, private unless said: what it does, then what is written down and begun', async () => {
  await open()
  type('Name', ' Late “one” & 🎷 ')
  type('Description', 'Quiet')
  expect(dialog().textContent).toContain('Creates an empty playlist: 2 requests.')
  button('Apply').focus()
  await press('Apply')
  // The button that was pressed is gone.
  expect(document.activeElement?.textContent).toContain('Creating the playlist')
  expect(planned().lists).toMatchObject([
    { name: 'Late “one” & 🎷', description: 'Quiet', public: false, uris: [], target: { kind: 'create' } },
  ])
  expect(vi.mocked(run.keepPlan).mock.lastCall?.[2]).toEqual(playlists)
  expect(run.startRestore).toHaveBeenCalledOnce()
  expect(screen.getByRole('progressbar', { name: 'Applying changes' })).not.toBeNull()
})

test('without a name it does not begin, and says so', async () => {
  await open()
  expect(screen.queryByText('A playlist needs a name.')).toBeNull()
  await press('Apply')
  expect(screen.getByText('A playlist needs a name.').closest('[role=alert]')).not.toBeNull()
  expect(run.keepPlan).not.toHaveBeenCalled()
})

test('of a selection: its items in order, and what is left out with the reason; held Enter begins once', async () => {
  await open({ initial: selection })
  fireEvent.click(screen.getByRole('radio', { name: 'Public' }))
  expect(dialog().textContent).toContain('Creates a playlist and adds 2 items: 4 requests.')
  expect(dialog().textContent).toContain('Row 2 (Mine): a local file: no app can add it')
  await act(async () => {
    fireEvent.click(button('Apply'))
    fireEvent.click(button('Apply'))
  })
  expect(planned().lists).toMatchObject([{ public: true, uris: ['spotify:track:0a', 'spotify:track:0b'] }])
  expect(run.startRestore).toHaveBeenCalledOnce()
})

test('of lists: only those that are whole; a difference says what it leaves', async () => {
  const one = listOf('One', [trackOf('a'), trackOf('b'), trackOf('a'), fileOf('f')])
  await open({ initial: { name: 'Late', rows: [] } }, [
    ...[one, listOf('Two', [trackOf('b')]), listOf('Part', [trackOf('c')], { complete: false })],
  ])
  fireEvent.click(screen.getByRole('radio', { name: 'Made of my lists' }))
  expect(screen.queryByText('Part, 1')).toBeNull()
  expect(dialog().textContent).toContain('So far: 2 of 3 lists')
  expect(dialog().textContent).toContain('Choose the first list.')
  type('First list', 'One')
  expect(dialog().textContent).toContain('Choose at least one other list.')
  await press('Apply')
  expect(run.keepPlan).not.toHaveBeenCalled()
  fireEvent.click(screen.getByRole('radio', { name: 'The first without the others' }))
  fireEvent.click(screen.getByRole('checkbox', { name: 'Two, 1' }))
  expect(dialog().textContent).toContain('adds 1 item: 4 requests.')
  expect(dialog().textContent).toContain('1 more row has a URI that is in it already')
  expect(dialog().textContent).toContain('One, Row 4 (f): a local file')
  await press('Apply')
  expect(planned().lists).toMatchObject([{ uris: ['spotify:track:a'] }])
})

test('when it is done the list is a link away, closing tells its id, and no trace of it stays in Backup', async () => {
  const onDone = await open({ initial: selection })
  await press('Apply')
  set(done())
  expect(screen.getByText('“Late” is created').closest('[role=status]')?.textContent).toContain('3 items were added')
  expect(screen.getByRole('link', { name: 'Open the playlist' }).getAttribute('href')).toBe('/playlists/made')
  await press('Close')
  expect(onDone).toHaveBeenCalledExactlyOnceWith('made')
  expect(run.forgetRestore).toHaveBeenCalledOnce()
})

test('Undo takes it back; what could not be added is told and stays in Backup', async () => {
  const onDone = await open({ initial: selection })
  await press('Apply')
  set(done({ added: 2, refused: ['spotify:track:0b'], isPublicAllTheSame: true }))
  expect(dialog().textContent).toContain('2 of 3 items are in it.')
  expect(dialog().textContent).toContain('Spotify did not take 1 item.')
  expect(dialog().textContent).toContain('not on your profile')
  await press('Undo')
  expect(run.rollBackRestore).toHaveBeenCalledOnce()
  await press('Close')
  expect([onDone.mock.lastCall, vi.mocked(run.forgetRestore).mock.calls]).toEqual([['made'], []])
})

test('undone, there is no list to tell of', async () => {
  const onDone = await open({ initial: selection })
  await press('Apply')
  set(done({ added: 0 }, 'undone'))
  expect(screen.getByText('“Late” is gone again')).not.toBeNull()
  await press('Close')
  expect(onDone).toHaveBeenCalledExactlyOnceWith(null)
})

test('it can be paused and gone on with; a stop says why', async () => {
  await open({ initial: selection })
  await press('Apply')
  await press('Pause')
  expect(run.pauseRestore).toHaveBeenCalledOnce()
  set({ is: 'stopped', progress, failure: { kind: 'quota', until: null } })
  expect(await screen.findByRole('alert')).not.toBeNull()
  await press('Resume')
  expect(run.startRestore).toHaveBeenCalledTimes(2)
})

test.each<RestoreState>([{ is: 'waiting' }, { is: 'paused', progress }, { is: 'elsewhere' }])(
  'while another job stands ($is) nothing can be created, and Backup is a link away',
  async (state) => {
    vi.mocked(run.recallRestore).mockImplementation(async () => restoreState.set(state))
    const onDone = await open({ initial: selection })
    expect(screen.getByText('A restore is not finished')).not.toBeNull()
    expect(screen.getByRole('link', { name: 'Open Backup' }).getAttribute('href')).toBe('/backup')
    expect(screen.queryByRole('button', { name: 'Apply' })).toBeNull()
    await press('Close')
    expect([onDone.mock.lastCall, vi.mocked(run.forgetRestore).mock.calls]).toEqual([[null], []])
  },
)

test('nothing begins before it is known what an earlier page has begun; what was restored last is named', async () => {
  let recalled: () => void = () => undefined
  vi.mocked(run.recallRestore).mockReturnValue(new Promise<void>((resolve) => (recalled = resolve)))
  restoreState.set(done())
  await open({ initial: selection })
  expect(dialog().textContent).toContain('the last restore can no longer be rolled back')
  await press('Apply')
  expect(run.keepPlan).not.toHaveBeenCalled()
  await act(async () => recalled())
  await press('Apply')
  expect(run.keepPlan).toHaveBeenCalledOnce()
})

test('where the lists that there are cannot be read, it says why and can be tried again', async () => {
  all.mockRejectedValueOnce(new SpotifyError({ kind: 'server', status: 502 }))
  await open({ initial: selection })
  await press('Apply')
  await screen.findByText(/error 502/)
  expect(run.keepPlan).not.toHaveBeenCalled()
  await press('Try again')
  expect(run.startRestore).toHaveBeenCalledOnce()
})

test('without leave the plan is kept before anybody goes to Spotify, and goes on in Backup', async () => {
  endSession('logged-out')
  logIn()
  vi.mocked(beginLogin).mockReturnValue(new Promise(() => undefined))
  await open({ initial: selection })
  await press('Apply')
  expect(run.keepPlan).not.toHaveBeenCalled()
  await screen.findByRole('dialog', { name: 'Spotify must allow this' })
  await press('Continue to Spotify')
  await waitFor(() => expect(beginLogin).toHaveBeenCalledOnce())
  expect(planned().items).toBe(2)
  expect(readOwn('session', 'restore')).toBe('asked')
  expect(vi.mocked(beginLogin).mock.lastCall?.[0]).toMatchObject({ returnTo: '/backup', scopes: planned().scopes })
  expect(run.startRestore).not.toHaveBeenCalled()
  // Whoever changes their mind finds the form as it was, and leaves nothing behind.
  await press('Not now')
  await press('Cancel')
  expect(run.forgetRestore).toHaveBeenCalledOnce()
})

test('the button that opens it asks for leave first, and gets the id of what was made', async () => {
  const onCreated = vi.fn()
  const New = () => {
    const { ask, dialog } = useCreatePlaylist({ initial: selection, onCreated })
    return (
      <>
        <button onClick={ask}>New</button>
        {dialog}
      </>
    )
  }
  endSession('logged-out')
  logIn()
  expect(missingScopes(['user-read-private'], playlistWriteScopes)).toHaveLength(2)
  wrap(<New />)
  await press('New')
  await screen.findByRole('dialog', { name: 'Spotify must allow this' })
  await press('Not now')
  act(() => logIn(...playlistWriteScopes))
  await press('New')
  await screen.findByRole('dialog', { name: 'Create playlist' })
  await press('Apply')
  set(done())
  await press('Close')
  expect(onCreated).toHaveBeenCalledExactlyOnceWith('made')
})
