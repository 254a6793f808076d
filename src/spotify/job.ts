import type { Outcome } from './answer.ts'

/** What is on screen, the rest of a list that is on screen, what runs in the background. */
export type Priority = 'view' | 'rest' | 'background'

export type Task = {
  /** Reads of the same name share one request; null for writes, which never do. */
  shared: string | null
  /** Writes of the same name go one after the other; null for reads. */
  lane: string | null
  send: (signal: AbortSignal) => Promise<Outcome>
}

export type Waiter = { resolve: (body: unknown) => void; reject: (error: unknown) => void }

/** A task on its way, and those who wait for it. */
export type Job = {
  readonly task: Task
  readonly abort: AbortController
  readonly waiters: Set<Waiter>
  /** Its place in the queue, kept when it has to go again. */
  readonly order: number
  rank: number
  state: 'queued' | 'sent' | 'resting' | 'over'
  /** How often it met server trouble. */
  troubles: number
  timer: ReturnType<typeof setTimeout> | undefined
}

export const ranks: Record<Priority, number> = { view: 0, rest: 1, background: 2 }

export const newJob = (task: Task, rank: number, order: number): Job => ({
  task,
  abort: new AbortController(),
  waiters: new Set(),
  order,
  rank,
  state: 'queued',
  troubles: 0,
  timer: undefined,
})

/** Waits for a job until `signal` aborts, which ends this wait alone; `onDeserted` when nobody waits any more. */
export function joinJob(job: Job, signal: AbortSignal | undefined, onDeserted: () => void): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const leave = (): void => {
      job.waiters.delete(waiter)
      waiter.reject(signal?.reason)
      if (job.waiters.size === 0) onDeserted()
    }
    const waiter: Waiter = {
      resolve: (body) => {
        signal?.removeEventListener('abort', leave)
        resolve(body)
      },
      reject: (error) => {
        signal?.removeEventListener('abort', leave)
        // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- the reason of an abort is passed on
        reject(error)
      },
    }
    job.waiters.add(waiter)
    signal?.addEventListener('abort', leave, { once: true })
  })
}

const better = (one: Job, other: Job): boolean =>
  one.rank === other.rank ? one.order < other.order : one.rank < other.rank

/** Which job goes next, if any may: reads while fewer than `mostReads` are on their way, writes one at a time per lane. */
export function nextJob(jobs: Iterable<Job>, mostReads: number): Job | null {
  const sent = [...jobs].filter((job) => job.state === 'sent')
  const lanes = new Set(sent.map((job) => job.task.lane))
  const mayRead = sent.filter((job) => job.task.lane === null).length < mostReads
  let next: Job | null = null
  for (const job of jobs) {
    const mayGo = job.state === 'queued' && (job.task.lane === null ? mayRead : !lanes.has(job.task.lane))
    if (mayGo && (next === null || better(job, next))) next = job
  }
  return next
}
