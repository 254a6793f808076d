import { useEffect, useRef } from 'react'
import { useSearchParams } from 'react-router-dom'
import { sessionKeys } from '#auth/session.ts'
import { readOwn, removeOwn, writeOwn } from '#auth/storage.ts'
import { tidyWords as words } from '#messages/en/tidy.ts'
import { useAllow } from '#parts/allow/use-allow.tsx'
import { playlistWriteScopes } from '#spotify/write-scopes.ts'
import type { Playlist } from '#spotify/playlist.ts'
import { standAt } from '#ui/button.tsx'
import { openedAt } from '#features/playlist/edit/use-opened.ts'
import { carry, toCarried, whatIsCarried } from './carried.ts'
import { backToGrid } from './row-at-hand.ts'
import { chosenRows, setSelection } from './selection.ts'

export type Tool =
  | 'hand'
  | 'paste'
  | 'remove'
  | 'move'
  | 'create'
  | 'add'
  | 'duplicates'
  | 'order'
  | 'arrange'
  | 'unavailable'
  | 'split'
  | 'delete'

const tools: readonly Tool[] = [
  'hand',
  'paste',
  'remove',
  'move',
  'create',
  'add',
  'duplicates',
  'order',
  'arrange',
  'unavailable',
  'split',
  'delete',
]

/** What was chosen before the way to Spotify, of which snapshot. */
function keepChosen(snapshotId: string): Promise<void> {
  writeOwn(
    'session',
    sessionKeys.chosen,
    JSON.stringify({ snapshotId, rows: [...chosenRows()], carried: whatIsCarried() }),
  )
  return Promise.resolve()
}

function recallChosen(snapshotId: string): void {
  const text = readOwn('session', sessionKeys.chosen)
  removeOwn('session', sessionKeys.chosen)
  const kept: unknown = JSON.parse(text ?? 'null')
  if (typeof kept !== 'object' || kept === null || !('rows' in kept) || !Array.isArray(kept.rows)) return
  const isSame = 'snapshotId' in kept && kept.snapshotId === snapshotId
  if (isSame) setSelection(kept.rows.map(Number))
  const carried = 'carried' in kept ? toCarried(kept.carried) : null
  // An order is one of that snapshot's rows.
  if (isSame || (carried !== null && !('order' in carried))) carry(carried)
}

/**
 * Opens a tool once Spotify allows what it does; whoever has to go there for that comes back to the same view, where it opens by
 * its address, with the same rows chosen. `isReady`: the whole list is here.
 */
export function useTool({ snapshotId }: Playlist, isReady: boolean, onOpen: (tool: Tool) => void) {
  const allow = useAllow()
  const [params, setParams] = useSearchParams()
  const asked = tools.find((tool) => tool === params.get('edit'))
  const opened = useRef(false)

  useEffect(() => {
    if (asked === undefined || !isReady || opened.current) return
    opened.current = true
    recallChosen(snapshotId)
    setParams(
      (now) => {
        now.delete('edit')
        return now
      },
      { replace: true, preventScrollReset: true },
    )
    if (!allow.granted(playlistWriteScopes)) return
    standAt(asked)
    // Moves by hand begin in the list.
    if (asked === 'hand' || asked === 'paste') backToGrid()
    onOpen(asked)
  }, [asked, isReady, snapshotId, setParams, allow, onOpen])

  const ask = (tool: Tool): void =>
    allow.ask({
      scopes: playlistWriteScopes,
      why: words.why,
      returnTo: ({ pathname, search }) => openedAt(pathname, search, tool),
      beforeLeaving: () => keepChosen(snapshotId),
      onAllowed: () => onOpen(tool),
    })
  return { ask, dialog: allow.dialog }
}
