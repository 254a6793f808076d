import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { Arriving } from './arriving.tsx'

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

const Part = ({ name }: { name: string }) => <p>{name} is here</p>
const show = (load: () => Promise<typeof Part>) =>
  render(<Arriving load={load} of={{ name: 'Ferry' }} waiting={<p>Waiting</p>} />)
const offline = (is: boolean) =>
  act(() => {
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(!is)
    window.dispatchEvent(new Event(is ? 'offline' : 'online'))
  })

test('a part is shown once its code is here', async () => {
  show(async () => Part)
  expect(screen.getByText('Waiting')).toBeTruthy()
  expect(await screen.findByText('Ferry is here')).toBeTruthy()
})

test('code that does not arrive is missing in its own place alone, and can be asked for again', async () => {
  const load = vi.fn(async () => Part).mockRejectedValueOnce(new TypeError('gone'))
  show(load)
  expect((await screen.findByRole('alert')).textContent).toContain('This could not be read.')
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByText('Ferry is here')).toBeTruthy()
})

test('without a network it says so, and comes by itself when there is one', async () => {
  offline(true)
  show(vi.fn(async () => Part).mockRejectedValueOnce(new TypeError('gone')))
  expect((await screen.findByRole('alert')).textContent).toContain('You are offline.')
  offline(false)
  expect(await screen.findByText('Ferry is here')).toBeTruthy()
})
