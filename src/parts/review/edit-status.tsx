import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { EditProgress, EditState } from '#library/edit/edit-state.ts'
import { pauseEdit, rollBackEdit, startEdit } from '#library/edit/run.ts'
import { reviewWords as words } from '#messages/en/review.ts'
import { clockSeconds, t } from '#messages/t.ts'
import { Button } from '#ui/button.tsx'
import { FootBox } from '#ui/foot-box.tsx'
import { Progress } from '#ui/progress.tsx'
import { leaveEdit } from './begin.ts'
import { EditDone } from './edit-done.tsx'
import { EditStopped } from './edit-stopped.tsx'
import { named } from './named.tsx'
import { useLeave } from './use-leave.ts'

/** How the edit stands that is under way, and what can be done with it. */
export function EditStatus({ edit }: { edit: EditState }) {
  const client = useQueryClient()
  const { withLeave, dialog } = useLeave()
  const [hidden, setHidden] = useState<EditState | null>(null)
  const leave = () => {
    setHidden(edit)
    void leaveEdit(client)
  }
  return (
    <FootBox label={words.status}>
      {edit.is !== 'idle' && edit !== hidden && (
        <>
          <Standing edit={edit} withLeave={withLeave} onLeave={leave} />
          {dialog}
        </>
      )}
    </FootBox>
  )
}

type StandingProps = {
  edit: Exclude<EditState, { is: 'idle' }>
  withLeave: (act: () => void) => void
  onLeave: () => void
}

function Standing({ edit, withLeave, onLeave }: StandingProps) {
  const client = useQueryClient()
  const resume = () => withLeave(() => void startEdit(client))
  const rollBack = () => withLeave(() => void rollBackEdit(client))
  const resumeButton = (label: string) => <Button onClick={resume}>{label}</Button>
  switch (edit.is) {
    case 'done':
    case 'undone':
      return <EditDone key={edit.report.pastId} report={edit.report} withLeave={withLeave} onClose={onLeave} />
    case 'stopped':
    case 'changed':
      return <EditStopped edit={edit} onResume={resume} onRollBack={rollBack} onLeave={onLeave} />
    case 'elsewhere':
      return (
        <>
          <p role="status">{words.elsewhereStatus}</p>
          <p className="buttons">
            {resumeButton(words.resume)}
            <Button kind="quiet" onClick={onLeave}>
              {words.close}
            </Button>
          </p>
        </>
      )
    case 'waiting':
      return (
        <>
          <p role="status">{named(words.waiting, edit.progress)}</p>
          <p className="buttons">
            {resumeButton(words.begin)}
            <Button onClick={onLeave}>{words.discard}</Button>
          </p>
        </>
      )
    case 'paused':
      return (
        <>
          <p role="status">{named(words.paused, edit.progress)}</p>
          <p className="buttons">
            {resumeButton(words.resume)}
            <Button onClick={rollBack}>{words.rollBack}</Button>
            <Button kind="quiet" onClick={onLeave}>
              {words.leave}
            </Button>
          </p>
        </>
      )
    case 'running':
    case 'rolling-back':
    case 'pausing':
      return <Going is={edit.is} progress={edit.progress} />
  }
}

type GoingProps = { is: 'running' | 'rolling-back' | 'pausing'; progress: EditProgress }

function Going({ is, progress }: GoingProps) {
  const { steps, wait } = progress
  return (
    <>
      {/* The start and the end are told, and why it stands still: not each request. */}
      <div aria-live="off">
        <Progress
          label={is === 'rolling-back' ? words.rollingBack : words.applying}
          value={steps.done}
          max={steps.total}
          left={is === 'pausing' ? words.pausing : named(words.progress, progress)}
        />
      </div>
      {wait && (
        <p className="small ink-2" role="status">
          {t(words.wait[wait.why], { time: clockSeconds(wait.until) })}
        </p>
      )}
      {steps.total > 1 && is !== 'pausing' && (
        <p className="buttons" aria-live="off">
          <Button size="small" onClick={pauseEdit}>
            {words.pause}
          </Button>
        </p>
      )}
    </>
  )
}
