import { useEffect, useEffectEvent, useState, type ReactNode } from 'react'
import { useSearchParams } from 'react-router-dom'
import { createButtonWords as words } from '#messages/en/create-button.ts'
import { useAllow } from '#parts/allow/use-allow.tsx'
import { useLate } from '#parts/use-late.ts'
import { withParam } from '#parts/use-text-param.ts'
import { playlistWriteScopes } from '#spotify/write-scopes.ts'
import { standAt } from '#ui/button.tsx'
import type { CreatePlaylistDialogProps } from './create-playlist-dialog.tsx'

type Initial = NonNullable<CreatePlaylistDialogProps['initial']>

type CreatePlaylist = {
  /** Asks Spotify's leave where that is missing, then opens the dialog. */
  ask: () => void
  /** To be rendered by whoever asks. */
  dialog: ReactNode
}

const load = async () => (await import('./create-playlist-dialog.tsx')).CreatePlaylistDialog

/** In the address that the way back from Spotify’s consent opens the dialog by; for the button too. */
export const createParameter = 'create'

type Options = {
  /** What the dialog begins with, as it is when it opens; null while that is not here yet. */
  initial: Initial | null
  onCreated?: (listId: string) => void
}

/** What a button that makes playlists needs; the code of the dialog is fetched when it is first wanted. */
export function useCreatePlaylist({ initial, onCreated }: Options): CreatePlaylist {
  const allow = useAllow()
  const [Dialog, fetch] = useLate(load)
  const [asked, setAsked] = useState<{ initial: Initial; time: number; open: boolean } | null>(null)

  const show = () => {
    if (initial === null) return
    fetch()
    setAsked((before) => ({ initial, time: (before?.time ?? 0) + 1, open: true }))
  }
  useAddressed(initial !== null, () => {
    if (!allow.granted(playlistWriteScopes)) return
    standAt(createParameter)
    show()
  })
  const close = (listId: string | null) => {
    setAsked((before) => before && { ...before, open: false })
    if (listId !== null) onCreated?.(listId)
  }
  return {
    ask: () =>
      allow.ask({
        scopes: playlistWriteScopes,
        why: words.why,
        returnTo: ({ pathname, search }) =>
          `${pathname}?${withParam(new URLSearchParams(search), createParameter, '1').toString()}`,
        onAllowed: show,
      }),
    dialog: (
      <>
        {allow.dialog}
        {Dialog && asked && (
          <Dialog key={`create ${asked.time}`} open={asked.open} initial={asked.initial} onDone={close} />
        )}
      </>
    ),
  }
}

/** Opens what the address asks for once it can be, and the address forgets that. */
function useAddressed(isReady: boolean, onAsked: () => void): void {
  const [params, setParams] = useSearchParams()
  const isAsked = isReady && params.has(createParameter)
  const act = useEffectEvent(onAsked)
  useEffect(() => {
    if (!isAsked) return
    setParams((now) => withParam(now, createParameter, null), { replace: true, preventScrollReset: true })
    act()
  }, [isAsked, setParams])
}
