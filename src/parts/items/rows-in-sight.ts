import { useCallback, useRef, useSyncExternalStore, type RefObject } from 'react'

/** Places on screen, from 0: `first` is in, `end` is out. */
export type Range = { first: number; end: number }

/** A range moves in steps of so many rows, not at each one. */
const stride = 2
/** Rows drawn beyond what is in sight, at least, on either side. */
const margin = 2

type Sight = {
  /** How far the list's top stands above that of the window, px; negative while it is below. */
  above: number
  /** Of the window, px. */
  height: number
}

/** The rows of a list of `count`, each `rowHeight` px high, to draw for what is in sight. */
export function toRange({ above, height }: Sight, count: number, rowHeight: number): Range {
  const step = (row: number) => Math.floor(row / stride) * stride
  const first = Math.min(step(above / rowHeight - margin), Math.max(0, step(count - 1)))
  const end = step((above + height) / rowHeight + margin) + stride
  return { first: Math.max(0, first), end: Math.min(count, Math.max(0, end)) }
}

/** The range to draw of a list that the window scrolls. `list` is as high as if all its rows were there. */
export function useRowsInSight(list: RefObject<HTMLElement | null>, count: number, rowHeight: number): Range {
  const known = useRef<Range>({ first: 0, end: 0 })
  const read = () => {
    const above = -(list.current?.getBoundingClientRect().top ?? 0)
    const range = toRange({ above, height: window.innerHeight }, count, rowHeight)
    if (range.first !== known.current.first || range.end !== known.current.end) known.current = range
    return known.current
  }
  // What stands above the list comes and goes, and moves it without a scroll.
  const subscribe = useCallback((onChange: () => void) => {
    const observer = new ResizeObserver(onChange)
    observer.observe(document.body)
    window.addEventListener('scroll', onChange, { passive: true })
    window.addEventListener('resize', onChange)
    return () => {
      observer.disconnect()
      window.removeEventListener('scroll', onChange)
      window.removeEventListener('resize', onChange)
    }
  }, [])
  return useSyncExternalStore(subscribe, read)
}
