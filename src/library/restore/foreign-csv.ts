import Papa from 'papaparse'
import type { CsvFile, CsvRecord, UnreadLine } from '#library/files/csv.ts'
import { emptyDocument } from '#library/files/document.ts'
import { columnsIn, isExportifyNet, type Column } from './foreign-headers.ts'
import { toList, toRow, type NamedThing, type RowFacts } from './foreign-row.ts'
import { toUri } from './foreign-uri.ts'
import { isLikedName, stemOf, type ReadFile } from './read-result.ts'

type Read = (column: Column) => string

/**
 * A table of songs by Exportify (exportify.app in whatever language, exportify.net) or one alike: a list named as the file, or,
 * where each row has the name of its list, several. Null if it has no column of URIs.
 */
export function readForeignCsv(name: string, file: CsvFile): ReadFile | null {
  const columns = columnsIn(file.header)
  if (columns === null) return null
  const { records, unread } = withShortRecords(file, columns)
  const lists = new Map<string, RowFacts[]>()
  for (const record of records) {
    const read: Read = (column) => record.cells[columns.get(column) ?? -1]?.trim() ?? ''
    const facts = toFacts(read)
    if (facts === null) unread.push(record)
    else put(lists, read('list') === '' ? stemOf(name) : read('list'), facts)
  }
  if (lists.size === 0) lists.set(stemOf(name), [])
  return {
    format: isExportifyNet(file.header) ? 'exportify-net' : 'exportify',
    document: { ...emptyDocument, ...toLists(lists) },
    unread: unread.sort((one, other) => one.line - other.line).map(({ line, text }) => ({ line, text, where: null })),
  }
}

function put(lists: Map<string, RowFacts[]>, name: string, facts: RowFacts): void {
  const rows = lists.get(name)
  if (rows === undefined) lists.set(name, [facts])
  else rows.push(facts)
}

function toLists(lists: ReadonlyMap<string, readonly RowFacts[]>) {
  const all = [...lists].map(([name, rows]) => toList(name, rows.map(toRow)))
  const liked = all.find(({ name }) => isLikedName(name))
  return { playlists: all.filter((list) => list !== liked), liked: liked?.items ?? null }
}

// Both leave out the last cells of a row of which they know no genres or tempo, as nobody does since Spotify keeps those to itself.
function withShortRecords(
  { records, unread }: CsvFile,
  columns: ReadonlyMap<Column, number>,
): { records: CsvRecord[]; unread: UnreadLine[] } {
  const rows = cellsOf(unread)
  const isShort = (index: number): boolean => isShortRecord(rows[index] ?? [], columns)
  const found = unread.flatMap((line, index) => (isShort(index) ? [{ ...line, cells: rows[index] ?? [] }] : []))
  return {
    records: found.length === 0 ? [...records] : [...records, ...found].sort((one, other) => one.line - other.line),
    unread: unread.filter((_, index) => !isShort(index)),
  }
}

/** It has a URI in its place, or it has none and at least all the cells that are read. */
function isShortRecord(cells: readonly string[], columns: ReadonlyMap<Column, number>): boolean {
  const uri = meant(cells[columns.get('uri') ?? 0] ?? '')
  return uri === '' ? cells.length > Math.max(...columns.values()) : uriOf(uri) !== null
}

/** The cells of lines that have too few; none of a line with broken quotes. */
function cellsOf(lines: readonly UnreadLine[]): string[][] {
  const texts = lines.map(({ text }) => text)
  const delimiter = delimiterOf(texts[0] ?? '')
  const cut = (text: string): string[][] => {
    const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline: '\n' })
    return errors.length === 0 ? data : []
  }
  // All at once is many times faster, and goes wrong only where quotes are broken.
  const all = cut(texts.join('\n'))
  if (all.length === texts.length) return all
  return texts.map((text) => {
    const rows = cut(text)
    return rows.length === 1 ? (rows[0] ?? []) : []
  })
}

const delimiterOf = (text: string): string => {
  const counts = [',', ';', '\t'].map((delimiter) => ({ delimiter, count: text.split(delimiter).length }))
  return counts.reduce((most, next) => (next.count > most.count ? next : most)).delimiter
}

/** Of some versions the id alone. */
function uriOf(cell: string): string | null {
  return /^[0-9A-Za-z]{22}$/.test(cell) ? `spotify:track:${cell}` : toUri(cell)
}

/** Null if what stands in the column of URIs is none that a list can hold. */
function toFacts(read: Read): RowFacts | null {
  const said = meant(read('uri'))
  const uri = said === '' ? '' : uriOf(said)
  if (uri === null) return null
  return {
    uri,
    name: uri === '' ? meant(read('name')) : read('name'),
    artists: toArtists(read('artistUris'), read('artistNames')),
    album: {
      ...{
        id: idIn(read('albumUri')),
        name: read('albumName'),
        releaseDate: meant(read('releaseDate')) || null,
        image: read('image'),
      },
      artists: toArtists(read('albumArtistUris'), read('albumArtistNames')),
    },
    ...toNumbers(read),
    explicit: isTrue(read('explicit')),
    playable: read('playable').toLowerCase() !== 'false',
    ...{ isrc: meant(read('isrc')) || null, addedAt: meant(read('addedAt')) || null },
    addedBy: meant(read('addedBy')).replace(/^spotify:user:/, '') || null,
  }
}

// JavaScript's words for nothing, which both write down.
const meant = (cell: string): string => (cell === 'undefined' || cell === 'null' ? '' : cell)

const isTrue = (cell: string): boolean => cell.toLowerCase() === 'true'

function toNumbers(read: Read): Pick<RowFacts, 'discNumber' | 'trackNumber' | 'durationMs'> {
  const number = (column: Column): number | null => (/^\d+$/.test(read(column)) ? Number(read(column)) : null)
  return { discNumber: number('disc'), trackNumber: number('number'), durationMs: number('duration') }
}

const idIn = (uri: string): string | null => (/([0-9A-Za-z]+)$/.exec(uri)?.[1] ?? '') || null

/**
 * There are as many artists as URIs, and the last has what is left of the names. exportify.app puts a comma between names and `\`
 * before a comma within; exportify.net in its earlier versions a comma too, and in those that have no ids a semicolon.
 */
function toArtists(uris: string, names: string): NamedThing[] {
  if (names === '') return []
  if (uris === '') return (names.includes(';') ? names.split(';') : [names]).map((name) => ({ name: unescaped(name) }))
  const ids = uris.split(/,\s*/)
  const parts = names.split(/(?<!\\),\s*/)
  const last = parts.slice(ids.length - 1).join(', ')
  return ids.flatMap((id, index) => {
    const name = index === ids.length - 1 ? last : parts[index]
    return name === undefined || name === '' ? [] : [{ id: idIn(id), name: unescaped(name) }]
  })
}

const unescaped = (name: string): string => name.replaceAll('\\,', ',').trim()
