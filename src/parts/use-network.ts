import { useState, useSyncExternalStore } from 'react'

/** Of the browser, as far as it knows. `back`: there was none for a while. */
export type Network = 'up' | 'down' | 'back'

function subscribe(listener: () => void): () => void {
  window.addEventListener('online', listener)
  window.addEventListener('offline', listener)
  return () => {
    window.removeEventListener('online', listener)
    window.removeEventListener('offline', listener)
  }
}

/** Whether the browser has a network, and whether it had none at some time since this was first shown. */
export function useNetwork(): Network {
  const isUp = useSyncExternalStore(subscribe, () => navigator.onLine)
  const [wasDown, setWasDown] = useState(!isUp)
  if (!isUp && !wasDown) setWasDown(true)
  if (!isUp) return 'down'
  return wasDown ? 'back' : 'up'
}
