import { endSession, getSession, sessionKeys } from './session.ts'
import { readOwn, removeOwn, writeOwn } from './storage.ts'

/** `hour`: after an hour in the background, and after twelve hours without a click or a key. */
export const sessionLimits = ['hour', 'twelve-hours', 'never'] as const

export type SessionLimit = (typeof sessionLimits)[number]

const limitKey = 'session-limit'

const hour = 3_600_000
const idleAtMost = 12 * hour
const hiddenAtMost = hour
/** Milliseconds between two looks at the clock, and between two writes of the latest click. */
const tick = 30_000

/** What storage refused to keep holds until the page is left. */
let unkept: SessionLimit | null = null

/** When a session is to end by itself, as chosen in this browser. */
export function readSessionLimit(): SessionLimit {
  const kept = unkept ?? readOwn('local', limitKey)
  return sessionLimits.find((limit) => limit === kept) ?? 'hour'
}

/** Keeps the choice. False where the browser does not let us: it ends with the page. */
export function setSessionLimit(limit: SessionLimit): boolean {
  try {
    writeOwn('local', limitKey, limit)
    unkept = null
  } catch {
    unkept = limit
  }
  return unkept === null
}

/**
 * Ends the session twelve hours after the last click or key, and after an hour in the background unless `isBusy`. Both
 * times stand in sessionStorage, so that a reload or a tab that is opened again counts on. Sample data has no limit.
 * Returns the way to stop.
 */
export function watchSessionLimit({ isBusy }: { isBusy: () => boolean }): () => void {
  let active = readStamp(sessionKeys.activity) ?? Date.now()
  let hidden = readStamp(sessionKeys.hiddenSince)
  let written = 0
  let wall = Date.now()
  let steady = performance.now()

  /** A clock that was set back must not lengthen anything: what has been noted goes back with it. */
  const followClock = (): void => {
    const [nextWall, nextSteady] = [Date.now(), performance.now()]
    const back = Math.max(0, nextSteady - steady - (nextWall - wall))
    active -= back
    if (hidden !== null) hidden -= back
    wall = nextWall
    steady = nextSteady
  }

  const write = (): void => {
    if (!isLimited()) return
    written = active
    keep(sessionKeys.activity, active)
    keep(sessionKeys.hiddenSince, hidden)
  }

  const look = (): void => {
    followClock()
    const limit = readSessionLimit()
    if (!isLimited() || limit === 'never') return
    if (wall - active >= idleAtMost) endSession('idle')
    else if (limit === 'hour' && hidden !== null && wall - hidden >= hiddenAtMost && !isBusy()) endSession('hidden')
  }

  const onActivity = (): void => {
    look()
    active = wall
    if (Math.abs(active - written) >= tick) write()
  }

  const onVisibility = (): void => {
    look()
    const before = hidden
    hidden = document.visibilityState === 'hidden' ? (hidden ?? wall) : null
    if (hidden !== before) write()
  }

  const onLeave = (): void => {
    followClock()
    hidden ??= wall
    write()
  }

  // Clicks and keys are heard before anything on the page can keep them from us; of focus only the page's own counts.
  const listeners: readonly (readonly [EventTarget, string, () => void, boolean])[] = [
    [globalThis, 'pointerdown', onActivity, true],
    [globalThis, 'keydown', onActivity, true],
    [globalThis, 'focus', onVisibility, false],
    [globalThis, 'pageshow', onVisibility, false],
    [globalThis, 'pagehide', onLeave, false],
    [document, 'visibilitychange', onVisibility, false],
  ]
  for (const [target, event, act, capture] of listeners) target.addEventListener(event, act, capture)
  const timer = setInterval(look, tick)
  onVisibility()
  write()
  return () => {
    clearInterval(timer)
    for (const [target, event, act, capture] of listeners) target.removeEventListener(event, act, capture)
  }
}

const isLimited = (): boolean => getSession()?.sample === false

/** ms epoch, or null where nothing sensible is kept. A time still to come was written by a clock that has been set back. */
function readStamp(name: string): number | null {
  const stamp = Number(readOwn('session', name) ?? Number.NaN)
  const now = Date.now()
  return Number.isFinite(stamp) && stamp > 0 ? now - Math.abs(now - stamp) : null
}

function keep(name: string, stamp: number | null): void {
  try {
    if (stamp === null) removeOwn('session', name)
    else writeOwn('session', name, String(Math.round(stamp)))
  } catch {
    // Then this page alone knows, and a reload counts from its own beginning.
  }
}
