import type { CsvFile } from '#library/files/csv.ts'
import { emptyDocument, type LibraryDocument } from '#library/files/document.ts'
import { unguardCell } from '#library/files/guard.ts'
import { toSavedAlbum } from '#spotify/album.ts'
import { toArtist } from '#spotify/artist.ts'
import { toFold } from '#spotify/item.ts'
import { toSavedShow } from '#spotify/show.ts'
import type { ReadFile, Unread } from './read-result.ts'

type Read = (...columns: readonly string[]) => string

type Table = { uri: string; kind: 'album' | 'show' | 'artist' }

/** By the column of their URIs. */
const tables: readonly Table[] = [
  { uri: 'Album URI', kind: 'album' },
  { uri: 'Show URI', kind: 'show' },
  { uri: 'Artist URI', kind: 'artist' },
]

/**
 * Saved albums, saved shows or followed artists as a table: ours, or the saved albums of exportify.app. Null if it is none, as
 * one with tracks in it.
 */
export function readSavedCsv(file: CsvFile): ReadFile | null {
  const table = tables.find(({ uri }) => file.header.includes(uri))
  if (table === undefined || file.header.includes('Track URI')) return null
  const isOurs = file.header.includes('Position')
  const columns = new Map(file.header.map((name, index) => [name, index]))
  const unread: Unread[] = file.unread.map(({ line, text }) => ({ line, text, where: null }))
  const rows = file.records.flatMap(({ line, text, cells }) => {
    const read: Read = (...names) => {
      const cell = cells[names.map((name) => columns.get(name)).find((index) => index !== undefined) ?? -1] ?? ''
      return isOurs ? unguardCell(cell) : cell
    }
    if (idIn(table.kind, read(table.uri)) !== null || read('Type') === 'unavailable') return [read]
    unread.push({ line, text, where: null })
    return []
  })
  unread.sort((one, other) => one.line - other.line)
  return { format: isOurs ? 'liner-notes-csv' : 'exportify', document: toDocument(table.kind, rows), unread }
}

const idIn = (kind: Table['kind'], uri: string): string | null =>
  new RegExp(`^spotify:${kind}:([0-9A-Za-z]+)$`).exec(uri)?.[1] ?? null

function toDocument(kind: Table['kind'], rows: readonly Read[]): LibraryDocument {
  if (kind === 'album') return { ...emptyDocument, albums: rows.map(toAlbumRow) }
  if (kind === 'show') return { ...emptyDocument, shows: rows.map(toShowRow) }
  const following = rows.map((read, position) => {
    const artist = toArtist({ id: idIn('artist', read('Artist URI')), name: read('Artist Name') })
    return { position, fold: toFold([artist.name, '', '']), artist }
  })
  return { ...emptyDocument, following }
}

const numberIn = (cell: string): number | null => (/^\d+$/.test(cell) ? Number(cell) : null)

function toAlbumRow(read: Read, position: number) {
  const id = idIn('album', read('Album URI'))
  const album = {
    ...{ album_type: read('Type', 'Album Type'), id, name: read('Album Name') },
    artists: toArtists(read('Artist URI(s)', 'Album Artist URI(s)'), read('Artist Name(s)', 'Album Artist Name(s)')),
    ...{ release_date: read('Album Release Date'), images: [{ url: read('Album Image URL') }] },
    total_tracks: numberIn(read('Total Tracks', 'Track Count')),
  }
  return toSavedAlbum({ added_at: read('Added At', 'Saved At'), album: id === null ? null : album }, position)
}

function toShowRow(read: Read, position: number) {
  const id = idIn('show', read('Show URI'))
  const images = [{ url: read('Show Image URL') }]
  const show = { id, name: read('Show Name'), images, total_episodes: numberIn(read('Total Episodes')) }
  return toSavedShow({ added_at: read('Added At'), show: id === null ? null : show }, position)
}

/** As many as there are URIs; the last has what is left of the names. Ours have `; ` between them, Exportify's `, `. */
function toArtists(uris: string, names: string): object[] {
  const between = uris.includes('; ') ? '; ' : ', '
  const ids = uris.split(between)
  const parts = names.split(between)
  return ids.map((uri, index) => ({
    id: idIn('artist', uri),
    name: index === ids.length - 1 ? parts.slice(index).join(between) : (parts[index] ?? ''),
  }))
}
