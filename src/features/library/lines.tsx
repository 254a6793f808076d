import { useEffect, useRef, useState, type RefObject } from 'react'
import { InWhichPlaylists } from '#parts/in-which-playlists.tsx'
import { AnswersRows } from '#parts/items/ask-row.tsx'
import { useRowsInSight } from '#parts/items/rows-in-sight.ts'
import { useNarrow, useTight } from '#parts/use-narrow.ts'
import { LineRow } from './line-row.tsx'
import type { Line } from './line.ts'
import css from './lines.module.css'

type LinesProps = {
  /** The accessible name of the list. */
  label: string
  lines: readonly Line[]
}

/** The rows of an answer; the window scrolls, and only what is in sight is drawn. */
export function Lines({ label, lines }: LinesProps) {
  const narrow = useNarrow()
  const most = useTight() ? 1 : 3
  const rowHeight = (narrow ? 4.25 : 3.5) * rootSize()
  const list = useRef<HTMLUListElement>(null)
  const { first, end } = useRowsInSight(list, lines.length, rowHeight)
  const focused = useFocusedRow(list)
  const [asked, setAsked] = useState<Line | null>(null)

  return (
    <AnswersRows>
      <ul className={css['lines']} ref={list} style={{ height: lines.length * rowHeight }} aria-label={label}>
        {toPlaces(first, end, focused, lines.length).map((place) => {
          const line = lines[place]
          return (
            line !== undefined && (
              <LineRow
                key={place}
                line={line}
                place={place}
                count={lines.length}
                top={place * rowHeight}
                narrow={narrow}
                most={most}
                onAsk={setAsked}
              />
            )
          )
        })}
      </ul>
      <InWhichPlaylists item={asked} onClose={() => setAsked(null)} />
    </AnswersRows>
  )
}

/** The place of the row that has the focus, from 0. */
function useFocusedRow(list: RefObject<HTMLElement | null>): number | null {
  const [focused, setFocused] = useState<number | null>(null)
  useEffect(() => {
    const element = list.current
    const onFocus = ({ target }: FocusEvent) => {
      const row = target instanceof Element ? target.closest('li') : null
      setFocused(row === null ? null : Number(row.getAttribute('aria-posinset')) - 1)
    }
    const onBlur = () => setFocused(null)
    element?.addEventListener('focusin', onFocus)
    element?.addEventListener('focusout', onBlur)
    return () => {
      element?.removeEventListener('focusin', onFocus)
      element?.removeEventListener('focusout', onBlur)
    }
  }, [list])
  return focused
}

/** What is in sight, and the row with the focus wherever one scrolls, or the keyboard would lose its place. */
function toPlaces(first: number, end: number, focused: number | null, count: number): number[] {
  const places = Array.from({ length: end - first }, (_, index) => first + index)
  if (focused === null || focused >= count || places.includes(focused)) return places
  return focused < first ? [focused, ...places] : [...places, focused]
}

/** The height of a row is in rem, so that larger letters find room. */
const rootSize = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16
