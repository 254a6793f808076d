import { memo, type ReactNode } from 'react'
import { number } from '#messages/t.ts'
import { ArtworkBone } from '#parts/artwork.tsx'
import { Bone } from '#ui/bone.tsx'
import { classes } from '#ui/classes.ts'
import type { Placed } from './arrange.ts'
import { rangesRight, type Column } from './column.ts'
import type { Lead } from './items-grid.tsx'
import css from './items-grid.module.css'

export type GridRowProps<Row> = {
  columns: readonly Column<Row>[]
  /** Undefined is not here yet: it has its number and its height already. */
  row: Row | undefined
  /** In the list, from 0. */
  position: number
  /** On screen, from 0. */
  place: number
  /** From the top of the list, px. */
  top: number
  narrow: boolean
  /** The column in which the keyboard stands, if it is in this row. */
  at: number | null
  sameAs: number | null
  isNew: boolean
  isDim: boolean
  Lead: Lead | null | undefined
}

function PlainRow<Row extends Placed>(props: GridRowProps<Row>): ReactNode {
  const { columns, row, position, place, top, narrow, at, sameAs, isNew, isDim, Lead } = props
  const tab = (column: number) => (column === at ? 0 : -1)
  return (
    <div
      className={classes(css['row'], place % 5 === 4 && css['fifth'], isDim && css['dim'])}
      style={{ top }}
      role="row"
      aria-rowindex={place + 2}
      aria-busy={row === undefined || undefined}
    >
      <span className={css['position']} role="gridcell" tabIndex={tab(0)}>
        {Lead && <Lead position={position} />}
        {number(position + 1)}
      </span>
      {columns.map(({ id, kind, Cell }, index) => (
        <span key={id} className={css[kind]} role="gridcell" tabIndex={tab(index + 1)}>
          {row === undefined ? (
            <CellBone kind={kind} place={position + index} />
          ) : (
            <Cell row={row} narrow={narrow} reachable={at !== null} sameAs={sameAs} isNew={isNew} />
          )}
        </span>
      ))}
    </div>
  )
}

/** Drawn anew only when something in it changes: scrolling draws the rows that come into view alone. */
export const GridRow = memo(PlainRow) as typeof PlainRow

const widths = ['c', 'b', 'a'] as const

function CellBone({ kind, place }: { kind: Column<never>['kind']; place: number }) {
  if (rangesRight({ kind })) return <Bone width="s" />
  const bone = <Bone width={widths[place % 3] ?? 'a'} />
  if (kind === 'text') return bone
  return (
    <>
      <ArtworkBone size="row" />
      <span className={css['boneText']}>{bone}</span>
    </>
  )
}
