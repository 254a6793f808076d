import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import {
  hasGaps,
  isRestoreUnfinished,
  type RestoreProgress,
  type RestoreState,
} from '#library/restore/restore-state.ts'
import { forgetRestore, keptPlan, pauseRestore, rollBackRestore, startRestore } from '#library/restore/run.ts'
import { restoreStatusWords as words } from '#messages/en/restore-status.ts'
import { useAllow } from '#parts/allow/use-allow.tsx'
import { Failure } from '#parts/failure.tsx'
import { paths } from '#paths.ts'
import { SpotifyError } from '#spotify/errors.ts'
import { tryAgain } from '#spotify/scheduler.ts'
import { ButtonLink } from '#ui/button-link.tsx'
import { Button } from '#ui/button.tsx'
import { FootBox } from '#ui/foot-box.tsx'
import { Progress } from '#ui/progress.tsx'
import { countOf, endOf, sentenceOf } from './said.tsx'

type RestoreStatusProps = {
  restore: RestoreState
  /** A dialog or a page says it already. */
  isShown: boolean
}

/** How the restore stands that is not at its end, and what can be done with it. An end is told where it was waited for. */
export function RestoreStatus({ restore, isShown }: RestoreStatusProps) {
  const [hidden, hide] = useState<RestoreState | null>(null)
  const [isFollowed, follow] = useState(false)
  const isOpen = isRestoreUnfinished(restore) || restore.is === 'elsewhere'
  const follows = !isShown && (isOpen || (isFollowed && 'report' in restore))
  if (follows !== isFollowed) follow(follows)
  return (
    <FootBox label={words.status}>
      {follows && restore !== hidden && <Standing restore={restore} onClose={() => hide(restore)} />}
    </FootBox>
  )
}

type StandingProps = { restore: RestoreState; onClose: () => void }

function Standing({ restore, onClose }: StandingProps) {
  const { resume, rollBack, dialog } = useActs()
  const client = useQueryClient()
  const close = () => {
    onClose()
    // What came out as it was meant to needs no place in Backup; the rest is seen to there.
    if ('report' in restore && !restore.report.results.some(hasGaps)) void forgetRestore(client)
  }
  return (
    <>
      <Said restore={restore} />
      <p className="buttons">
        {['paused', 'stopped', 'elsewhere'].includes(restore.is) && <Button onClick={resume}>{words.resume}</Button>}
        {mayRollBack(restore) && <Button onClick={rollBack}>{words.rollBack}</Button>}
        {['running', 'rolling-back'].includes(restore.is) && (
          <Button size="small" onClick={pauseRestore}>
            {words.pause}
          </Button>
        )}
        <ButtonLink kind="quiet" to={paths.backup}>
          {words.toBackup}
        </ButtonLink>
        {['done', 'undone', 'elsewhere'].includes(restore.is) && <Button onClick={close}>{words.close}</Button>}
      </p>
      {dialog}
    </>
  )
}

const mayRollBack = (restore: RestoreState): boolean =>
  (restore.is === 'paused' || restore.is === 'stopped') && restore.progress.isBack !== true

/** Goes on once Spotify allows that; whoever has to go there comes back to the same view, and presses again. */
function useActs() {
  const client = useQueryClient()
  const { ask, dialog } = useAllow()
  const withLeave = async (act: typeof startRestore) => {
    const plan = await keptPlan(client)
    if (plan === null) return
    // After a stop one request finds out whether Spotify lets us go on.
    tryAgain()
    ask({ scopes: plan.scopes, why: words.why, onAllowed: () => void act(client) })
  }
  return {
    resume: () => void withLeave(startRestore),
    rollBack: () => void withLeave(rollBackRestore),
    dialog,
  }
}

function Said({ restore }: { restore: RestoreState }) {
  switch (restore.is) {
    case 'paused':
      return <p role="status">{sentenceOf('paused', restore.progress)}</p>
    case 'stopped':
      return (
        <>
          <p role="status">{sentenceOf('stopped', restore.progress)}</p>
          <Failure error={restore.failure && new SpotifyError(restore.failure)} />
        </>
      )
    case 'elsewhere':
      return <p role="status">{words.elsewhere}</p>
    case 'done':
    case 'undone':
      return <p role="status">{endOf(restore)}</p>
    case 'running':
    case 'rolling-back':
    case 'pausing':
      return <Going isPausing={restore.is === 'pausing'} progress={restore.progress} />
    default:
      return null
  }
}

type GoingProps = { isPausing: boolean; progress: RestoreProgress }

function Going({ isPausing, progress }: GoingProps) {
  return (
    // The start and the end are told, not each request.
    <div aria-live="off">
      <Progress
        label={progress.isBack ? words.removing : words.adding}
        value={progress.items.done}
        max={progress.items.total}
        left={isPausing ? words.pausing : countOf(progress)}
      />
    </div>
  )
}
