const saysTheSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/** A value that can be watched. `get` returns the same object until it is another one (`isSame`). */
export function createValue<Value>(initial: Value, isSame: (one: Value, other: Value) => boolean = saysTheSame) {
  let value = initial
  const listeners = new Set<() => void>()
  return {
    get: (): Value => value,
    set: (next: Value): void => {
      if (isSame(next, value)) return
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
