import type { Limit, LimitRecord, Why } from './limit-record.ts'

type State =
  | { is: 'open' }
  | { is: 'waiting'; until: number; then: State }
  /** One request may go, and decides. `after` is why we had stopped; null while we wait by ourselves. */
  | { is: 'half-open'; after: Why | null }
  | { is: 'stopped'; why: Why; until: number | null }

/** Longer than that nobody watches a countdown: we stop, and say until when. */
const longestWait = 120_000
/** The waits where Spotify does not say how long: six tries in all. */
const pauses = [1000, 2000, 4000, 8000, 16_000]
/** Waiting as told, again and again, and never a success: something else is wrong. */
const mostRefusals = 10

/**
 * Where a page begins that finds a limit. A stop that is over, or of which nobody knows when it will be, is for one
 * request to find out; no wait is longer than the longest, whatever has become of the clock.
 */
function beginWith(limit: Limit | null, now: number): State {
  if (limit === null) return { is: 'open' }
  const { why, until } = limit
  if (why !== null)
    return until !== null && until > now ? { is: 'stopped', why, until } : { is: 'half-open', after: why }
  return until > now
    ? { is: 'waiting', until: Math.min(until, now + longestWait), then: { is: 'half-open', after: null } }
    : { is: 'open' }
}

/** What the next page of this tab has to know. */
function limitOf(state: State): Limit | null {
  if (state.is === 'stopped') return { why: state.why, until: state.until }
  if (state.is === 'half-open') return state.after === null ? null : { why: state.after, until: null }
  if (state.is === 'open') return null
  const after = state.then.is === 'half-open' ? state.then.after : null
  return { why: after, until: state.until }
}

type GateOptions = { random: () => number; record: LimitRecord; onChange: () => void }

/**
 * Whether requests may go to Spotify at all. One refusal holds them all: the limit is the app's, not the request's.
 * `random` is from 0 to below 1; `onChange` is called after each change of `state()`.
 *
 * A wave is what was sent between two refusals. Of a wave only the first refusal counts, for the others say the same,
 * and a success of an older wave says nothing about now.
 */
export function createGate({ random, record, onChange }: GateOptions) {
  let state = beginWith(record.read(), Date.now())
  let wave = 0
  let refusals = 0
  let unreadable = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  const become = (next: State): void => {
    clearTimeout(timer)
    state = next
    remember()
    awaitEnd()
    onChange()
  }

  const remember = (): void => record.write(limitOf(state))

  const awaitEnd = (): void => {
    if (state.is !== 'waiting') return
    const { then, until } = state
    timer = setTimeout(() => become(then), until - Date.now())
  }

  const startAfresh = (): void => {
    refusals = 0
    unreadable = 0
  }

  const stop = (why: Why, until: number | null): void => {
    wave++
    startAfresh()
    become({ is: 'stopped', why, until })
  }

  const waitBlindly = (): void => {
    const pause = pauses[unreadable++]
    const after = state.is === 'half-open' ? state.after : null
    if (after !== null) stop(after, null)
    else if (pause === undefined) stop('rate-limit', null)
    // Never sooner than the pause, so that many tabs do not come back together.
    else become({ is: 'waiting', until: Date.now() + pause * (1 + random() / 4), then: { is: 'half-open', after } })
  }

  const waitAsTold = (until: number): void => {
    if (++refusals > mostRefusals) stop('rate-limit', until)
    else become({ is: 'waiting', until, then: state.is === 'half-open' ? state : { is: 'open' } })
  }

  awaitEnd()

  return {
    state: (): State => state,
    wave: (): number => wave,

    /** Spotify refused a request of wave `sent`. `wait` in ms; null where it does not say, or may not have been Spotify. */
    refused: (sent: number, { wait, quota }: { wait: number | null; quota: boolean }): void => {
      const until = wait === null ? null : Date.now() + wait
      if (state.is === 'stopped' && until === null) return
      if (quota || (wait ?? 0) > longestWait) {
        stop(quota ? 'quota' : 'rate-limit', until)
      } else if (sent !== wave) {
        if (state.is === 'waiting' && until !== null && until > state.until) become({ ...state, until })
      } else {
        wave++
        if (until === null) waitBlindly()
        else waitAsTold(until)
      }
    },

    /** Spotify answered a request of wave `sent`. */
    passed: (sent: number): void => {
      if (sent !== wave) return
      startAfresh()
      if (state.is === 'half-open') become({ is: 'open' })
    },

    /** No answer came to a request of wave `sent`, and nobody knows why. The one that was to find out has found nothing. */
    unanswered: (sent: number): void => {
      if (sent === wave && state.is === 'half-open' && state.after !== null) stop(state.after, null)
    },

    /** Writes the limit down again, after whatever was kept has been wiped. */
    remember,

    /** Lets one request try after a stop. */
    tryAgain: (): void => {
      if (state.is === 'stopped') become({ is: 'half-open', after: state.why })
    },
  }
}
