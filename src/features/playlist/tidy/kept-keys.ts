import { rowWithin } from './shown-order.ts'

/** Whether it is one of the keys that the tools fulfil in a list. A text that is marked is what the browser copies. */
function isTools({ key, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean {
  if (shiftKey) return false
  if (ctrlKey || metaKey) return !altKey && /^[xc]$/i.test(key) && getSelection()?.isCollapsed !== false
  return altKey ? /^(ArrowUp|ArrowDown|Enter)$/.test(key) : key === 'Escape'
}

/** What is pasted can be read only now. */
function copyOf({ clipboardData }: ClipboardEvent): ClipboardEvent {
  const copy = new DataTransfer()
  for (const type of clipboardData?.types ?? []) copy.setData(type, clipboardData?.getData(type) ?? '')
  return new ClipboardEvent('paste', { clipboardData: copy, bubbles: true, cancelable: true })
}

/**
 * Keeps the keys that are pressed in a list, and what is pasted there, while nothing is here that fulfils them. The result lets
 * them happen after all, in their order. `end` stops the keeping.
 */
export function keepKeys(end: AbortSignal): () => void {
  const kept: (() => void)[] = []
  const keep = (event: Event, toCopy: () => Event): void => {
    const cell = document.activeElement
    if (rowWithin(cell) === null || event.defaultPrevented) return
    event.preventDefault()
    const copy = toCopy()
    kept.push(() => cell?.dispatchEvent(copy))
  }
  const onKey = (event: KeyboardEvent): void => {
    if (isTools(event)) keep(event, () => new KeyboardEvent('keydown', event))
  }
  document.addEventListener('keydown', onKey, { signal: end })
  document.addEventListener('paste', (event) => keep(event, () => copyOf(event)), { signal: end })
  return () => kept.splice(0).forEach((happen) => happen())
}
