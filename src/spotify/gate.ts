type Why = 'quota' | 'rate-limit'

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
 * Whether requests may go to Spotify at all. One refusal holds them all: the limit is the app's, not the request's.
 * `random` is from 0 to below 1; `onChange` is called after each change of `state()`.
 *
 * A wave is what was sent between two refusals. Of a wave only the first refusal counts, for the others say the same,
 * and a success of an older wave says nothing about now.
 */
export function createGate({ random, onChange }: { random: () => number; onChange: () => void }) {
  let state: State = { is: 'open' }
  let wave = 0
  let refusals = 0
  let unreadable = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  const become = (next: State): void => {
    clearTimeout(timer)
    state = next
    if (next.is === 'waiting') timer = setTimeout(() => become(next.then), next.until - Date.now())
    onChange()
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

    /** Lets one request try after a stop. */
    tryAgain: (): void => {
      if (state.is === 'stopped') become({ is: 'half-open', after: state.why })
    },
  }
}
