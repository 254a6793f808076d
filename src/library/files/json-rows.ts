import * as v from 'valibot'
import { toSavedAlbum, type SavedAlbum } from '#spotify/album.ts'
import { toArtist, type ArtistRef } from '#spotify/artist.ts'
import { toFold, toPlaylistItem, type PlaylistItem } from '#spotify/item.ts'
import { toSavedShow, type SavedShow } from '#spotify/show.ts'
import type { AlbumRef, Playable } from '#spotify/track.ts'
import { record } from '#spotify/wire.ts'
import type { ArtistRow, PlayRow } from '#library/shelf.ts'
import type { Rows } from './document.ts'

// Every field is written by its name, so that nothing that changes within the app changes the files.

const fileArtists = (artists: readonly ArtistRef[]) => artists.map(({ id, name }) => ({ id, name }))

const fileAlbum = ({ id, name, artists, releaseDate, pictures }: AlbumRef) => ({
  ...{ id, name, artists: fileArtists(artists), releaseDate },
  images: pictures,
})

function fileContent(content: Playable): object {
  if (content.kind === 'unavailable') return { type: 'unavailable' }
  const { uri, name, durationMs } = content
  if (content.kind === 'local')
    return {
      type: 'local',
      uri,
      name,
      artists: fileArtists(content.artists),
      album: { name: content.album },
      durationMs,
    }
  const { id, explicit, available } = content
  if (content.kind === 'episode') {
    const { show, releaseDate, pictures } = content
    const about = { show: { id: show.id, name: show.name }, releaseDate, images: pictures }
    return { type: 'episode', uri, id, name, ...about, durationMs, explicit, available }
  }
  const { artists, album, discNumber, trackNumber, isrc } = content
  const about = { artists: fileArtists(artists), album: fileAlbum(album), discNumber, trackNumber }
  return { type: 'track', uri, id, name, ...about, durationMs, explicit, isrc, available }
}

/** An item as it stands in a file. */
export const fileItem = ({ content, addedAt, addedBy }: PlaylistItem): object => ({
  ...fileContent(content),
  addedAt,
  addedBy,
})

/** A play as it stands in a file. */
export const filePlay = ({ content, playedAt }: PlayRow): object => ({ ...fileContent(content), playedAt })

/** A saved album as it stands in a file. */
export function fileSavedAlbum({ album, addedAt }: SavedAlbum): object {
  if (album.kind === 'unavailable') return { type: 'unavailable', addedAt }
  const { kind, uri, totalTracks } = album
  return { type: 'album', albumType: kind, uri, ...fileAlbum(album), totalTracks, addedAt }
}

/** A saved show as it stands in a file. */
export function fileSavedShow({ show, addedAt }: SavedShow): object {
  if (show.kind === 'unavailable') return { type: 'unavailable', addedAt }
  const { uri, id, name, totalEpisodes, pictures } = show
  return { type: 'show', uri, id, name, totalEpisodes, images: pictures, addedAt }
}

/** An artist as it stands in a file. */
export const fileArtist = ({ artist: { id, name, pictures } }: ArtistRow): object => ({
  type: 'artist',
  uri: id === '' ? '' : `spotify:artist:${id}`,
  ...{ id, name, images: pictures },
})

// Reading: each row is put as Spotify would send it and read as that, so that a file is distrusted as much as the network is.

const anything = v.optional(v.unknown())

const albumEntries = { id: anything, name: anything, artists: anything, releaseDate: anything, images: anything }

const rowRecord = record({
  ...albumEntries,
  ...{ type: anything, albumType: anything, uri: anything, album: record(albumEntries), show: anything },
  ...{ durationMs: anything, discNumber: anything, trackNumber: anything, explicit: anything, isrc: anything },
  ...{ available: anything, totalTracks: anything, totalEpisodes: anything, addedAt: anything, addedBy: anything },
})

type FileRow = NonNullable<v.InferOutput<typeof rowRecord>>

const wireAlbum = ({ id, name, artists, releaseDate, images }: NonNullable<FileRow['album']>) => ({
  ...{ id, name, artists, release_date: releaseDate, images },
})

const wireContent = (row: FileRow) => ({
  ...wireAlbum(row),
  ...{ type: row.type, uri: row.uri, show: row.show },
  album: row.album === null ? null : wireAlbum(row.album),
  duration_ms: row.durationMs,
  disc_number: row.discNumber,
  track_number: row.trackNumber,
  explicit: row.explicit,
  external_ids: { isrc: row.isrc },
  is_playable: row.available,
})

const playable: readonly unknown[] = ['track', 'episode', 'local']

/** An item of a file; what cannot be read is `unavailable`. Never throws. */
export function toItem(written: unknown, position: number): PlaylistItem {
  const row = v.parse(rowRecord, written)
  if (row === null) return toPlaylistItem(null, position)
  const item = playable.includes(row.type) ? wireContent(row) : null
  const wire = { added_at: row.addedAt, added_by: { id: row.addedBy }, is_local: row.type === 'local', item }
  return toPlaylistItem(wire, position)
}

/** The same for a saved album. */
export function toAlbumRow(written: unknown, position: number): SavedAlbum {
  const row = v.parse(rowRecord, written)
  if (row?.type !== 'album') return toSavedAlbum({ added_at: row?.addedAt }, position)
  const album = { ...wireAlbum(row), album_type: row.albumType, uri: row.uri, total_tracks: row.totalTracks }
  return toSavedAlbum({ added_at: row.addedAt, album }, position)
}

/** The same for a saved show. */
export function toShowRow(written: unknown, position: number): SavedShow {
  const row = v.parse(rowRecord, written)
  if (row?.type !== 'show') return toSavedShow({ added_at: row?.addedAt }, position)
  const { uri, id, name, images, totalEpisodes } = row
  return toSavedShow(
    { added_at: row.addedAt, show: { uri, id, name, images, total_episodes: totalEpisodes } },
    position,
  )
}

/** The same for an artist; what cannot be read has an empty name and keeps its place. */
export function toArtistRow(written: unknown, position: number): ArtistRow {
  const row = v.parse(rowRecord, written)
  const artist = toArtist(row?.type === 'artist' ? row : null)
  return { position, fold: artist.name === '' ? '' : toFold([artist.name, '', '']), artist }
}

/** So many rows take a few milliseconds. */
const stretch = 100

/** Every row in its place; null is one that was not read. `takeBreak` is called now and then: a library may be large. */
export async function toRows<Row>(
  written: readonly unknown[],
  toRow: (row: unknown, position: number) => Row,
  takeBreak: () => Promise<void>,
): Promise<Rows<Row>> {
  const rows: (Row | undefined)[] = []
  for (const [position, row] of written.entries()) {
    rows.push(row === null ? undefined : toRow(row, position))
    if (position % stretch === stretch - 1) await takeBreak()
  }
  return rows
}
