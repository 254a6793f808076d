import { useMemo, useState } from 'react'
import type { PlaylistItem } from '#spotify/playlist-items.ts'

type Whole = readonly PlaylistItem[] | null

/**
 * The list where every row of it is here. A snapshot that has been whole stays so while it is read again, as it is after anything
 * that writes: dialogs that work with it would else be gone with all that was chosen in them.
 */
export function useWhole(rows: readonly (PlaylistItem | undefined)[], complete: boolean, snapshot: string): Whole {
  const now = useMemo(() => toWhole(rows, complete), [rows, complete])
  const [last, setLast] = useState<{ snapshot: string; whole: Whole }>({ snapshot, whole: now })
  const isNew = now !== null ? now !== last.whole : snapshot !== last.snapshot
  if (isNew) setLast({ snapshot, whole: now })
  return now ?? (isNew ? null : last.whole)
}

function toWhole(rows: readonly (PlaylistItem | undefined)[], complete: boolean): Whole {
  const here = rows.filter((row) => row !== undefined)
  return complete && here.length === rows.length ? here : null
}
