import { emptyDocument, type FilePlaylist } from '#library/files/document.ts'
import { toSavedAlbum, type SavedAlbum } from '#spotify/album.ts'
import { isSpotifyId } from '#spotify/links.ts'
import { toList, toRow, type RowFacts } from './foreign-row.ts'
import { toUri, urisIn } from './foreign-uri.ts'
import { isLikedName, stemOf, type ReadFile, type Unread } from './read-result.ts'

const linesOf = (text: string): string[] => text.split(/\r\n|\n|\r/)

/**
 * A list of URIs or links: one or more a line, as plain text or as M3U8. Lines that are neither, nor blank, are `unread`. Null
 * if no line has any.
 */
export function readLinks(name: string, text: string): ReadFile | null {
  const isPlaylistFile = text.startsWith('#EXTM3U')
  const uris: string[] = []
  const unread: Unread[] = []
  linesOf(text).forEach((line, index) => {
    if (line.trim() === '' || (isPlaylistFile && line.startsWith('#EXT'))) return
    const found = urisIn(line)
    if (found.length === 0) unread.push({ line: index + 1, text: line, where: null })
    for (const uri of found) uris.push(uri)
  })
  if (uris.length === 0) return null
  const rows = uris.map((uri, position) => toRow({ uri, name: '' }, position))
  const stem = stemOf(name)
  const lists = isLikedName(stem) ? { liked: rows } : { playlists: [toList(stem, rows)] }
  return { format: 'links', document: { ...emptyDocument, ...lists }, unread }
}

// caseychu/spotify-backup as text: the name of a list on a line, its tracks with tabs between title, artists, album, URI and in later
// versions the day of release, and a blank line. Later versions begin with `Playlists: ` and end with `Liked Albums: `.

type Columns = { name: string; artists: string; album: string; uri: string; releaseDate: string }

/** Null if the line is none of a track. A title may have a tab in it: what counts are the columns from the right. */
function toColumns(line: string): Columns | null {
  const cells = line.split('\t')
  const at = cells.findLastIndex((cell) => cell.startsWith('spotify:'))
  const uri = cells[at]
  if (uri === undefined || at < 3) return null
  const [artists = '', album = ''] = cells.slice(at - 2, at)
  return { name: cells.slice(0, at - 2).join('\t'), artists, album, uri, releaseDate: cells[at + 1] ?? '' }
}

/** One name, though it may be of several: a comma stands between them as well as in them. */
const toArtists = (artists: string): { name: string }[] => (artists === '' ? [] : [{ name: artists }])

const toFacts = ({ name, artists, album, uri, releaseDate }: Columns): RowFacts => ({
  ...{ uri: toUri(uri) ?? '', name, artists: toArtists(artists), album: { name: album, releaseDate } },
})

function toAlbum({ name, artists, uri, releaseDate }: Columns, position: number): SavedAlbum | null {
  const id = uri.replace(/^spotify:album:/, '')
  if (id === uri || !isSpotifyId(id)) return null
  const album = { id, uri, name, artists: toArtists(artists), release_date: releaseDate }
  return toSavedAlbum({ album }, position)
}

/** What has been read of a file so far. */
type Reading = {
  lists: { name: string; rows: RowFacts[] }[]
  albums: SavedAlbum[] | null
  /** The list that is being read; null after a blank line. */
  list: { rows: RowFacts[] } | null
  unread: Unread[]
}

/** The text of caseychu/spotify-backup; null if it is none. */
export function readSpotifyBackupText(name: string, text: string): ReadFile | null {
  const lines = linesOf(text)
  if (!lines.some((line) => toColumns(line) !== null)) return null
  const reading: Reading = { lists: [], albums: null, list: null, unread: [] }
  lines.forEach((line, index) => readLine(reading, { line, index, isBeforeBlank: lines[index + 1] === '' }, name))
  const [first, ...others] = reading.lists.map(({ name, rows }): FilePlaylist => toList(name, rows.map(toRow)))
  // It puts them before all else, under this name.
  const isLiked = first?.name === 'Liked Songs'
  const playlists = first === undefined || isLiked ? others : [first, ...others]
  const document = { ...emptyDocument, playlists, liked: isLiked ? first.items : null, albums: reading.albums }
  return { format: 'spotify-backup-text', document, unread: reading.unread }
}

function readLine(
  reading: Reading,
  { line, index, isBeforeBlank }: { line: string; index: number; isBeforeBlank: boolean },
  fileName: string,
): void {
  const columns = toColumns(line)
  if (line.trim() === '') reading.list = null
  else if (columns !== null) readColumns(reading, columns, { line: index + 1, text: line, where: null }, fileName)
  else if (isBeforeBlank && index === 0 && line.trim() === 'Playlists:') return
  else if (isBeforeBlank && line.trim() === 'Liked Albums:') reading.albums ??= []
  else if (reading.list === null && reading.albums === null) begin(reading, line)
  else reading.unread.push({ line: index + 1, text: line, where: null })
}

function begin(reading: Reading, name: string): { rows: RowFacts[] } {
  const list = { name, rows: [] }
  reading.lists.push(list)
  reading.list = list
  return list
}

function readColumns(reading: Reading, columns: Columns, place: Unread, fileName: string): void {
  if (reading.albums === null) {
    const list = reading.list ?? begin(reading, stemOf(fileName))
    if (toUri(columns.uri) === null) reading.unread.push(place)
    else list.rows.push(toFacts(columns))
    return
  }
  const album = toAlbum(columns, reading.albums.length)
  if (album === null) reading.unread.push(place)
  else reading.albums.push(album)
}
