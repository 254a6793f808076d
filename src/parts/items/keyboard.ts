/** A cell of the grid: `row` -1 is the head, `column` counts from 0. */
export type Cell = { row: number; column: number }

/** How far the grid reaches; `top` is -1 with a head, else 0; `page` is how many rows the window shows. */
export type Extent = { top: -1 | 0; rows: number; columns: number; page: number }

type Press = { key: string; ctrlKey: boolean; metaKey: boolean }

/**
 * Where a key leads from a cell, by the grid pattern of the ARIA practices: arrows to the neighbour, Home and End along
 * the row, with Ctrl to the first and last row, PageUp and PageDown by what is on screen. Null for any other key.
 */
export function toCell(
  from: Cell,
  { key, ctrlKey, metaKey }: Press,
  { top, rows, columns, page }: Extent,
): Cell | null {
  const far = ctrlKey || metaKey
  const to = (row: number, column: number): Cell => ({
    row: Math.min(Math.max(row, top), rows - 1),
    column: Math.min(Math.max(column, 0), columns - 1),
  })
  if (key === 'ArrowDown') return to(far ? rows - 1 : from.row + 1, from.column)
  if (key === 'ArrowUp') return to(far ? 0 : from.row - 1, from.column)
  if (key === 'ArrowRight') return to(from.row, from.column + 1)
  if (key === 'ArrowLeft') return to(from.row, from.column - 1)
  if (key === 'Home') return to(far ? 0 : from.row, 0)
  if (key === 'End') return to(far ? rows - 1 : from.row, columns - 1)
  if (key === 'PageDown') return to(from.row + page, from.column)
  if (key === 'PageUp') return to(Math.max(from.row - page, Math.min(from.row, 0)), from.column)
  return null
}
