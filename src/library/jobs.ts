import { sessionKeys } from '#auth/session.ts'
import { readOwn } from '#auth/storage.ts'

/** What may be under way when a person wants to leave. */
export type Job = 'scan' | 'backup' | 'restore' | 'edit'

/** A restore that an earlier page began is there before its code is. */
const watched = new Map<Job, () => boolean>([['restore', () => readOwn('session', sessionKeys.steps) !== null]])

/** To be called by the code of each job once it is here: before that there can be none, but for what is marked. */
export const watchJob = (job: Job, isUnfinished: () => boolean): unknown => watched.set(job, isUnfinished)

/** The jobs that are not at their end, whether or not they are going on. */
export const unfinishedJobs = (): Job[] => [...watched].flatMap(([job, isUnfinished]) => (isUnfinished() ? [job] : []))
