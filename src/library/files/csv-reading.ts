import Papa from 'papaparse'
import { FileError } from './errors.ts'

/** A line, or what of a file could not be taken apart into lines, as it stands there. `line` from 1, as editors count. */
export type UnreadLine = { line: number; text: string }

/** As many cells as the header has, as they stand in the file: with their guard. */
export type CsvRecord = UnreadLine & { cells: readonly string[] }

export type CsvFile = {
  header: readonly string[]
  records: readonly CsvRecord[]
  /** Broken quotes, or not as many cells as the header has. */
  unread: readonly UnreadLine[]
}

type Row = CsvRecord & { broken: boolean }

/**
 * Takes a table apart, whichever program wrote it: `,`, `;` or tab between the cells, with or without a byte order mark, any line
 * ends, line breaks within quotes. Empty lines are passed over, except where there is but one column. Throws FileError `empty`.
 */
export function parseCsv(text: string): CsvFile {
  const [header, ...rows] = rowsOf(text)
  if (header === undefined) throw new FileError({ kind: 'empty' })
  const width = header.cells.length
  const records: CsvRecord[] = []
  const unread: UnreadLine[] = []
  for (const row of rows) {
    if (width > 1 && row.text.trim() === '') continue
    const { line, text } = row
    if (!row.broken && fits(row.cells, width)) records.push({ line, text, cells: row.cells.slice(0, width) })
    else unread.push({ line, text })
  }
  return { header: header.cells, records, unread }
}

/** Empty cells too many are what some programs leave behind. */
const fits = (cells: readonly string[], width: number): boolean =>
  cells.length >= width && cells.slice(width).every((cell) => cell === '')

function rowsOf(text: string): Row[] {
  const whole = text.startsWith('\ufeff') ? text.slice(1) : text
  // Excel writes the separator on a line of its own where it is told to.
  const said = /^sep=([,;\t])\r?\n/.exec(whole)
  const source = whole.slice(said?.[0].length ?? 0)
  // A CR before the LF is taken off afterwards, so that a file may have both kinds of line ends.
  const newline = source.includes('\n') ? '\n' : '\r'
  const rows: Row[] = []
  let start = 0
  let line = said === null ? 1 : 2
  Papa.parse<string[]>(source, {
    delimiter: said?.[1] ?? delimiterOf(source),
    newline,
    step: ({ data, errors, meta }) => {
      const raw = source.slice(start, meta.cursor)
      start = meta.cursor
      if (raw !== '') rows.push({ ...toRow(raw, data, newline), line, broken: errors.length > 0 })
      line += raw.split(newline).length - 1
    },
  })
  return rows
}

function toRow(raw: string, cells: readonly string[], newline: string): { text: string; cells: readonly string[] } {
  const ended = raw.endsWith(newline) ? raw.slice(0, -1) : raw
  if (!ended.endsWith('\r')) return { text: ended, cells }
  const text = ended.slice(0, -1)
  const last = cells.at(-1) ?? ''
  // A quoted cell has lost the CR behind it already; one at its end is its own.
  const isOwn = text.endsWith('\r"') || !last.endsWith('\r')
  return { text, cells: isOwn ? cells : [...cells.slice(0, -1), last.slice(0, -1)] }
}

/** What stands most often in the first line, outside of quotes. */
function delimiterOf(source: string): string {
  const first = /^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(source)?.[0] ?? ''
  const bare = first.replaceAll(/"(?:[^"]|"")*"/g, '')
  const counts = [',', ';', '\t'].map((delimiter) => ({ delimiter, count: bare.split(delimiter).length }))
  return counts.reduce((most, next) => (next.count > most.count ? next : most)).delimiter
}
