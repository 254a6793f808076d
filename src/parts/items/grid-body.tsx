import { useLayoutEffect, useRef } from 'react'
import type { Placed } from './arrange.ts'
import type { Column } from './column.ts'
import { GridRow } from './grid-row.tsx'
import css from './items-grid.module.css'
import type { Lead } from './items-grid.tsx'
import type { Cell } from './keyboard.ts'
import { useRowsInSight, type Range } from './rows-in-sight.ts'

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
  isNew: (row: Row) => boolean
  isDim: (row: Row) => boolean
  Lead: Lead | null | undefined
}

/** The rows in sight and a few around them; the window scrolls, the list is as high as if all were there. */
export function GridBody<Row extends Placed>(props: GridBodyProps<Row>) {
  const { columns, rows, order, narrow, active, inside, goal, rowHeight, sameAs, isNew, isDim, Lead } = props
  const body = useRef<HTMLDivElement>(null)
  const count = order.length
  const range = useRowsInSight(body, count, rowHeight)
  // The row that has the focus stays drawn wherever one scrolls, or the keyboard would lose its place.
  const held = goal?.row ?? (inside ? active.row : -1)
  const places = toPlaces(range, held >= 0 && held < count ? held : null)

  useLayoutEffect(() => {
    if (goal === null) return
    const row = body.current?.querySelector(`[aria-rowindex="${goal.row + 2}"]`)
    const cell = row?.children[goal.column]
    if (!(cell instanceof HTMLElement)) return
    cell.focus({ preventScroll: true })
    cell.scrollIntoView({ block: 'nearest' })
  }, [goal])

  const stop = places.includes(active.row) ? active.row : range.first
  return (
    <div className={css['body']} role="rowgroup" ref={body} style={{ height: count * rowHeight }}>
      {places.map((place) => {
        const position = order[place] ?? place
        const row = rows[position]
        return (
          <GridRow
            key={place}
            columns={columns}
            row={row}
            position={position}
            place={place}
            top={place * rowHeight}
            narrow={narrow}
            at={place === stop ? active.column : null}
            sameAs={sameAs.get(position) ?? null}
            isNew={row !== undefined && isNew(row)}
            isDim={row !== undefined && isDim(row)}
            Lead={Lead}
          />
        )
      })}
    </div>
  )
}

/** What a range holds, and one row more that stays wherever one scrolls. */
function toPlaces({ first, end }: Range, kept: number | null): number[] {
  const places = Array.from({ length: end - first }, (_, index) => first + index)
  if (kept === null || places.includes(kept)) return places
  return kept < first ? [kept, ...places] : [...places, kept]
}
