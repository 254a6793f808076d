import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { MemoryRouter, useLocation } from 'react-router-dom'
import { afterEach, expect, test, vi } from 'vitest'
import { openCopy, wipeCopy } from '#library/copy.ts'
import { emptyList } from '#library/kept.ts'
import { request } from '#spotify/client.ts'
import { PlaylistsPage } from './playlists-page.tsx'

vi.mock('#spotify/client.ts', () => ({ request: vi.fn() }))

afterEach(async () => {
  cleanup()
  await wipeCopy()
})

const Address = () => <output aria-label="address">{useLocation().search}</output>
const address = () => screen.getByRole('status', { name: 'address' }).textContent

const idOf = (name: string) => name.replaceAll(/[^A-Za-z]/g, '').padEnd(22, '0')
const list = (name: string, more: object = {}) => ({
  id: idOf(name),
  name,
  owner: { id: 'ida', display_name: 'Ida Marlowe' },
  items: { total: 10 },
  ...more,
})
const lists = [
  list('Tuesday', { items: { total: 9 } }),
  list('Kitchen', { items: { total: 1214 } }),
  list('Ferry Timetable', { collaborative: true }),
  list('Harbour Radio', { owner: { id: 'oddvar', display_name: 'Oddvar' }, items: null }),
]

function show(search = '', items: readonly object[] = lists) {
  vi.mocked(request).mockImplementation(async (path) =>
    path === 'me' ? { id: 'ida', display_name: 'Ida Marlowe' } : { total: items.length, items },
  )
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <MemoryRouter initialEntries={[`/playlists${search}`]}>
        <PlaylistsPage />
        <Address />
      </MemoryRouter>
    </QueryClientProvider>,
  )
}

const names = () => within(screen.getByRole('list', { name: 'Playlists' })).getAllByRole('link')
const shown = () => names().map(({ textContent }) => textContent)
const chip = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name })

test("lists come in Spotify's order, with their sums and what is not known of them", async () => {
  show()
  expect(await screen.findByText('4 playlists')).toBeTruthy()
  expect(shown()).toEqual(['Tuesday', 'Kitchen', 'Ferry Timetable', 'Harbour Radio'])
  expect(screen.getByText('1,233 items in all; the size of 1 playlist is not known')).toBeTruthy()
})

test('a sort and the kinds stand in the address, and come from there', async () => {
  show('?sort=size&order=desc&whose=mine')
  await waitFor(() => expect(shown()).toEqual(['Kitchen', 'Ferry Timetable', 'Tuesday']))
  expect(screen.getByText('3 of 4 playlists')).toBeTruthy()
  expect(screen.getByText('1,233 items in all')).toBeTruthy()
  expect(chip('Mine').getAttribute('aria-pressed')).toBe('true')

  fireEvent.click(chip('Followed'))
  await waitFor(() => expect(shown()).toEqual(['Harbour Radio']))
  expect(address()).toBe('?sort=size&order=desc&whose=followed')
  expect(screen.getByText('The size of 1 playlist is not known')).toBeTruthy()

  fireEvent.click(chip('Followed'))
  fireEvent.change(screen.getByRole('combobox', { name: 'Sort by' }), { target: { value: '1' } })
  await waitFor(() => expect(shown()).toEqual(['Ferry Timetable', 'Harbour Radio', 'Kitchen', 'Tuesday']))
  expect(address()).toBe('?sort=name')
})

test('a kind that no list is of says so, and all can be seen again', async () => {
  show('?collaborative=yes&whose=followed')
  expect(await screen.findByRole('heading', { name: 'Nothing matches the filter' })).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'Clear the filter' }))
  expect(document.activeElement).toBe(screen.getByRole('searchbox', { name: 'Filter playlists' }))
  await waitFor(() => expect(names()).toHaveLength(4))
  expect(address()).toBe('')
})

test('a kind that is chosen while something is typed keeps what is typed', async () => {
  show()
  await screen.findByText('4 playlists')
  fireEvent.change(screen.getByRole('searchbox', { name: 'Filter playlists' }), { target: { value: 't' } })
  fireEvent.click(chip('Collaborative'))
  await waitFor(() => expect(shown()).toEqual(['Ferry Timetable']))
  expect(address()).toBe('?filter=t&collaborative=yes')
})

test('a change that was seen has its day, and sorts before what was never seen to change', async () => {
  const store = await openCopy('ida')
  const changedAt = new Date(2026, 10, 3, 12).getTime()
  await store.putList({ ...emptyList(idOf('Ferry Timetable'), 'playlist'), changedAt })
  show('?sort=changed&order=desc')
  const changed = await screen.findByText('Changed, seen 3 Nov 2026')
  expect(changed.closest('li')?.textContent).toContain('Ferry Timetable')
  expect(shown()[0]).toBe('Ferry Timetable')
})

test('a person without lists is told how to come by one', async () => {
  show('', [])
  expect(await screen.findByRole('heading', { name: 'No playlists yet' })).toBeTruthy()
})

const box = (name: string) => screen.getByRole<HTMLInputElement>('checkbox', { name })

test('lists are chosen one by one or all that are shown, and stay chosen when a filter hides them', async () => {
  show()
  await screen.findByText('4 playlists')
  expect(screen.queryByRole('button', { name: 'Export' })).toBeNull()
  fireEvent.click(box('Select Kitchen'))
  expect(screen.getByText('1 selected')).toBeTruthy()
  expect(box('Select all shown').indeterminate).toBe(true)
  expect(screen.getByRole('button', { name: 'Export' }).getAttribute('aria-haspopup')).toBe('menu')

  fireEvent.change(screen.getByRole('searchbox', { name: 'Filter playlists' }), { target: { value: 'time' } })
  await waitFor(() => expect(shown()).toEqual(['Ferry Timetable']))
  expect(screen.getByText('1 of them not shown')).toBeTruthy()
  fireEvent.click(box('Select all shown'))
  expect(screen.getByText('2 selected')).toBeTruthy()
  expect(box('Select all shown').checked).toBe(true)
  fireEvent.click(box('Select all shown'))
  expect(screen.getByText('1 selected')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'Clear the selection' }))
  expect(document.activeElement).toBe(screen.getByRole('checkbox', { name: 'Select all shown' }))
  expect(screen.queryByText(/selected/)).toBeNull()
  expect(screen.queryByRole('button', { name: 'Export' })).toBeNull()
})

test('lists that are selected are drawn together, as far as they are on this device', async () => {
  const toRow = (position: number) => ({
    ...{ position, fold: 'rain\nkite\nhail', addedAt: null, addedBy: null },
    content: { kind: 'unavailable' },
  })
  const store = await openCopy('ida')
  for (const name of ['Kitchen', 'Tuesday'])
    await store.replace(
      { ...emptyList(idOf(name), 'playlist'), snapshotId: 'a', total: 2, loaded: 2, complete: true, readAt: 1 },
      [[toRow(0), toRow(1)]],
    )
  show()
  fireEvent.click(await screen.findByRole('checkbox', { name: 'Select Kitchen' }))
  fireEvent.click(screen.getByRole('checkbox', { name: 'Select Tuesday' }))
  fireEvent.click(screen.getByRole('button', { name: 'In pictures' }))
  const pictures = await screen.findByRole('region', { name: 'In pictures' })
  expect(await within(pictures).findByText(/^Of all 4 items of the lists that are selected\./)).toBeTruthy()
  fireEvent.click(screen.getByRole('checkbox', { name: 'Select Ferry Timetable' }))
  expect(await within(pictures).findByText(/^So far: of the 4 items on this device/)).toBeTruthy()
})
