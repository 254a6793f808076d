import { useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useRef } from 'react'
import { useSearchParams } from 'react-router-dom'
import type { ItemsView } from '#parts/items/use-items-view.ts'
import { useLate } from '#parts/use-late.ts'
import type { PlaylistItem } from '#spotify/playlist-items.ts'
import type { Playlist } from '#spotify/playlist.ts'
import { profileQueries } from '#spotify/profile.ts'
import { keepKeys } from './kept-keys.ts'
import { SelectionBar } from './selection-bar.tsx'
import { clearSelection } from './selection.ts'
import { setMayMove } from './shown-order.ts'
import { ToolsLine } from './tools-line.tsx'
import { useGridKeys } from './use-grid-keys.ts'
import { useWhole } from './use-whole.ts'
import type { Wish } from './works.tsx'

export { SelectBox } from './select-box.tsx'

type TidyProps = {
  playlist: Playlist
  rows: readonly (PlaylistItem | undefined)[]
  /** The positions that are shown, in order. */
  order: readonly number[]
  view: Pick<ItemsView, 'sort'>
  /** The one that `order` follows. */
  filter?: string
  complete: boolean
}

/** What a list of one's own is edited with, as far as it is in sight; the rest is fetched when somebody reaches for the page. */
export function Tidy({ playlist, rows, order, view: { sort }, filter = '', complete }: TidyProps) {
  const { id, snapshotId } = playlist
  const me = useQuery(profileQueries.me()).data?.id
  const whole = useWhole(rows, complete, `${id} ${snapshotId}`)
  const isOriginal = sort === null && filter === ''
  const { Works, wish, onReady } = useWorks()
  useGridKeys(order)
  useEffect(() => setMayMove(whole !== null && isOriginal), [whole, isOriginal])
  useEffect(() => clearSelection, [id, snapshotId])

  return (
    <>
      <ToolsLine
        playlist={playlist}
        isOwn={playlist.owner.id === me}
        isWhole={whole !== null}
        isSorted={sort !== null}
        isEmpty={rows.length === 0}
        onTool={wish}
      />
      {rows.length > 0 && <SelectionBar order={order} isWhole={whole !== null} onWish={wish} />}
      {Works && <Works {...{ playlist, rows: whole, sort, isOriginal, onReady }} />}
    </>
  )
}

let isHere = false

const load = async () => {
  const { Works } = await import('./works.tsx')
  isHere = true
  return Works
}

/** Whoever wants something before the tools are here gets it once they are. */
function useWorks() {
  const [Works, fetch] = useLate(load)
  const fulfil = useRef<((wish: Wish) => void) | null>(null)
  const open = useRef<Wish | null>(null)
  const happen = useRef<(() => void) | null>(null)
  const isAddressed = useSearchParams()[0].has('edit')
  useEffect(() => {
    // Once they are here, every list has them from the start: what was cut in one is pasted into another.
    if (isAddressed || isHere) fetch()
  }, [isAddressed, fetch])
  useEffect(() => {
    const reaching = new AbortController()
    for (const name of ['pointermove', 'pointerdown', 'keydown', 'focusin', 'dragover'])
      document.addEventListener(name, fetch, { signal: reaching.signal, passive: true, once: true })
    return () => reaching.abort()
  }, [fetch])

  useEffect(() => {
    const end = new AbortController()
    const release = keepKeys(end.signal)
    happen.current = () => {
      end.abort()
      release()
    }
    return () => end.abort()
  }, [])
  const onReady = useCallback((act: typeof fulfil.current) => {
    fulfil.current = act
    if (act === null) return
    happen.current?.()
    happen.current = null
    if (open.current === null) return
    const wish = open.current
    open.current = null
    act(wish)
  }, [])
  const wish = useCallback(
    (what: Wish) => {
      if (fulfil.current !== null) fulfil.current(what)
      else {
        open.current = what
        fetch()
      }
    },
    [fetch],
  )
  return { Works, wish, onReady }
}
