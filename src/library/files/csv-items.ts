import { toPlaylistItem, type PlaylistItem } from '#spotify/item.ts'
import { between, csvColumns, type CsvColumn } from './csv-columns.ts'
import type { CsvFile, UnreadLine } from './csv-reading.ts'
import { FileError } from './errors.ts'
import { unguardCell } from './guard.ts'

type Read = (column: CsvColumn) => string

const types: readonly string[] = ['track', 'episode', 'local', 'unavailable']

/** Whether a table has our columns, all or some of them in whatever order, and no other. */
export function isOurs(header: readonly string[]): boolean {
  const known: readonly string[] = csvColumns
  return header.every((name) => known.includes(name)) && (header.includes('Track URI') || header.includes('Track Name'))
}

/**
 * The items of a table of ours, in the order of its lines, whatever `Position` says: a list that somebody has sorted is meant to be in
 * that order. Lines whose type is none join those that were not read. Throws FileError `not-ours`.
 */
export function itemsFromCsv(file: CsvFile): { items: readonly PlaylistItem[]; unread: readonly UnreadLine[] } {
  if (!isOurs(file.header)) throw new FileError({ kind: 'not-ours' })
  const columns = new Map(file.header.map((name, index) => [name, index]))
  const items: PlaylistItem[] = []
  const unread = [...file.unread]
  for (const { line, text, cells } of file.records) {
    const read: Read = (column) => unguardCell(cells[columns.get(column) ?? -1] ?? '')
    const type = typeOf(read)
    if (types.includes(type)) items.push(toPlaylistItem(toWire(type, read), items.length))
    else unread.push({ line, text })
  }
  return { items, unread: unread.toSorted((one, other) => one.line - other.line) }
}

/** Without that column the URI tells. */
function typeOf(read: Read): string {
  const type = read('Type')
  if (type !== '') return type
  const kind = /^spotify:(track|episode|local):/.exec(read('Track URI'))?.[1]
  return kind ?? (read('Track Name') === '' ? 'unavailable' : 'track')
}

/** As Spotify would send it, so that it is read, and distrusted, in the same way. */
const toWire = (type: string, read: Read): unknown => ({
  added_at: read('Added At'),
  added_by: { id: read('Added By') },
  is_local: type === 'local',
  item: type === 'unavailable' ? null : toContent(type, read),
})

const toContent = (type: string, read: Read): unknown => ({
  type: type === 'episode' ? 'episode' : 'track',
  uri: read('Track URI'),
  id: type === 'local' ? null : idIn(read('Track URI')),
  name: read('Track Name'),
  artists: toArtists(read('Artist URI(s)'), read('Artist Name(s)')),
  album: toAlbum(read),
  show: { id: idIn(read('Album URI')), name: read('Album Name') },
  images: [{ url: read('Album Image URL') }],
  release_date: read('Album Release Date'),
  disc_number: toNumber(read('Disc Number')),
  track_number: toNumber(read('Track Number')),
  duration_ms: toNumber(read('Track Duration (ms)')),
  explicit: isTrue(read('Explicit')),
  external_ids: { isrc: read('ISRC') },
  is_playable: read('Available').toLowerCase() !== 'false',
})

const toAlbum = (read: Read): unknown => ({
  id: idIn(read('Album URI')),
  name: read('Album Name'),
  artists: read('Album Artist Name(s)') === '' ? [] : toArtists('', read('Album Artist Name(s)'), true),
  release_date: read('Album Release Date'),
  images: [{ url: read('Album Image URL') }],
})

const idIn = (uri: string): string | null => /^spotify:[a-z]+:([^:]+)$/.exec(uri)?.[1] ?? null

// Spreadsheets write it in capitals.
const isTrue = (text: string): boolean => text.toLowerCase() === 'true'

const toNumber = (text: string): number | null => (/^\d+$/.test(text) ? Number(text) : null)

/**
 * There are as many artists as there are URIs; the last one has what is left of the names, so that the name of a single artist may
 * have anything within. `alone`: there are no URIs to count by.
 */
function toArtists(uris: string, names: string, alone = false): unknown[] {
  const ids = uris.split(between)
  const parts = names.split(between)
  const count = alone ? parts.length : ids.length
  const rest = parts.slice(count - 1).join(between)
  return Array.from({ length: count }, (_, index) => ({
    id: idIn(ids[index] ?? ''),
    name: index === count - 1 ? rest : (parts[index] ?? ''),
  }))
}
