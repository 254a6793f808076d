import { fireEvent } from '@testing-library/dom'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keepKeys } from './kept-keys.ts'
import { showOrder } from './shown-order.ts'

const grid = `<input><div role="grid" aria-multiselectable="true">
  <div role="row" aria-rowindex="2"><span role="gridcell" tabindex="-1">1</span></div>
</div>`
let end: AbortController
let release: () => void
const heard = vi.fn()
const onKey = ({ key, altKey, ctrlKey, target }: KeyboardEvent): void => {
  heard(`${altKey ? 'Alt+' : ''}${ctrlKey ? 'Control+' : ''}${key}`, target)
}

beforeEach(() => {
  document.body.innerHTML = grid
  showOrder([0])
  heard.mockReset()
  end = new AbortController()
  release = keepKeys(end.signal)
})
afterEach(() => {
  end.abort()
  document.removeEventListener('keydown', onKey)
})

const press = (selector: string, key: string, more = {}) => {
  const element = document.querySelector<HTMLElement>(selector)!
  element.focus()
  return fireEvent.keyDown(element, { key, ...more })
}
const cell = () => document.querySelector('[role=gridcell]')
/** What fulfils them is here. */
const arrive = () => {
  end.abort()
  document.addEventListener('keydown', onKey)
  release()
}

test('keys of the tools happen once the tools are here, in their order and once', () => {
  expect(press('[role=gridcell]', 'ArrowUp', { altKey: true })).toBe(false)
  press('[role=gridcell]', 'x', { ctrlKey: true })
  press('[role=gridcell]', 'Escape')
  arrive()
  release()
  expect(heard.mock.calls).toEqual([
    ['Alt+ArrowUp', cell()],
    ['Control+x', cell()],
    ['Escape', cell()],
  ])
})

test('other keys, and keys elsewhere, are left alone', () => {
  expect(press('[role=gridcell]', 'ArrowUp')).toBe(true)
  expect(press('[role=gridcell]', 'a', { ctrlKey: true })).toBe(true)
  expect(press('[role=gridcell]', 'ArrowUp', { altKey: true, shiftKey: true })).toBe(true)
  expect(press('input', 'x', { ctrlKey: true })).toBe(true)
  arrive()
  expect(heard).not.toHaveBeenCalled()
})

test('what is pasted is still in it later', () => {
  const given = new DataTransfer()
  given.setData('text/plain', 'spotify:track:1')
  document.querySelector<HTMLElement>('[role=gridcell]')!.focus()
  const event = new ClipboardEvent('paste', { clipboardData: given, bubbles: true, cancelable: true })
  cell()!.dispatchEvent(event)
  expect(event.defaultPrevented).toBe(true)
  given.clearData()
  const texts: (string | undefined)[] = []
  document.addEventListener('paste', ({ clipboardData }) => texts.push(clipboardData?.getData('text/plain')), {
    once: true,
  })
  end.abort()
  release()
  expect(texts).toEqual(['spotify:track:1'])
})
