import { useEffect, type ComponentType } from 'react'
import { useLate } from '#parts/use-late.ts'
import type { Playlist } from '#spotify/playlist.ts'
import { Button } from '#ui/button.tsx'
import { useOpened } from './use-opened.ts'

export type EditorProps = { playlist: Playlist; open: boolean; onClose: () => void }

type EditButtonProps = {
  playlist: Playlist
  /** By which an address opens it. */
  tool: string
  label: string
  /** Must stay the same. */
  load: () => Promise<ComponentType<EditorProps>>
}

/** Opens a dialog that changes a list; all but the button itself is fetched when somebody reaches for it. */
export function EditButton({ playlist, tool, label, load }: EditButtonProps) {
  const { open, times, show, hide } = useOpened(tool)
  const [Editor, fetch] = useLate(load)
  useEffect(() => {
    if (open) fetch()
  }, [open, fetch])
  return (
    <>
      <Button opens={tool} aria-haspopup="dialog" onPointerEnter={fetch} onFocus={fetch} onClick={show}>
        {label}
      </Button>
      {Editor !== null && times > 0 && <Editor key={times} playlist={playlist} open={open} onClose={hide} />}
    </>
  )
}
