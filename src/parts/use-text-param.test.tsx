import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { BrowserRouter, MemoryRouter, useLocation, useNavigate } from 'react-router-dom'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useTextParam, withParam } from './use-text-param.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

function Field() {
  const [text, setText] = useTextParam('filter')
  const { search } = useLocation()
  const navigate = useNavigate()
  return (
    <>
      <input value={text} onChange={(event) => setText(event.target.value)} />
      <output>{search}</output>
      <button onClick={() => void navigate('?filter=elsewhere')}>go</button>
      <button onClick={() => void navigate(-1)}>back</button>
    </>
  )
}

const show = (address: string) =>
  render(
    <MemoryRouter initialEntries={[address]}>
      <Field />
    </MemoryRouter>,
  )
const field = () => screen.getByRole<HTMLInputElement>('textbox')
const type = (text: string) => fireEvent.change(field(), { target: { value: text } })
const wait = (): void => {
  act(() => {
    vi.advanceTimersByTime(300)
  })
}
const address = () => screen.getByRole('status').textContent

test('the text begins with what the address says', () => {
  show('/?filter=bus&sort=title')
  expect(field().value).toBe('bus')
})

test('typing shows at once and stands in the address a moment later, beside what was there', () => {
  show('/?sort=title')
  type('n')
  type('night')
  expect(field().value).toBe('night')
  expect(address()).toBe('?sort=title')
  wait()
  expect(address()).toBe('?sort=title&filter=night')
  expect(field().value).toBe('night')
})

test('an emptied field leaves the address', () => {
  show('/?filter=bus')
  type('')
  wait()
  expect(address()).toBe('')
})

test('typing makes no entries in the history, and Back brings back the text of the page before', () => {
  show('/?filter=bus')
  type('night')
  wait()
  fireEvent.click(screen.getByText('go'))
  expect(field().value).toBe('elsewhere')
  fireEvent.click(screen.getByText('back'))
  expect(field().value).toBe('night')
})

test('a parameter is set, or goes, and the others stay', () => {
  const params = new URLSearchParams('a=1&b=2')
  expect(withParam(params, 'b', '3').toString()).toBe('a=1&b=3')
  expect(withParam(params, 'b', null).toString()).toBe('a=1')
  expect(params.toString()).toBe('a=1&b=2')
})

test('leaving the field writes at once, so that the way back finds it', () => {
  show('/')
  type('night')
  fireEvent.focusOut(field())
  expect(address()).toBe('?filter=night')
})

test('a page that is on its way is not called back by what was typed before', () => {
  window.history.replaceState(null, '', '/playlists')
  render(
    <BrowserRouter>
      <Field />
    </BrowserRouter>,
  )
  type('night')
  // The router has moved on, but what it leads to is not there yet.
  window.history.pushState(null, '', '/playlists/abc')
  wait()
  expect(window.location.pathname + window.location.search).toBe('/playlists/abc')
})
