import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, createEvent, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { listOf } from '#library/edit/sample-edits.ts'
import { Toasts } from '#ui/toast.tsx'
import { ByHand } from './by-hand.tsx'
import { carry, takeCarried } from './carried.ts'
import { dropClip, getClip } from './clip.ts'
import { clearSelection, setSelection } from './selection.ts'
import { showOrder } from './shown-order.ts'
import type { Hand } from './use-hand.ts'

const playlist = { id: 'kitchen', name: 'Kitchen', snapshotId: 's' }
const rows = listOf('ABC1D')
const uri = 'spotify:track:0123456789012345678901'

beforeEach(() => {
  clearSelection()
  dropClip()
  carry(null)
  showOrder(rows.map((_, at) => at))
})
afterEach(cleanup)

function show(change: Partial<Hand> = {}) {
  const onTool = vi.fn()
  render(
    <QueryClientProvider client={new QueryClient()}>
      <div role="grid" aria-multiselectable="true" aria-label="Items" tabIndex={-1}>
        <div role="rowgroup">
          {rows.map(({ position }) => (
            <div key={position} role="row" aria-rowindex={position + 2}>
              <span role="gridcell" tabIndex={-1}>
                <a href="https://open.spotify.com">{position + 1}</a>
              </span>
            </div>
          ))}
        </div>
      </div>
      <ByHand {...{ playlist, rows, isOriginal: true, onTool, ...change }} />
      <Toasts />
    </QueryClientProvider>,
  )
  return onTool
}
const cell = (row: number) => screen.getAllByRole('gridcell')[row - 1]!
const press = (row: number, key: string, more = {}) => {
  cell(row).focus()
  return fireEvent.keyDown(cell(row), { key, ...more })
}
const alt = { altKey: true }
const said = () => screen.getByRole('status', { name: 'Moved by keyboard' }).textContent

test('keys move the row that they are in, and it is said from where to where', () => {
  const onTool = show()
  press(3, 'ArrowUp', alt)
  press(3, 'ArrowUp', alt)
  expect(said()).toContain('C: moved from 3 to 1')
  press(3, 'ArrowUp', alt)
  expect(said()).toContain('from 3 to 1')
  fireEvent.click(screen.getByRole('button', { name: 'Review changes' }))
  expect(onTool).toHaveBeenCalledWith('hand')
  expect(takeCarried()).toEqual({ order: [2, 0, 1, 3, 4] })
})

test('what is chosen moves together; Escape takes all of it back', () => {
  show()
  setSelection([3, 4])
  press(1, 'ArrowUp', alt)
  expect(said()).toContain('2 items moved, the first from 4 to 3')
  press(1, 'Escape')
  expect(said()).toBe('')
})

test('a row that is back in its place is not moved', () => {
  show()
  press(2, 'ArrowDown', alt)
  press(2, 'ArrowUp', alt)
  expect(said()).toBe('')
})

test('in another order nothing is moved, and why is said', () => {
  show({ isOriginal: false })
  press(2, 'ArrowUp', alt)
  expect(said()).toBe('')
  expect(screen.getByText('Show the original order to move rows by hand')).toBeTruthy()
})

test('links that are pasted go after the row that has the keyboard', () => {
  const onTool = show()
  cell(2).focus()
  fireEvent.paste(document, { clipboardData: { types: ['text/plain'], getData: () => uri } })
  expect(onTool).toHaveBeenCalledWith('add')
  expect(takeCarried()).toEqual({ given: { uris: [uri], position: 2 } })
})

test('what is cut is pasted as that, though the clipboard has its links; links that were copied since are not it', () => {
  const onTool = show()
  setSelection([0, 3])
  press(1, 'x', { ctrlKey: true })
  expect(getClip()).toMatchObject({ how: 'cut', from: playlist, rows: [rows[0], rows[3]] })
  fireEvent.paste(document, { clipboardData: { types: [], getData: () => '' } })
  expect(onTool).toHaveBeenLastCalledWith('paste')
  expect(takeCarried()).toEqual({ clip: { how: 'cut', from: playlist, positions: [0, 3], at: 0 } })
  fireEvent.paste(document, { clipboardData: { types: ['text/plain'], getData: () => uri } })
  expect(onTool).toHaveBeenLastCalledWith('add')
})

const transfer = { types: ['text/plain'], getData: () => uri, dropEffect: 'none' }

test('links from elsewhere are taken where they are dropped, and the browser does not follow them', () => {
  const onTool = show({ isOriginal: false })
  const drop = createEvent.drop(cell(2), { dataTransfer: transfer })
  fireEvent(cell(2), drop)
  expect(drop.defaultPrevented).toBe(true)
  expect(onTool).toHaveBeenCalledWith('add')
  // In another order there is no such place.
  expect(takeCarried()).toEqual({ given: { uris: [uri], position: 5 } })
})

test('a link of this very list that is dragged adds nothing', () => {
  const onTool = show()
  const types = ['text/plain']
  const dataTransfer = { ...transfer, types, setData: (type: string) => types.push(type) }
  fireEvent.dragStart(cell(1), { dataTransfer })
  fireEvent.drop(cell(2), { dataTransfer })
  expect(onTool).not.toHaveBeenCalled()
})

test('while the list is not all here nothing is taken from it', () => {
  const onTool = show({ rows: null })
  press(1, 'c', { ctrlKey: true })
  fireEvent.drop(cell(2), { dataTransfer: transfer })
  expect(getClip()).toBeNull()
  expect(onTool).not.toHaveBeenCalled()
})
