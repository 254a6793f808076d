import { fold } from '#spotify/text.ts'

/** What every row brings: its place in the original order, from 0, and its folded title, artists and album, a line each. */
export type Placed = { position: number; fold: string }

/** The lines of `fold`, to sort by. Cut out where needed: 10,000 keys cost nothing to keep that way. */
export const titleKey = ({ fold }: Placed): string => fold.slice(0, Math.max(0, fold.indexOf('\n')))
export const artistKey = ({ fold }: Placed): string =>
  fold.slice(fold.indexOf('\n') + 1, Math.max(0, fold.lastIndexOf('\n')))
export const albumKey = ({ fold }: Placed): string => fold.slice(fold.lastIndexOf('\n') + 1)

export type Order = 'asc' | 'desc'

/** What a column sorts by. Rows without a key come last in either direction. */
export type Key = string | number | null

/** `by` null sorts by the original position, which rows that are not here yet have too. */
export type Sorting<Row> = { by: ((row: Row) => Key) | null; order: Order }

/**
 * The rows of pages that came in any order, each at its own position; undefined where a row is not here yet. At least
 * `total` long, and longer where Spotify sent more than it had announced.
 */
export function toRows<Row extends Placed>(
  pages: readonly (readonly Row[] | undefined)[],
  total: number,
): readonly (Row | undefined)[] {
  const rows = new Array<Row | undefined>(total).fill(undefined)
  for (const page of pages) for (const row of page ?? []) rows[row.position] = row
  return rows
}

/**
 * The positions to show, in the order to show them. A filter leaves the rows that hold every one of its words, and none
 * that is not here yet; without one the rows that are not here yet stand at the end, or in place where nothing is
 * sorted. Equal keys keep their original order in both directions. O(n log n); no key is computed twice.
 */
export function arrange<Row extends Placed>(
  rows: readonly (Row | undefined)[],
  filter: string,
  sorting: Sorting<Row> | null,
): readonly number[] {
  const left = filtered(rows, filter)
  if (sorting === null) return left
  if (sorting.by === null) return sorting.order === 'asc' ? left : left.reverse()
  return sorted(rows, left, sorting.by, sorting.order)
}

function filtered(rows: readonly (Placed | undefined)[], filter: string): number[] {
  const words = fold(filter).split(/\s+/).filter(Boolean)
  const left: number[] = []
  for (let position = 0; position < rows.length; position += 1) {
    const row = rows[position]
    if (words.length === 0 || (row !== undefined && words.every((word) => row.fold.includes(word)))) left.push(position)
  }
  return left
}

/** Rows in the order of a key, where in it each new key begins, and the rows that have none or are not here. */
type Ranking = { ranked: readonly number[]; begins: readonly number[]; rest: readonly number[] }

type Rows<Row> = readonly (Row | undefined)[]

const rankings = new WeakMap<Rows<unknown>, Map<unknown, Ranking>>()

/** Ranks rows by a key before anyone asks, so that `arrange` only has to look: on a slow phone it is most of a press. */
export function prepare<Row>(rows: Rows<Row>, by: (row: Row) => Key): void {
  const known = rankings.get(rows) ?? new Map<unknown, Ranking>()
  rankings.set(rows, known)
  if (!known.has(by)) known.set(by, rank(rows, [...rows.keys()], by))
}

function sorted<Row>(rows: Rows<Row>, left: readonly number[], by: (row: Row) => Key, order: Order): readonly number[] {
  const prepared = rankings.get(rows)?.get(by)
  const all = inDirection(prepared ?? rank(rows, left, by), order)
  return prepared === undefined || left.length === rows.length ? all : amongst(left, all)
}

function rank<Row>(rows: Rows<Row>, positions: readonly number[], by: (row: Row) => Key): Ranking {
  const groups = new Map<string | number, number[]>()
  const keyless: number[] = []
  const absent: number[] = []
  for (const position of positions) {
    const row = rows[position]
    const key = row === undefined ? null : by(row)
    const group = key === null ? undefined : groups.get(key)
    if (row === undefined) absent.push(position)
    else if (key === null || key === '') keyless.push(position)
    else if (group === undefined) groups.set(key, [position])
    else group.push(position)
  }
  const ranked: number[] = []
  const begins: number[] = []
  for (const key of inOrder([...groups.keys()])) {
    begins.push(ranked.length)
    for (const position of groups.get(key) ?? []) ranked.push(position)
  }
  return { ranked, begins, rest: [...keyless, ...absent] }
}

function inDirection({ ranked, begins, rest }: Ranking, order: Order): readonly number[] {
  if (order === 'asc') return [...ranked, ...rest]
  const groups = begins.map((begin, at) => ranked.slice(begin, begins[at + 1]))
  return [...groups.reverse().flat(), ...rest]
}

function amongst(some: readonly number[], all: readonly number[]): readonly number[] {
  const isMeant = new Set(some)
  return all.filter((position) => isMeant.has(position))
}

/**
 * Each key once and without a comparator: the first press on a head has 100 ms on a slow phone, and a comparator runs
 * uncompiled at first, three times slower; a collator, thirty times.
 */
function inOrder(keys: readonly (string | number)[]): (string | number)[] {
  const numbers = Float64Array.from(keys.filter((key) => typeof key === 'number')).sort()
  return [...numbers, ...keys.filter((key) => typeof key === 'string').sort()]
}
