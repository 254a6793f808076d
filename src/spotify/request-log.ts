import { onSessionEnd } from '#auth/session.ts'

export type LoggedRequest = {
  /** Counts up from 1 for as long as the page lives. */
  id: number
  /** ms epoch at which it was sent. */
  at: number
  method: string
  /** With its query: `/v1/me/top/artists?limit=10`. A token never stands in an address. */
  path: string
  /** Null: no answer that we may read. */
  status: number | null
  tookMs: number
  /** From being asked for to being sent: the queue, Spotify's limits, the wait for a token. */
  waitedMs: number
  outcome: 'answered' | 'lost' | 'aborted'
}

const most = 50

let log: readonly LoggedRequest[] = []
let count = 0
let lastId = 0
/** Which session this is, by number: what an earlier one sent is none of this one's. */
let era = 0
const listeners = new Set<() => void>()

/** What went to the Web API since the session began, latest first, 50 at most. The same object until it changes. */
export const requestLog = (): readonly LoggedRequest[] => log

/** How many requests went to the Web API since the session began; each try counts. */
export const requestCount = (): number => count

/** Calls `listener` after each change. Returns the way to stop. */
export function subscribeRequestLog(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/**
 * Notes that a request leaves now, which was asked for at `askedAt` (ms epoch). Returns what to call with how it went;
 * nothing is written down if the session has ended by then.
 */
export function logRequest({ method, url, askedAt }: { method: string; url: URL; askedAt: number }) {
  const of = era
  const at = Date.now()
  return (outcome: LoggedRequest['outcome'], status: number | null): void => {
    if (of !== era) return
    const tookMs = Math.max(0, Date.now() - at)
    const waitedMs = Math.max(0, at - askedAt)
    const path = url.pathname + url.search
    count++
    become([{ id: ++lastId, at, method, path, status, tookMs, waitedMs, outcome }, ...log].slice(0, most))
  }
}

function become(next: readonly LoggedRequest[]): void {
  log = next
  for (const listener of [...listeners]) listener()
}

onSessionEnd(() => {
  era++
  count = 0
  become([])
})
