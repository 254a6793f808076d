import { queryOptions, useQuery } from '@tanstack/react-query'
import { useState, useSyncExternalStore } from 'react'
import { getEdit, subscribeEdit } from '#library/edit/edit-state.ts'
import { listPastEdits } from '#library/edit/past-index.ts'
import { editButtonWords as words } from '#messages/en/edit-buttons.ts'
import { useLate } from '#parts/use-late.ts'
import { Button } from '#ui/button.tsx'

const load = async () => (await import('./past-edits-dialog.tsx')).PastEditsDialog

/** Of all lists. What is remembered changes with every edit (`when`). */
const pastQuery = (when: string) =>
  queryOptions({
    queryKey: ['library', 'past-edits', when],
    queryFn: ({ client }) => listPastEdits(client),
    staleTime: Infinity,
    gcTime: 0,
  })

/** Opens what has been edited in a list; nothing where nothing was. All but the button is fetched when somebody reaches for it. */
export function PastEdits({ listId }: { listId: string }) {
  const { is } = useSyncExternalStore(subscribeEdit, getEdit)
  const { data = [] } = useQuery(pastQuery(is))
  const [isOpen, setOpen] = useState(false)
  const [Dialog, fetch] = useLate(load)
  const edits = data.filter(({ list }) => list.id === listId)
  if (edits.length === 0) return null
  const show = () => {
    fetch()
    setOpen(true)
  }
  return (
    <>
      <Button aria-haspopup="dialog" onPointerEnter={fetch} onFocus={fetch} onClick={show}>
        {words.past}
      </Button>
      {Dialog && <Dialog edits={edits} open={isOpen} onClose={() => setOpen(false)} />}
    </>
  )
}
