import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { Dialog } from './dialog.tsx'
import { Button, standAt } from './button.tsx'

afterEach(cleanup)

test('an open dialog is modal and named by its title', () => {
  const showModal = vi.spyOn(HTMLDialogElement.prototype, 'showModal')
  render(<Dialog title="Log out?" open onClose={() => undefined} actions={<button type="button">Stay</button>} />)
  expect(showModal).toHaveBeenCalledOnce()
  expect(screen.getByRole('dialog', { name: 'Log out?' })).toBeTruthy()
})

test('a closed dialog holds nothing', () => {
  render(
    <Dialog title="Log out?" open={false} onClose={() => undefined} actions={<button type="button">Stay</button>} />,
  )
  expect(screen.queryByText('Stay')).toBeNull()
})

test('Escape asks, and whoever holds the dialog decides', () => {
  const onClose = vi.fn()
  render(<Dialog title="Log out?" open onClose={onClose} actions={null} />)
  const dialog = screen.getByRole('dialog')
  expect(fireEvent(dialog, new Event('cancel', { cancelable: true }))).toBe(false)
  expect(onClose).toHaveBeenCalledOnce()
  expect(screen.getByRole('heading', { name: 'Log out?' })).toBeTruthy()
})

test.each(['cancel', 'close'])('a %s within it is not its own', (type) => {
  const onClose = vi.fn()
  const onCloseInner = vi.fn()
  render(
    <Dialog title="Past edits" open onClose={onClose} actions={null}>
      <input type="file" aria-label="Cover file" />
      <Dialog title="What is different" open onClose={onCloseInner} actions={null} />
    </Dialog>,
  )
  fireEvent(screen.getByRole('dialog', { name: 'What is different' }), new Event(type))
  fireEvent(screen.getByLabelText('Cover file'), new Event(type, { bubbles: true }))
  expect(onCloseInner).toHaveBeenCalledOnce()
  expect(onClose).not.toHaveBeenCalled()
})

function Page({ open, opener, shown = true }: { open: boolean; opener: boolean; shown?: boolean }) {
  return (
    <>
      <h1 tabIndex={-1}>Kitchen</h1>
      {opener && <Button opens="arrange split">Arrange</Button>}
      {shown && <Dialog title="Arrange" open={open} onClose={() => undefined} actions={<button>Cancel</button>} />}
    </>
  )
}
const focused = () => document.activeElement?.textContent
const inDialog = () => screen.getByText('Cancel').focus()

test('the focus goes back to what opened it; where that is gone, to the heading', () => {
  const { rerender } = render(<Page open={false} opener />)
  screen.getByRole('button', { name: 'Arrange' }).focus()
  rerender(<Page open opener />)
  inDialog()
  rerender(<Page open={false} opener />)
  expect(focused()).toBe('Arrange')
  rerender(<Page open opener />)
  inDialog()
  rerender(<Page open={false} opener={false} />)
  expect(focused()).toBe('Kitchen')
})

test('one that an address opens is left for the button that opens it', () => {
  const { rerender } = render(<Page open={false} opener />)
  standAt('split')
  rerender(<Page open opener />)
  inDialog()
  rerender(<Page open={false} opener />)
  expect(focused()).toBe('Arrange')
})

test('nobody who is elsewhere by then is taken to that button', () => {
  render(<Page open={false} opener />)
  screen.getByRole('heading').focus()
  standAt('split')
  expect(focused()).toBe('Kitchen')
})

test('one that is taken away while it is open gives the focus back as well', () => {
  const { rerender } = render(<Page open={false} opener />)
  screen.getByRole('button', { name: 'Arrange' }).focus()
  rerender(<Page open opener />)
  inDialog()
  rerender(<Page open opener shown={false} />)
  expect(focused()).toBe('Arrange')
})

test('one that was opened out of another goes back to what opened the first', () => {
  const Two = ({ first, second }: { first: boolean; second: boolean }) => (
    <>
      <button>Arrange</button>
      <Dialog title="Arrange" open={first} onClose={() => undefined} actions={<button>Review</button>} />
      <Dialog title="Review" open={second} onClose={() => undefined} actions={<button>Back</button>} />
    </>
  )
  const { rerender } = render(<Two first={false} second={false} />)
  screen.getByRole('button', { name: 'Arrange' }).focus()
  rerender(<Two first second={false} />)
  screen.getByText('Review').focus()
  rerender(<Two first={false} second />)
  screen.getByText('Back').focus()
  rerender(<Two first second={false} />)
  screen.getByText('Review').focus()
  rerender(<Two first={false} second={false} />)
  expect(focused()).toBe('Arrange')
})
