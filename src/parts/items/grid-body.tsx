import { defaultRangeExtractor, useWindowVirtualizer, type Range } from '@tanstack/react-virtual'
import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react'
import type { Placed } from './arrange.ts'
import type { Column } from './column.ts'
import { GridRow } from './grid-row.tsx'
import css from './items-grid.module.css'
import type { Cell } from './keyboard.ts'

export type GridBodyProps<Row> = {
  columns: readonly Column<Row>[]
  rows: readonly (Row | undefined)[]
  order: readonly number[]
  narrow: boolean
  /** Where the keyboard is. */
  active: Cell
  /** Whether it is in the grid at all. */
  inside: boolean
  /** Where a key leads: the focus goes there once the row is drawn. */
  goal: Cell | null
  rowHeight: number
  sameAs: ReadonlyMap<number, number>
  isDim: (row: Row) => boolean
}

/** The rows in sight and a few around them; the window scrolls, the list is as high as if all were there. */
export function GridBody<Row extends Placed>(props: GridBodyProps<Row>) {
  const { columns, rows, order, narrow, active, inside, goal, rowHeight, sameAs, isDim } = props
  const body = useRef<HTMLDivElement>(null)
  const top = useTop(body)
  const count = order.length
  // The row that has the focus stays drawn wherever one scrolls, or the keyboard would lose its place.
  const held = goal?.row ?? (inside ? active.row : -1)
  const kept = held >= 0 && held < count ? held : null
  const virtualizer = useWindowVirtualizer({
    count,
    estimateSize: () => rowHeight,
    overscan: 4,
    scrollMargin: top,
    // Left alone it would put the window back to where the page before was.
    scrollToFn: () => undefined,
    rangeExtractor: (range) => withRow(range, kept),
  })

  useLayoutEffect(() => {
    if (goal === null) return
    const row = body.current?.querySelector(`[aria-rowindex="${goal.row + 2}"]`)
    const cell = row?.children[goal.column]
    if (!(cell instanceof HTMLElement)) return
    cell.focus({ preventScroll: true })
    cell.scrollIntoView({ block: 'nearest' })
  }, [goal])

  const places = virtualizer.getVirtualIndexes()
  const first = virtualizer.range?.startIndex ?? 0
  const stop = places.includes(active.row) ? active.row : first
  return (
    <div className={css['body']} role="rowgroup" ref={body} style={{ height: count * rowHeight }}>
      {places.map((place) => {
        const position = order[place] ?? place
        const row = rows[position]
        return (
          <GridRow
            key={position}
            columns={columns}
            row={row}
            position={position}
            place={place}
            top={place * rowHeight}
            narrow={narrow}
            at={place === stop ? active.column : null}
            sameAs={sameAs.get(position) ?? null}
            isDim={row !== undefined && isDim(row)}
          />
        )
      })}
    </div>
  )
}

function withRow(range: Range, kept: number | null): number[] {
  const places = defaultRangeExtractor(range)
  if (kept === null || places.includes(kept)) return places
  return [...places, kept].sort((one, other) => one - other)
}

/** How far from the top of the page an element stands, px. What stands above it may come and go. */
function useTop(element: RefObject<HTMLElement | null>): number {
  const [top, setTop] = useState(0)
  useEffect(() => {
    const measure = () => {
      if (element.current) setTop(Math.round(element.current.getBoundingClientRect().top + window.scrollY))
    }
    const observer = new ResizeObserver(measure)
    observer.observe(document.body)
    return () => observer.disconnect()
  }, [element])
  return top
}
