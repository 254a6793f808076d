import { useRef, useState, type ComponentType, type FocusEvent, type KeyboardEvent } from 'react'
import { itemsWords } from '#messages/en/items.ts'
import { useNarrow } from '#parts/use-narrow.ts'
import { classes } from '#ui/classes.ts'
import type { Placed } from './arrange.ts'
import { AnswersRows } from './ask-row.tsx'
import { staysNarrow, type Column, type Sort } from './column.ts'
import { GridBody } from './grid-body.tsx'
import { GridHead } from './grid-head.tsx'
import css from './items-grid.module.css'
import { toCell, type Cell } from './keyboard.ts'

/** What stands before the number of a row: a box to choose it by. */
export type Lead = ComponentType<{ position: number }>

export type ItemsGridProps<Row> = {
  /** The accessible name, where a page has more than one. */
  label?: string
  columns: readonly Column<Row>[]
  /** By original position; undefined is not here yet. */
  rows: readonly (Row | undefined)[]
  /** The positions to show, in order (`arrange`). */
  order: readonly number[]
  sort: Sort | null
  onSort: (sort: Sort | null) => void
  busy: boolean
  /** False while nobody knows how many rows there will be, and those of `order` only keep their place. */
  counted?: boolean
  /** Positions of rows that repeat an earlier one, with the position of that (`duplicatesOf`). */
  sameAs?: ReadonlyMap<number, number>
  /** Rows that were not there the last time. */
  isNew?: (row: Row) => boolean
  /** Rows that are there but cannot be used. */
  isDim?: (row: Row) => boolean
  /** The position to go to at once; null for none. */
  at?: number | null
  /** Stands before the number of each row; null keeps room for it. Must stay the same. */
  Lead?: Lead | null | undefined
}

const none: ReadonlyMap<number, number> = new Map()
const never = (): boolean => false

/** A list of items as a grid that the window scrolls and the arrow keys walk; only what is in sight is drawn. */
export function ItemsGrid<Row extends Placed>(props: ItemsGridProps<Row>) {
  const { rows, order, sort, onSort, busy, counted = true, sameAs = none } = props
  const { label = itemsWords.grid, isNew = never, isDim = never, at = null, Lead } = props
  const narrow = useNarrow()
  const columns = narrow ? props.columns.filter(staysNarrow) : props.columns
  const rowHeight = (narrow ? 4.25 : 3.5) * rootSize()
  const grid = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState<Cell>({ row: 0, column: 0 })
  const [goal, setGoal] = useState<Cell | null>(null)
  const [inside, setInside] = useState(false)
  const [sought, setSought] = useState<number | null>(null)
  if (at !== sought && order.length > 0 && counted) {
    setSought(at)
    const row = at === null ? -1 : order.indexOf(at)
    if (row >= 0) setGoal({ row, column: 0 })
  }

  // Tab comes back to the row where one was by its first cell: before another one it would find the links of the row, and pass it.
  const waitInFirst = () => setActive((now) => (now.column === 0 ? now : { ...now, column: 0 }))

  const onFocus = ({ target }: FocusEvent) => {
    const cell = cellOf(target)
    if (cell === null) return
    setInside(true)
    setGoal(null)
    if (cell.row < 0) waitInFirst()
    else if (cell.row !== active.row || cell.column !== active.column) setActive(cell)
  }

  const onKeyDown = (event: KeyboardEvent) => {
    const from = cellOf(event.target as Element)
    if (from === null || event.altKey || event.shiftKey) return
    if (event.key === 'Enter' && isCell(event.target)) event.target.querySelector('a')?.click()
    const page = Math.max(1, Math.floor(window.innerHeight / rowHeight) - 2)
    const extent = { top: narrow ? 0 : -1, rows: order.length, columns: columns.length + 1, page } as const
    const to = toCell(from, event, extent)
    if (to === null) return
    event.preventDefault()
    if (to.row < 0) grid.current?.querySelectorAll<HTMLElement>('[role=columnheader] button')[to.column]?.focus()
    else setGoal(to)
  }

  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (currentTarget.contains(relatedTarget)) return
    setInside(false)
    waitInFirst()
  }

  return (
    <AnswersRows>
      <div
        className={classes(css['grid'], Lead !== undefined && css['led'])}
        ref={grid}
        style={{ '--columns': ['position', ...columns.map(({ kind }) => kind)].map(toWidth).join(' ') } as object}
        role="grid"
        aria-label={label}
        aria-rowcount={counted ? order.length + 1 : -1}
        aria-colcount={columns.length + 1}
        aria-busy={busy}
        aria-multiselectable={Lead ? true : undefined}
        tabIndex={-1}
        onFocus={onFocus}
        onBlur={onBlur}
        onKeyDown={onKeyDown}
      >
        <GridHead columns={columns} sort={sort} onSort={onSort} />
        <GridBody
          key={String(narrow)}
          columns={columns}
          rows={rows}
          order={order}
          narrow={narrow}
          active={active}
          inside={inside}
          goal={goal}
          rowHeight={rowHeight}
          sameAs={sameAs}
          isNew={isNew}
          isDim={isDim}
          Lead={Lead}
        />
      </div>
    </AnswersRows>
  )
}

const toWidth = (kind: string): string => `var(--${kind})`

/** The height of a row is in rem, so that larger letters find room. */
const rootSize = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16

const isCell = (target: EventTarget): target is HTMLElement =>
  target instanceof HTMLElement && target.getAttribute('role') === 'gridcell'

/** The cell around an element; null outside of one. */
function cellOf(element: Element): Cell | null {
  const cell = element.closest('[role=gridcell], [role=columnheader]')
  const row = cell?.parentElement
  if (!cell || !row) return null
  return { row: Number(row.getAttribute('aria-rowindex')) - 2, column: [...row.children].indexOf(cell) }
}
