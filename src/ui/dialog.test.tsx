import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { Dialog } from './dialog.tsx'

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
