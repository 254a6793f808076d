import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useEffectEvent, useState } from 'react'
import { reordered, withAdded } from '#library/edit/edit.ts'
import { arrange } from '#parts/items/arrange.ts'
import { toSorting } from '#parts/items/column.ts'
import { playlistColumns } from '#parts/items/playable-columns.tsx'
import type { ItemsView } from '#parts/items/use-items-view.ts'
import { recall } from '#parts/review/recall.ts'
import { ReviewDialog } from '#parts/review/review-dialog.tsx'
import type { Reviewed } from '#parts/review/reviewed.ts'
import type { PlaylistItem } from '#spotify/playlist-items.ts'
import type { Playlist } from '#spotify/playlist.ts'
import type { Addition } from '#features/playlist/add/add-items-dialog.tsx'
import { ByHand } from './by-hand.tsx'
import { carry, takeCarried, type Given } from './carried.ts'
import { bringClip } from './carry-clip.ts'
import { useClip, type Clip } from './clip.ts'
import { LateAddItems } from './late-add-items.tsx'
import { LateArrange, LateCreate, LateDuplicates, LateSplit, LateUnavailable } from './late-tools.tsx'
import { DeleteList } from './delete-list.tsx'
import { moving, ordering, removing, type Wanted } from './edits.ts'
import { MoveDialog } from './move-dialog.tsx'
import { PasteDialog } from './paste-dialog.tsx'
import { dropPending } from './pending.ts'
import { rowAtHand } from './row-at-hand.ts'
import { chosenRows } from './selection.ts'
import { takeRows } from './take-rows.ts'
import { useTool, type Tool } from './use-tool.ts'

/** What the shell asks for: a tool, or the chosen rows to take elsewhere. */
export type Wish = Tool | Clip['how']

type WorksProps = {
  playlist: Playlist
  /** The whole list; null while it is not here. */
  rows: readonly PlaylistItem[] | null
  sort: ItemsView['sort']
  /** All rows are shown, in the order of the list. */
  isOriginal: boolean
  /** Called with the way to fulfil wishes once there is one, and with null when there is none any more. */
  onReady: (fulfil: ((wish: Wish) => void) | null) => void
}

type Asked = Wanted & Pick<Reviewed, 'contents'> & { onBegun?: () => void }

/** A dialog with choices, kept behind the review that it leads to. */
type Step = {
  tool: Exclude<Tool, 'remove' | 'order' | 'hand'>
  time: number
  open: boolean
  given: Given | null
  /** The position of the row at hand. */
  at: number | null
}
type Review = { reviewed: Reviewed; time: number; open: boolean; onBegun: (() => void) | undefined }

/** All that a list of one's own is edited with, but for what is always in sight. */
export function Works({ playlist, rows: whole, sort, isOriginal, onReady }: WorksProps) {
  const { id, name, snapshotId } = playlist
  const client = useQueryClient()
  const [step, setStep] = useState<Step | null>(null)
  const [review, setReview] = useState<Review | null>(null)
  useRecall()

  const show = useCallback(
    (wanted: Asked) => {
      if (whole === null) return
      const { after, onBegun, ...how } = wanted
      const reviewed = { edit: { listId: id, snapshotId, before: whole, after }, name, ...how }
      setStep((before) => before && { ...before, open: false })
      setReview((before) => ({ reviewed, time: (before?.time ?? 0) + 1, open: true, onBegun }))
    },
    [whole, id, snapshotId, name],
  )
  const open = useCallback(
    (tool: Tool) => {
      if (whole === null) return
      const carried = takeCarried()
      if (carried !== null && 'clip' in carried) void bringClip(client, carried.clip)
      // What was chosen in another tool is not what this one comes back to.
      if (tool === 'remove' || tool === 'order' || tool === 'hand') setStep(null)
      if (tool === 'remove') {
        if (chosenRows().size > 0) show(removing(whole, chosenRows()))
      } else if (tool === 'order') show(ordering(arrange(whole, '', toSorting(playlistColumns, sort))))
      else if (tool === 'hand') {
        if (carried !== null && 'order' in carried) show({ after: reordered(carried.order) })
      } else if (tool !== 'create' || chosenRows().size > 0) {
        const given = carried !== null && 'given' in carried ? carried.given : null
        const at = carried !== null && 'clip' in carried ? carried.clip.at : rowAtHand(id)
        setStep((before) => ({ tool, time: (before?.time ?? 0) + 1, open: true, given, at }))
      }
    },
    [whole, show, sort, client, id],
  )
  const { ask, dialog } = useTool(playlist, whole !== null, open)
  const fulfil = useEffectEvent((wish: Wish) => {
    if (wish === 'cut' || wish === 'copy') {
      if (whole !== null) takeRows({ how: wish, playlist, rows: whole, chosen: chosenRows() })
      return
    }
    // Nothing that was to go along with another tool.
    carry(null)
    ask(wish)
  })
  useEffect(() => {
    onReady((wish) => fulfil(wish))
    return () => onReady(null)
  }, [onReady])
  const closeStep = () => setStep((before) => before && { ...before, open: false })
  const closeReview = () => setReview((before) => before && { ...before, open: false })

  return (
    <>
      <ByHand playlist={playlist} rows={whole} isOriginal={isOriginal} onTool={ask} />
      {dialog}
      {whole !== null && step !== null && (
        <StepDialog
          key={`step ${step.time}`}
          step={step}
          playlist={playlist}
          rows={whole}
          onClose={closeStep}
          onReview={show}
        />
      )}
      {review !== null && (
        <ReviewDialog
          key={`review ${review.time}`}
          reviewed={review.reviewed}
          open={review.open}
          onClose={() => {
            closeReview()
            // What was chosen there is not lost.
            setStep((before) => before && { ...before, open: true })
          }}
          onBegun={() => {
            closeReview()
            setStep(null)
            dropPending()
            review.onBegun?.()
          }}
        />
      )}
    </>
  )
}

type StepDialogProps = {
  step: Step
  playlist: Playlist
  rows: readonly PlaylistItem[]
  onClose: () => void
  onReview: (wanted: Asked) => void
}

/** What a tool asks before there is something to review. */
function StepDialog({ step: { tool, open, given, at }, playlist, rows, onClose, onReview }: StepDialogProps) {
  const clip = useClip()
  if (tool === 'paste') return clip && <PasteDialog {...{ clip, playlist, rows, at, open, onClose, onReview }} />
  if (tool === 'add') {
    const add = ({ uris, position, contents }: Addition) =>
      onReview({ after: withAdded(rows, uris, position), contents })
    return <LateAddItems {...{ playlist, rows, given, open, onClose }} onReview={add} />
  }
  if (tool === 'move')
    return (
      <MoveDialog
        count={chosenRows().size}
        size={rows.length}
        open={open}
        onClose={onClose}
        onReview={(place) => onReview(moving(rows, chosenRows(), place))}
      />
    )
  const shared = { rows, open, onClose }
  const remove = (going: ReadonlySet<number>, reasons: ReadonlyMap<number, string>) =>
    onReview({ after: removing(rows, going).after, reasons })
  if (tool === 'arrange') return <LateArrange {...shared} onReview={(order) => onReview(ordering(order))} />
  if (tool === 'unavailable') return <LateUnavailable {...shared} playlist={playlist} onReview={remove} />
  if (tool === 'delete') return <DeleteList {...{ playlist, open, onClose }} />
  if (tool === 'create') return <LateCreate {...shared} name={playlist.name} />
  if (tool === 'split') return <LateSplit {...shared} playlist={playlist} />
  return <LateDuplicates {...shared} listId={playlist.id} onReview={remove} />
}

/** After a login an edit may be half-way that an earlier page began. */
function useRecall(): void {
  const client = useQueryClient()
  useEffect(() => recall(client), [client])
}
