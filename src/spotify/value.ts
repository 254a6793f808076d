/** A value that can be watched. `get` returns the same object until it says something else. */
export function createValue<Value>(initial: Value) {
  let value = initial
  const listeners = new Set<() => void>()
  return {
    get: (): Value => value,
    set: (next: Value): void => {
      if (JSON.stringify(next) === JSON.stringify(value)) return
      value = next
      for (const listener of [...listeners]) listener()
    },
    /** Calls `listener` after each change; returns the function that ends it. */
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
