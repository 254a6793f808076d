import { cleanup, createEvent, fireEvent, render, screen } from '@testing-library/react'
import { MemoryRouter, useLocation } from 'react-router-dom'
import { afterEach, expect, test } from 'vitest'
import { Link, NavLink } from './link.tsx'

afterEach(cleanup)

function Here() {
  return <p>{useLocation().pathname}</p>
}

const show = (link: React.ReactNode, at = '/') =>
  render(
    <MemoryRouter basename="/repo" initialEntries={[`/repo${at}`]}>
      {link}
      <Here />
    </MemoryRouter>,
  )

const link = () => screen.getByRole('link')

test('a link leads to its view without a page load, below the base path', () => {
  show(<Link to="/liked">Liked songs</Link>)
  expect(link().getAttribute('href')).toBe('/repo/liked')
  const click = createEvent.click(link(), { button: 0 })
  fireEvent(link(), click)
  expect(click.defaultPrevented).toBe(true)
  expect(screen.getByText('/liked')).toBeTruthy()
})

test('a click that asks for another tab is the browser’s own', () => {
  show(<Link to="/liked">Liked songs</Link>)
  const click = createEvent.click(link(), { button: 0, ctrlKey: true })
  fireEvent(link(), click)
  expect(click.defaultPrevented).toBe(false)
  expect(screen.queryByText('/liked')).toBeNull()
})

test('who handles the click first may keep the link from leading anywhere', () => {
  show(
    <Link to="/liked" onClick={(event) => event.preventDefault()}>
      Liked songs
    </Link>,
  )
  fireEvent.click(link())
  expect(screen.queryByText('/liked')).toBeNull()
})

test.each([
  ['/playlists', 'page'],
  ['/playlists/abc', 'page'],
  ['/playlists-of-others', null],
  ['/', null],
])('at %s the link to playlists is current: %s', (at, current) => {
  show(<NavLink to="/playlists">Playlists</NavLink>, at)
  expect(link().getAttribute('aria-current')).toBe(current)
})
