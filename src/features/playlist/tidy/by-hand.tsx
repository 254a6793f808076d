import { useEffect, useId, useMemo } from 'react'
import { handWords as words } from '#messages/en/hand.ts'
import { carryClip } from './carry-clip.ts'
import { ClipBar } from './clip-bar.tsx'
import { DropLine } from './drop-line.tsx'
import { landing } from './landing.ts'
import { dropPending } from './pending.ts'
import { PendingBar } from './pending-bar.tsx'
import { setLastRow } from './row-at-hand.ts'
import { reviewPending, useHand, type Hand } from './use-hand.ts'

/** Moves by pointer and keyboard, links from elsewhere, and what is cut or copied. */
export function ByHand({ playlist, rows, isOriginal, onTool }: Hand) {
  const keys = useId()
  const hand = useMemo(() => ({ playlist, rows, isOriginal, onTool }), [playlist, rows, isOriginal, onTool])
  const { id, snapshotId } = playlist
  useHand(hand)
  useEffect(() => dropPending, [id, snapshotId])
  // In another order the line would stand between other rows.
  useEffect(() => landing.set(null), [isOriginal])
  useEffect(() => () => setLastRow(null), [id, snapshotId])
  useEffect(() => describeGrid(keys))

  return (
    <>
      <p className="hidden-text" id={keys}>
        {words.keys}
      </p>
      <ClipBar
        playlist={playlist}
        isWhole={rows !== null}
        onPaste={() => {
          carryClip(id)
          onTool('paste')
        }}
      />
      {rows !== null && <PendingBar rows={rows} onReview={() => reviewPending(hand)} />}
      <DropLine />
    </>
  )
}

/** The grid belongs to every list; its keys are those of one's own. */
function describeGrid(id: string): void {
  document.querySelector('[role=grid][aria-multiselectable]')?.setAttribute('aria-describedby', id)
}
