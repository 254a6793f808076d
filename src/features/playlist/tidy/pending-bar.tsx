import { handWords as words } from '#messages/en/hand.ts'
import { t } from '#messages/t.ts'
import { toEditRow } from '#library/edit/edit.ts'
import { nameOf } from '#parts/review/reviewed.ts'
import type { PlaylistItem } from '#spotify/playlist-items.ts'
import { Afloat } from '#ui/afloat.tsx'
import { Button } from '#ui/button.tsx'
import css from './hand.module.css'
import { journeyOf } from './hand-order.ts'
import { dropPending, usePending, type Pending } from './pending.ts'
import { backToGrid } from './row-at-hand.ts'

type PendingBarProps = { rows: readonly PlaylistItem[]; onReview: () => void }

/** What was moved by keyboard and has not been reviewed yet. Its place is there from the start, so that a screen reader listens. */
export function PendingBar({ rows, onReview }: PendingBarProps) {
  const pending = usePending()
  return (
    <Afloat>
      <div role="status" aria-label={words.pending}>
        {pending !== null && (
          <div className={css['card']}>
            <p>{toSentence(rows, pending)}</p>
            <span className="buttons">
              <Button size="small" onClick={onReview}>
                {words.review}
              </Button>
              <Button
                size="small"
                kind="quiet"
                onClick={() => {
                  dropPending()
                  backToGrid()
                }}
              >
                {words.cancel}
              </Button>
            </span>
          </div>
        )}
      </div>
    </Afloat>
  )
}

function toSentence(list: readonly PlaylistItem[], { order, rows }: Pending): string {
  const { from, to } = journeyOf(order, rows)
  if (rows.size > 1) return t(words.moved, { count: rows.size, from: from + 1, to: to + 1 })
  const row = list[from]
  const name = row === undefined ? '' : nameOf(toEditRow(row))
  return t(from === to ? words.notMoved : words.movedOne, { name, from: from + 1, to: to + 1 })
}
