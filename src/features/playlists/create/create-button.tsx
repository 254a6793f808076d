import { useCallback } from 'react'
import { useNavigate } from 'react-router-dom'
import { createPlaylistWords as words } from '#messages/en/create-playlist.ts'
import { toPlaylist } from '#paths.ts'
import { Button } from '#ui/button.tsx'
import { useCreatePlaylist } from './use-create-playlist.tsx'

/** Makes a playlist, and goes to it. */
export function CreateButton() {
  const navigate = useNavigate()
  const onCreated = useCallback((id: string) => void navigate(toPlaylist(id)), [navigate])
  const { ask, dialog } = useCreatePlaylist({ onCreated })
  return (
    <>
      <Button onClick={() => ask()}>{words.title}</Button>
      {dialog}
    </>
  )
}
