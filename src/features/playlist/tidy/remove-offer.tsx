import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { keptItems, keptPlaylist } from '#library/playlist-copy.ts'
import { handWords as words } from '#messages/en/hand.ts'
import { t } from '#messages/t.ts'
import { listName, type Reviewed } from '#parts/review/reviewed.ts'
import { ReviewDialog } from '#parts/review/review-dialog.tsx'
import { tellFailure } from '#parts/undo/undo-toast.tsx'
import type { PlaylistItem } from '#spotify/playlist-items.ts'
import { Button } from '#ui/button.tsx'
import { showToast } from '#ui/toast.tsx'
import { dropClip, type Clip } from './clip.ts'
import { positionsOf } from './clip-rows.ts'
import { removing } from './edits.ts'
import css from './hand.module.css'
import { aboutLists } from './list-names.tsx'
import { backToGrid } from './row-at-hand.ts'

type Review = { reviewed: Reviewed; time: number; open: boolean }

/** Asks whether what was cut, and stands in another list by now, is to be removed from the first: an edit and a review of its own. */
export function RemoveOffer({ clip }: { clip: Clip }) {
  const client = useQueryClient()
  const [isReading, setReading] = useState(false)
  const [review, setReview] = useState<Review | null>(null)
  const open = async () => {
    if (isReading) return
    setReading(true)
    try {
      const reviewed = await removalOf(client, clip)
      if (reviewed === null) {
        showToast(words.goneThere)
        dropClip()
      } else setReview((before) => ({ reviewed, time: (before?.time ?? 0) + 1, open: true }))
    } catch (error) {
      await tellFailure(error)
    } finally {
      setReading(false)
    }
  }
  return (
    <div className={css['clip']} role="group" aria-label={words.clip}>
      <p role="status">{aboutLists(t(words.pasted, { count: clip.taken.length }), clip)}</p>
      <Button size="small" aria-haspopup="dialog" aria-disabled={isReading} onClick={() => void open()}>
        {isReading ? words.reading : words.remove}
      </Button>
      <Button
        size="small"
        kind="quiet"
        onClick={() => {
          dropClip()
          backToGrid()
        }}
      >
        {words.keepThere}
      </Button>
      {review !== null && (
        <ReviewDialog
          key={review.time}
          reviewed={review.reviewed}
          open={review.open}
          onClose={() => setReview({ ...review, open: false })}
          onBegun={() => {
            dropClip()
            // Once the dialog is gone, which keeps the focus until then.
            requestAnimationFrame(backToGrid)
          }}
        />
      )}
    </div>
  )
}

/** The first list as it is now, without what was taken from it; null where nothing of that is there. Throws SpotifyError. */
async function removalOf(client: QueryClient, { from, into, taken }: Clip): Promise<Reviewed | null> {
  const { id, name, snapshotId } = await client.query({ ...keptPlaylist(from.id), staleTime: 0 })
  const { pages } = await client.query(keptItems(id, snapshotId))
  const before = pages.flatMap((page): readonly PlaylistItem[] => page ?? [])
  const isSame = snapshotId === from.snapshotId
  const going = isSame ? new Set(taken.map(({ position }) => position)) : positionsOf(before, taken)
  if (going.size === 0) return null
  const reason = t(words.reason, { name: listName(into?.name ?? '') })
  const { after } = removing(before, going)
  const reasons = new Map([...going].map((position) => [position, reason]))
  return { edit: { listId: id, snapshotId, before, after }, name, reasons }
}
