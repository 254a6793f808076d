import { useState } from 'react'
import { createChosenWords as words } from '#messages/en/create-chosen.ts'
import { t } from '#messages/t.ts'
import { CreatePlaylistDialog } from '#parts/create/create-playlist-dialog.tsx'
import type { PlaylistItem } from '#spotify/item.ts'
import { chosenRows } from './selection.ts'

type CreateFromChosenProps = {
  rows: readonly PlaylistItem[]
  /** Of the list that they are chosen from. */
  name: string
  open: boolean
  onClose: () => void
}

/** Makes a playlist of the rows that are chosen as it opens, in the order of the list. */
export function CreateFromChosen({ rows, name, open, onClose }: CreateFromChosenProps) {
  const [initial] = useState(() => ({
    rows: rows.filter(({ position }) => chosenRows().has(position)),
    name: t(words.name, { name }),
  }))
  return <CreatePlaylistDialog initial={initial} open={open} onDone={onClose} />
}
