import { useSyncExternalStore } from 'react'

/** A value apart from any component, so that whoever looks at it is drawn anew and nobody else. */
export function createWatched<Value>(initial: Value) {
  let value = initial
  const listeners = new Set<() => void>()
  const get = (): Value => value
  const subscribe = (listener: () => void): (() => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }
  return {
    get,
    set: (next: Value): void => {
      if (Object.is(next, value)) return
      value = next
      for (const listener of [...listeners]) listener()
    },
    use: (): Value => useSyncExternalStore(subscribe, get),
  }
}
