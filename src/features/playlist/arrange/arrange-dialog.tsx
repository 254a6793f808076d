import { useId, useMemo, useState } from 'react'
import { reordered } from '#library/edit/edit.ts'
import { totalsOf } from '#library/edit/totals.ts'
import { arrangeWords as words } from '#messages/en/arrange.ts'
import { t } from '#messages/t.ts'
import type { PlaylistItem } from '#spotify/playlist-items.ts'
import { Button } from '#ui/button.tsx'
import { Choice } from '#ui/choice.tsx'
import { Dialog } from '#ui/dialog.tsx'
import css from './arrange.module.css'
import { KeysChoice } from './keys-choice.tsx'
import { firstWish, newSeed, orderOf, type Wish } from './order-of.ts'
import { OrderPreview } from './order-preview.tsx'
import { SeedField } from './seed-field.tsx'

export type ArrangeDialogProps = {
  rows: readonly PlaylistItem[]
  open: boolean
  onClose: () => void
  /** For each new place the position where its row stands now. */
  onReview: (order: readonly number[]) => void
}

const ways = (['columns', 'backwards', 'shuffled', 'apart'] as const).map((value) => ({
  value,
  label: words.ways[value],
}))

/** Another order for a list, of which the beginning is shown; it sends nothing itself. */
export function ArrangeDialog({ rows, open, onClose, onReview }: ArrangeDialogProps) {
  const id = useId()
  const [wish, setWish] = useState<Wish>(() => firstWish(newSeed()))
  const order = useMemo(() => orderOf(rows, wish), [rows, wish])
  const moves = useMemo(() => (order === null ? 0 : totalsOf(rows.length, reordered(order)).moved), [rows, order])
  const { way, keys, seed } = wish
  return (
    <Dialog
      title={words.title}
      open={open}
      onClose={onClose}
      wide
      actions={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button
            kind="main"
            aria-disabled={moves === 0}
            onClick={() => {
              if (order !== null && moves > 0) onReview(order)
            }}
          >
            {words.review}
          </Button>
        </>
      }
    >
      <p className="small ink-2">{words.lede}</p>
      <div className={css['halves']}>
        <div className={css['half']}>
          <Choice
            label={words.way}
            name={id}
            options={ways}
            value={way}
            onChange={(way) => setWish({ ...wish, way })}
          />
          <p className="small ink-2">{words.texts[way]}</p>
          {way === 'columns' && <KeysChoice keys={keys} onChange={(keys) => setWish({ ...wish, keys })} />}
          {(way === 'shuffled' || way === 'apart') && (
            <SeedField seed={seed} onChange={(seed) => setWish({ ...wish, seed })} />
          )}
        </div>
        <div className={css['half']}>
          <p className="small" role="status">
            {order === null ? '' : moves === 0 ? words.same : t(words.moves, { count: moves, total: rows.length })}
          </p>
          {order !== null && <OrderPreview rows={rows} order={order} />}
        </div>
      </div>
    </Dialog>
  )
}
