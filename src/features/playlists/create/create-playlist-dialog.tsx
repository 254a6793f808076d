import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { libraryQuery } from '#library/holdings-query.ts'
import { planNewList } from '#library/new-list.ts'
import { isRestoreUnfinished, type RestoreState } from '#library/restore/restore-state.ts'
import { forgetRestore, recallRestore } from '#library/restore/run.ts'
import { createPlaylistWords as words } from '#messages/en/create-playlist.ts'
import { Failure } from '#parts/failure.tsx'
import { paths } from '#paths.ts'
import { Button } from '#ui/button.tsx'
import { ButtonLink } from '#ui/button-link.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Notice } from '#ui/notice.tsx'
import { make, type Contents } from './contents.ts'
import { ContentsChoice } from './contents-choice.tsx'
import css from './create.module.css'
import { CreateRun, hasGaps } from './create-run.tsx'
import { DetailsFields, type Details } from './details-fields.tsx'
import { ListsChoice } from './lists-choice.tsx'
import { RunButtons } from './run-buttons.tsx'
import { useApply, useRestoreState } from './use-apply.ts'
import { sumOf, WhatItDoes } from './what-it-does.tsx'

export type CreatePlaylistDialogProps = {
  /** What was chosen before, in its order, and a name to begin with. For others it needs another `key`. */
  initial?: { uris: readonly string[]; name: string }
  /** It gives the focus back only if it is closed before it is taken away. */
  open?: boolean
  /** It is to be closed. With the id of the list if one was made and is there. */
  onDone: (listId: string | null) => void
}

const noUris: readonly string[] = []

/** Makes a list, empty or of what was chosen or of other lists, and shows before what that does and after what became of it. */
export function CreatePlaylistDialog({ initial, open = true, onDone }: CreatePlaylistDialogProps) {
  const client = useQueryClient()
  const restore = useRestoreState()
  const uris = initial?.uris ?? noUris
  const [details, setDetails] = useState<Details>({ name: initial?.name ?? '', description: '', public: false })
  const [isTouched, touch] = useState(false)
  const [contents, setContents] = useState<Contents>(() => beginWith(uris))
  const isRecalled = useRecalled(open)
  const lists = useWholeLists(open && contents.of === 'lists')
  const made = useMemo(() => make(contents, uris, lists), [contents, uris, lists])
  const plan = useMemo(() => planNewList({ ...details, name: details.name.trim(), rows: made.rows }), [details, made])
  const { apply, stage, failure, dialog } = useApply(plan)

  const isRunning = stage === 'begun' && restore.is !== 'idle'
  const isBusy = stage === 'form' && isTaken(restore)
  const isNamed = details.name.trim() !== ''
  const isReady = isRecalled && isNamed && made.needs === null
  const close = () => {
    const result = isRunning && 'report' in restore ? (restore.report.results[0] ?? null) : null
    // What came out as it was meant to needs no place in Backup; the rest is seen to there.
    const isUnwanted = stage === 'kept' && restore.is === 'waiting'
    if (isUnwanted || (result !== null && !hasGaps(result))) void forgetRestore(client)
    onDone(restore.is === 'done' && result !== null ? result.listId : null)
  }

  return (
    <>
      <Dialog
        title={words.title}
        open={open}
        onClose={close}
        actions={
          isRunning ? (
            <RunButtons restore={restore} onClose={close} />
          ) : (
            <>
              {!isBusy && (
                <p className={css['sum']} role="status">
                  {sumOf(plan, made.needs)}
                </p>
              )}
              <Button onClick={close}>{isBusy ? words.close : words.cancel}</Button>
              {!isBusy && (
                <Button
                  kind="main"
                  aria-disabled={!isReady}
                  onClick={() => {
                    touch(true)
                    if (isReady) apply()
                  }}
                >
                  {words.apply}
                </Button>
              )}
            </>
          )
        }
      >
        {isRunning && <CreateRun restore={restore} name={details.name.trim()} onFollow={close} />}
        {isBusy && <Busy />}
        {!isRunning && !isBusy && (
          <>
            <DetailsFields
              details={details}
              isNameMissing={isTouched && !isNamed}
              onChange={(changed) => {
                setDetails(changed)
                touch(true)
              }}
            />
            <ContentsChoice contents={contents} onChange={setContents} selected={uris.length} />
            {contents.of === 'lists' && (
              <ListsChoice contents={contents} onChange={setContents} lists={lists} onFollow={close} />
            )}
            <WhatItDoes plan={plan} made={made} replaces={restore.is === 'done'} />
            {!isRecalled && <p role="status">{words.checking}</p>}
            {failure !== null && <Failure error={failure} onRetry={apply} />}
          </>
        )}
      </Dialog>
      {dialog}
    </>
  )
}

const beginWith = (uris: readonly string[]): Contents => ({
  of: uris.length > 0 ? 'selection' : 'empty',
  ...{ operation: 'merge', first: '', others: new Set() },
})

/** Whether the place of the one plan there can be is taken. */
const isTaken = (restore: RestoreState): boolean =>
  isRestoreUnfinished(restore) || restore.is === 'waiting' || restore.is === 'elsewhere'

const Busy = () => (
  <Notice
    kind="info"
    role="status"
    title={words.busy}
    actions={<ButtonLink to={paths.backup}>{words.toBackup}</ButtonLink>}
  >
    <p>{words.busyWhy}</p>
  </Notice>
)

/** An earlier page may have begun a job; nothing is begun before that is known. */
function useRecalled(open: boolean): boolean {
  const client = useQueryClient()
  const [isRecalled, setRecalled] = useState(false)
  useEffect(() => {
    if (open) void recallRestore(client).finally(() => setRecalled(true))
  }, [client, open])
  return isRecalled
}

/** Lists of the library on this device with all that is in them. */
function useWholeLists(isWanted: boolean) {
  const { data } = useQuery({ ...libraryQuery(), enabled: isWanted })
  return useMemo(() => (data?.holdings.lists ?? []).filter(({ complete, rows }) => complete && rows.length > 0), [data])
}
