import { useLayoutEffect, useRef } from 'react'
import { tidyWords as words } from '#messages/en/tidy.ts'
import { t } from '#messages/t.ts'
import { Tick } from '#ui/tick.tsx'
import { choose, useIsChosen } from './selection.ts'
import { shownOrder } from './shown-order.ts'
import css from './tidy.module.css'

/** Chooses a row; with Shift all rows from the last one. By keyboard Space does, anywhere in the row. */
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
    </span>
  )
}
