import { orderFor } from '../src/demo/faults.ts'
import type { Emulator } from '../src/demo/emulator.ts'
import { fingerprint } from '../src/demo/random.ts'
import { learn, type Secrets } from './secrets.ts'

/** One request as the stand-in met it and as the page could see its answer. */
export type Passed = {
  what: 'request'
  /** ms epoch of the stand-in's clock, at the latest and, for the page may be behind it, at the earliest. */
  at: number
  least: number
  /** ms epoch of the real clock, when it came and when it was answered. */
  came: number
  answered: number
  /** How far the page's clock has been moved by then, in ms. */
  moved: number
  method: string
  path: string
  /** 0 where the page sees no answer, or not the end of one. */
  status: number
  /** What a page may read of Retry-After, in seconds. */
  retryAfter: number | null
  quota: boolean
  /** A name for the token that was sent, and for one that was given. */
  token: string | null
  given: string | null
  grantType: string | null
}

/** Something that a person or their device did, between requests. */
export type Mark = {
  what: 'document' | 'asked' | 'clock-set' | 'online' | 'offline' | 'refresh-asked'
  moved: number
  /** ms epoch of the real clock. */
  came: number
}

export type Timeline = (Passed | Mark)[]

const isRequest = (entry: Passed | Mark): entry is Passed => entry.what === 'request'

/** The requests for data, in the order of their coming, preflights left out. */
export const readsOf = (timeline: Timeline): Passed[] =>
  timeline.filter(isRequest).filter(({ method, path }) => method !== 'OPTIONS' && path.startsWith('/v1/'))

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

type Listener = { timeline: Timeline; secrets: Secrets; moved: () => number; pending: () => number }

/** A stand-in that writes down what passes, in `timeline`, and what of it is secret. */
export function listenIn(emulator: Emulator, { timeline, secrets, moved, pending }: Listener): Emulator {
  const answer = async (request: Request): Promise<Response> => {
    const copy = request.clone()
    const url = new URL(request.url)
    const form = new URLSearchParams(request.method === 'POST' ? await request.clone().text() : '')
    const bearer = /^Bearer (\S+)$/.exec(request.headers.get('authorization') ?? '')?.[1]
    const entry: Passed = {
      ...{
        what: 'request',
        at: emulator.clock.now(),
        least: emulator.clock.now() - pending(),
        came: Date.now(),
        answered: Infinity,
        moved: moved(),
      },
      ...{ method: request.method, path: url.pathname + url.search, status: 0, retryAfter: null, quota: false },
      ...{ token: bearer === undefined ? null : fingerprint(bearer), given: null, grantType: form.get('grant_type') },
    }
    timeline.push(entry)
    const response = await emulator.answer(request)
    const order = orderFor(response)?.what
    const isSeen = response.type !== 'error' && response.headers.has('access-control-allow-origin')
    if (isSeen && order !== 'hang' && order !== 'endless') {
      const text = await response.clone().text()
      const after = response.headers.get('access-control-expose-headers')?.includes('Retry-After') ?? false
      entry.status = response.status
      entry.retryAfter = after ? Number(response.headers.get('retry-after')) : null
      entry.quota = text.includes('QUOTA_EXCEEDED')
      const token = isJson(text) ? /"access_token":"([^"]+)"/.exec(text)?.[1] : undefined
      entry.given = token === undefined ? null : fingerprint(token)
    }
    entry.answered = Date.now()
    if (response.type !== 'error') await learn(secrets, copy, response.clone())
    return response
  }
  return { ...emulator, answer }
}

/** How long after a refusal others that were under way may still come in, in real ms. */
const stragglers = 120
/** How far the two clocks may be apart, in ms. */
const tolerance = 100
const longestWait = 120

type Hold = { since: number; until: number | null; mayAsk: number }

/** What a refusal forbids from then on; null for nothing. Where it does not say how long, at least a second. */
function holdOf({ status, quota, retryAfter, least: at, answered }: Passed): Hold | null {
  if (status !== 429) return null
  if (quota) return { since: answered, until: retryAfter === null ? null : at + retryAfter * 1000, mayAsk: 0 }
  return { since: answered, until: at + (retryAfter ?? 1) * 1000, mayAsk: 0 }
}

const isLonger = (one: Hold, other: Hold | null): boolean =>
  other === null || one.until === null || (other.until !== null && one.until > other.until)

/**
 * Requests for data that came while Spotify had said to wait, a wait that outlives the document. A stop lets one through
 * each time a person asks, and a new document is a way of asking where Spotify did not say for how long. A document that
 * goes the moment it is refused cannot tell the next one, and a clock that is set makes times of the day worthless.
 */
export function findHurries(timeline: Timeline): Passed[] {
  const hurries: Passed[] = []
  const preflights = new Map<string, number>()
  let hold: Hold | null = null
  for (const entry of timeline) {
    if (entry.what === 'clock-set') hold = null
    if (entry.what === 'document' && hold !== null && entry.came < hold.since + stragglers) hold = null
    if (hold !== null && (entry.what === 'asked' || (entry.what === 'document' && hold.until === null)))
      hold.mayAsk += 1
    if (isRequest(entry) && entry.method === 'OPTIONS') preflights.set(entry.path, entry.came)
    if (!isRequest(entry) || entry.method === 'OPTIONS' || !entry.path.startsWith('/v1/')) continue
    // On a busy machine a request may come long after the app has sent it: its preflight tells.
    const sent = preflights.get(entry.path) ?? entry.came
    preflights.delete(entry.path)
    if (hold?.until !== null && hold !== null && entry.at >= hold.until - tolerance) hold = null
    if (hold !== null && sent > hold.since + stragglers) {
      const isStop: boolean = hold.until === null || hold.until - entry.at > longestWait * 1000
      if (hold.mayAsk === 0) hurries.push(entry)
      else if (entry.status > 0 && entry.status !== 429 && entry.status < 500) hold = null
      else if (isStop) hold.mayAsk -= 1
    }
    const next = holdOf(entry)
    if (next !== null && isLonger(next, hold)) hold = { ...next, mayAsk: 0 }
  }
  return hurries
}

/**
 * Refreshes that came while the accounts service had asked for a rest, of an hour at most. A new document ends the rest;
 * a network that is back does not.
 */
export function findHastyRefreshes(timeline: Timeline): Passed[] {
  const hasty: Passed[] = []
  let until = 0
  for (const entry of timeline) {
    if (entry.what === 'document' || entry.what === 'clock-set') until = 0
    if (!isRequest(entry) || entry.grantType === null) continue
    if (entry.grantType === 'refresh_token' && entry.at < until - tolerance) hasty.push(entry)
    if (entry.status === 429) until = entry.least + Math.min(entry.retryAfter ?? 2, 3600) * 1000
  }
  return hasty
}

/** When the wait that Spotify has asked for ends, by the stand-in's clock; null if there is none, or it is not known. */
export function waitEnd(timeline: Timeline, now: number): number | null {
  const ends = timeline.filter(isRequest).map((entry) => (entry.quota ? null : (holdOf(entry)?.until ?? null)))
  const end = Math.max(0, ...ends.map((end) => end ?? 0))
  return end > now ? end : null
}

const renewable = 3600_000 - 60_000

/** Refreshes that nothing called for: the token had not been refused, was not near its end, and nobody had asked. */
export function findNeedlessRefreshes(timeline: Timeline): Passed[] {
  const needless: Passed[] = []
  let current: { token: string | null; moved: number; isCalledFor: boolean } = {
    token: null,
    moved: 0,
    isCalledFor: true,
  }
  for (const entry of timeline) {
    if (entry.what === 'refresh-asked' || entry.what === 'clock-set') current.isCalledFor = true
    if (!isRequest(entry)) continue
    if (entry.status === 401 && entry.token === current.token) current.isCalledFor = true
    if (entry.moved - current.moved >= renewable - 5000) current.isCalledFor = true
    if (entry.grantType === 'refresh_token' && !current.isCalledFor) needless.push(entry)
    if (entry.given !== null) current = { token: entry.given, moved: entry.moved, isCalledFor: false }
  }
  return needless
}

/** How many reads were under way at once, at most. A browser takes a moment to cut off what was given up. */
export function mostAtOnce(
  passages: readonly { method: string; url: string; start: number; end: number | null }[],
): number {
  const reads = passages.filter(({ method, url }) => method === 'GET' && new URL(url).pathname.startsWith('/v1/'))
  const isOn = (end: number | null, at: number): boolean => end === null || end - 150 > at
  return Math.max(
    0,
    ...reads.map(({ start: at }, index) => 1 + reads.slice(0, index).filter(({ end }) => isOn(end, at)).length),
  )
}

const oneLine = (entry: Passed | Mark, first: number): string => {
  if (!isRequest(entry)) return `        --- ${entry.what}`
  const seconds = ((entry.at - first) / 1000).toFixed(2).padStart(9)
  const more = [entry.grantType, entry.token, entry.quota && 'quota', entry.retryAfter && `after ${entry.retryAfter} s`]
  return `${seconds} s ${entry.method} ${entry.path.replace(/(?<=.{80}).+/, '…')} ${entry.status} ${more.filter(Boolean).join(' ')}`
}

/** The latest of the log, a line each. */
export const lastLines = (timeline: Timeline, count: number): string[] => {
  const seen = timeline.filter((entry) => !isRequest(entry) || entry.method !== 'OPTIONS')
  const first = timeline.find(isRequest)?.at ?? 0
  return seen.slice(-count).map((entry) => oneLine(entry, first))
}
