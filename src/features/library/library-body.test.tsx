import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { MemoryRouter, useLocation } from 'react-router-dom'
import { afterEach, expect, test, vi } from 'vitest'
import { fileOf, likedOf, listOf, nothing, trackOf } from '#library/example-lists.ts'
import type { HeldList } from '#library/holdings.ts'
import type { ShelfEntries, ShelfEntry } from '#library/shelf-search.ts'
import { request } from '#spotify/client.ts'
import { LibraryBody } from './library-body.tsx'

vi.mock('#spotify/client.ts', () => ({ request: vi.fn() }))

afterEach(cleanup)

const Address = () => <output aria-label="address">{useLocation().search}</output>
const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
const ui = (lists: readonly HeldList[], address = '/library', shelves: readonly ShelfEntries[] = []) => (
  <QueryClientProvider client={client}>
    <MemoryRouter initialEntries={[address]}>
      <LibraryBody holdings={{ lists }} shelves={shelves} />
      <Address />
    </MemoryRouter>
  </QueryClientProvider>
)

/** Shows the library and waits until it has been looked through. */
async function show(lists: readonly HeldList[], address?: string, shelves?: readonly ShelfEntries[]) {
  render(ui(lists, address, shelves))
  await screen.findByRole('tabpanel', { busy: false })
}
const search = () => screen.getByRole<HTMLInputElement>('searchbox', { name: 'Search library' })
const type = (text: string) => fireEvent.change(search(), { target: { value: text } })
const tab = (name: string) => screen.getByRole('tab', { name })
const panel = () => screen.getByRole('tabpanel')
const rows = (name: string) => within(screen.getByRole('list', { name })).getAllByRole('listitem')
const address = () => screen.getByLabelText('address').textContent

const ferry = trackOf('Ferrymen, Sunday', { durationMs: 185_000 })
const library = [
  listOf('Kitchen', [trackOf('Elsewhere', { on: 'On the Ferry' }), nothing, ferry], { id: 'kitchen' }),
  listOf('Slow Boats', [ferry, ferry, fileOf('Demo 4')], { id: 'boats' }),
  listOf('', [ferry], { id: 'nameless' }),
  likedOf([ferry, trackOf('In no list'), trackOf('Gone', { available: false })]),
]

test('the tabs have their names alone, whatever they count', async () => {
  await show(library)
  const names = ['Search', 'Duplicates', 'Unavailable', 'In no playlist', 'Local files']
  expect(screen.getAllByRole('tab').map(({ textContent }) => textContent)).toEqual([
    'Search',
    'Duplicates1',
    'Unavailable2',
    'In no playlist2',
    'Local files1',
  ])
  names.forEach((name) => expect(tab(name)).toBeTruthy())
  expect(panel().getAttribute('aria-labelledby')).toBe(tab('Search').id)
})

test('the figures add up what is here', async () => {
  await show([listOf('a', [ferry, ferry]), listOf('b', [undefined], { complete: false })])
  const figures = [...document.querySelectorAll('dl > div')].map((figure) => figure.textContent)
  expect(figures).toEqual([
    'items in 1 list2',
    'different track1',
    'in all, each item counted6 min',
    'list unread or not whole1',
  ])
})

test('a search finds each item once and leads to every place where it stands', async () => {
  await show(library)
  type('ferry')
  expect(await screen.findByText('2 found in 10 items')).toBeTruthy()
  const [first, second] = rows('Found')
  expect(first?.textContent).toContain('Ferrymen, Sunday')
  expect(first?.textContent).toContain('3:05')
  const links = within(first!).getAllByRole('link')
  expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
    ['Kitchen, 3', '/playlists/kitchen?at=3'],
    ['Slow Boats, 1', '/playlists/boats?at=1'],
    ['Slow Boats, 2', '/playlists/boats?at=2'],
  ])
  expect(second?.textContent).toContain('Elsewhere')
})

test('places that have no room in the row stand in a dialog', async () => {
  await show(library, '/library?q=ferrymen')
  fireEvent.click(await screen.findByRole('button', { name: 'and 2 more places of Ferrymen, Sunday' }))
  const dialog = screen.getByRole('dialog', { name: 'In which playlists' })
  expect(
    within(dialog)
      .getAllByRole('link')
      .map((link) => link.textContent),
  ).toEqual(['Kitchen, 3', 'Slow Boats, 1', 'Slow Boats, 2', 'Playlist without a name, 1', 'Liked songs, 1'])
  expect(within(dialog).getByRole('link', { name: 'Liked songs, 1' }).getAttribute('href')).toBe('/liked?at=1')
  fireEvent.click(within(dialog).getByRole('button', { name: 'Close' }))
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('a row is asked whether it is liked, and where it stands', async () => {
  vi.mocked(request).mockResolvedValue([false])
  await show(library, '/library?q=ferrymen')
  fireEvent.click(await screen.findByRole('button', { name: 'In which playlists: Ferrymen, Sunday' }))
  const dialog = await screen.findByRole('dialog', { name: 'In which playlists' }, { timeout: 5000 })
  expect(await within(dialog).findByRole('button', { name: 'Close' })).toBeTruthy()
})

test('a search without an answer says so, and can be cleared', async () => {
  await show(library, '/library?q=nowhere+to+be+found')
  expect(await screen.findByRole('heading', { name: 'Nothing found' })).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'Clear the search' }))
  expect(search().value).toBe('')
  expect(document.activeElement).toBe(search())
  expect(screen.getByRole('heading', { name: 'Search everything that is kept here' })).toBeTruthy()
})

const entryOf = (is: ShelfEntry['is'], name: string, position: number, by = ''): ShelfEntry => ({
  ...{ is, name, position, by, id: name.replaceAll(' ', ''), uri: `spotify:${is}:${name}`, pictures: [], isrc: null },
  fold: `${name}\n${by}\n`.toLowerCase(),
})
const shelves: readonly ShelfEntries[] = [
  { shelf: 'albums', entries: [entryOf('album', 'Slow', 0), entryOf('album', 'Ferry Songs', 11, 'Halden & Frye')] },
  { shelf: 'shows', entries: ['Ferry Talk', 'Ferry News', 'My Ferry'].map((name, at) => entryOf('show', name, at)) },
  { shelf: 'top-tracks:short_term', entries: [entryOf('track', 'Last Ferry', 4), entryOf('track', ferry.name, 5)] },
]

test('saved albums, shows and top tracks are found too, each with its place', async () => {
  await show(library, '/library?q=ferry', shelves)
  const said = '2 found in 10 items, and 5 among your saved albums, saved shows and top tracks'
  expect(await screen.findByText(said)).toBeTruthy()
  expect(rows('Found')).toHaveLength(2)
  expect(rows('Albums, shows and top tracks').map(({ textContent }) => textContent)).toEqual([
    'Ferry SongsHalden & Frye · in Saved albums, 12',
    'Ferry Talkin Saved shows, 1',
    'Ferry Newsin Saved shows, 2',
    'Last Ferryin Top tracks, last 4 weeks, 5',
  ])
  const links = ['Saved albums, 12', 'Saved shows, 2', 'Top tracks, last 4 weeks, 5', 'All 3 in Saved shows']
  expect(links.map((name) => screen.getByRole('link', { name }).getAttribute('href'))).toEqual([
    '/albums?at=12',
    '/shows?show=2',
    '/top/tracks?range=short_term&at=5',
    '/shows?filter=ferry',
  ])
})

test('the way to a shelf says how many rows the filter leaves there, also those that stand in lists', async () => {
  const held = [1, 2, 3].map((at) => ({
    ...entryOf('track', `Ferry ${String(at)}`, at),
    uri: `spotify:track:${String(at)}`,
  }))
  const list = listOf('Kitchen', [trackOf('Ferry 1', { uri: 'spotify:track:1' })])
  await show([list], '/library?q=ferry', [
    { shelf: 'top-tracks:long_term', entries: held },
    {
      shelf: 'albums',
      entries: [entryOf('album', 'Ferry', 0), { ...entryOf('album', 'Elsewhere', 1), isrc: 'ferry' }],
    },
  ])
  expect(rows('Albums, shows and top tracks')).toHaveLength(4)
  const link = screen.getByRole('link', { name: 'All 3 in Top tracks, last 12 months' })
  expect(link.getAttribute('href')).toBe('/top/tracks?range=long_term&filter=ferry')
  expect(screen.queryByRole('link', { name: /^All .* in Saved albums$/ })).toBeNull()
})

test('what stands on a shelf alone is an answer, and changes nothing in the other tabs', async () => {
  await show(library, '/library?q=slow', [shelves[0]!])
  expect(rows('Albums, shows and top tracks')).toHaveLength(1)
  cleanup()
  await show([], '/library?q=songs', shelves)
  expect(rows('Albums, shows and top tracks')).toHaveLength(1)
  expect(screen.queryByRole('heading', { name: 'Nothing is on this device yet' })).toBeNull()
  expect(tab('Unavailable').textContent).toBe('Unavailable0')
})

test('duplicates stand in groups, each kind apart', async () => {
  const isrc = 'GBAYE6900531'
  const first = trackOf('Morning', { isrc, durationMs: 1000 })
  const again = trackOf('Morning (Live)', { isrc, durationMs: 90_000 })
  await show([listOf('a', [first, again, first])], '/library?tab=duplicates')
  expect(rows('Same track')).toHaveLength(1)
  expect(rows('Same recording').map((row) => row.textContent)).toEqual([
    expect.stringMatching(/^1Morning.*a, 1; a, 3/),
    expect.stringMatching(/^Morning \(Live\).*a, 2/),
  ])
  expect(screen.queryByRole('list', { name: 'Same title and artists' })).toBeNull()
  fireEvent.click(screen.getByRole('radio', { name: 'Same track' }))
  expect(screen.queryByRole('list', { name: 'Same recording' })).toBeNull()
  expect(address()).toBe('?tab=duplicates&kind=uri')
  fireEvent.click(screen.getByRole('radio', { name: 'Same title and artists' }))
  expect(screen.getByText('None of this kind; look at the others.')).toBeTruthy()
})

test('what is unavailable, in no playlist, or a file leads to its place', async () => {
  await show(library, '/library?tab=unavailable')
  expect(rows('Unavailable').map((row) => within(row).getByRole('link').textContent)).toEqual([
    'Kitchen, 2',
    'Liked songs, 3',
  ])
  fireEvent.click(tab('In no playlist'))
  expect(rows('In no playlist').map((row) => within(row).getByRole('link').textContent)).toEqual([
    'Liked songs, 2',
    'Liked songs, 3',
  ])
  fireEvent.click(tab('Local files'))
  expect(rows('Local files')).toHaveLength(1)
  expect(rows('Local files')[0]?.textContent).toContain('Demo 4')
})

test('one tab is a stop for the keyboard, the arrows lead to the others, and the address keeps which', async () => {
  await show(library, '/library?sort=x')
  const stops = () => screen.getAllByRole('tab').filter(({ tabIndex }) => tabIndex === 0)
  expect(stops()).toEqual([tab('Search')])
  tab('Search').focus()
  const press = (key: string) => fireEvent.keyDown(document.activeElement!, { key })
  press('ArrowLeft')
  expect(document.activeElement).toBe(tab('Local files'))
  expect(address()).toBe('?sort=x&tab=local')
  press('ArrowRight')
  expect(address()).toBe('?sort=x')
  press('End')
  press('Home')
  press('ArrowRight')
  expect(stops()).toEqual([tab('Duplicates')])
  expect(tab('Duplicates').getAttribute('aria-selected')).toBe('true')
  expect(panel().getAttribute('aria-labelledby')).toBe(tab('Duplicates').id)
})

test('typing leads to what is found, from whatever tab, and a change of tab keeps the search', async () => {
  await show(library, '/library?tab=local')
  type('ferry')
  expect(tab('Search').getAttribute('aria-selected')).toBe('true')
  expect(address()).toBe('?q=ferry')
  type('ferryme')
  fireEvent.click(tab('Duplicates'))
  expect(address()).toBe('?q=ferryme&tab=duplicates')
  expect(search().value).toBe('ferryme')
})

test('as long as lists are missing, every answer says so', async () => {
  const partial = [listOf('a', [ferry, undefined], { complete: false }), listOf('b', [])]
  for (const name of ['search', 'duplicates', 'unavailable', 'unlisted', 'local']) {
    await show(partial, `/library?q=x&tab=${name}`)
    expect(screen.getByText('So far: 1 of 2 lists are on this device.')).toBeTruthy()
    expect(screen.getByRole('heading', { name: 'Nothing so far' })).toBeTruthy()
    cleanup()
  }
})

test('without liked songs nobody knows which of them are in no playlist', async () => {
  await show([listOf('a', [ferry])], '/library?tab=unlisted')
  expect(screen.getByText('So far: your liked songs are not on this device.')).toBeTruthy()
})

test('a whole library without anything to sort out says that', async () => {
  await show([listOf('a', [ferry]), likedOf([ferry])], '/library?tab=duplicates')
  expect(screen.getByRole('heading', { name: 'No duplicates' })).toBeTruthy()
  fireEvent.click(tab('Unavailable'))
  expect(screen.getByRole('heading', { name: 'Everything can be played' })).toBeTruthy()
  fireEvent.click(tab('In no playlist'))
  expect(screen.getByRole('heading', { name: 'No liked song is without a playlist' })).toBeTruthy()
  fireEvent.click(tab('Local files'))
  expect(screen.getByRole('heading', { name: 'No local files' })).toBeTruthy()
})

test('an empty library says what to do', async () => {
  await show([])
  expect(screen.getByRole('heading', { name: 'Nothing is on this device yet' })).toBeTruthy()
})

test('lists that have been read and hold nothing are empty, not unread', async () => {
  await show([listOf('a', []), likedOf([])])
  expect(screen.getByRole('heading', { name: 'Your lists are empty' })).toBeTruthy()
  cleanup()
  await show([listOf('a', []), listOf('b', [], { complete: false })])
  expect(screen.getByRole('heading', { name: 'Nothing is on this device yet' })).toBeTruthy()
})

test('of thousands of rows few are drawn, each of which knows its place among all', async () => {
  const many = Array.from({ length: 5000 }, (_, n) => trackOf(`Ferry ${n}`))
  await show([listOf('long', many)], '/library?q=ferry')
  expect(await screen.findByText('5,000 found in 5,000 items')).toBeTruthy()
  expect(rows('Found').length).toBeLessThan(40)
  expect(rows('Found')[0]?.getAttribute('aria-setsize')).toBe('5000')
})

test('what arrives is taken in', async () => {
  const { rerender } = render(ui([listOf('a', [ferry])], '/library?q=elsewhere'))
  expect(await screen.findByText('0 found in 1 item')).toBeTruthy()
  await act(async () => rerender(ui(library, '/library?q=elsewhere')))
  expect(await screen.findByText('1 found in 10 items')).toBeTruthy()
})
