import * as v from 'valibot'
import { toArtistRefs } from './artist.ts'
import { toFold } from './item.ts'
import type { Page } from './page.ts'
import { pictures } from './picture.ts'
import { readSavedPage, type PageToRead } from './saved.ts'
import { unavailable, type AlbumRef, type Unavailable } from './track.ts'
import { count, list, record, text, textOrNull } from './wire.ts'

/** `name` may be '': a record that was taken down. */
export type Album = AlbumRef & {
  kind: 'album' | 'single' | 'compilation' | 'other'
  uri: string
  totalTracks: number | null
}

export type SavedAlbum = {
  /** From 0, the last saved first. */
  position: number
  /** ISO 8601 as Spotify writes it. */
  addedAt: string | null
  album: Album | Unavailable
  /** Name and artists, folded, a line each, and an empty third: what a filter looks into. '' where there is nothing to read. */
  fold: string
}

// Spotify writes an unknown date as `0000`.
const releaseDate = v.fallback(v.nullable(v.pipe(v.string(), v.regex(/^(?!0000)\d{4}(?:-\d{2}){0,2}$/))), null)

const albumWire = record({
  album_type: v.fallback(v.picklist(['album', 'single', 'compilation', 'other']), 'other'),
  id: textOrNull,
  uri: text,
  name: text,
  artists: list,
  release_date: releaseDate,
  total_tracks: count,
  images: pictures,
})

const rowWire = record({ added_at: textOrNull, album: albumWire })

type Wire = NonNullable<v.InferOutput<typeof albumWire>>

const uriOf = ({ id, uri }: Wire): string => (uri !== '' || id === null ? uri : `spotify:album:${id}`)

function toAlbum(wire: Wire | null): Album | Unavailable {
  if (wire === null || (wire.id === null && wire.uri === '' && wire.name === '')) return unavailable
  return {
    kind: wire.album_type,
    id: wire.id,
    uri: uriOf(wire),
    name: wire.name,
    artists: toArtistRefs(wire.artists),
    releaseDate: wire.release_date,
    totalTracks: wire.total_tracks,
    pictures: wire.images,
  }
}

const foldOf = (album: Album | Unavailable): string =>
  album.kind === 'unavailable' ? '' : toFold([album.name, album.artists.map(({ name }) => name).join(', '), ''])

/** One row, whatever came: what cannot be read is `unavailable` and keeps its position. */
export function toSavedAlbum(wire: unknown, position: number): SavedAlbum {
  const row = v.parse(rowWire, wire)
  const album = toAlbum(row?.album ?? null)
  return { position, addedAt: row?.added_at ?? null, album, fold: foldOf(album) }
}

/** One page of 50, the last saved first. Throws SpotifyError. */
export const readSavedAlbumsPage = (page: PageToRead): Promise<Page<SavedAlbum>> =>
  readSavedPage('albums', toSavedAlbum, page)
