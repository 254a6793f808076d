import { useMemo, useState } from 'react'
import { toEditRow, withAdded } from '#library/edit/edit.ts'
import { twinsOf } from '#library/twins.ts'
import { handWords as words } from '#messages/en/hand.ts'
import { tidyWords } from '#messages/en/tidy.ts'
import { t } from '#messages/t.ts'
import { nameOf, type Reviewed } from '#parts/review/reviewed.ts'
import type { PlaylistItem } from '#spotify/playlist-items.ts'
import type { Playlist } from '#spotify/playlist.ts'
import { Button } from '#ui/button.tsx'
import { Choice } from '#ui/choice.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Name } from '#ui/name.tsx'
import { Notice } from '#ui/notice.tsx'
import { Tick } from '#ui/tick.tsx'
import { isDouble } from '#features/playlist/add/basket.ts'
import { beginPaste, dropClip, type Clip } from './clip.ts'
import { mayBePasted, positionsOf } from './clip-rows.ts'
import type { Wanted } from './edits.ts'
import css from './hand.module.css'
import { asItIs, putAt } from './hand-order.ts'
import { aboutLists } from './list-names.tsx'

export type Pasted = Wanted & Pick<Reviewed, 'contents'> & { onBegun: () => void }

type PasteDialogProps = {
  clip: Clip
  playlist: Pick<Playlist, 'id' | 'name' | 'snapshotId'>
  rows: readonly PlaylistItem[]
  /** The position (from 0) of the row at hand: what is pasted may stand after it. */
  at: number | null
  open: boolean
  onClose: () => void
  onReview: (pasted: Pasted) => void
}

type Where = 'end' | 'after' | 'top'

/** Where what was cut or copied is to stand. What was cut from this very list moves; from another one it is added. */
export function PasteDialog({ clip, playlist, rows, at, open, onClose, onReview }: PasteDialogProps) {
  const [where, setWhere] = useState<Where>(at === null ? 'end' : 'after')
  const [leavesOut, setLeavesOut] = useState(false)
  const isMove = clip.how === 'cut' && clip.from.id === playlist.id
  const sendable = useMemo(() => clip.rows.filter(mayBePasted), [clip])
  const isDoubled = useMemo(
    () =>
      twinsOf(
        rows,
        sendable.map(({ content }) => content),
      ).map(isDouble),
    [rows, sendable],
  )
  const doubles = isMove ? 0 : isDoubled.filter(Boolean).length
  const taken = leavesOut ? sendable.filter((_, index) => isDoubled[index] !== true) : sendable
  const isReady = isMove || taken.length > 0
  const place = where === 'top' ? 0 : where === 'after' && at !== null ? at + 1 : rows.length

  const review = () => {
    if (!isReady) return
    if (isMove) {
      const isSame = clip.from.snapshotId === playlist.snapshotId
      const moved = isSame ? new Set(clip.rows.map(({ position }) => position)) : positionsOf(rows, clip.rows)
      const order = putAt(asItIs(rows.length), moved, place)
      onReview({ after: order.map((row) => ({ row })), onBegun: dropClip })
      return
    }
    const contents = taken.map(({ content }) => content)
    const uris = contents.map(({ uri }) => uri)
    onReview({ after: withAdded(rows, uris, place), contents, onBegun: () => beginPaste(playlist, taken) })
  }
  const text = isMove ? t(words.pasteHere, { count: clip.rows.length }) : t(words.pasteText, { count: taken.length })

  return (
    <Dialog
      title={words.pasteTitle}
      open={open}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{tidyWords.cancel}</Button>
          <Button kind="main" aria-disabled={!isReady} onClick={review}>
            {tidyWords.review}
          </Button>
        </>
      }
    >
      <p>{aboutLists(text, clip)}</p>
      {clip.how === 'cut' && !isMove && <p className="small ink-2">{words.pasteCut}</p>}
      {doubles > 0 && (
        <div className={css['doubles']}>
          <span>{t(words.doubles, { count: doubles })}</span>
          <Tick label={words.leaveOut} checked={leavesOut} onChange={setLeavesOut} />
        </div>
      )}
      {!isMove && <Staying rows={clip.rows.filter((row) => !mayBePasted(row))} />}
      {rows.length > 0 && <PlaceChoice rows={rows} at={at} where={where} onChange={setWhere} />}
    </Dialog>
  )
}

type PlaceChoiceProps = Pick<PasteDialogProps, 'rows' | 'at'> & { where: Where; onChange: (where: Where) => void }

function PlaceChoice({ rows, at, where, onChange }: PlaceChoiceProps) {
  const row = at === null ? undefined : rows[at]
  const options: { value: Where; label: string }[] = [
    { value: 'end', label: words.places.end },
    { value: 'top', label: words.places.top },
  ]
  if (at !== null && row !== undefined) {
    const label = t(words.afterNamed, { position: at + 1, name: nameOf(toEditRow(row)) })
    options.unshift({ value: 'after', label })
  }
  return (
    <div>
      <h3>{words.where}</h3>
      <Choice label={words.where} name="paste-where" options={options} value={where} onChange={onChange} />
    </div>
  )
}

/** How many are told by name. */
const mostTold = 8

/** What no app can add to a list, by name. */
function Staying({ rows }: { rows: readonly PlaylistItem[] }) {
  if (rows.length === 0) return null
  const left = rows.length - mostTold
  return (
    <Notice kind="warn" icon="info" title={t(words.staying, { count: rows.length })}>
      <p>{words.stayingWhy}</p>
      <ul>
        {rows.slice(0, mostTold).map((row) => (
          <li key={row.position}>
            <Name>{nameOf(toEditRow(row))}</Name>
          </li>
        ))}
        {left > 0 && <li>{t(words.andMore, { count: left })}</li>}
      </ul>
    </Notice>
  )
}
