import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { MemoryRouter } from 'react-router-dom'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fileOf, likedOf, listOf, nothing, trackOf } from '#library/example-lists.ts'
import type { HeldList } from '#library/holdings.ts'
import { libraryQuery } from '#library/holdings-query.ts'
import { SpotifyError } from '#spotify/errors.ts'
import { AddItemsDialog } from './add-items-dialog.tsx'

const request = vi.hoisted(() => vi.fn())
vi.mock('#spotify/client.ts', () => ({ request }))
// The library in memory is the test's, and nobody reads it anew.
vi.mock('#parts/use-copy.ts', () => ({ useFreshLibrary: () => undefined }))

beforeEach(async () => {
  request.mockReset()
  await import('#parts/failure-notice.tsx')
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

const idOf = (name: string) => name.padEnd(22, '0')
const song = (name: string, more = {}) => trackOf(name, { id: idOf(name), uri: `spotify:track:${idOf(name)}`, ...more })
const wire = (name: string) => ({
  ...{ type: 'track', id: idOf(name), uri: `spotify:track:${idOf(name)}`, name, duration_ms: 200_000 },
  artists: [{ id: null, name: 'Halden & Frye' }],
})
const answer = (names: readonly string[], offset = 0, total = names.length) => ({
  tracks: { items: names.map((name) => (name === '' ? null : wire(name))), total, limit: 10, offset },
})

const rows = listOf('', [song('Ferrymen', { isrc: 'GB1' }), nothing, song('Semaphore')]).rows
const boats = listOf('Slow Boats', [song('Lowtide'), fileOf('Mine'), song('Ferrymen'), nothing], { id: 'boats' })

type Given = { uris: string[]; position: number } | null

function open(lists: readonly HeldList[] = [boats], of = rows, given: Given = null) {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false, networkMode: 'always' } } })
  client.setQueryData(libraryQuery().queryKey, { holdings: { lists }, kept: [] })
  const [onReview, onClose] = [vi.fn(), vi.fn()]
  render(
    <QueryClientProvider client={client}>
      <MemoryRouter>
        <AddItemsDialog playlist={{ id: 'kitchen', name: 'Kitchen' }} {...{ rows: of, given, onReview, onClose }} />
      </MemoryRouter>
    </QueryClientProvider>,
  )
  return { onReview, onClose }
}

const button = (name: string | RegExp) => screen.getByRole('button', { name })
const tick = (name: string) => screen.getByRole('checkbox', { name })
const tab = (name: string) => fireEvent.click(screen.getByRole('tab', { name }))
const type = (name: string, value: string) => fireEvent.change(screen.getByLabelText(name), { target: { value } })
const find = (value: string) =>
  fireEvent.change(screen.getByRole('searchbox', { name: 'Search Spotify' }), { target: { value } })
const lines = () =>
  within(screen.getByRole('region', { name: 'Selection' }))
    .queryAllByRole('listitem')
    .map(({ textContent }) => textContent)
const review = ({ onReview }: ReturnType<typeof open>) => {
  fireEvent.click(button('Review'))
  return onReview.mock.lastCall?.[0] as { uris: string[]; position: number; contents: unknown[] } | undefined
}
const uri = (name: string) => `spotify:track:${idOf(name)}`

test('a search waits for the typing to rest, shows ten, and ten more', async () => {
  const names = Array.from({ length: 10 }, (_, at) => `Song${at}`)
  request.mockImplementation(async (_, { query: { offset } }) =>
    offset === 0 ? answer(['Ferrymen', '', ...names.slice(2)], 0, 12) : answer(['Last', 'Song9'], 10, 12),
  )
  const dialog = open()
  find('fer')
  find('ferry ')
  await screen.findByText('10 of 12 found')
  expect(request).toHaveBeenCalledOnce()
  expect(request.mock.lastCall).toMatchObject(['search', { query: { q: 'ferry', type: 'track', limit: 10 } }])
  const found = within(screen.getByRole('list', { name: 'Found' })).getAllByRole('listitem')
  expect(found[0]?.textContent).toContain('In this list at 1')
  expect(found[0]?.textContent).toContain('3:20')
  expect(found[1]?.textContent).toContain('Cannot be added')
  fireEvent.click(button('Show 10 more'))
  await waitFor(() => expect(tick('Add Last')).not.toBeNull())
  // The one that had moved to the next page is there once, and the button that is gone has left the focus.
  expect(screen.getAllByRole('checkbox', { name: 'Add Song9' })).toHaveLength(1)
  await waitFor(() => expect(document.activeElement?.textContent).toBe('11 of 12 found'))
  fireEvent.click(tick('Add Last'))
  fireEvent.click(tick('Add Song2'))
  fireEvent.click(tick('Add Last'))
  expect(review(dialog)).toMatchObject({ uris: [uri('Song2')], position: 3, contents: [{ name: 'Song2' }] })
})

test('a search for episodes asks for episodes; one that finds nothing says so', async () => {
  request.mockResolvedValue({ episodes: { items: [], total: 0, limit: 10, offset: 0 } })
  open()
  fireEvent.click(screen.getByRole('radio', { name: 'Episodes' }))
  find('talk')
  expect((await screen.findByText('Nothing found')).closest('[role=status]')?.textContent).toContain('“talk”')
  expect(request.mock.lastCall?.[1]).toMatchObject({ query: { type: 'episode' } })
})

test('a search that fails says why, and can be tried again', async () => {
  request.mockRejectedValueOnce(new SpotifyError({ kind: 'server', status: 502 })).mockResolvedValue(answer(['Found']))
  open()
  find('x')
  await screen.findByRole('alert')
  fireEvent.click(button('Try again'))
  expect(await screen.findByRole('checkbox', { name: 'Add Found' })).not.toBeNull()
})

test('without a network nothing is asked, and the other ways are named', () => {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
  open()
  find('x')
  expect(screen.getByText('No network').closest('[role=status]')?.textContent).toContain('pasted')
  expect(request).not.toHaveBeenCalled()
})

test('links get their names from this device; lines that are not understood are told and stay', () => {
  const dialog = open()
  tab('Paste links')
  type(
    'Links or URIs of songs and episodes, one or more a line',
    `https://open.spotify.com/track/${idOf('Lowtide')}\nhello\nspotify:track:${idOf('Unknown')}\nspotify:local:a:b:c:1`,
  )
  expect(screen.getByText('1 of 2 are in your library on this device and have their names.')).not.toBeNull()
  expect(screen.getByText('Line 2').parentElement?.textContent).toBe('Line 2 hello')
  expect(screen.getByText('1 local file cannot be added')).not.toBeNull()
  fireEvent.click(button('Add 2 to the selection'))
  expect(lines()[0]).toContain('Lowtide')
  expect(lines()[1]).toContain(uri('Unknown'))
  expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: /Links or URIs/ }).value).toBe('hello')
  expect(review(dialog)?.uris).toEqual([uri('Lowtide'), uri('Unknown')])
})

test('what is dropped on the field goes onto lines of its own', () => {
  open()
  tab('Paste links')
  const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: /Links or URIs/ })
  fireEvent.change(field, { target: { value: 'first' } })
  const dataTransfer = { types: ['text/uri-list'], getData: () => `https://open.spotify.com/track/${idOf('x')}` }
  fireEvent.drop(field, { dataTransfer })
  expect(field.value).toBe(`first\n${uri('x')}\n`)
})

test('rows of another list are chosen one by one or all that are found; files cannot be', () => {
  const dialog = open([boats, likedOf([song('Liked')]), listOf('Kitchen', [song('Self')], { id: 'kitchen' })])
  tab('From another list')
  expect([...screen.getByLabelText('List').children].map(({ textContent }) => textContent)).toEqual([
    ...['Choose a list', 'Slow Boats, 4', 'Liked songs, 1'],
  ])
  type('List', 'boats')
  const shown = within(screen.getByRole('list', { name: 'Rows of the list' })).getAllByRole('listitem')
  expect(shown.map(({ textContent }) => textContent.includes('Cannot be added'))).toEqual([false, true, false, true])
  fireEvent.click(tick('Select all'))
  expect(review(dialog)?.uris).toEqual([uri('Lowtide'), uri('Ferrymen')])
  fireEvent.change(screen.getByRole('searchbox', { name: 'Find in this list' }), { target: { value: 'lowt' } })
  expect(screen.getByText('1 item', { selector: '[role=status]' })).not.toBeNull()
  fireEvent.click(tick('Select all'))
  expect(review(dialog)?.uris).toEqual([uri('Ferrymen')])
})

test('with no other list on this device, it says where lists are read', () => {
  const { onClose } = open([])
  tab('From another list')
  expect(screen.getByText('No list to take from')).not.toBeNull()
  fireEvent.click(screen.getByRole('link', { name: 'Read it in Library.' }))
  expect(onClose).toHaveBeenCalledOnce()
})

/** Takes these from a list, in their order. */
function choose(...names: string[]) {
  const dialog = open([
    listOf(
      'All',
      names.map((name) => song(name, name === 'Live' ? { isrc: 'GB1' } : {})),
      { id: 'all' },
    ),
  ])
  tab('From another list')
  type('List', 'all')
  fireEvent.click(tick('Select all'))
  return dialog
}

test('what stands in the list already, or is chosen twice, is told before, and can be left out', () => {
  const dialog = choose('Semaphore', 'New', 'Live', 'New')
  expect(
    lines().map((line) => /In this list at \d|Same recording at \d|Chosen twice, first as \d/.exec(line)?.[0]),
  ).toEqual([...['In this list at 3', undefined, 'Same recording at 1', 'Chosen twice, first as 2']])
  expect(screen.getByText('3 of these stand in the list already, or are chosen twice.')).not.toBeNull()
  fireEvent.click(button('Leave those out'))
  expect(review(dialog)?.uris).toEqual([uri('New')])
})

test('buttons move one up and down and take it out, tell so, and keep the focus', () => {
  const dialog = choose('A', 'B', 'C')
  const status = () => screen.getAllByRole('status').at(-1)?.textContent
  fireEvent.click(button('Move up: C'))
  expect(status()).toBe('C is now 2 of 3.')
  fireEvent.click(button('Move up: A'))
  fireEvent.click(button('Move down: B'))
  expect(status()).toBe('C is now 2 of 3.')
  expect(review(dialog)?.uris).toEqual(['A', 'C', 'B'].map(uri))
  fireEvent.click(button('Remove: B'))
  expect(status()).toBe('B removed. 2 left.')
  expect(document.activeElement).toBe(button('Remove: C'))
  fireEvent.click(button('Clear the selection'))
  expect(lines()).toEqual([])
  expect(document.activeElement?.textContent).toBe('Selection')
})

test('they go to the end, to the top, or before a position that there is', () => {
  const dialog = choose('A', 'B')
  expect(screen.getByText('They will be items 4 to 5.')).not.toBeNull()
  fireEvent.click(screen.getByRole('radio', { name: 'At the top' }))
  expect(review(dialog)?.position).toBe(0)
  fireEvent.click(screen.getByRole('radio', { name: 'Before position' }))
  expect(button('Review').getAttribute('aria-disabled')).toBe('true')
  type('Position', '4')
  expect(screen.getByText('A number from 1 to 3.')).not.toBeNull()
  type('Position', '2')
  expect(review(dialog)?.position).toBe(1)
  expect(dialog.onReview).toHaveBeenCalledTimes(2)
})

test('nothing chosen is nothing to review; an empty list has no places to choose from', () => {
  const dialog = open([boats], [])
  expect(review(dialog)).toBeUndefined()
  expect(screen.queryByRole('radiogroup', { name: 'Where they go' })).toBeNull()
  expect(lines()).toEqual([])
})

test('it opens with what was dropped, named where this device knows it, at the place of the drop', () => {
  const dialog = open([boats], rows, { uris: [uri('Lowtide'), uri('Nowhere'), uri('Semaphore')], position: 1 })
  const [known, unknown, double] = lines()
  expect(known).toContain('Lowtide')
  expect(unknown).toContain('Name not on this device')
  expect(double).toContain('Semaphore')
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Position' }).value).toBe('2')
  expect(review(dialog)).toMatchObject({ uris: [uri('Lowtide'), uri('Nowhere'), uri('Semaphore')], position: 1 })
})
