import { afterEach, expect, test } from 'vitest'
import { pressOnce } from './held-enter.ts'

let stop: () => void = () => undefined
afterEach(() => {
  stop()
  document.body.innerHTML = ''
})

/** Whether a key does what it does on this element. */
function acts(element: Element, key: string, repeat: boolean): boolean {
  return element.dispatchEvent(new KeyboardEvent('keydown', { key, repeat, bubbles: true, cancelable: true }))
}

test('an Enter that is held presses a button once, and anything else as ever', () => {
  document.body.innerHTML = '<button><span>Follow</span></button><a href="#x">Open</a><input>'
  const [button, within, link, input] = ['button', 'span', 'a', 'input'].map((name) => document.querySelector(name)!)
  stop = pressOnce()
  expect(acts(button!, 'Enter', false)).toBe(true)
  expect(acts(button!, 'Enter', true)).toBe(false)
  expect(acts(within!, 'Enter', true)).toBe(false)
  expect(acts(button!, 'ArrowDown', true)).toBe(true)
  for (const other of [link!, input!]) expect(acts(other, 'Enter', true)).toBe(true)
  stop()
  expect(acts(button!, 'Enter', true)).toBe(true)
})
