import type { IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'

/** How long a browser may take over a second try of its own, in ms. */
const patience = 250

/**
 * Breaks connections so that the page notices. A browser that loses a connection which has served before sends the
 * request again by itself, unseen by the page; that second try is broken too.
 */
export function createBreaker(now: () => number = Date.now) {
  const served = new WeakMap<Socket, number>()
  const expected = new Map<string, number>()
  const keyOf = ({ method, headers, url }: IncomingMessage): string => [method, headers.host, url].join(' ')

  return {
    /** Whether this request is a browser's own second try. To be asked once for each request. */
    isSecondTry(incoming: IncomingMessage): boolean {
      served.set(incoming.socket, (served.get(incoming.socket) ?? 0) + 1)
      const until = expected.get(keyOf(incoming)) ?? 0
      expected.delete(keyOf(incoming))
      return now() < until
    },
    breakOff(incoming: IncomingMessage): void {
      const hasServedBefore = (served.get(incoming.socket) ?? 0) > 1
      if (hasServedBefore) expected.set(keyOf(incoming), now() + patience)
      incoming.socket.destroy()
    },
  }
}

export type Breaker = ReturnType<typeof createBreaker>
