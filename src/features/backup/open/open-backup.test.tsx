import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { MemoryRouter } from 'react-router-dom'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fileOf, nothing, trackOf } from '#library/example-lists.ts'
import type { LibraryDocument } from '#library/files/document.ts'
import { saveFile } from '#parts/export/save-file.ts'
import { useSession } from '#parts/use-session.ts'
import { albumOf, documentOf, jsonFile, playlistOf, rowsOf } from './example-file.ts'
import { OpenBackup } from './open-backup.tsx'

vi.mock('#parts/use-session.ts', () => ({ useSession: vi.fn(() => null) }))
vi.mock('#parts/export/save-file.ts', () => ({ saveFile: vi.fn() }))
vi.mock('#features/backup/restore/restore-section.tsx', () => ({
  RestoreSection: ({ document }: { document: LibraryDocument }) => <p>Would restore {document.playlists.length}</p>,
}))

const fetching = vi.fn(() => Promise.reject(new Error('Nobody may be asked')))

beforeEach(() => {
  vi.mocked(useSession).mockReturnValue(null)
  vi.stubGlobal('fetch', fetching)
  fetching.mockClear()
})
afterEach(() => {
  cleanup()
  expect(fetching).not.toHaveBeenCalled()
})

const choose = (file: File, label = 'Backup file') =>
  fireEvent.change(screen.getByLabelText(label), { target: { files: [file] } })

/** No QueryClient: without a session nothing needs one. */
async function open(...files: File[]) {
  render(
    <MemoryRouter>
      <OpenBackup />
    </MemoryRouter>,
  )
  for (const file of files) {
    choose(file)
    await screen.findByRole('heading', { level: 3, name: file.name })
  }
}

const look = (name: string) => fireEvent.click(screen.getByRole('radio', { name }))
const lists = () => within(screen.getByRole('list', { name: 'Lists in the backup' })).getAllByRole('button')
const rows = () => screen.getAllByRole('row').map(({ textContent }) => textContent)
const search = (text: string) =>
  fireEvent.change(screen.getByRole('searchbox', { name: 'Search the backup' }), { target: { value: text } })

/** As a press on its summary does in a browser. */
function unfold(summary: HTMLElement): void {
  const details = summary.closest('details')
  if (details === null) throw new Error('Nothing to unfold')
  details.open = true
  fireEvent(details, new Event('toggle'))
}

const ferry = trackOf('Ferrymen, Sunday')
const library = documentOf({
  playlists: [
    playlistOf('Kitchen', [trackOf('Elsewhere'), nothing, ferry, ferry], {
      owner: { id: 'jo', name: 'Jo' },
      description: 'To cook by',
    }),
    playlistOf('', [fileOf('Demo 4'), undefined], { id: 'nameless' }),
    playlistOf('Of others', [], { owner: { id: 'ida', name: 'Ida Marlowe' } }),
  ],
  liked: rowsOf([ferry]),
  albums: [albumOf('Two Oars', 'Ilka Brandvold'), undefined],
  topTracks: new Map([['short_term', rowsOf([ferry])]]),
  gaps: [
    { id: 'nameless', name: '', status: 'partial', reason: 'the network went away' },
    { id: 'Of others', name: 'Of others', status: 'withheld', reason: null },
    { id: 'shows', name: '', status: 'failed', reason: '503' },
  ],
})

test('says what the file is, whose, from when, and what is missing in it', async () => {
  await open(jsonFile(library))
  const facts = [...document.querySelectorAll('dl > div')].map(({ children: [term, fact] }) => [
    term?.textContent,
    fact?.textContent,
  ])
  expect(facts).toEqual([
    ['File', 'Liner Notes, JSON'],
    ['Exported', expect.stringMatching(/^14 Mar 2026, \d\d:\d\d$/)],
    ['Account', 'Ida Marlowe'],
    ['Contents', '6 lists, 10 items'],
  ])
  const gaps = within(screen.getByRole('list', { name: 'Missing', hidden: true })).getAllByRole('listitem', {
    hidden: true,
  })
  expect(gaps.map(({ textContent }) => textContent)).toEqual([
    'Playlist without a name Not wholethe network went away',
    expect.stringMatching(/^Of others WithheldSpotify gave the details/),
    'Saved shows Not read503',
  ])
})

test('has all lists, those that everybody has first', async () => {
  await open(jsonFile(library))
  expect(lists().map(({ textContent }) => textContent)).toEqual([
    'Liked songs1 item',
    'Saved albums2 items',
    'Top tracks, Last 4 weeks1 item',
    'Kitchen4 items, by Jo',
    'Playlist without a name2 itemsNot whole',
    'Of others0 itemsWithheld',
  ])
})

test('a list shows its rows without pictures, can be filtered, and leads back', async () => {
  await open(jsonFile(library))
  fireEvent.click(screen.getByRole('button', { name: /^Kitchen/ }))
  expect(document.activeElement?.textContent).toBe('Kitchen')
  expect(screen.getByText('To cook by')).toBeTruthy()
  expect(rows()).toEqual([
    '#TitleArtistAlbumAddedLength',
    expect.stringContaining('1Elsewhere'),
    expect.stringContaining('2Unavailable'),
    expect.stringContaining('3Ferrymen, Sunday'),
    expect.stringContaining('4Ferrymen, SundaySame as 3'),
  ])
  expect(document.querySelector('img')).toBeNull()
  fireEvent.change(screen.getByRole('searchbox', { name: 'Filter items' }), { target: { value: 'ferry' } })
  expect(screen.getByText('2 of 4 items')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'All lists' }))
  expect(document.activeElement?.textContent).toMatch(/^Kitchen/)
})

test('a list that is not whole says why, and a row that was not read keeps its place', async () => {
  await open(jsonFile(library))
  fireEvent.click(screen.getByRole('button', { name: /^Playlist without a name/ }))
  expect(screen.getByText('The file says: the network went away')).toBeTruthy()
  expect(rows()).toHaveLength(3)
  expect(rows()[2]).toMatch(/^2Not read/)
})

test('saved albums have their own columns', async () => {
  await open(jsonFile(library))
  fireEvent.click(screen.getByRole('button', { name: /^Saved albums/ }))
  expect(rows()).toEqual([
    '#AlbumArtistReleasedAdded',
    expect.stringContaining('1Two OarsSingleIlka Brandvold'),
    expect.stringContaining('2Not read'),
  ])
})

test('a list is shown in pictures', async () => {
  await open(jsonFile(library))
  fireEvent.click(screen.getByRole('button', { name: /^Kitchen/ }))
  fireEvent.click(screen.getByRole('button', { name: 'In pictures' }))
  expect(await screen.findByRole('heading', { name: 'In pictures' })).toBeTruthy()
})

test('a search finds items with all their places, and leads there', async () => {
  await open(jsonFile(library))
  look('Search')
  search('ferrymen')
  expect(await screen.findByText('1 found in 8 items')).toBeTruthy()
  expect(rows()[1]).toContain('Liked songs, 1+3')
  fireEvent.click(screen.getByRole('button', { name: '+3 more places of Ferrymen, Sunday' }))
  const dialog = within(screen.getByRole('dialog', { name: 'In which lists' }))
  expect(dialog.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'Liked songs, 1',
    'Top tracks, Last 4 weeks, 1',
    'Kitchen, 3',
    'Kitchen, 4',
  ])
  fireEvent.click(dialog.getByRole('button', { name: 'Kitchen, 4' }))
  expect(screen.getByRole('heading', { level: 3, name: 'Kitchen' })).toBeTruthy()
  await waitFor(() => expect(document.activeElement?.closest('[role=row]')?.textContent).toMatch(/^4Ferrymen/))
})

test('a search names the lists of other things that have it, and opens them filtered', async () => {
  await open(jsonFile(library))
  look('Search')
  search('brandvold')
  fireEvent.click(await screen.findByRole('button', { name: 'Saved albums: 1' }))
  expect(screen.getByText('1 of 2 items')).toBeTruthy()
})

test('a search that finds nothing says so and can be cleared', async () => {
  await open(jsonFile(library))
  look('Search')
  search('zzz')
  expect(await screen.findByRole('heading', { name: 'Nothing found' })).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'Clear the search' }))
  expect(await screen.findByRole('heading', { name: 'Search everything in the backup' })).toBeTruthy()
})

const later = documentOf({
  exportedAt: '2026-05-01T12:00:00Z',
  playlists: [
    playlistOf('Kitchen by night', [ferry, trackOf('Elsewhere'), trackOf('=New')], { id: 'Kitchen' }),
    playlistOf('Fresh', [ferry]),
  ],
  liked: rowsOf([ferry]),
  albums: library.albums,
})

test('two files are compared, the earlier one first, whichever is open', async () => {
  await open(jsonFile(later, 'may.json'))
  look('Compare')
  await screen.findByLabelText('Backup to compare with')
  choose(jsonFile(library, 'march.json'), 'Backup to compare with')
  expect(await screen.findByText('From march.json, 14 Mar 2026 to may.json, 1 May 2026')).toBeTruthy()
  expect(screen.getByText('Lists: 1 new, 2 gone, 1 changed. Items: 1 added, 2 removed, 1 moved.')).toBeTruthy()
  unfold(screen.getByText('Kitchen by night'))
  expect(await screen.findByText('moved from 3 to 1')).toBeTruthy()
  expect(screen.getByText('renamed, before: Kitchen')).toBeTruthy()
  const uncompared = screen.getByText('1 list not compared').closest('details')
  expect(uncompared?.textContent).toContain('Saved albums')
})

test('a comparison is saved as a table', async () => {
  await open(jsonFile(library, 'march.json'))
  look('Compare')
  await screen.findByLabelText('Backup to compare with')
  choose(jsonFile(later, 'may.json'), 'Backup to compare with')
  fireEvent.click(await screen.findByRole('button', { name: 'Download as CSV' }))
  expect(await screen.findByText('Saved Comparison, march to may.csv')).toBeTruthy()
  const [[blob] = []] = vi.mocked(saveFile).mock.calls
  const table = await blob?.text()
  expect(table).toContain("Kitchen by night,Kitchen,added,'=New")
  expect(table).toContain('Fresh,Fresh,list added')
})

test('a comparison stays while one looks elsewhere', async () => {
  await open(jsonFile(library, 'march.json'))
  look('Compare')
  await screen.findByLabelText('Backup to compare with')
  choose(jsonFile(library, 'again.json'), 'Backup to compare with')
  await screen.findAllByText('Nothing has changed')
  look('Lists')
  expect(screen.queryByRole('button', { name: 'Download as CSV' })).toBeNull()
  look('Compare')
  expect(screen.getByRole('button', { name: 'Download as CSV' })).toBeTruthy()
})

test('restoring asks for a login; with a session its plan is there at once', async () => {
  await open(jsonFile(library))
  look('Restore')
  expect(screen.getByRole('heading', { name: 'Restoring needs a login' })).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Log in with Spotify' })).toBeTruthy()
  cleanup()
  vi.mocked(useSession).mockReturnValue({} as ReturnType<typeof useSession>)
  render(
    <QueryClientProvider client={new QueryClient()}>
      <MemoryRouter>
        <OpenBackup />
      </MemoryRouter>
    </QueryClientProvider>,
  )
  choose(jsonFile(library))
  expect(await screen.findByText('Would restore 3')).toBeTruthy()
  look('Compare')
  expect(screen.getByRole('button', { name: 'Compare with the library now' })).toBeTruthy()
})

test('what was not understood stands there line by line', async () => {
  await open(new File(['spotify:track:4uLU6hMCjMI75M1A2tKUQC\nnot a link\n'], 'links.txt'))
  const region = screen.getByRole('region', { name: '1 line was not understood' })
  expect(within(region).getByRole('listitem').textContent).toBe('Line 2 not a link')
})

test('another file takes the place of the first, and nothing of it stays', async () => {
  await open(jsonFile(library, 'one.json'))
  look('Search')
  choose(jsonFile(later, 'two.json'))
  await screen.findByRole('heading', { level: 3, name: 'two.json' })
  expect(screen.queryByRole('heading', { level: 3, name: 'one.json' })).toBeNull()
  expect(lists()).toHaveLength(4)
  fireEvent.click(screen.getByRole('button', { name: 'Close the backup' }))
  expect(screen.queryByRole('radio')).toBeNull()
})

test.each([
  ['', 'Nothing stands in it'],
  ['{"format":"liner', 'breaks off or is damaged'],
  ['{"format":"liner-notes","version":7}', 'version 7 of the format'],
  ['Dear diary', 'Nothing in it is a list of music'],
  ['PK\u0003\u0004…', 'The ZIP is cut off, damaged'],
])('a file that cannot be read says why: %s', async (text, why) => {
  render(
    <MemoryRouter>
      <OpenBackup />
    </MemoryRouter>,
  )
  choose(new File([text], 'file'))
  const alert = await screen.findByRole('alert')
  expect(alert.textContent).toContain('file could not be opened')
  expect(alert.textContent).toContain(why)
})

test('a file that is too large, or gone, is not read', async () => {
  render(
    <MemoryRouter>
      <OpenBackup />
    </MemoryRouter>,
  )
  const large = Object.defineProperty(new File(['x'], 'large'), 'size', { value: 400_000_000 })
  choose(large)
  expect((await screen.findByRole('alert')).textContent).toContain('It holds 400 MB')
  const gone = Object.assign(new File(['x'], 'gone'), { arrayBuffer: () => Promise.reject(new Error('gone')) })
  choose(gone)
  await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('The browser could not read it'))
})
