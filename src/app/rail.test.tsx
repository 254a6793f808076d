import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { MemoryRouter } from 'react-router-dom'
import { afterEach, expect, test, vi } from 'vitest'
import { countsQuery } from './counts-query.ts'
import { Rail } from './rail.tsx'

vi.mock('#spotify/client.ts', () => ({ request: () => new Promise(() => undefined) }))

afterEach(cleanup)

const asWideAs = (isNarrow: boolean) =>
  vi.stubGlobal('matchMedia', () => ({ matches: isNarrow, addEventListener: vi.fn(), removeEventListener: vi.fn() }))

function show(client = new QueryClient()) {
  render(
    <QueryClientProvider client={client}>
      <MemoryRouter initialEntries={['/liked']}>
        <Rail />
      </MemoryRouter>
    </QueryClientProvider>,
  )
}
const main = () => screen.getByRole('navigation', { name: 'Main' })
const names = (inside: HTMLElement) =>
  within(inside)
    .getAllByRole('link')
    .map(({ textContent }) => textContent)

test('the sidebar leads everywhere, in the order that one reads', () => {
  asWideAs(false)
  show()
  expect(names(main())).toEqual([
    ...['Profile', 'Playlists', 'Liked songs', 'Saved albums', 'Saved shows'],
    ...['Top artists', 'Top tracks', 'Recently played', 'Followed artists', 'Library', 'Backup', 'Connection'],
  ])
  expect(screen.queryByRole('button', { name: 'More' })).toBeNull()
  expect(within(main()).getByRole('link', { name: 'Liked songs' }).getAttribute('aria-current')).toBe('page')
})

test('what is known to be behind a link stands beside it, and not in its name', () => {
  asWideAs(false)
  const client = new QueryClient()
  client.setQueryData(countsQuery().queryKey, { '/liked': '2,418' })
  show(client)
  expect(within(main()).getByRole('link', { name: 'Liked songs' }).parentElement?.dataset['count']).toBe('2,418')
  expect(within(main()).getByRole('link', { name: 'Playlists' }).parentElement?.dataset['count']).toBeUndefined()
  expect(within(main()).getAllByRole('link')).toHaveLength(12)
})

test('on a phone four places stand in the bar, and More shows the others', () => {
  asWideAs(true)
  show()
  const [bar, rest] = within(main()).getAllByRole('list')
  expect(names(bar!)).toEqual(['Profile', 'Playlists', 'Liked songs', 'Library'])
  const more = within(bar!).getByRole('button', { name: 'More' })
  expect(more.getAttribute('aria-controls')).toContain(rest!.id)
  expect(rest!.className).toBe('rest')
  fireEvent.click(more)
  expect(more.getAttribute('aria-expanded')).toBe('true')
  expect(rest!.className).toBe('restOpen')
  expect(names(rest!)).toHaveLength(8)
})
