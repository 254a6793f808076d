/** The order of a list as it is moved by hand: for each new place the position where its row stands now. */
export type HandOrder = readonly number[]

export const asItIs = (size: number): HandOrder => Array.from({ length: size }, (_, row) => row)

export const isAsItIs = (order: HandOrder): boolean => order.every((row, place) => row === place)

/** Puts rows together before the one that stands at `place`, counted while they are still in their places. */
export function putAt(order: HandOrder, rows: ReadonlySet<number>, place: number): HandOrder {
  const stays = (row: number): boolean => !rows.has(row)
  const moved = order.filter((row) => !stays(row))
  return [...order.slice(0, place).filter(stays), ...moved, ...order.slice(place).filter(stays)]
}

/** Moves rows one place up (-1) or down (1), as far as there are places; those that stood apart stand together then. */
export function stepped(order: HandOrder, rows: ReadonlySet<number>, by: -1 | 1): HandOrder {
  const first = order.findIndex((row) => rows.has(row))
  if (first < 0) return order
  const staying = order.filter((row) => !rows.has(row))
  const place = Math.min(Math.max(first + by, 0), staying.length)
  const moved = order.filter((row) => rows.has(row))
  return [...staying.slice(0, place), ...moved, ...staying.slice(place)]
}

/** Where the first of some rows stands now and then, from 0. */
export function journeyOf(order: HandOrder, rows: ReadonlySet<number>): { from: number; to: number } {
  const to = order.findIndex((row) => rows.has(row))
  return { from: order[to] ?? 0, to: Math.max(to, 0) }
}

/** The row that stands in the list now before which some rows are to stand; the length of the list for its end. */
export function landingOf(order: HandOrder, rows: ReadonlySet<number>): number {
  const last = order.findLastIndex((row) => rows.has(row))
  return order[last + 1] ?? order.length
}
