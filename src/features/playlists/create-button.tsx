import { useCallback } from 'react'
import { useNavigate } from 'react-router-dom'
import { createButtonWords as words } from '#messages/en/create-button.ts'
import { toPlaylist } from '#paths.ts'
import { Button } from '#ui/button.tsx'
import { createParameter, useCreatePlaylist } from '#parts/create/use-create-playlist.tsx'

const empty = { rows: [], name: '' } as const

/** Makes a playlist, and goes to it. */
export function CreateButton() {
  const navigate = useNavigate()
  const onCreated = useCallback((id: string) => void navigate(toPlaylist(id)), [navigate])
  const { ask, dialog } = useCreatePlaylist({ initial: empty, onCreated })
  return (
    <>
      <Button opens={createParameter} aria-haspopup="dialog" onClick={ask}>
        {words.create}
      </Button>
      {dialog}
    </>
  )
}
