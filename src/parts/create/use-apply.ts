import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState, useSyncExternalStore, type ReactNode } from 'react'
import { sessionKeys } from '#auth/session.ts'
import { removeOwn, writeOwn } from '#auth/storage.ts'
import type { RestorePlan } from '#library/restore/plan.ts'
import { getRestore, subscribeRestore, type RestoreState } from '#library/restore/restore-state.ts'
import { keepPlan, startRestore } from '#library/restore/run.ts'
import { createButtonWords as words } from '#messages/en/create-button.ts'
import { pinStatus } from '#parts/restore-status/pin-status.tsx'
import { useAllow } from '#parts/allow/use-allow.tsx'
import { paths } from '#paths.ts'
import { playlistsQueries } from '#spotify/playlists.ts'

export const useRestoreState = (): RestoreState => useSyncExternalStore(subscribeRestore, getRestore)

type Applying = {
  apply: () => void
  /** `kept`: the plan is written down or about to be, and waits for what Spotify has to allow. `begun`: it is ours that runs. */
  stage: 'form' | 'kept' | 'begun'
  /** Why it could not begin; null while nothing stands in its way. */
  failure: unknown
  /** The question for what Spotify has to allow. */
  dialog: ReactNode
}

/** Runs a plan by the steps of a restore. Whoever has to go to Spotify for its leave finds it going on in Backup. */
export function useApply(plan: RestorePlan): Applying {
  const client = useQueryClient()
  const allow = useAllow()
  const [stage, setStage] = useState<Applying['stage']>('form')
  const [failure, setFailure] = useState<unknown>(null)
  const isBusy = useRef(false)

  const keep = async () => {
    // A list whose making got no answer is told by not having been among these.
    setStage('kept')
    const { playlists } = await client.query(playlistsQueries.all())
    await keepPlan(client, plan, playlists)
    // Another job has its place: that is left alone, and the dialog says so.
    const isKept = getRestore().is === 'waiting'
    if (!isKept) setStage('form')
    return isKept
  }
  const begin = async () => {
    removeOwn('session', sessionKeys.restore)
    if (!(await keep())) return
    setStage('begun')
    pinStatus(client)
    await startRestore(client)
  }
  const apply = () => {
    // A second press while the first is being seen to is none.
    if (isBusy.current) return
    setFailure(null)
    allow.ask({
      scopes: plan.scopes,
      why: words.why,
      returnTo: paths.backup,
      beforeLeaving: async () => {
        if (!(await keep())) throw new Error('another job is unfinished')
        writeOwn('session', sessionKeys.restore, 'asked')
      },
      onAllowed: () => {
        isBusy.current = true
        begin()
          .catch((error: unknown) => {
            setFailure(error)
            setStage('form')
          })
          .finally(() => (isBusy.current = false))
      },
    })
  }
  return { apply, stage, failure, dialog: allow.dialog }
}
