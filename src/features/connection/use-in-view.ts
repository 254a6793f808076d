import { useEffect, useRef, type RefObject } from 'react'

/**
 * Brings the step in hand into view when it changes: the one before it closes, and all that is below moves up.
 * `place` is that of its row in `list`.
 */
export function useInView(list: RefObject<HTMLElement | null>, place: number): void {
  const before = useRef(place)
  useEffect(() => {
    if (before.current === place) return
    before.current = place
    list.current?.children[place]?.scrollIntoView({ block: 'nearest' })
  }, [list, place])
}
