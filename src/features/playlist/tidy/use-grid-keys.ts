import { useEffect } from 'react'
import { choose, chooseAll, chosenRows } from './selection.ts'
import { showOrder, shownOrder } from './shown-order.ts'

const isCell = (target: EventTarget | null): target is HTMLElement =>
  target instanceof HTMLElement && target.closest('[role=grid]') !== null && target.getAttribute('role') === 'gridcell'

/** Space chooses the row that the keyboard is in, with Shift all from the last one; Ctrl+A all that are shown. */
export function useGridKeys(order: readonly number[]): void {
  useEffect(() => showOrder(order), [order])
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const { target, key, ctrlKey, metaKey, shiftKey, altKey } = event
      if (!isCell(target) || altKey) return
      const isAll = (ctrlKey || metaKey) && key.toLowerCase() === 'a'
      if (!isAll && (key !== ' ' || ctrlKey || metaKey)) return
      event.preventDefault()
      if (isAll) {
        chooseAll(shownOrder(), true)
        return
      }
      const place = Number(target.closest('[role=row]')?.getAttribute('aria-rowindex')) - 2
      const position = shownOrder()[place]
      if (position !== undefined) choose(position, !chosenRows().has(position), shiftKey ? shownOrder() : null)
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])
}
