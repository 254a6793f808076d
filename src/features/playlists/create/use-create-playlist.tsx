import { useCallback, useState, type ReactNode } from 'react'
import { createPlaylistWords as words } from '#messages/en/create-playlist.ts'
import { useAllow } from '#parts/allow/use-allow.tsx'
import { useLate } from '#parts/use-late.ts'
import { playlistWriteScopes } from '#spotify/write-scopes.ts'
import type { CreatePlaylistDialogProps } from './create-playlist-dialog.tsx'

type Initial = CreatePlaylistDialogProps['initial']

type CreatePlaylist = {
  /** Asks Spotify's leave where that is missing, then opens the dialog. */
  ask: (initial?: Initial) => void
  /** To be rendered by whoever asks. */
  dialog: ReactNode
}

const load = async () => (await import('./create-playlist-dialog.tsx')).CreatePlaylistDialog

type Options = {
  /** Where the login comes back to, so that the dialog can be opened there; where the person stands, unless said otherwise. */
  returnTo?: string
  onCreated?: (listId: string) => void
}

/** What a button that makes playlists needs; the code of the dialog is fetched when it is first wanted. */
export function useCreatePlaylist({ returnTo, onCreated }: Options = {}): CreatePlaylist {
  const allow = useAllow()
  const [Dialog, fetch] = useLate(load)
  const [asked, setAsked] = useState<{ initial: Initial; time: number; open: boolean } | null>(null)

  const show = useCallback(
    (initial: Initial) => {
      fetch()
      setAsked((before) => ({ initial, time: (before?.time ?? 0) + 1, open: true }))
    },
    [fetch],
  )
  const close = (listId: string | null) => {
    setAsked((before) => before && { ...before, open: false })
    if (listId !== null) onCreated?.(listId)
  }
  return {
    ask: (initial) =>
      allow.ask({
        scopes: playlistWriteScopes,
        why: words.why,
        ...(returnTo !== undefined && { returnTo }),
        onAllowed: () => show(initial),
      }),
    dialog: (
      <>
        {allow.dialog}
        {Dialog && asked && (
          <Dialog
            key={`create ${asked.time}`}
            open={asked.open}
            {...(asked.initial && { initial: asked.initial })}
            onDone={close}
          />
        )}
      </>
    ),
  }
}
