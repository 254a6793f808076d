import { sessionKeys } from '#auth/session.ts'
import { readOwn, removeOwn, writeOwn } from '#auth/storage.ts'

export type JobMark = 'running' | 'paused' | null

/** Whether a job of this session was going on when the page went; null if there was none. */
export function jobMark(): JobMark {
  const mark = readOwn('session', sessionKeys.job)
  return mark === 'running' || mark === null ? mark : 'paused'
}

/** Says to the page after this one what to do: go on by itself, or offer to. The mark goes with the session. */
export function markJob(value: JobMark): void {
  try {
    if (value === null) removeOwn('session', sessionKeys.job)
    else writeOwn('session', sessionKeys.job, value)
  } catch {
    // After a reload the person has to press the button.
  }
}
