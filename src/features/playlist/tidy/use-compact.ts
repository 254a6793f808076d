import { useSyncExternalStore } from 'react'

const query = (): MediaQueryList => globalThis.matchMedia('(max-width: 1199.98px)')

function subscribe(listener: () => void): () => void {
  const list = query()
  list.addEventListener('change', listener)
  return () => list.removeEventListener('change', listener)
}

/** Whether the window has no room for all that can be done with a selection in one line. */
export const useCompact = (): boolean => useSyncExternalStore(subscribe, () => query().matches)
