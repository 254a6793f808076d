import { useSyncExternalStore } from 'react'
import { createValue } from '#spotify/value.ts'

/** A value apart from any component, so that whoever looks at it is drawn anew and nobody else. */
export function createWatched<Value>(initial: Value) {
  // What is watched here may be long, or a set.
  const { get, set, subscribe } = createValue<Value>(initial, Object.is)
  return { get, set, use: (): Value => useSyncExternalStore(subscribe, get) }
}
