import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { writeCover } from '#library/details/write-cover.ts'
import { sessionSignal } from '#library/session-signal.ts'
import { coverWords as words } from '#messages/en/cover.ts'
import { t } from '#messages/t.ts'
import { tell } from '#parts/undo/undo-toast.tsx'
import { showToast } from '#ui/toast.tsx'
import type { EditorProps } from './edit-button.tsx'
import { useApplying } from './use-applying.ts'
import { useCoverJpeg } from './use-cover-jpeg.ts'
import { usePicture } from './use-picture.ts'

/** A cover from the choice of a picture to what Spotify made of it. */
export function useCover({ playlist, open, onClose }: EditorProps) {
  const client = useQueryClient()
  const [before, setBefore] = useState(playlist)
  const [isChanged, setChanged] = useState(false)
  const picture = usePicture(playlist)
  const { cover, failed } = useCoverJpeg(picture.picture, picture.crop)
  const base64 = cover?.base64 ?? ''

  const { state, apply } = useApplying({
    open,
    write: (onStep) => writeCover(client, before, base64, { signal: sessionSignal(), onStep }),
    onEnd: ({ is, now }, isHere) => {
      if (is === 'changed') {
        setBefore(now)
        setChanged(true)
        if (!isHere) tell(words.changedAway, 'alert')
        return
      }
      showToast(t(is === 'done' ? words.done : words.late, { name: now.name }))
      if (isHere) onClose()
    },
  })
  return {
    ...{ before, picture, cover, state },
    trouble: failed ? ('not-made' as const) : picture.trouble,
    isChanged: isChanged && state.is === 'form',
    apply: () => {
      if (cover === null) return
      setChanged(false)
      apply()
    },
  }
}
