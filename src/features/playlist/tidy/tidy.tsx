import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { withAdded } from '#library/edit/edit.ts'
import { arrange } from '#parts/items/arrange.ts'
import { toSorting } from '#parts/items/column.ts'
import { playlistColumns } from '#parts/items/playable-columns.tsx'
import type { ItemsView } from '#parts/items/use-items-view.ts'
import { recall } from '#parts/review/recall.ts'
import { ReviewDialog } from '#parts/review/review-dialog.tsx'
import type { Reviewed } from '#parts/review/reviewed.ts'
import type { PlaylistItem } from '#spotify/playlist-items.ts'
import type { Playlist } from '#spotify/playlist.ts'
import { profileQueries } from '#spotify/profile.ts'
import type { Addition } from '#features/playlist/add/add-items-dialog.tsx'
import { LateAddItems } from './late-add-items.tsx'
import { DuplicatesDialog } from './duplicates-dialog.tsx'
import { moving, ordering, removing, type Wanted } from './edits.ts'
import { MoveDialog } from './move-dialog.tsx'
import { SelectionBar } from './selection-bar.tsx'
import { chosenRows, clearSelection } from './selection.ts'
import { ToolsLine } from './tools-line.tsx'
import { useGridKeys } from './use-grid-keys.ts'
import { useTool, type Tool } from './use-tool.ts'

export { SelectBox } from './select-box.tsx'

type TidyProps = {
  playlist: Playlist
  rows: readonly (PlaylistItem | undefined)[]
  /** The positions that are shown, in order. */
  order: readonly number[]
  view: Pick<ItemsView, 'sort'>
  complete: boolean
}

/** A dialog with choices, kept behind the review that it leads to. */
type Step = { tool: Exclude<Tool, 'remove' | 'order'>; time: number; open: boolean }
type Review = { reviewed: Reviewed; time: number; open: boolean }

/** All that a list of one's own is edited with. */
export function Tidy({ playlist, rows, order, view, complete }: TidyProps) {
  const { id, name, snapshotId } = playlist
  const me = useQuery(profileQueries.me()).data?.id
  const whole = useMemo(() => toWhole(rows, complete), [rows, complete])
  const [step, setStep] = useState<Step | null>(null)
  const [review, setReview] = useState<Review | null>(null)
  useGridKeys(order)
  useRecall()
  useEffect(() => clearSelection, [id, snapshotId])

  const show = useCallback(
    (wanted: Wanted & Pick<Reviewed, 'contents'>) => {
      if (whole === null) return
      const { after, ...how } = wanted
      const reviewed = { edit: { listId: id, snapshotId, before: whole, after }, name, ...how }
      setStep((before) => before && { ...before, open: false })
      setReview((before) => ({ reviewed, time: (before?.time ?? 0) + 1, open: true }))
    },
    [whole, id, snapshotId, name],
  )
  const open = useCallback(
    (tool: Tool) => {
      if (whole === null) return
      // What was chosen in another tool is not what this one comes back to.
      if (tool === 'remove' || tool === 'order') setStep(null)
      if (tool === 'remove') {
        if (chosenRows().size > 0) show(removing(whole, chosenRows()))
      } else if (tool === 'order') show(ordering(arrange(whole, '', toSorting(playlistColumns, view.sort))))
      else setStep((before) => ({ tool, time: (before?.time ?? 0) + 1, open: true }))
    },
    [whole, show, view.sort],
  )
  const { ask, dialog } = useTool(playlist, whole !== null, open)
  const closeStep = () => setStep((before) => before && { ...before, open: false })
  const closeReview = () => setReview((before) => before && { ...before, open: false })

  return (
    <>
      <ToolsLine
        playlist={playlist}
        isOwn={playlist.owner.id === me}
        isWhole={whole !== null}
        isSorted={view.sort !== null}
        isEmpty={rows.length === 0}
        onTool={ask}
      />
      {rows.length > 0 && (
        <SelectionBar
          order={order}
          isWhole={whole !== null}
          onRemove={() => ask('remove')}
          onMove={() => ask('move')}
        />
      )}
      {dialog}
      {whole !== null && step !== null && (
        <StepDialog key={step.time} step={step} playlist={playlist} rows={whole} onClose={closeStep} onReview={show} />
      )}
      {review !== null && (
        <ReviewDialog
          key={review.time}
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
  onReview: (wanted: Wanted & Pick<Reviewed, 'contents'>) => void
}

/** What a tool asks before there is something to review. */
function StepDialog({ step: { tool, open }, playlist, rows, onClose, onReview }: StepDialogProps) {
  if (tool === 'add') {
    const add = ({ uris, position, contents }: Addition) =>
      onReview({ after: withAdded(rows, uris, position), contents })
    return <LateAddItems playlist={playlist} rows={rows} open={open} onClose={onClose} onReview={add} />
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
  return (
    <DuplicatesDialog
      rows={rows}
      open={open}
      onClose={onClose}
      onReview={(going, reasons) => onReview({ after: removing(rows, going).after, reasons })}
    />
  )
}

/** The list where every row of it is here. */
function toWhole(rows: readonly (PlaylistItem | undefined)[], complete: boolean): readonly PlaylistItem[] | null {
  const here = rows.filter((row) => row !== undefined)
  return complete && here.length === rows.length ? here : null
}

/** After a login an edit may be half-way that an earlier page began. */
function useRecall(): void {
  const client = useQueryClient()
  useEffect(() => recall(client), [client])
}
