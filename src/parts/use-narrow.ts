import { useSyncExternalStore } from 'react'

// The width below which rows have two lines and the heads of a grid give way to a choice.
const query = (): MediaQueryList => globalThis.matchMedia('(max-width: 767.98px)')

function subscribe(listener: () => void): () => void {
  const list = query()
  list.addEventListener('change', listener)
  return () => list.removeEventListener('change', listener)
}

/** Whether the window is as narrow as a phone. */
export const useNarrow = (): boolean => useSyncExternalStore(subscribe, () => query().matches)
