import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { libraryQuery } from '#library/holdings-query.ts'
import { planNewList } from '#library/new-list.ts'
import { createButtonWords } from '#messages/en/create-button.ts'
import { createPlaylistWords as words } from '#messages/en/create-playlist.ts'
import { Busy } from './busy.tsx'
import { CreateRun } from './create-run.tsx'
import { RunButtons } from './run-buttons.tsx'
import { useRun } from './use-run.ts'
import { Failure } from '#parts/failure.tsx'
import type { PlaylistItem } from '#spotify/item.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { make, type Contents } from './contents.ts'
import { ContentsChoice } from './contents-choice.tsx'
import css from './create.module.css'
import { DetailsFields, shortened, type Details } from './details-fields.tsx'
import { ListsChoice } from './lists-choice.tsx'
import { sumOf, WhatItDoes } from './what-it-does.tsx'

export type CreatePlaylistDialogProps = {
  /** What was chosen before, in its order, and a name to begin with. For others it needs another `key`. */
  initial?: { rows: readonly PlaylistItem[]; name: string }
  /** It gives the focus back only if it is closed before it is taken away. */
  open?: boolean
  /** It is to be closed. With the id of the list if one was made and is there. */
  onDone: (listId: string | null) => void
}

const none: readonly PlaylistItem[] = []

/** Makes a list, empty or of what was chosen or of other lists, and shows before what that does and after what became of it. */
export function CreatePlaylistDialog({ initial, open = true, onDone }: CreatePlaylistDialogProps) {
  const chosen = initial?.rows ?? none
  const [details, setDetails] = useState<Details>({
    name: shortened(initial?.name ?? ''),
    description: '',
    public: false,
  })
  const [isTouched, touch] = useState(false)
  const [contents, setContents] = useState<Contents>(() => beginWith(chosen.length > 0))
  const lists = useWholeLists(open && contents.of === 'lists')
  const made = useMemo(() => make(contents, chosen, lists), [contents, chosen, lists])
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
        title={createButtonWords.create}
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
            <ContentsChoice contents={contents} onChange={setContents} selected={chosen.length} />
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

const beginWith = (isChosen: boolean): Contents => ({
  of: isChosen ? 'selection' : 'empty',
  ...{ operation: 'merge', first: '', others: new Set() },
})

/** Lists of the library on this device with all that is in them. */
function useWholeLists(isWanted: boolean) {
  const { data } = useQuery({ ...libraryQuery(), enabled: isWanted })
  return useMemo(() => (data?.holdings.lists ?? []).filter(({ complete, rows }) => complete && rows.length > 0), [data])
}
