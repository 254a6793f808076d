import type { QueryClient } from '@tanstack/react-query'
import { reviveJobs } from '#library/backup-run.ts'
import './watch.ts'

/** Goes on with what a reload broke off; a backup that is built is handed over, whatever page that was. */
export const revive = (client: QueryClient): void => void reviveJobs(client)
