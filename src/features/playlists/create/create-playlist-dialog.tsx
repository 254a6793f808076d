import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { libraryQuery } from '#library/holdings-query.ts'
import { planNewList } from '#library/new-list.ts'
import { createPlaylistWords as words } from '#messages/en/create-playlist.ts'
import { Busy } from '#parts/create/busy.tsx'
import { CreateRun } from '#parts/create/create-run.tsx'
import { RunButtons } from '#parts/create/run-buttons.tsx'
import { useRun } from '#parts/create/use-run.ts'
import { Failure } from '#parts/failure.tsx'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { make, type Contents } from './contents.ts'
import { ContentsChoice } from './contents-choice.tsx'
import css from './create.module.css'
import { DetailsFields, type Details } from './details-fields.tsx'
import { ListsChoice } from './lists-choice.tsx'
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
  const uris = initial?.uris ?? noUris
  const [details, setDetails] = useState<Details>({ name: initial?.name ?? '', description: '', public: false })
  const [isTouched, touch] = useState(false)
  const [contents, setContents] = useState<Contents>(() => beginWith(uris))
  const lists = useWholeLists(open && contents.of === 'lists')
  const made = useMemo(() => make(contents, uris, lists), [contents, uris, lists])
  const plan = useMemo(() => planNewList({ ...details, name: details.name.trim(), rows: made.rows }), [details, made])
  const { restore, results, isRunning, isBusy, isRecalled, apply, failure, leave, dialog } = useRun(plan, open)

  const isNamed = details.name.trim() !== ''
  const isReady = isRecalled && isNamed && made.needs === null
  const close = () => {
    leave()
    onDone(restore.is === 'done' ? (results?.[0]?.listId ?? null) : null)
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

/** Lists of the library on this device with all that is in them. */
function useWholeLists(isWanted: boolean) {
  const { data } = useQuery({ ...libraryQuery(), enabled: isWanted })
  return useMemo(() => (data?.holdings.lists ?? []).filter(({ complete, rows }) => complete && rows.length > 0), [data])
}
