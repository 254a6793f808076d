import { QueryClient, QueryClientProvider, queryOptions, useQuery } from '@tanstack/react-query'
import { cleanup, render, screen, within } from '@testing-library/react'
import { MemoryRouter } from 'react-router-dom'
import { afterEach, expect, test } from 'vitest'
import type { ArtistRow, Shelf } from '#library/shelf.ts'
import { SpotifyError } from '#spotify/errors.ts'
import { artistColumns } from './artist-columns.tsx'
import { ShelfPage } from './shelf-page.tsx'
import { useItemsView } from './use-items-view.ts'

afterEach(cleanup)

const row = (position: number, name: string): ArtistRow => ({
  position,
  fold: `${name.toLowerCase()}\n\n`,
  artist: { id: `id${position}`, name, pictures: [] },
})

const shelf = (rows: readonly (ArtistRow | undefined)[], more: Partial<Shelf<ArtistRow>> = {}): Shelf<ArtistRow> => ({
  total: rows.length,
  rows,
  loaded: rows.filter(Boolean).length,
  complete: true,
  news: null,
  ...more,
})

const query = queryOptions<Shelf<ArtistRow>>({ queryKey: ['shelf'] })

function Page() {
  const artists = useQuery(query)
  const view = useItemsView(artistColumns)
  const empty = { icon: 'person', title: 'Nobody', why: 'Not yet.' } as const
  return (
    <ShelfPage
      title="Artists"
      query={artists}
      columns={artistColumns}
      view={view}
      empty={empty}
      keyOf={({ artist }) => artist.id}
    />
  )
}

/** What is here at first, and what the reading that goes on ends with. */
function show({ data, end }: { data?: Shelf<ArtistRow>; end: () => Promise<Shelf<ArtistRow>> }, address = '/artists') {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false, queryFn: end } } })
  if (data !== undefined) client.setQueryData(query.queryKey, data)
  render(
    <QueryClientProvider client={client}>
      <MemoryRouter initialEntries={[address]}>
        <Page />
      </MemoryRouter>
    </QueryClientProvider>,
  )
}

const never = () => new Promise<never>(() => undefined)
const grid = () => screen.getByRole('grid', { name: 'Items' })

test('before anything is here there are the heading, and rows that keep their place without being counted', () => {
  show({ end: never }, '/artists?filter=x')
  expect(screen.getByRole('heading', { level: 1, name: 'Artists' })).toBeTruthy()
  expect(document.title).toBe('Artists · Liner Notes')
  expect(grid().getAttribute('aria-rowcount')).toBe('-1')
  expect(within(grid()).getAllByRole('row').length).toBeGreaterThan(5)
  expect(screen.queryByText(/items$/)).toBeNull()
})

test('while a shelf grows it says how far it has come', () => {
  const half = shelf([row(0, 'Ilka'), undefined, undefined], { complete: false })
  show({ data: half, end: never })
  expect(screen.getByText('1 of 3 items')).toBeTruthy()
  expect(screen.getByRole('progressbar', { name: 'Loading items' })).toBeTruthy()
  expect(screen.getByText('Being read now')).toBeTruthy()
  expect(grid().getAttribute('aria-rowcount')).toBe('4')
})

test('a shelf that is in says how many rows it has, or how many a filter leaves', async () => {
  show({ end: async () => shelf([row(0, 'Ilka'), row(1, 'Tin Cathedral')]) }, '/artists?filter=tin')
  expect(await screen.findByText('1 of 2 items')).toBeTruthy()
  expect(screen.getByText(/^Read at \d\d:\d\d$/)).toBeTruthy()
  expect(screen.getByRole('link', { name: 'Tin Cathedral' }).getAttribute('href')).toBe(
    'https://open.spotify.com/artist/id1',
  )
  expect(screen.queryByText(/since last time/)).toBeNull()
})

test('what was not there the last time is marked and counted', async () => {
  const rows = [row(0, 'Ilka'), row(1, 'Tin Cathedral'), row(2, 'Plaintext')]
  show({ end: async () => shelf(rows, { news: new Set(['id1', 'id2']) }) })
  expect(await screen.findByText('2 new since last time')).toBeTruthy()
  const marked = within(grid())
    .getAllByText('New')
    .map((tag) => tag.closest('[role=row]')?.textContent)
  expect(marked).toEqual(['2Tin CathedralNew', '3PlaintextNew'])
})

test('where there was a last time and nothing is new, it says so', async () => {
  show({ end: async () => shelf([row(0, 'Ilka')], { news: new Set() }) })
  expect(await screen.findByText('Nothing new since last time')).toBeTruthy()
  expect(screen.queryByText('New')).toBeNull()
})

test('an empty shelf says so in the place of its rows', async () => {
  show({ end: async () => shelf([]) })
  expect(await screen.findByRole('heading', { level: 2, name: 'Nobody' })).toBeTruthy()
  expect(screen.getByText('0 items')).toBeTruthy()
  expect(screen.queryByRole('grid')).toBeNull()
})

test('a shelf of which nothing came is an alert and no rows', async () => {
  show({ end: () => Promise.reject(new SpotifyError({ kind: 'server', status: 502 })) })
  expect((await screen.findByRole('alert')).textContent).toContain('502')
  expect(screen.getByRole('heading', { level: 1, name: 'Artists' })).toBeTruthy()
  expect(screen.queryByRole('grid')).toBeNull()
})

test('what has come stays under the alert about the rest', async () => {
  const half = shelf([row(0, 'Ilka'), undefined], { complete: false })
  show({ data: half, end: () => Promise.reject(new SpotifyError({ kind: 'too-slow' })) })
  expect(await screen.findByRole('alert')).toBeTruthy()
  expect(screen.getByText('1 of 2 items')).toBeTruthy()
  expect(screen.getByText('Ilka')).toBeTruthy()
})
