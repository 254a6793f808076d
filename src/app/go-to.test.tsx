import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { MemoryRouter, useLocation } from 'react-router-dom'
import { afterEach, expect, test, vi } from 'vitest'
import { openCopy, wipeCopy } from '#library/copy.ts'
import { emptyList } from '#library/kept.ts'
import { request } from '#spotify/client.ts'
import type { Playlist } from '#spotify/playlist.ts'
import { GoTo } from './go-to.tsx'

vi.mock('#spotify/client.ts', () => ({ request: vi.fn() }))

afterEach(async () => {
  cleanup()
  await wipeCopy()
})

const Address = () => {
  const { pathname, search } = useLocation()
  return <output aria-label="address">{pathname + search}</output>
}
const address = () => screen.getByRole('status', { name: 'address' }).textContent

const views = [
  { to: '/profile', name: 'Profile' },
  { to: '/liked', name: 'Liked songs' },
]
const idOf = (name: string) => name.replaceAll(/[^A-Za-z]/g, '').padEnd(22, '0')
const wire = (name: string) => ({
  id: idOf(name),
  name,
  owner: { id: 'ida', display_name: 'Ida' },
  items: { total: 1 },
})

function show(names: readonly string[] = ['Kitchen, After Nine', 'Été à la mer']) {
  vi.mocked(request)
    .mockReset()
    .mockImplementation(async (path, options) => {
      if (path === 'me') return { id: 'ida', display_name: 'Ida Marlowe' }
      const offset = Number(options?.query?.['offset'] ?? 0)
      return { total: names.length, items: names.slice(offset, offset + 50).map(wire) }
    })
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <MemoryRouter initialEntries={['/profile']}>
        <GoTo views={views} />
        <main id="content" tabIndex={-1} />
        <Address />
      </MemoryRouter>
    </QueryClientProvider>,
  )
}
const press = (key: string, more: object = {}) => fireEvent.keyDown(document.body, { key, ...more })
const field = () => screen.findByRole<HTMLInputElement>('combobox', { name: 'Find a view or a playlist' })
const options = () => screen.getAllByRole('option').map(({ textContent }) => textContent)
const type = async (text: string) => fireEvent.change(await field(), { target: { value: text } })
const chosen = () => screen.getByRole('option', { selected: true }).textContent
const asked = () => vi.mocked(request).mock.calls.filter(([path]) => path === 'me/playlists').length

test('the button and either key open it; the same keys and Escape close it', async () => {
  show()
  fireEvent.click(screen.getByRole('button', { name: 'Go to' }))
  expect(await screen.findByRole('dialog', { name: 'Go to' })).toBeTruthy()
  press('k', { ctrlKey: true })
  await waitFor(() => expect(screen.queryByRole('combobox')).toBeNull())
  expect(press('K', { metaKey: true })).toBe(false)
  await field()
  fireEvent(screen.getByRole('dialog'), new Event('cancel', { cancelable: true }))
  expect(screen.queryByRole('combobox')).toBeNull()
})

test('a k without Ctrl or with more is left alone, and so is another dialog', () => {
  show()
  for (const more of [{}, { ctrlKey: true, shiftKey: true }, { metaKey: true, altKey: true }])
    expect(press('k', more)).toBe(true)
  const other = document.body.appendChild(document.createElement('dialog'))
  other.setAttribute('open', '')
  press('k', { ctrlKey: true })
  other.remove()
  expect(screen.queryByRole('combobox')).toBeNull()
})

test('views and playlists are found by all words without accents, and Enter goes there', async () => {
  show()
  press('k', { ctrlKey: true })
  await screen.findByRole('option', { name: /Kitchen/ })
  expect(options()).toEqual(['Profile', 'Liked songs', 'Kitchen, After NineIda', 'Été à la merIda'])
  await type('mer ete')
  expect(options()).toEqual(['Été à la merIda', 'Search the library for “mer ete”'])
  fireEvent.keyDown(await field(), { key: 'Enter' })
  expect(address()).toBe(`/playlists/${idOf('Été à la mer')}`)
  await waitFor(() => expect(screen.queryByRole('combobox')).toBeNull())
  expect(document.activeElement).toBe(screen.getByRole('main'))
})

test('the arrows go round, the field says which one is chosen, and the last is the library', async () => {
  show()
  press('k', { ctrlKey: true })
  await screen.findByRole('option', { name: /Kitchen/ })
  await type('  Rósa & co ')
  expect(options()).toEqual(['Search the library for “Rósa & co”'])
  await type('l')
  expect(chosen()).toBe('Liked songs')
  fireEvent.keyDown(await field(), { key: 'ArrowUp' })
  expect(chosen()).toBe('Search the library for “l”')
  fireEvent.keyDown(await field(), { key: 'ArrowDown' })
  expect(chosen()).toBe('Liked songs')
  const active = (await field()).getAttribute('aria-activedescendant') ?? ''
  expect(document.getElementById(active)?.textContent).toBe('Liked songs')
  await type('Rósa & co')
  fireEvent.keyDown(await field(), { key: 'Enter' })
  expect(address()).toBe('/library?q=R%C3%B3sa+%26+co')
})

test('Spotify is asked for the playlists only once it is open, and not where they are known', async () => {
  show()
  expect(asked()).toBe(0)
  press('k', { ctrlKey: true })
  await screen.findByRole('option', { name: /Kitchen/ })
  expect(asked()).toBe(1)
  cleanup()
  const details = { id: idOf('Known'), name: 'Known', owner: { id: 'ida', name: null } } as Playlist
  await (await openCopy('ida')).putList({ ...emptyList(details.id, 'playlist'), details })
  show()
  press('k', { ctrlKey: true })
  expect(await screen.findByRole('option', { name: /Known/ })).toBeTruthy()
  expect(asked()).toBe(0)
})

test('of very many playlists the first are shown, and each can be found', async () => {
  show(Array.from({ length: 200 }, (_, n) => `List ${String.fromCharCode(65 + (n % 20), 65 + Math.floor(n / 20))}`))
  press('k', { ctrlKey: true })
  expect(await screen.findByText('150 more playlists; type on to find them.')).toBeTruthy()
  await type('list tj')
  expect(options()).toEqual(['List TJIda', 'Search the library for “list tj”'])
})
