import { paceWords } from '#messages/en/pace.ts'
import { clock, clockSeconds, t } from '#messages/t.ts'
import type { Pace } from '#spotify/scheduler.ts'
import { classes } from '#ui/classes.ts'
import css from './pace.module.css'
import { usePace } from './use-pace.ts'

/** The line at the foot of the sidebar. Pages announce a wait themselves, so this one keeps quiet. */
export function PaceLine() {
  const pace = usePace()
  return <p className={classes(css['pace'], css[pace.state])}>{paceLine(pace)}</p>
}

/** What the door to Spotify is doing, in a few words. */
export function paceLine(pace: Pace): string {
  if (pace.state === 'working') return t(paceWords.working, { done: pace.done, total: pace.total })
  if (pace.state === 'waiting') return t(paceWords.waiting, { time: clockSeconds(pace.until) })
  if (pace.state === 'idle') return paceWords.idle
  return pace.until === null ? paceWords.stopped : t(paceWords.stoppedUntil, { time: clock(pace.until) })
}
