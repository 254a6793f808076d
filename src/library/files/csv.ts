import Papa from 'papaparse'
import type { SavedAlbum } from '#spotify/album.ts'
import type { PlaylistItem } from '#spotify/item.ts'
import type { SavedShow } from '#spotify/show.ts'
import type { ArtistRow } from '#library/shelf.ts'
import { artistUrisOf, csvColumns, imageOf, itemCells, namesOf, uriOf, type CsvColumn } from './csv-columns.ts'
import type { Rows } from './document.ts'
import { guardCell } from './guard.ts'
import { slices } from './slices.ts'

export { csvColumns, itemCells, type CsvColumn } from './csv-columns.ts'
export { itemsFromCsv } from './csv-items.ts'
export { parseCsv, type CsvFile, type CsvRecord, type UnreadLine } from './csv-reading.ts'

/** Without it Excel takes UTF-8 for something else. */
const byteOrderMark = '\ufeff'
const lineEnd = '\r\n'

const artistColumns = ['Position', 'Artist URI', 'Artist Name'] as const

const albumColumns = [
  ...['Position', 'Type', 'Album URI', 'Album Name', 'Artist URI(s)', 'Artist Name(s)'],
  ...['Album Release Date', 'Album Image URL', 'Total Tracks', 'Added At'],
] as const

const showColumns = [
  ...['Position', 'Type', 'Show URI', 'Show Name', 'Show Image URL', 'Total Episodes', 'Added At'],
] as const

/** `order`: indexes of rows, in the order of the file. Each function yields pieces of text of at most 200 rows. */
type Csv<Row> = (rows: Rows<Row>, order: readonly number[]) => Generator<string, void>

/** Items of whatever kind, with these columns. A row that was not read is left out; the others keep their position. */
export const itemsCsv = (
  rows: Rows<PlaylistItem>,
  order: readonly number[],
  columns: readonly CsvColumn[] = csvColumns,
): Generator<string, void> => tableOf(columns, rows, order, (row) => itemCells(row, columns))

export const artistsCsv: Csv<ArtistRow> = (rows, order) => tableOf(artistColumns, rows, order, cellsOfArtist)

export const albumsCsv: Csv<SavedAlbum> = (rows, order) => tableOf(albumColumns, rows, order, cellsOfAlbum)

export const showsCsv: Csv<SavedShow> = (rows, order) => tableOf(showColumns, rows, order, cellsOfShow)

function* tableOf<Row>(
  columns: readonly string[],
  rows: Rows<Row>,
  order: readonly number[],
  toCells: (row: Row) => readonly string[],
): Generator<string, void> {
  // A line with nothing on it is no row to most programs.
  const quotes = (value: unknown): boolean => columns.length === 1 && value === ''
  const toText = (table: string[][]): string =>
    table.length === 0 ? '' : Papa.unparse(table, { newline: lineEnd, quotes }) + lineEnd

  yield byteOrderMark + toText([[...columns]])
  for (const slice of slices(rows, order)) yield toText(slice.map((row) => toCells(row).map(guardCell)))
}

const cellsOfArtist = ({ position, artist }: ArtistRow): string[] => [
  String(position + 1),
  uriOf('artist', artist.id),
  artist.name,
]

function cellsOfAlbum({ position, addedAt, album }: SavedAlbum): string[] {
  const place = [String(position + 1), album.kind]
  if (album.kind === 'unavailable') return [...place, '', '', '', '', '', '', '', addedAt ?? '']
  const { uri, name, artists, releaseDate, pictures, totalTracks } = album
  return [
    ...[...place, uri, name, artistUrisOf(artists), namesOf(artists)],
    ...[releaseDate ?? '', imageOf(pictures), String(totalTracks ?? ''), addedAt ?? ''],
  ]
}

function cellsOfShow({ position, addedAt, show }: SavedShow): string[] {
  const place = [String(position + 1), show.kind]
  if (show.kind === 'unavailable') return [...place, '', '', '', '', addedAt ?? '']
  const { uri, name, pictures, totalEpisodes } = show
  return [...place, uri, name, imageOf(pictures), String(totalEpisodes ?? ''), addedAt ?? '']
}
