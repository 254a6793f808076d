import type { Outcome } from './answer.ts'
import { SpotifyError, type SpotifyFailure } from './errors.ts'
import { createGate } from './gate.ts'
import { createLimitRecord, noLimitRecord, type LimitRecord } from './limit-record.ts'
import { joinJob, newJob, nextJob, ranks, type Job, type Priority, type Task, type Waiter } from './job.ts'
import { createValue } from './value.ts'

/**
 * What the whole tab is doing with Spotify. `done` of `total` counts the requests since it was last idle; `until` is in
 * ms since the epoch, null where Spotify does not say.
 */
export type Pace =
  | { state: 'idle' }
  | { state: 'working'; done: number; total: number }
  | { state: 'waiting'; until: number }
  | { state: 'stopped'; why: 'quota' | 'rate-limit'; until: number | null }

/** `fresh`: not content with the answer to a request that has been sent before. */
export type RunOptions = { signal?: AbortSignal | undefined; priority?: Priority; fresh?: boolean }

type SchedulerOptions = { random?: () => number; record?: LimitRecord }

const mostReads = 3
/** A read that meets server trouble goes again after these: 502 comes and goes at Spotify. */
const rests = [500, 1000, 2000]
const longestRest = 20_000
/** How long `tryAgain` leaves it to others to ask something, before it asks again what was refused. */
const grace = 100

const toFailure = (why: 'quota' | 'rate-limit', until: number | null): SpotifyFailure =>
  why === 'quota' ? { kind: 'quota', until } : { kind: 'rate-limited', until }

/**
 * The only door to the Web API: a queue with priorities, few reads at a time, one write at a time for each list, and a
 * gate that holds everything while Spotify wants us to wait. `random` spreads the waits; `record` keeps what Spotify wants
 * beyond this page.
 */
export function createScheduler({ random = Math.random, record = noLimitRecord }: SchedulerOptions = {}) {
  const jobs = new Set<Job>()
  const sharing = new Map<string, Job>()
  const gate = createGate({ random, record, onChange: () => goOn() })
  const pace = createValue<Pace>({ state: 'idle' })
  /** The one request that decides whether the gate opens. */
  let probe: Job | null = null
  let refused: Task | null = null
  let order = 0
  let done = 0
  let total = 0

  const close = (job: Job): void => {
    clearTimeout(job.timer)
    job.state = 'over'
    jobs.delete(job)
    if (job.task.shared !== null && sharing.get(job.task.shared) === job) sharing.delete(job.task.shared)
    if (probe === job) probe = null
  }

  const finish = (job: Job, tell: (waiter: Waiter) => void): void => {
    done++
    close(job)
    job.waiters.forEach(tell)
  }

  const reject = (job: Job, error: unknown): void => finish(job, (waiter) => waiter.reject(error))

  const fail = (job: Job, failure: SpotifyFailure): void => reject(job, new SpotifyError(failure))

  /** Nobody waits for it any more. Others that the same signal ends follow in this very moment: look up after that. */
  const desert = (job: Job): void => {
    total--
    close(job)
    job.abort.abort()
    queueMicrotask(goOn)
  }

  const add = (task: Task, rank: number): Job => {
    const job = newJob(task, rank, order++)
    jobs.add(job)
    if (task.shared !== null) sharing.set(task.shared, job)
    total++
    return job
  }

  const requeue = (job: Job): void => {
    job.state = 'queued'
    if (job.task.lane === null) refused = job.task
  }

  const meetTrouble = (job: Job, failure: SpotifyFailure, wait: number | null, wave: number): void => {
    const rest = job.task.lane === null ? rests[job.troubles++] : undefined
    if (rest === undefined || (wait ?? 0) > longestRest) {
      gate.unanswered(wave)
      fail(job, failure)
      return
    }
    job.state = 'resting'
    job.timer = setTimeout(
      () => {
        job.state = 'queued'
        goOn()
      },
      Math.max(rest * (1 + random() / 4), wait ?? 0),
    )
  }

  const settle = (job: Job, outcome: Outcome, wave: number): void => {
    if (outcome.kind === 'done') {
      gate.passed(wave)
      finish(job, (waiter) => waiter.resolve(outcome.body))
    } else if (outcome.kind === 'failed') {
      if (outcome.answered) gate.passed(wave)
      else gate.unanswered(wave)
      fail(job, outcome.failure)
    } else if (outcome.kind === 'trouble') {
      meetTrouble(job, outcome.failure, outcome.wait, wave)
    } else if (outcome.kind === 'renewed') {
      job.state = 'queued'
    } else if (outcome.kind === 'limited') {
      // Refused is not done, so even a write may go again.
      requeue(job)
      gate.refused(wave, outcome)
    } else {
      // A write may have arrived: whoever wrote has to look.
      if (job.task.lane === null) requeue(job)
      else fail(job, { kind: 'unreachable' })
      gate.refused(wave, { wait: null, quota: false })
    }
  }

  const send = (job: Job): void => {
    const wave = gate.wave()
    job.state = 'sent'
    if (gate.state().is === 'half-open') probe = job
    const after = (act: () => void): void => {
      if (job.state === 'over') return
      act()
      goOn()
    }
    job.task.send(job.abort.signal).then(
      (outcome) => after(() => settle(job, outcome, wave)),
      (error: unknown) => after(() => reject(job, error)),
    )
  }

  const toPace = (): Pace => {
    const gated = gate.state()
    if (gated.is === 'stopped') return { state: 'stopped', why: gated.why, until: gated.until }
    if (gated.is === 'waiting') return { state: 'waiting', until: gated.until }
    return total > 0 ? { state: 'working', done, total } : { state: 'idle' }
  }

  /** Between two requests of one job is no rest worth showing. */
  const comeToRest = (): void => {
    if (jobs.size > 0 || total === 0) return
    done = 0
    total = 0
    pace.set(toPace())
  }

  /** While one request decides, it alone may go, again too if it comes to that. */
  const nextToSend = (): Job | null => {
    const state = gate.state().is
    if (state === 'open' || (state === 'half-open' && probe === null)) return nextJob(jobs, mostReads)
    return state === 'half-open' && probe?.state === 'queued' ? probe : null
  }

  const goOn = (): void => {
    const gated = gate.state()
    if (gated.is === 'stopped') {
      for (const job of [...jobs]) if (job.state !== 'sent') fail(job, toFailure(gated.why, gated.until))
    }
    for (;;) {
      const job = nextToSend()
      if (job === null) break
      send(job)
    }
    pace.set(toPace())
    if (jobs.size === 0 && total > 0) setTimeout(comeToRest)
  }

  const run = (task: Task, { signal, priority = 'view', fresh = false }: RunOptions = {}): Promise<unknown> => {
    if (signal?.aborted === true) return Promise.reject(signal.reason as Error)
    const gated = gate.state()
    if (gated.is === 'stopped') {
      const isPast = gated.until !== null && gated.until <= Date.now()
      if (!isPast) return Promise.reject(new SpotifyError(toFailure(gated.why, gated.until)))
      gate.tryAgain()
    }
    const known = task.shared === null ? undefined : sharing.get(task.shared)
    const job = known === undefined || (fresh && known.state === 'sent') ? add(task, ranks[priority]) : known
    job.rank = Math.min(job.rank, ranks[priority])
    const promise = joinJob(job, signal, () => desert(job))
    goOn()
    return promise
  }

  pace.set(toPace())

  return {
    /** Resolves to the body; rejects with SpotifyError, or with the reason of `signal`. */
    run,

    getPace: pace.get,
    subscribePace: pace.subscribe,

    /** After a stop: lets one request go, and all others only if that succeeds. If nobody asks, it asks by itself. */
    tryAgain: (): void => {
      if (gate.state().is !== 'stopped') return
      gate.tryAgain()
      setTimeout(() => {
        if (gate.state().is === 'half-open' && jobs.size === 0 && refused !== null) run(refused).catch(() => undefined)
      }, grace)
    },

    /** At the end of a session: nothing more is sent, what is on its way is cut off. Limits are the app's and remain. */
    abortAll: (): void => {
      refused = null
      const reason = new DOMException('The session has ended', 'AbortError')
      for (const job of [...jobs]) {
        job.abort.abort(reason)
        reject(job, reason)
      }
      gate.remember()
      goOn()
    },
  }
}

export const scheduler = createScheduler({ record: createLimitRecord() })

export const { getPace, subscribePace, tryAgain, abortAll } = scheduler
