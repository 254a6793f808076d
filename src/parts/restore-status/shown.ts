import { useEffect, useSyncExternalStore } from 'react'
import { createValue } from '#spotify/value.ts'

const places = createValue(0)

/** While `isShown`, how the restore stands is said where this is called, and need not be said at the foot of the view too. */
export function useShownHere(isShown: boolean): void {
  useEffect(() => {
    if (!isShown) return
    places.set(places.get() + 1)
    return () => places.set(places.get() - 1)
  }, [isShown])
}

/** Whether a dialog or a page says how the restore stands. */
export const useIsShown = (): boolean => useSyncExternalStore(places.subscribe, () => places.get() > 0)
