import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { renderToStaticMarkup } from 'react-dom/server'
import { MemoryRouter } from 'react-router-dom'
import { afterEach, expect, test, vi } from 'vitest'
import { HomePage } from './home-page.tsx'

afterEach(cleanup)

const home = (props: Partial<Parameters<typeof HomePage>[0]> = {}) => (
  <MemoryRouter>
    <HomePage ready busy={false} failure={null} onLogIn={vi.fn()} onExplore={vi.fn()} {...props} />
  </MemoryRouter>
)

const buttons = () =>
  ['Log in with Spotify', 'Explore with sample data'].map((name) =>
    screen.getByRole<HTMLButtonElement>('button', { name }),
  )

test('home has its heading and its two ways in', () => {
  const [onLogIn, onExplore] = [vi.fn(), vi.fn()]
  render(home({ onLogIn, onExplore }))
  expect(screen.getByRole('heading', { level: 1, name: 'Liner Notes' })).toBeTruthy()
  for (const button of buttons()) fireEvent.click(button)
  expect(onLogIn).toHaveBeenCalledOnce()
  expect(onExplore).toHaveBeenCalledOnce()
})

test('before the app has taken over, the buttons are disabled', () => {
  render(home({ ready: false }))
  expect(buttons().map(({ disabled }) => disabled)).toEqual([true, true])
})

test('why a login did not begin is said on the spot', async () => {
  render(home({ failure: 'unsupported' }))
  expect((await screen.findByRole('alert')).textContent).toContain('cannot log in safely')
})

test('the HTML of the build has no inline style, which the policy would block', () => {
  const html = renderToStaticMarkup(home({ ready: false }))
  expect(html).toContain('Liner Notes')
  expect(html).not.toContain('style=')
})

test('no link takes the name of the one to Set up in the frame', () => {
  render(home())
  expect(screen.queryByRole('link', { name: 'Set up' })).toBeNull()
})

test('nothing is promised that is not there', () => {
  const { container } = render(home())
  expect(container.textContent).not.toMatch(/export|backup|undo|edit|50,000/i)
})
