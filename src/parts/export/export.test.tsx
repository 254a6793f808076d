import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import axe from 'axe-core'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { csvColumns } from '#library/files/csv.ts'
import { fileOf, listOf, nothing, trackOf } from '#library/example-lists.ts'
import type { PlayRow } from '#library/shelf.ts'
import { playlistQueries, type Playlist } from '#spotify/playlist.ts'
import { profileQueries } from '#spotify/profile.ts'
import { Toasts } from '#ui/toast.tsx'
import { ExportButton } from './export-button.tsx'
import type { OneList } from './exported.ts'

const details: Playlist = {
  ...{ id: 'tuesday', uri: 'spotify:playlist:tuesday', name: 'Tuesday', description: 'On the bus', total: 4 },
  ...{ owner: { id: 'ida', name: 'Ida' }, public: true, collaborative: false, snapshotId: 's', readable: true },
  pictures: [{ url: 'https://i.scdn.co/image/x', width: 300, height: 300 }],
}
const id = '4Z8W4fKeB5YxbusRsdQVPb'
const track = (name: string) => trackOf(name, { id, uri: `spotify:track:${name}` })
const { rows } = listOf('Tuesday', [track('b'), fileOf('demo'), nothing, track('a')])

const tuesday: OneList = {
  ...{ name: 'Tuesday', list: { is: 'playlist', id: 'tuesday', rows } },
  ...{ order: [0, 1, 2, 3], filter: '', view: { sort: null }, complete: true, busy: false },
}

/** What was saved: name and text. */
let saved: { name: string; text: Promise<string> }[] = []

beforeEach(() => {
  saved = []
  localStorage.clear()
  const blobs = new Map<string, Blob>()
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    const url = `blob:${blobs.size}`
    blobs.set(url, blob as Blob)
    return url
  })
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push({ name: this.download, text: blobs.get(this.href)?.text() ?? Promise.resolve('') })
  })
  vi.stubGlobal('fetch', () => expect.unreachable('an export asks for nothing'))
})
afterEach(cleanup)

function show(of: OneList) {
  const client = new QueryClient()
  client.setQueryData(playlistQueries.one('tuesday').queryKey, details)
  client.setQueryData(profileQueries.me().queryKey, { id: 'ida', accountId: null, name: 'Ida', pictures: [] })
  const page = (of: OneList) => (
    <QueryClientProvider client={client}>
      <main>
        <ExportButton of={of} />
      </main>
      <Toasts />
    </QueryClientProvider>
  )
  const { rerender } = render(page(of))
  return (of: OneList) => rerender(page(of))
}

async function open(format: string): Promise<HTMLElement> {
  fireEvent.click(screen.getByRole('button', { name: 'Export' }))
  fireEvent.click(await screen.findByRole('menuitem', { name: format }))
  return screen.findByRole('dialog', { name: 'Export' })
}

async function download(): Promise<{ name: string; text: string }> {
  const before = saved.length
  fireEvent.click(screen.getByRole('button', { name: 'Download' }))
  await waitFor(() => expect(saved).toHaveLength(before + 1))
  const last = saved[before]!
  return { name: last.name, text: await last.text }
}

const told = (dialog: HTMLElement) => within(dialog).getByRole('status').textContent
const lines = (text: string) => text.split('\n').filter((line) => line !== '')

test('a list has four formats; each is chosen in the dialog that it opens', async () => {
  show(tuesday)
  fireEvent.click(screen.getByRole('button', { name: 'Export' }))
  const items = await screen.findAllByRole('menuitem')
  expect(items.map((item) => item.firstElementChild?.textContent)).toEqual(['CSV', 'JSON', 'M3U8', 'Text'])
  expect(screen.getByText('From the copy here: no request to Spotify.')).toBeTruthy()
  fireEvent.click(screen.getByRole('menuitem', { name: 'M3U8' }))
  const dialog = await screen.findByRole('dialog', { name: 'Export' })
  expect(within(dialog).getByRole<HTMLInputElement>('radio', { name: 'M3U8' }).checked).toBe(true)
  const { violations } = await axe.run(dialog)
  expect(violations).toEqual([])
})

test('an arrow opens the menu too, and Escape leads back to the button', async () => {
  show(tuesday)
  const button = screen.getByRole('button', { name: 'Export' })
  button.focus()
  fireEvent.keyDown(button, { key: 'ArrowDown' })
  const item = await screen.findByRole('menuitem', { name: 'CSV' })
  await waitFor(() => expect(document.activeElement).toBe(item))
  fireEvent.keyDown(item, { key: 'Escape' })
  expect(screen.queryByRole('menu')).toBeNull()
  expect(document.activeElement).toBe(button)
})

test('CSV with nothing changed has every column and a row for each position', async () => {
  show(tuesday)
  const dialog = await open('CSV')
  expect(told(dialog)).toBe('4 rows in the file')
  const { name, text } = await download()
  expect(name).toBe('Tuesday.csv')
  const [header, ...rest] = text.replace('\ufeff', '').trim().split('\r\n')
  expect(header).toBe(csvColumns.join(','))
  expect(rest.map((line) => line.split(',').slice(0, 3))).toEqual([
    ['1', 'track', 'spotify:track:b'],
    ['2', 'local', 'spotify:local:demo'],
    ['3', 'unavailable', ''],
    ['4', 'track', 'spotify:track:a'],
  ])
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(screen.getByText('Saved Tuesday.csv: 4 rows')).toBeTruthy()
})

test('what a format cannot hold is counted, by kind', async () => {
  show(tuesday)
  const dialog = await open('M3U8')
  expect(told(dialog)).toBe('2 of 4 rows in the fileM3U8 cannot hold 2 rows: 1 local file, 1 unavailable.')
  fireEvent.click(within(dialog).getByRole('radio', { name: 'Text' }))
  expect(told(dialog)).toBe('3 of 4 rows in the fileText cannot hold 1 row: 1 unavailable.')
  const { name, text } = await download()
  expect(name).toBe('Tuesday.txt')
  expect(lines(text)).toEqual(['spotify:track:b', 'spotify:local:demo', 'spotify:track:a'])
})

test('JSON has what is known of the list and of the person, and says nothing of gaps where there are none', async () => {
  show(tuesday)
  await open('JSON')
  const document = JSON.parse((await download()).text) as Record<string, unknown>
  expect(document).toMatchObject({
    format: 'liner-notes',
    version: 1,
    account: { id: 'ida', name: 'Ida' },
    failures: [],
  })
  expect(document['playlists']).toMatchObject([
    { id: 'tuesday', name: 'Tuesday', description: 'On the bus', snapshotId: 's', image: 'https://i.scdn.co/image/x' },
  ])
  const [playlist] = document['playlists'] as { items: { type: string }[] }[]
  expect(playlist?.items.map(({ type }) => type)).toEqual(['track', 'local', 'unavailable', 'track'])
})

test('a sorted list is saved whole and in its own order unless the person wants what they see', async () => {
  show({ ...tuesday, order: [3, 0], filter: 'x', view: { sort: { column: 'title', order: 'asc' } } })
  const dialog = await open('Text')
  expect(within(dialog).getByRole<HTMLInputElement>('radio', { name: 'Original order' }).checked).toBe(true)
  expect(told(dialog)).toContain('3 of 4 rows')
  fireEvent.click(within(dialog).getByRole('radio', { name: 'As filtered and sorted' }))
  expect(told(dialog)).toBe('2 rows in the file')
  expect(lines((await download()).text)).toEqual(['spotify:track:a', 'spotify:track:b'])
})

test('a list as it is has no choice of order', async () => {
  show(tuesday)
  const dialog = await open('CSV')
  expect(within(dialog).queryByRole('radiogroup', { name: 'Order' })).toBeNull()
})

test('columns that are left out are out of the file and of the next one, and nothing else can be', async () => {
  show(tuesday)
  let dialog = await open('CSV')
  for (const column of csvColumns.filter((column) => column !== 'Track Name'))
    fireEvent.click(within(dialog).getByRole('checkbox', { name: column }))
  expect(
    within(dialog)
      .getAllByRole('columnheader')
      .map(({ textContent }) => textContent),
  ).toEqual(['Track Name'])
  expect((await download()).text.replace('\ufeff', '')).toMatch(/^Track Name\r\nb\r\n/)

  cleanup()
  show(tuesday)
  dialog = await open('CSV')
  expect(within(dialog).getByRole<HTMLInputElement>('checkbox', { name: 'ISRC' }).checked).toBe(false)
  fireEvent.click(within(dialog).getByRole('checkbox', { name: 'Track Name' }))
  expect(within(dialog).getByText('Choose at least one column.')).toBeTruthy()
  fireEvent.click(within(dialog).getByRole('button', { name: 'Download' }))
  fireEvent.click(within(dialog).getByRole('button', { name: 'All columns' }))
  expect((await download()).text).toContain(csvColumns.join(','))
  expect(saved).toHaveLength(2)
})

test('a list that is still being read is waited for', async () => {
  const part: OneList = {
    ...tuesday,
    list: { is: 'playlist', id: 'tuesday', rows: [rows[0], undefined, undefined, undefined] },
    complete: false,
    busy: true,
  }
  const grow = show(part)
  const dialog = await open('CSV')
  expect(told(dialog)).toBe('1 of 4 rows so far3 rows are still being read; Download waits for them.')
  fireEvent.click(within(dialog).getByRole('button', { name: 'Download' }))
  expect(within(dialog).getByRole('progressbar', { name: 'Waiting for the rest of the list' })).toBeTruthy()
  expect(saved).toEqual([])
  grow(tuesday)
  await waitFor(() => expect(saved).toHaveLength(1))
  expect((await saved[0]!.text).trim().split('\r\n')).toHaveLength(5)
})

test('of a list that broke off there is what is here, and JSON says that it is not whole', async () => {
  const holes = [rows[0], undefined, undefined, undefined]
  show({ ...tuesday, list: { is: 'playlist', id: 'tuesday', rows: holes }, complete: false })
  const dialog = await open('JSON')
  expect(told(dialog)).toBe('1 of 4 rows in the file3 rows have not been read.')
  const document = JSON.parse((await download()).text) as Record<string, unknown>
  expect(document['failures']).toMatchObject([{ id: 'tuesday', name: 'Tuesday', status: 'partial' }])
})

test('plays say when they were played', async () => {
  const play: PlayRow = { position: 0, fold: '', content: track('b'), playedAt: '2026-11-26T20:00:00.000Z' }
  show({ ...tuesday, name: 'Recently played', list: { is: 'plays', rows: [play] }, order: [0] })
  const dialog = await open('CSV')
  expect(told(dialog)).toContain('Added At holds the moment of each play')
  expect((await download()).text).toContain('2026-11-26T20:00:00.000Z')
  await open('JSON')
  const document = JSON.parse((await download()).text) as Record<string, unknown>
  expect(document['plays']).toMatchObject([{ type: 'track', playedAt: '2026-11-26T20:00:00.000Z' }])
  expect(document['playlists']).toEqual([])
})

test('artists are lines of URIs, and a list for players has none of them', async () => {
  const artist = { position: 0, fold: 'ilka\n\n', artist: { id, name: 'Ilka', pictures: [] } }
  show({
    ...tuesday,
    name: 'Top artists',
    list: { is: 'top-artists', range: 'short_term', rows: [artist] },
    order: [0],
  })
  const dialog = await open('M3U8')
  expect(told(dialog)).toContain('0 of 1 row in the file')
  expect(told(dialog)).toContain('the file will be empty')
  fireEvent.click(within(dialog).getByRole('radio', { name: 'CSV' }))
  expect(within(dialog).queryByRole('checkbox')).toBeNull()
  fireEvent.click(within(dialog).getByRole('radio', { name: 'Text' }))
  expect((await download()).text).toBe(`spotify:artist:${id}\n`)
})

test('saved albums are offered in the formats that can hold them', async () => {
  show({ ...tuesday, list: { is: 'albums', rows: [] }, order: [] })
  fireEvent.click(screen.getByRole('button', { name: 'Export' }))
  expect(await screen.findByRole('menuitem', { name: 'Text' })).toBeTruthy()
  expect(screen.queryByRole('menuitem', { name: 'M3U8' })).toBeNull()
})

test('a file that cannot be built is told, and nothing is saved', async () => {
  show(tuesday)
  const dialog = await open('Text')
  vi.spyOn(URL, 'createObjectURL').mockImplementation(() => {
    throw new Error('no memory')
  })
  fireEvent.click(within(dialog).getByRole('button', { name: 'Download' }))
  expect(await within(dialog).findByText('The file could not be built')).toBeTruthy()
  expect(saved).toEqual([])
})
