import type { PlaylistItem } from '#spotify/item.ts'
import type { ArtistRef } from '#spotify/artist.ts'
import type { Picture } from '#spotify/picture.ts'
import type { AlbumRef, Track } from '#spotify/track.ts'

/** The columns of a list of items, in their order, in English whatever the language. */
export const csvColumns = [
  ...(['Position', 'Type', 'Track URI', 'Track Name', 'Artist URI(s)', 'Artist Name(s)'] as const),
  ...(['Album URI', 'Album Name', 'Album Artist Name(s)', 'Album Release Date', 'Album Image URL'] as const),
  ...(['Disc Number', 'Track Number', 'Track Duration (ms)', 'Explicit', 'ISRC'] as const),
  ...(['Added By', 'Added At', 'Available'] as const),
] as const

export type CsvColumn = (typeof csvColumns)[number]

/** Stands between several artists. A name that has it within cannot be told from two names. */
export const between = '; '

/** What a cell says; null where there is nothing to say. */
type Value = string | number | boolean | null

/** What stands under the columns; one that is not there is empty. */
type Cells = Partial<Record<CsvColumn, Value>>

export const namesOf = (artists: readonly ArtistRef[]): string => artists.map(({ name }) => name).join(between)

/** As many parts as there are names: of an artist without an id an empty one. */
export const artistUrisOf = (artists: readonly ArtistRef[]): string =>
  artists.map(({ id }) => uriOf('artist', id)).join(between)

export const uriOf = (kind: 'artist' | 'album' | 'show', id: string | null): string =>
  id === null || id === '' ? '' : `spotify:${kind}:${id}`

/** The address of the largest; of the first where no size is known. */
export const imageOf = (pictures: readonly Picture[]): string =>
  pictures.toSorted((one, other) => (other.width ?? 0) - (one.width ?? 0))[0]?.url ?? ''

const cellsOfAlbum = ({ id, name, artists, releaseDate, pictures }: AlbumRef): Cells => ({
  'Album URI': uriOf('album', id),
  'Album Name': name,
  'Album Artist Name(s)': namesOf(artists),
  'Album Release Date': releaseDate,
  'Album Image URL': imageOf(pictures),
})

const cellsOfTrack = (track: Track): Cells => ({
  'Artist URI(s)': artistUrisOf(track.artists),
  'Artist Name(s)': namesOf(track.artists),
  ...cellsOfAlbum(track.album),
  'Disc Number': track.discNumber,
  'Track Number': track.trackNumber,
  ISRC: track.isrc,
})

/** The show of an episode stands where the album of a track does. */
function cellsOfContent(content: PlaylistItem['content']): Cells {
  if (content.kind === 'unavailable') return { Available: false }
  const common = { 'Track URI': content.uri, 'Track Name': content.name, 'Track Duration (ms)': content.durationMs }
  if (content.kind === 'local')
    return {
      ...common,
      'Artist URI(s)': artistUrisOf(content.artists),
      'Artist Name(s)': namesOf(content.artists),
      'Album Name': content.album,
    }
  const playable = { ...common, Explicit: content.explicit, Available: content.available }
  if (content.kind === 'track') return { ...playable, ...cellsOfTrack(content) }
  const { show, releaseDate, pictures } = content
  return {
    ...playable,
    ...cellsOfAlbum({ ...show, artists: [], releaseDate, pictures }),
    'Album URI': uriOf('show', show.id),
  }
}

/** One row, a text for each of these columns, as it is: without a guard. */
export function itemCells(row: PlaylistItem, columns: readonly CsvColumn[] = csvColumns): string[] {
  const cells: Cells = {
    Position: row.position + 1,
    Type: row.content.kind,
    ...cellsOfContent(row.content),
    'Added By': row.addedBy,
    'Added At': row.addedAt,
  }
  return columns.map((column) => String(cells[column] ?? ''))
}
