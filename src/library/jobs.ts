/** What may be under way when a person wants to leave. */
export type Job = 'scan' | 'backup' | 'restore' | 'edit'

const watched = new Map<Job, () => boolean>()

/** To be called by the code of each job once it is here: before that there can be none. */
export const watchJob = (job: Job, isUnfinished: () => boolean): unknown => watched.set(job, isUnfinished)

/** The jobs that are not at their end, whether or not they are going on. */
export const unfinishedJobs = (): Job[] => [...watched].flatMap(([job, isUnfinished]) => (isUnfinished() ? [job] : []))
