import { useQueryClient } from '@tanstack/react-query'
import { useEffect, type ReactNode } from 'react'
import { sessionKeys } from '#auth/session.ts'
import { readOwn, removeOwn } from '#auth/storage.ts'
import { hasGaps as resultHasGaps, type RestoreState, type RestoreSubject } from '#library/restore/restore-state.ts'
import {
  forgetRestore,
  keptPlan,
  pauseRestore,
  recallRestore,
  rollBackRestore,
  startRestore,
} from '#library/restore/run.ts'
import { restoreWords as words } from '#messages/en/restore.ts'
import { t } from '#messages/t.ts'
import { useAllow } from '#parts/allow/use-allow.tsx'
import { Failure } from '#parts/failure.tsx'
import { pinStatus } from '#parts/restore-status/pin-status.tsx'
import { useShownHere } from '#parts/restore-status/shown.ts'
import { paths } from '#paths.ts'
import { SpotifyError } from '#spotify/errors.ts'
import { tryAgain } from '#spotify/scheduler.ts'
import { Button } from '#ui/button.tsx'
import { JobPanel } from '#ui/job-panel.tsx'
import { Name } from '#ui/name.tsx'
import { Progress } from '#ui/progress.tsx'
import { rich } from '#ui/rich.tsx'
import css from './restore.module.css'
import { RestoreReport } from './restore-report.tsx'
import { useRestore } from './use-restore.ts'

/** A restore that is planned, under way, or over, and what can be done about it; nothing where there is none. */
export function RestoreRun() {
  const client = useQueryClient()
  const restore = useRestore()
  const allow = useAllow()
  useShownHere(true)

  useEffect(() => {
    // Whoever goes to another view sees there how it stands.
    pinStatus(client)
    const goOn = async () => {
      await recallRestore(client)
      // The person pressed the button, and went to Spotify for its leave: with that the restore goes on.
      const isAsked = readOwn('session', sessionKeys.restore) !== null
      removeOwn('session', sessionKeys.restore)
      const plan = isAsked ? await keptPlan(client) : null
      if (plan !== null && allow.granted(plan.scopes)) await startRestore(client)
    }
    void goOn()
    // Once, when the page opens.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [client])

  if (restore.is === 'idle') return null
  const start = async () => {
    const plan = await keptPlan(client)
    if (plan === null) return
    // After a stop one request finds out whether Spotify lets us go on.
    tryAgain()
    allow.ask({
      scopes: plan.scopes,
      why: words.why,
      returnTo: paths.backup,
      onAllowed: () => void startRestore(client),
    })
  }
  return (
    <JobPanel
      className={css['run']}
      label={words.bar}
      text={<Said restore={restore} />}
      buttons={<RunButtons restore={restore} onStart={() => void start()} />}
    >
      {restore.is === 'stopped' && restore.failure !== null && <Failure error={new SpotifyError(restore.failure)} />}
      {'progress' in restore && (
        <Progress
          label={words.bar}
          value={restore.progress.items.done}
          max={restore.progress.items.total}
          left={t(restore.is === 'rolling-back' ? words.progressBack : words.progress, restore.progress.items)}
        />
      )}
      {'report' in restore && <RestoreReport report={restore.report} isUndone={restore.is === 'undone'} />}
      {allow.dialog}
    </JobPanel>
  )
}

const hasGaps = (restore: RestoreState): boolean => 'report' in restore && restore.report.results.some(resultHasGaps)

const titles = {
  ...{ waiting: words.waiting, running: words.running, 'rolling-back': words.back, pausing: words.pausing },
  ...{ paused: words.paused, stopped: words.stopped, elsewhere: words.elsewhere },
} as const

function titleOf(restore: RestoreState): string {
  if (restore.is === 'done') return hasGaps(restore) ? words.gaps : words.done
  if (restore.is === 'undone') return hasGaps(restore) ? words.undoneGaps : words.undone
  return restore.is === 'idle' ? '' : titles[restore.is]
}

function textsOf(restore: RestoreState): ReactNode[] {
  switch (restore.is) {
    case 'waiting':
      return [words.waitingText]
    case 'running':
    case 'rolling-back':
      return [currentOf(restore.progress.current), words.runningText]
    case 'paused':
    case 'stopped':
      return [words.stoppedText, words.rollBackText]
    case 'elsewhere':
      return [words.elsewhereText]
    case 'done':
      return [hasGaps(restore) ? null : words.doneText, words.rollBackText]
    case 'undone':
      return hasGaps(restore) ? [] : [words.undoneText]
    default:
      return []
  }
}

const currentOf = (subject: RestoreSubject | null): ReactNode =>
  subject === null
    ? null
    : rich(words.current, {
        name: () => (
          <b>
            <Name>{subject.kind === 'list' ? subject.name || words.untitled : words.kind[subject.kind]}</Name>
          </b>
        ),
      })

const Said = ({ restore }: { restore: RestoreState }) => (
  <>
    <div role="status">
      <h2>{titleOf(restore)}</h2>
    </div>
    {textsOf(restore)
      .filter((text) => text !== null)
      .map((text, place) => (
        <p className="ink-2" key={place}>
          {text}
        </p>
      ))}
  </>
)

function RunButtons({ restore, onStart }: { restore: RestoreState; onStart: () => void }) {
  const client = useQueryClient()
  const rollBack = (
    <Button
      kind="quiet"
      onClick={() => {
        tryAgain()
        void rollBackRestore(client)
      }}
    >
      {words.rollBack}
    </Button>
  )
  const forget = (label: string) => (
    <Button kind="quiet" onClick={() => void forgetRestore(client)}>
      {label}
    </Button>
  )
  switch (restore.is) {
    case 'waiting':
      return (
        <>
          <Button kind="main" onClick={onStart}>
            {words.begin}
          </Button>
          {forget(words.discard)}
        </>
      )
    case 'running':
    case 'rolling-back':
      return <Button onClick={pauseRestore}>{words.pause}</Button>
    case 'paused':
    case 'stopped':
    case 'elsewhere':
      return (
        <>
          <Button kind="main" onClick={onStart}>
            {words.resume}
          </Button>
          {'progress' in restore && !restore.progress.isBack && rollBack}
        </>
      )
    case 'done':
      return (
        <>
          {restore.report.results.some(({ failure }) => failure !== null) && (
            <Button onClick={onStart}>{words.again}</Button>
          )}
          {rollBack}
          {forget(words.close)}
        </>
      )
    case 'undone':
      return (
        <>
          {restore.report.results.some(({ failure }) => failure !== null) && rollBack}
          {forget(words.close)}
        </>
      )
    default:
      return null
  }
}
