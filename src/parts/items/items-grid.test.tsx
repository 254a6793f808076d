import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, expect, test } from 'vitest'
import type { PlaylistItem } from '#spotify/playlist-items.ts'
import type { Playable } from '#spotify/track.ts'
import { fold } from '#spotify/text.ts'
import { arrange } from './arrange.ts'
import { toSorting, type Sort } from './column.ts'
import { ItemsGrid } from './items-grid.tsx'
import { playlistColumns } from './playable-columns.tsx'
import { duplicatesOf } from './sums.ts'

afterEach(cleanup)

const id = (n: number) => `track${n}`.padEnd(22, '0')

const track = (n: number, more: Partial<Extract<Playable, { kind: 'track' }>> = {}): Playable => ({
  kind: 'track',
  id: id(n),
  uri: `spotify:track:${id(n)}`,
  name: `Title ${n}`,
  artists: [
    { id: 'artist', name: `Artist ${n % 3}` },
    { id: null, name: 'A guest' },
  ],
  album: { id: 'album', name: 'Album', artists: [], releaseDate: null, pictures: [] },
  discNumber: 1,
  trackNumber: 1,
  durationMs: 227_000,
  explicit: false,
  isrc: null,
  available: true,
  ...more,
})

const item = (position: number, content: Playable): PlaylistItem => ({
  position,
  addedAt: '2019-03-14T12:00:00Z',
  addedBy: null,
  content,
  fold: content.kind === 'unavailable' ? '' : `${fold(content.name).replace(' ', '-')}\n\n`,
})

/** 10,000 rows, of which the first 100 are here. */
const long = Array.from({ length: 10_000 }, (_, n) => (n < 100 ? item(n, track(n)) : undefined))

function Harness({ rows, filter = '' }: { rows: readonly (PlaylistItem | undefined)[]; filter?: string }) {
  const [sort, setSort] = useState<Sort | null>(null)
  const order = arrange(rows, filter, toSorting(playlistColumns, sort))
  return (
    <ItemsGrid
      columns={playlistColumns}
      rows={rows}
      order={order}
      sort={sort}
      onSort={setSort}
      busy={false}
      sameAs={duplicatesOf(rows)}
    />
  )
}

const grid = () => screen.getByRole('grid', { name: 'Items' })
const rowAt = (index: number) => {
  const row = grid().querySelector<HTMLElement>(`[role=row][aria-rowindex="${index}"]`)
  if (row === null) throw new Error(`no row ${index}`)
  return row
}
const head = (name: string) => screen.getByRole('columnheader', { name })
const press = (name: string) => fireEvent.click(within(head(name)).getByRole('button'))
const titles = () => [...grid().querySelectorAll('[role=row] a[title]')].map((link) => link.textContent)

test('the grid counts every row of the list, loaded or not, and draws few of them', () => {
  render(<Harness rows={long} />)
  expect(grid().getAttribute('aria-rowcount')).toBe('10001')
  expect(grid().querySelectorAll('[role=row]').length).toBeLessThan(60)
  expect(rowAt(2).textContent).toContain('Title 0')
  expect(rowAt(1)).toContain(head('Title'))
})

test('a filter counts the rows that it leaves', () => {
  render(<Harness rows={long} filter="-7" />)
  expect(grid().getAttribute('aria-rowcount')).toBe('12')
  expect(within(rowAt(2)).getAllByRole('gridcell')[0]?.textContent).toBe('8')
  expect(within(rowAt(3)).getAllByRole('gridcell')[0]?.textContent).toBe('71')
})

test('a head sorts up, then down, then back to the original order; # keeps the original position', () => {
  render(<Harness rows={[track(2), track(9), track(1)].map((content, position) => item(position, content))} />)
  const sorts = () => screen.getAllByRole('columnheader').map((column) => column.getAttribute('aria-sort'))
  expect(sorts()).toEqual(['none', 'none', 'none', 'none', 'none', 'none'])
  press('Title')
  expect(head('Title').getAttribute('aria-sort')).toBe('ascending')
  expect(titles()).toContain('Title 1')
  expect(rowAt(2).textContent).toMatch(/^3Title 1/)
  press('Title')
  expect(head('Title').getAttribute('aria-sort')).toBe('descending')
  expect(rowAt(2).textContent).toMatch(/^2Title 9/)
  press('Title')
  expect(head('Title').getAttribute('aria-sort')).toBe('none')
  expect(rowAt(2).textContent).toMatch(/^1Title 2/)
})

test('rows out of the ordinary say what they are and keep their number and date', () => {
  const episode: Playable = {
    kind: 'episode',
    id: id(5),
    uri: 'spotify:episode:5',
    name: 'Tax',
    show: { id: null, name: 'Show' },
    releaseDate: null,
    pictures: [],
    durationMs: null,
    explicit: false,
    available: true,
  }
  const file: Playable = {
    kind: 'local',
    uri: 'spotify:local:1',
    name: 'Demo 4',
    artists: [],
    album: '',
    durationMs: 1,
  }
  const contents: Playable[] = [
    track(1, { explicit: true }),
    episode,
    file,
    { kind: 'unavailable' },
    track(1, { available: false }),
  ]
  render(<Harness rows={contents.map((content, position) => item(position, content))} />)
  expect(rowAt(2).textContent).toContain('Explicit')
  expect(rowAt(3).textContent).toContain('Episode')
  expect(rowAt(4).textContent).toContain('Local file')
  expect(within(rowAt(4)).queryByRole('link')).toBeNull()
  expect([...rowAt(5).children].map((cell) => cell.textContent)).toEqual([
    '4',
    'Unavailable',
    '–',
    '–',
    '14 Mar 2019',
    '–',
  ])
  expect(rowAt(6).textContent).toContain('Same as 1')
  expect(rowAt(6).textContent).toContain('Unavailable')
})

test('titles, artists and albums lead to Spotify', () => {
  render(<Harness rows={[item(0, track(1))]} />)
  const links = within(rowAt(2)).getAllByRole('link')
  expect(links.map((link) => link.getAttribute('href'))).toEqual([
    `https://open.spotify.com/track/${id(1)}`,
    `https://open.spotify.com/track/${id(1)}`,
    'https://open.spotify.com/artist/artist',
    'https://open.spotify.com/album/album',
  ])
  expect(screen.getByRole('link', { name: 'Open in Spotify: Title 1' })).toBe(links[1])
})

test('whoever comes through the head finds the first cell next, before what is in its row', () => {
  render(<Harness rows={long} />)
  for (const button of within(grid())
    .getAllByRole('columnheader')
    .map((head) => head.querySelector('button')))
    button?.focus()
  const [stop, ...more] = grid().querySelectorAll<HTMLElement>('[role=gridcell][tabindex="0"]')
  expect(more).toEqual([])
  expect(stop?.parentElement?.getAttribute('aria-rowindex')).toBe('2')
  expect(stop?.previousElementSibling).toBeNull()
  // So does whoever comes back, having gone on from within a row.
  const links = within(rowAt(2)).getAllByRole('link')
  links.at(-1)?.focus()
  links.at(-1)?.blur()
  expect([...grid().querySelectorAll('[role=gridcell][tabindex="0"]')]).toEqual([stop])
})

test('the arrow keys walk the cells, and one cell at a time is a stop of Tab', () => {
  render(<Harness rows={long} />)
  const stops = () => [...grid().querySelectorAll<HTMLElement>('[role=gridcell][tabindex="0"]')]
  expect(stops()).toHaveLength(1)
  stops()[0]?.focus()
  fireEvent.keyDown(document.activeElement!, { key: 'ArrowDown' })
  fireEvent.keyDown(document.activeElement!, { key: 'ArrowRight' })
  expect(document.activeElement).toBe(rowAt(3).children[1])
  expect(stops()).toEqual([document.activeElement])
  fireEvent.keyDown(document.activeElement!, { key: 'End', ctrlKey: true })
  expect(document.activeElement).toBe(rowAt(10_001).children[5])
  fireEvent.keyDown(document.activeElement!, { key: 'Home', ctrlKey: true })
  fireEvent.keyDown(document.activeElement!, { key: 'ArrowUp' })
  expect(document.activeElement).toBe(within(head('#')).getByRole('button'))
})

test('rows that are not here yet have their number, and say that they are on the way', () => {
  render(<Harness rows={[undefined, item(1, track(1))]} />)
  expect(rowAt(2).getAttribute('aria-busy')).toBe('true')
  expect(rowAt(2).textContent).toBe('1')
  expect(rowAt(3).getAttribute('aria-busy')).toBeNull()
})

test('a row asks in which playlists it stands; one without a track has nothing to ask', () => {
  render(<Harness rows={[item(0, track(1)), item(1, { kind: 'unavailable' })]} />)
  expect(within(rowAt(2)).getByRole('button', { name: 'In which playlists: Title 1' })).toBeTruthy()
  expect(within(rowAt(3)).queryByRole('button')).toBeNull()
})
