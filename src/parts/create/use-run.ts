import { useQueryClient } from '@tanstack/react-query'
import type { RestorePlan } from '#library/restore/plan.ts'
import { hasGaps } from '#library/restore/restore-state.ts'
import { forgetRestore } from '#library/restore/run.ts'
import { useShownHere } from '#parts/restore-status/shown.ts'
import { isTaken, useRecalled } from './busy.tsx'
import { useApply, useRestoreState } from './use-apply.ts'

/** All that a dialog needs which makes lists: how it stands, and what may be done. */
export function useRun(plan: RestorePlan, open: boolean) {
  const client = useQueryClient()
  const restore = useRestoreState()
  const isRecalled = useRecalled(open)
  const { apply, stage, failure, dialog } = useApply(plan)
  const isRunning = stage === 'begun' && restore.is !== 'idle'
  useShownHere(isRunning && open)
  const results = isRunning && 'report' in restore ? restore.report.results : null
  const leave = () => {
    // What came out as it was meant to needs no place in Backup; the rest is seen to there.
    const isUnwanted = stage === 'kept' && restore.is === 'waiting'
    if (isUnwanted || results?.some(hasGaps) === false) void forgetRestore(client)
  }
  return {
    ...{ restore, isRunning, isRecalled, apply, failure },
    /** The place of the one job there can be is taken by another. */
    isBusy: stage === 'form' && isTaken(restore),
    /** Of ours, once it has come to its end. */
    results,
    /** To be called when the dialog is closed. */
    leave,
    /** The question for what Spotify has to allow. */
    dialog,
  }
}
