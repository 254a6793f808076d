import type { ReactNode } from 'react'
import type { RestoreState } from '#library/restore/restore-state.ts'
import { createPlaylistWords as words } from '#messages/en/create-playlist.ts'
import { t } from '#messages/t.ts'
import { Failure } from '#parts/failure.tsx'
import { SpotifyError } from '#spotify/errors.ts'
import { Progress } from '#ui/progress.tsx'
import css from './create-run.module.css'

type UnderWayProps = {
  restore: RestoreState
  /** What is being done, where that is more than one list. */
  doing?: string
  /** Below that. */
  children?: ReactNode
}

/** How the making of lists stands that has not come to its end. */
export function UnderWay({ restore, doing, children }: UnderWayProps) {
  const { title, why } = saidOf(restore)
  return (
    <div className={css['run']}>
      <div role="status">
        <h3>{restore.is === 'running' ? (doing ?? title) : title}</h3>
        {children}
        {why !== null && <p className="ink-2">{why}</p>}
      </div>
      {restore.is === 'stopped' && restore.failure !== null && <Failure error={new SpotifyError(restore.failure)} />}
      <Bar restore={restore} />
    </div>
  )
}

/** There from the first moment, so that nothing moves when the first answer comes. */
function Bar({ restore }: { restore: RestoreState }) {
  if (restore.is === 'elsewhere') return null
  const { done, total } = 'progress' in restore ? restore.progress.items : { done: 0, total: 0 }
  const text = restore.is === 'rolling-back' ? words.progressBack : words.progress
  return <Progress label={words.bar} value={done} max={total} left={t(text, { done, total })} />
}

function saidOf({ is }: RestoreState): { title: string; why: string | null } {
  switch (is) {
    case 'pausing':
      return { title: words.pausing, why: null }
    case 'paused':
      return { title: words.paused, why: words.stoppedWhy }
    case 'stopped':
      return { title: words.stopped, why: words.stoppedWhy }
    case 'rolling-back':
      return { title: words.back, why: null }
    case 'elsewhere':
      return { title: words.elsewhere, why: words.elsewhereWhy }
    default:
      return { title: words.running, why: words.runningWhy }
  }
}
