import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import axe from 'axe-core'
import { MemoryRouter, useLocation } from 'react-router-dom'
import { afterEach, expect, test } from 'vitest'
import { fileOf, nothing, trackOf } from '#library/example-lists.ts'
import type { PlaylistItem } from '#spotify/playlist-items.ts'
import type { Playable, Track } from '#spotify/track.ts'
import { ListPictures } from './list-pictures.tsx'
import { PicturesButton } from './pictures-button.tsx'
import { Pictures } from './pictures.tsx'
import { usePictures } from './use-pictures.ts'

afterEach(cleanup)

const artist = { id: '4Z8W4fKeB5YxbusRsdQVPb', name: 'Halden & Frye' }
const from = (releaseDate: string, more: Partial<Track> = {}): Track => {
  const track = trackOf('x', { ...more })
  return { ...track, artists: [artist], album: { ...track.album, releaseDate } }
}
const rowsOf = (...rows: (readonly [Playable, string | null])[]): PlaylistItem[] =>
  rows.map(([content, addedAt], position) => ({ position, addedAt, addedBy: null, content, fold: '' }))

const rows = rowsOf(
  [from('1971', { durationMs: 61_000, explicit: true }), '2016-05-05T12:00:00Z'],
  [from('1979-12', { durationMs: 119_000 }), '2018-05-05T12:00:00Z'],
  [from('1990-01-01', { durationMs: 3_600_000 }), '2018-06-05T12:00:00Z'],
  [fileOf('Demo 4'), '1970-01-01T00:00:00Z'],
  [nothing, null],
)

const plot = (name: string) => within(screen.getByRole('region', { name }))
const cells = (name: string, caption: string) =>
  within(plot(name).getByRole('table', { name: caption }))
    .getAllByRole('row')
    .map((row) => [...row.children].map(({ textContent }) => textContent).filter((text) => text !== ''))

test('decades are rows of a table with a bar and a figure each, and what is undated is said apart', () => {
  render(<Pictures rows={rows} scope="list" complete />)
  expect(cells('By decade of release', 'Items by decade of release')).toEqual([
    ['1970s', '2'],
    ['1980s', '0'],
    ['1990s', '1'],
  ])
  expect(plot('By decade of release').getByText('2 items without a known release date are not drawn.')).toBeTruthy()
  const widths = [...document.querySelectorAll('section table')][0]?.querySelectorAll('rect') ?? []
  expect([...widths].map((bar) => bar.getAttribute('width'))).toEqual(['100%', '0%', '50%'])
})

test('what follows on each other stands upright, in words for whoever does not see it, and as a table', () => {
  render(<Pictures rows={rows} scope="list" complete />)
  const caption = 'Items by the year in which they were added'
  expect(plot('When they were added').getByRole('img', { name: `${caption}. The most, 2: 2018.` })).toBeTruthy()
  fireEvent.click(plot('When they were added').getByText('As a table'))
  expect(cells('When they were added', caption)).toEqual([
    ['Year', 'Items'],
    ['2016', '1'],
    ['2017', '0'],
    ['2018', '2'],
  ])
  expect(screen.getByText('2 items without a known date of adding are not drawn.')).toBeTruthy()
})

test('months are told with their years', () => {
  const months = ['2019-11', '2019-12', '2020-01'].map((month) => [from('1971'), `${month}-15T12:00:00Z`] as const)
  render(<Pictures rows={rowsOf(...months)} scope="list" complete />)
  const labels = [...document.querySelectorAll('[role="img"]')[0]!.querySelectorAll('text')]
  expect(labels.map(({ textContent }) => textContent)).toEqual(['1', 'Nov', '2019', '1', 'Dec', '1', 'Jan', '2020'])
})

test('lengths go by the minute', () => {
  render(<Pictures rows={rowsOf([from('1971', { durationMs: 61_000 }), null])} scope="list" complete />)
  expect(cells('Lengths', 'Items by length')).toEqual([
    ['Length', 'Items'],
    ['0:00 to 0:59', '0'],
    ['1:00 to 1:59', '1'],
  ])
})

test('artists lead to Spotify, and albums say whose they are', () => {
  render(<Pictures rows={rows} scope="list" complete />)
  const link = plot('Most frequent artists').getByRole('link', { name: 'Halden & Frye' })
  expect(link.getAttribute('href')).toBe('https://open.spotify.com/artist/4Z8W4fKeB5YxbusRsdQVPb')
  expect(plot('Most frequent artists').getByText('1 item names nobody.')).toBeTruthy()
  expect(cells('Most frequent albums', 'Items by album')).toEqual([['Slow Boats', '3']])
  expect(plot('Most frequent albums').getByText('2 items name no album.')).toBeTruthy()
})

test('the share of explicit items is of those that anybody knows it of', () => {
  render(<Pictures rows={rows} scope="list" complete />)
  expect(cells('Marked as explicit', 'Items by whether they are marked as explicit')).toEqual([
    ['Explicit', '1 · 33 %'],
    ['Not marked', '2 · 67 %'],
  ])
  cleanup()
  const many = Array.from({ length: 999 }, () => [from('1971'), null] as const)
  render(<Pictures rows={rowsOf(...many, [from('1971', { explicit: true }), null])} scope="list" complete />)
  expect(cells('Marked as explicit', 'Items by whether they are marked as explicit')).toEqual([
    ['Explicit', '1 · < 1 %'],
    ['Not marked', '999 · > 99 %'],
  ])
})

test.each([
  ['list', true, 'Of all 5 items of this list.'],
  ['list', false, 'So far: of 5 of 6 items.'],
  ['filtered', true, 'Of all 5 items that the filter leaves.'],
  ['filtered', false, 'So far: of the 5 items that the filter leaves of those that are here.'],
  ['library', false, /^So far: of the 5 items on this device; not every list is here\./],
] as const)('plots of a %s, whole: %s, say so', (scope, complete, said) => {
  render(<Pictures rows={complete ? rows : [...rows, undefined]} scope={scope} complete={complete} />)
  expect(screen.getByText(said)).toBeTruthy()
})

test('nothing is drawn of nothing, and no bar of what is unknown', () => {
  render(<Pictures rows={[]} scope="filtered" complete />)
  expect(screen.getByText('The filter leaves nothing to draw.')).toBeTruthy()
  cleanup()
  render(<Pictures rows={rowsOf([nothing, null])} scope="list" complete />)
  expect(document.querySelectorAll('rect')).toHaveLength(0)
  expect(screen.queryByRole('table')).toBeNull()
})

test('no element has a style of its own, and axe finds nothing', async () => {
  const { container } = render(<Pictures rows={rows} scope="list" complete />)
  expect(container.querySelectorAll('[style], style')).toHaveLength(0)
  const { violations } = await axe.run(container, { rules: { 'heading-order': { enabled: false } } })
  expect(violations.map(({ id }) => id)).toEqual([])
})

function Page({ filter = '' }: { filter?: string }) {
  const view = usePictures()
  return (
    <>
      <PicturesButton view={view} />
      <ListPictures view={view} rows={rows} order={[1, 2]} filter={filter} complete />
      <output aria-label="address">{useLocation().search}</output>
    </>
  )
}

test('a button opens and closes them, and the address keeps that', async () => {
  render(<Page />, {
    wrapper: ({ children }) => <MemoryRouter initialEntries={['/x?sort=title']}>{children}</MemoryRouter>,
  })
  const button = screen.getByRole('button', { name: 'In pictures', expanded: false })
  fireEvent.click(button)
  expect(await screen.findByText('Of all 5 items of this list.')).toBeTruthy()
  expect(screen.getByRole('region', { name: 'In pictures' }).id).toBe(button.getAttribute('aria-controls'))
  expect(screen.getByLabelText('address').textContent).toBe('?sort=title&pictures=1')
  fireEvent.click(screen.getByRole('button', { name: 'In pictures', expanded: true }))
  expect(screen.queryByRole('region', { name: 'In pictures' })).toBeNull()
  expect(screen.getByLabelText('address').textContent).toBe('?sort=title')
})

test('with a filter they describe what it leaves', async () => {
  render(<Page filter="x" />, {
    wrapper: ({ children }) => <MemoryRouter initialEntries={['/x?pictures=1']}>{children}</MemoryRouter>,
  })
  expect(await screen.findByText('Of all 2 items that the filter leaves.')).toBeTruthy()
})
