import { queryOptions, useQuery } from '@tanstack/react-query'
import { useState, useSyncExternalStore } from 'react'
import { getEdit, subscribeEdit } from '#library/edit/edit-state.ts'
import { listPastEdits } from '#library/edit/run.ts'
import { pastEditsWords as words } from '#messages/en/review.ts'
import { clock, date, t } from '#messages/t.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { NotUndone } from './not-undone.tsx'
import css from './review.module.css'
import { useLeave } from './use-leave.ts'
import { useUndo } from './use-undo.ts'

/** Of all lists. What is remembered changes with every edit (`when`). */
const pastQuery = (when: string) =>
  queryOptions({
    queryKey: ['library', 'past-edits', when],
    queryFn: ({ client }) => listPastEdits(client),
    staleTime: Infinity,
    gcTime: 0,
  })

/** What has been edited in a list, the latest first, and the way back from each; nothing where nothing was. */
export function PastEdits({ listId }: { listId: string }) {
  const { is } = useSyncExternalStore(subscribeEdit, getEdit)
  const { data = [] } = useQuery(pastQuery(is))
  const [isOpen, setOpen] = useState(false)
  const edits = data.filter(({ list }) => list.id === listId)
  if (edits.length === 0) return null
  const close = () => setOpen(false)
  return (
    <>
      <Button aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {words.title}
      </Button>
      <Dialog
        title={words.title}
        open={isOpen}
        onClose={close}
        actions={<Button onClick={close}>{words.close}</Button>}
      >
        <p className="ink-2">{words.lede}</p>
        <ul className={css['past']} aria-label={words.title}>
          {edits.map((edit) => (
            <Past key={edit.id} edit={edit} onBegun={close} />
          ))}
        </ul>
      </Dialog>
    </>
  )
}

type PastProps = { edit: Awaited<ReturnType<typeof listPastEdits>>[number]; onBegun: () => void }

function Past({ edit: { id, list, kind, at }, onBegun }: PastProps) {
  const { outcome, isBusy, undo, forget } = useUndo(id, 'always')
  const { withLeave, dialog } = useLeave()
  const when = { date: date(new Date(at).toISOString()), time: clock(at) }
  return (
    <li>
      <span>{t(kind === 'undo' ? words.undo : words.edit, when)}</span>
      <Button size="small" aria-disabled={isBusy} aria-label={t(words.undoOf, when)} onClick={() => withLeave(undo)}>
        {words.takeBack}
      </Button>
      {outcome !== null && <NotUndone list={list} outcome={outcome} onForget={forget} onBegun={onBegun} />}
      {dialog}
    </li>
  )
}
