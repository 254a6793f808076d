import { albumsCsv, artistsCsv, itemsCsv, showsCsv, type CsvColumn } from '#library/files/csv.ts'
import { toFileName } from '#library/files/file-name.ts'
import { documentJson } from '#library/files/json.ts'
import { itemsM3u8 } from '#library/files/m3u8.ts'
import { itemsText } from '#library/files/text.ts'
import type { Rows } from '#library/files/document.ts'
import { exportWords as words } from '#messages/en/export.ts'
import type { PlaylistItem } from '#spotify/playlist-items.ts'
import { documentOf, type About } from './document-of.ts'
import type { Format, List, OneList } from './exported.ts'
import { itemsOf, positionsOf, uriOf, type Order, type Row } from './rows.ts'

/** What a person chooses of a file. `columns` are those of a table, in its order. */
export type Choice = { format: Format; order: Order; columns: readonly CsvColumn[] }

export const endings = { csv: 'csv', json: 'json', m3u8: 'm3u8', text: 'txt' } as const

export const types = {
  csv: 'text/csv;charset=utf-8',
  json: 'application/json',
  m3u8: 'application/vnd.apple.mpegurl',
  text: 'text/plain;charset=utf-8',
} as const

/** A file as it is to be saved. Its text comes in pieces, each of them the work of a few milliseconds. */
export type File = { name: string; type: string; pieces: Iterable<string> }

export function toFile(one: OneList, choice: Choice, about: About): File {
  const { format } = choice
  return {
    name: toFileName(one.name || words.untitled, endings[format]),
    type: types[format],
    pieces: piecesOf(one, choice, about),
  }
}

/** The same text as the file's. */
export function piecesOf(one: OneList, { format, order, columns }: Choice, about: About): Iterable<string> {
  if (format === 'json') return documentJson(documentOf(one, order, about))
  const positions = positionsOf(one, order)
  if (format === 'csv') return csvOf(one.list, positions, columns)
  const items = itemsOf(one.list)
  if (items !== null) return itemPieces(items, positions, format)
  return format === 'text' ? uriLines(one.list.rows as Rows<Row>, positions) : itemsM3u8([], [])
}

/** The text of some items in a format that has no more than these. */
export const itemPieces = (items: Rows<PlaylistItem>, order: readonly number[], format: 'm3u8' | 'text') =>
  format === 'm3u8' ? itemsM3u8(items, order) : itemsText(items, order)

function csvOf(list: List, positions: readonly number[], columns: readonly CsvColumn[]): Iterable<string> {
  switch (list.is) {
    case 'albums':
      return albumsCsv(list.rows, positions)
    case 'shows':
      return showsCsv(list.rows, positions)
    case 'following':
    case 'top-artists':
      return artistsCsv(list.rows, positions)
    default:
      return itemsCsv(itemsOf(list) ?? [], positions, columns)
  }
}

function* uriLines(rows: Rows<Row>, positions: readonly number[]): Generator<string, void> {
  for (const position of positions) {
    const row = rows[position]
    const uri = row === undefined ? '' : uriOf(row)
    if (uri !== '') yield `${uri}\n`
  }
}
