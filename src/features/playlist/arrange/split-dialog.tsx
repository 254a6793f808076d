import { useMemo, useState } from 'react'
import { splitWords as words } from '#messages/en/split.ts'
import { t } from '#messages/t.ts'
import { Busy } from '#parts/create/busy.tsx'
import { LeftOutRows } from '#parts/create/left-out-rows.tsx'
import { RunButtons } from '#parts/create/run-buttons.tsx'
import { useRun } from '#parts/create/use-run.ts'
import { Failure } from '#parts/failure.tsx'
import type { PlaylistItem } from '#spotify/playlist-items.ts'
import type { Playlist } from '#spotify/playlist.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Name } from '#ui/name.tsx'
import { rich } from '#ui/rich.tsx'
import css from './arrange.module.css'
import { leftOutOf, mostParts, newPartsOf, partsOf, planParts, type Division, type NewPart } from './parts.ts'
import { SplitChoice } from './split-choice.tsx'
import { SplitLists } from './split-lists.tsx'
import { SplitRun } from './split-run.tsx'

export type SplitDialogProps = {
  playlist: Pick<Playlist, 'name'>
  rows: readonly PlaylistItem[]
  open: boolean
  onClose: () => void
}

const noParts: readonly NewPart[] = []

/** New lists of the parts of one, which stays as it is: what will be made, then how it goes, then what became of each. */
export function SplitDialog({ playlist: { name }, rows, open, onClose }: SplitDialogProps) {
  const [division, setDivision] = useState<Division>({ by: 'decade', least: '3', size: '50' })
  const parts = useMemo(() => partsOf(rows, division), [rows, division])
  const isTooMany = parts !== null && parts.length > mostParts
  const made = useMemo(
    () => (parts === null || isTooMany ? noParts : newPartsOf(parts, division.by, name)),
    [parts, isTooMany, division, name],
  )
  const plan = useMemo(() => planParts(made), [made])
  const leftOut = useMemo(() => leftOutOf(rows), [rows])
  const { restore, isRunning, isBusy, isRecalled, apply, failure, leave, dialog } = useRun(plan, open)
  const isReady = isRecalled && plan.lists.length > 0
  const close = () => {
    leave()
    onClose()
  }
  const actions = isRunning ? (
    <RunButtons restore={restore} onClose={close} />
  ) : (
    <>
      {!isBusy && <Sum lists={plan.lists.length} requests={plan.requests} />}
      <Button onClick={close}>{isBusy ? words.close : words.cancel}</Button>
      {!isBusy && (
        <Button
          kind="main"
          aria-disabled={!isReady}
          onClick={() => {
            if (isReady) apply()
          }}
        >
          {words.create}
        </Button>
      )}
    </>
  )
  return (
    <>
      <Dialog title={words.title} open={open} onClose={close} actions={actions}>
        {isRunning && <SplitRun restore={restore} onFollow={close} />}
        {isBusy && <Busy />}
        {!isRunning && !isBusy && (
          <>
            <p className="small ink-2">
              {rich(words.lede, { name: () => <Name>{name === '' ? words.untitled : name}</Name> })}
            </p>
            <SplitChoice division={division} onChange={setDivision} />
            {isTooMany && <p role="alert">{t(words.tooMany, { count: parts.length, most: mostParts })}</p>}
            {made.length > 0 && <SplitLists parts={made} />}
            {made.length > 0 && plan.lists.length === 0 && <p role="status">{words.nothing}</p>}
            {leftOut.length > 0 && (
              <div className={css['leftOut']}>
                <p className="small">{t(words.leftOut, { count: leftOut.length })}</p>
                <LeftOutRows leftOut={leftOut} />
              </div>
            )}
            {failure !== null && <Failure error={failure} onRetry={apply} />}
          </>
        )}
      </Dialog>
      {dialog}
    </>
  )
}

function Sum({ lists, requests }: { lists: number; requests: number }) {
  const sent = t(words.requestCount, { count: requests })
  return (
    <p className={css['sum']} role="status">
      {lists > 0 && `${t(words.sum, { count: lists, requests: sent })} ${words.private}`}
    </p>
  )
}
