import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import axe from 'axe-core'
import { useRef, useState } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { Menu } from './menu.tsx'

afterEach(cleanup)

const items = [
  { id: 'csv', label: 'CSV', hint: 'For a spreadsheet' },
  { id: 'json', label: 'JSON', hint: 'Complete' },
  { id: 'text', label: 'Text' },
] as const

function Export({ onChoose }: { onChoose: (id: string) => void }) {
  const anchor = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  return (
    <main>
      <button ref={anchor} type="button" aria-haspopup="menu" aria-expanded={open} onClick={() => setOpen(true)}>
        Export
      </button>
      {open && (
        <Menu
          label="Export"
          anchor={anchor}
          items={items}
          onChoose={onChoose}
          onClose={() => setOpen(false)}
          note="Free"
        />
      )}
      <button type="button">Elsewhere</button>
    </main>
  )
}

const button = () => screen.getByRole('button', { name: 'Export' })

function open() {
  const onChoose = vi.fn<(id: string) => void>()
  render(<Export onChoose={onChoose} />)
  fireEvent.click(button())
  return onChoose
}

const focused = () => document.activeElement?.getAttribute('aria-labelledby') && document.activeElement.textContent
const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key })

test('an item is called by its label alone; what it is for describes it', async () => {
  open()
  const item = screen.getByRole('menuitem', { name: 'CSV' })
  expect(document.getElementById(item.getAttribute('aria-describedby') ?? '')?.textContent).toBe('For a spreadsheet')
  expect(screen.getByRole('menuitem', { name: 'Text' }).hasAttribute('aria-describedby')).toBe(false)
  const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } })
  expect(violations).toEqual([])
})

test('keys move the focus, round its ends and by first letters', () => {
  open()
  expect(focused()).toBe('CSVFor a spreadsheet')
  const steps = [
    ['ArrowDown', 'JSONComplete'],
    ['ArrowDown', 'Text'],
    ['ArrowDown', 'CSVFor a spreadsheet'],
    ['ArrowUp', 'Text'],
    ['Home', 'CSVFor a spreadsheet'],
    ['End', 'Text'],
    ['j', 'JSONComplete'],
    ['x', 'JSONComplete'],
  ] as const
  for (const [key, item] of steps) {
    press(key)
    expect(focused(), key).toBe(item)
  }
})

test.each(['Escape', 'Tab'])('%s closes it and gives the focus back', (key) => {
  const onChoose = open()
  press(key)
  expect(screen.queryByRole('menu')).toBeNull()
  expect(document.activeElement).toBe(button())
  expect(onChoose).not.toHaveBeenCalled()
})

test('a choice closes it first, with the focus where a dialog finds it', () => {
  const onChoose = open()
  fireEvent.click(screen.getByRole('menuitem', { name: 'JSON' }))
  expect(onChoose).toHaveBeenCalledExactlyOnceWith('json')
  expect(screen.queryByRole('menu')).toBeNull()
  expect(document.activeElement).toBe(button())
})

test('a press elsewhere closes it and leaves the focus there', () => {
  open()
  const elsewhere = screen.getByRole('button', { name: 'Elsewhere' })
  fireEvent.pointerDown(elsewhere)
  expect(screen.queryByRole('menu')).toBeNull()
  expect(document.activeElement).not.toBe(button())
})
