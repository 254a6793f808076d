/** For tests: Web Locks of one browser. Several tabs can be played by several module instances that share it. */
export function createLocks() {
  const held = new Set<string>()
  const queues = new Map<string, (() => void)[]>()
  const asked: string[] = []

  const request = async (
    name: string,
    options: { signal?: AbortSignal },
    hold: (lock: object) => unknown,
  ): Promise<unknown> => {
    asked.push(name)
    if (held.has(name)) await turn(name, options.signal)
    held.add(name)
    try {
      return await hold({ name })
    } finally {
      held.delete(name)
      queues.get(name)?.shift()?.()
    }
  }

  const turn = (name: string, signal?: AbortSignal) =>
    new Promise<void>((resolve, reject) => {
      const queue = queues.get(name) ?? []
      queues.set(name, [...queue, resolve])
      signal?.addEventListener('abort', () => {
        queues.set(
          name,
          (queues.get(name) ?? []).filter((one) => one !== resolve),
        )
        reject(new DOMException('aborted', 'AbortError'))
      })
    })

  return { request, held, asked }
}
