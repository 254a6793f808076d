/**
 * Waits up to `patience` ms for the Web Lock `name`. Answers the way to give it back; null if another tab still holds it.
 * Without Web Locks there is nothing to wait for.
 */
export function takeLock(name: string, patience: number): Promise<(() => void) | null> {
  const { locks } = globalThis.navigator as Partial<Navigator>
  if (!locks) return Promise.resolve(() => undefined)
  return new Promise((resolve) => {
    const waiting = new AbortController()
    const timer = setTimeout(() => {
      waiting.abort()
      resolve(null)
    }, patience)
    const hold = () => (waiting.signal.aborted ? undefined : new Promise<void>((giveBack) => settle(giveBack)))
    const settle = (giveBack: () => void) => {
      clearTimeout(timer)
      resolve(giveBack)
    }
    // Refused for another reason than our impatience (an opaque origin, a closing page): go on without a lock.
    locks.request(name, { signal: waiting.signal }, hold).catch(() => settle(() => undefined))
  })
}
