import { useLayoutEffect, useRef } from 'react'
import { tidyTools as words } from '#messages/en/tidy-tools.ts'
import { t } from '#messages/t.ts'
import { classes } from '#ui/classes.ts'
import { Tick } from '#ui/tick.tsx'
import hand from './hand.module.css'
import { choose, useIsChosen } from './selection.ts'
import { shownOrder, useMayMove } from './shown-order.ts'
import css from './tidy.module.css'

/** Chooses a row, with Shift all rows from the last one; by keyboard Space does, anywhere in the row. Beside it the handle to drag by. */
export function SelectBox({ position }: { position: number }) {
  const isChosen = useIsChosen(position)
  const place = useRef<HTMLSpanElement>(null)
  const isRange = useRef(false)
  // The row knows nothing of a selection, so that it need not be drawn anew for one.
  useLayoutEffect(() => {
    place.current?.closest('[role=row]')?.setAttribute('aria-selected', String(isChosen))
  }, [isChosen])
  return (
    <span
      className={css['box']}
      ref={place}
      onClickCapture={(event) => {
        isRange.current = event.shiftKey
      }}
    >
      <Tick
        label={t(words.selectRow, { row: String(position + 1) })}
        bare
        tabIndex={-1}
        checked={isChosen}
        onChange={(isChosen) => choose(position, isChosen, isRange.current ? shownOrder() : null)}
      />
      <Grip position={position} />
    </span>
  )
}

/** For pointers alone: the keyboard has keys for the same. `useHand` listens to it. */
function Grip({ position }: { position: number }) {
  const mayMove = useMayMove()
  return (
    <span
      className={classes(hand['grip'], !mayMove && hand['still'])}
      data-grip={position}
      title={mayMove ? words.grip : words.originalFirst}
      aria-hidden="true"
    >
      <svg viewBox="0 0 8 14" width="8" height="14" fill="currentColor">
        <path d="M1 1h2v2H1zM5 1h2v2H5zM1 6h2v2H1zM5 6h2v2H5zM1 11h2v2H1zM5 11h2v2H5z" />
      </svg>
    </span>
  )
}
