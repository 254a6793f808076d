import { useSyncExternalStore } from 'react'

/** Watches whether the window is narrower than `below`, in px. */
const watch = (below: number) => {
  const query = (): MediaQueryList => globalThis.matchMedia(`(max-width: ${below - 0.02}px)`)
  return [
    (listener: () => void) => {
      const list = query()
      list.addEventListener('change', listener)
      return () => list.removeEventListener('change', listener)
    },
    () => query().matches,
  ] as const
}

const narrow = watch(768)
const tight = watch(1024)
const compact = watch(1200)

/** Whether the window is as narrow as a phone: rows have two lines, and the heads of a grid give way to a choice. */
export const useNarrow = (): boolean => useSyncExternalStore(...narrow)

/** Whether the window has, beside the sidebar, little more room than a phone. */
export const useTight = (): boolean => useSyncExternalStore(...tight)

/** Whether the window has no room for all that can be done with a selection in one line. */
export const useCompact = (): boolean => useSyncExternalStore(...compact)
