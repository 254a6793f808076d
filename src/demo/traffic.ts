/** One request as the wire saw it, in ms epoch of the real clock; `end` is null while it is on its way. */
export type Passage = { method: string; url: string; start: number; end: number | null }

/** How many requests were under way at once, preflights and pictures aside. */
export type Traffic = {
  readonly passages: readonly Passage[]
  /** Reads of the Web API (`GET /v1/…`) now, and the most there were at any time. */
  readonly reading: number
  readonly mostReading: number
  clear(): void
}

export type TrafficMeter = Traffic & { begin(method: string, url: string): () => void }

/** Counts for an adapter: `begin` at the start of a request, what it returns at its end. */
export function createTrafficMeter(): TrafficMeter {
  const passages: Passage[] = []
  let reading = 0
  let mostReading = 0
  return {
    passages,
    get reading() {
      return reading
    },
    get mostReading() {
      return mostReading
    },
    clear() {
      passages.length = 0
      mostReading = reading
    },
    begin(method, url) {
      const passage: Passage = { method, url, start: Date.now(), end: null }
      passages.push(passage)
      const isRead = method === 'GET' && new URL(url).pathname.startsWith('/v1/')
      if (isRead) mostReading = Math.max(mostReading, (reading += 1))
      return () => {
        if (passage.end !== null) return
        passage.end = Date.now()
        if (isRead) reading -= 1
      }
    },
  }
}
