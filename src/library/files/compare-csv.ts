import Papa from 'papaparse'
import type { Comparison, ListChange, LoneList, RowChange, ShelfName } from './compare.ts'
import { guardCell } from './guard.ts'

const columns = ['List', 'List ID', 'Change', 'Name', 'Artist', 'URI', 'Position Before', 'Position After'] as const

/** How many rows are written at a stretch, as in the other tables. */
const sliceSize = 200

/** How the shelves are called in the table: in English, as its columns are. */
const shelfTitles: Readonly<Record<ShelfName, string>> = {
  ...{ liked: 'Liked songs', albums: 'Saved albums', shows: 'Saved shows', episodes: 'Saved episodes' },
  following: 'Followed artists',
}

/** A comparison as a table, a row a change, in pieces; positions from 1. What was not compared has a row that says so. */
export function* comparisonCsv(comparison: Comparison): Generator<string, void> {
  yield `\ufeff${toText([[...columns]])}`
  let slice: string[][] = []
  for (const row of rowsOf(comparison)) {
    slice.push(row.map(guardCell))
    if (slice.length < sliceSize) continue
    yield toText(slice)
    slice = []
  }
  if (slice.length > 0) yield toText(slice)
}

const toText = (rows: string[][]): string => `${Papa.unparse(rows, { newline: '\r\n' })}\r\n`

function* rowsOf({ newLists, goneLists, lists, shelves, uncompared }: Comparison): Generator<string[], void> {
  for (const list of newLists) yield listRow(list, 'list added')
  for (const list of goneLists) yield listRow(list, 'list removed')
  for (const list of lists) yield* changesOf(list)
  for (const [shelf, rows] of shelves) {
    for (const row of rows) yield toRow(shelfTitles[shelf], '', row)
  }
  for (const list of uncompared) {
    yield listRow(typeof list === 'string' ? { name: shelfTitles[list], id: '' } : list, 'not compared')
  }
}

const listRow = ({ name, id }: Pick<LoneList, 'id' | 'name'>, change: string): string[] => [
  ...[name, id, change],
  ...['', '', '', '', ''],
]

/** The name before a renaming stands under `Name`. */
function* changesOf({ id, name, renamed, rows }: ListChange): Generator<string[], void> {
  if (renamed !== null) yield [name, id, 'list renamed', renamed, '', '', '', '']
  for (const row of rows) yield toRow(name, id, row)
}

const toRow = (list: string, id: string, { kind, name, by, uri, from, to }: RowChange): string[] => [
  ...[list, id, kind, name, by, uri],
  ...[from, to].map((position) => (position === null ? '' : String(position + 1))),
]
