import { createButtonWords as words } from '#messages/en/create-button.ts'
import type { PlaylistItem } from '#spotify/item.ts'
import { Button } from '#ui/button.tsx'
import { createParameter, useCreatePlaylist } from './use-create-playlist.tsx'

type CreateFromButtonProps = {
  /** Of the list that is made, to begin with. */
  name: string
  rows: readonly (PlaylistItem | undefined)[]
  /** The positions that the page shows, in order. */
  order: readonly number[]
  /** Nothing of it is on its way any more. */
  complete: boolean
}

/** Makes a playlist of what a page shows. */
export function CreateFromButton({ name, rows, order, complete }: CreateFromButtonProps) {
  const initial = complete ? { name, rows: order.flatMap((position) => rows[position] ?? []) } : null
  const { ask, dialog } = useCreatePlaylist({ initial })
  return (
    <>
      <Button
        opens={createParameter}
        aria-haspopup="dialog"
        aria-disabled={!complete}
        title={complete ? undefined : words.notWhole}
        onClick={() => {
          if (complete) ask()
        }}
      >
        {words.create}
      </Button>
      {dialog}
    </>
  )
}
