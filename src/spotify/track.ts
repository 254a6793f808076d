import * as v from 'valibot'
import { toArtistRefs, type ArtistRef } from './artist.ts'
import { pictures, type Picture } from './picture.ts'
import { count, flag, list, ordinal, record, text, textOrNull } from './wire.ts'

/** `releaseDate` as Spotify writes it: `1981`, `1981-12` or `1981-12-15`. */
export type AlbumRef = {
  id: string | null
  name: string
  artists: readonly ArtistRef[]
  releaseDate: string | null
  pictures: readonly Picture[]
}

/** `available` is false for a track that is there but cannot be played. */
export type Track = {
  kind: 'track'
  id: string | null
  uri: string
  name: string
  artists: readonly ArtistRef[]
  album: AlbumRef
  discNumber: number | null
  trackNumber: number | null
  durationMs: number | null
  explicit: boolean
  isrc: string | null
  available: boolean
}

export type Episode = {
  kind: 'episode'
  id: string | null
  uri: string
  name: string
  show: { id: string | null; name: string }
  releaseDate: string | null
  pictures: readonly Picture[]
  durationMs: number | null
  explicit: boolean
  available: boolean
}

/** A file of the person's own, known to Spotify by name alone. */
export type LocalFile = {
  kind: 'local'
  uri: string
  name: string
  artists: readonly ArtistRef[]
  album: string
  durationMs: number | null
}

/** Spotify sent null, or nothing that can be read. */
export type Unavailable = { kind: 'unavailable' }

export type Playable = Track | Episode | LocalFile | Unavailable

// Spotify writes an unknown date as `0000`.
const releaseDate = v.fallback(v.nullable(v.pipe(v.string(), v.regex(/^(?!0000)\d{4}(?:-\d{2}){0,2}$/))), null)

const albumWire = record({
  id: textOrNull,
  name: text,
  artists: list,
  release_date: releaseDate,
  images: pictures,
})

const playableWire = record({
  type: text,
  // Inside the list of a playlist old track objects carry the booleans `track` and `episode`.
  episode: flag,
  id: textOrNull,
  uri: text,
  name: text,
  is_local: flag,
  is_playable: v.fallback(v.boolean(), true),
  restrictions: record({ reason: text }),
  artists: list,
  album: albumWire,
  show: record({ id: textOrNull, name: text, images: pictures }),
  images: pictures,
  release_date: releaseDate,
  disc_number: ordinal,
  track_number: ordinal,
  duration_ms: count,
  explicit: flag,
  external_ids: record({ isrc: textOrNull }),
})

type Wire = NonNullable<v.InferOutput<typeof playableWire>>

export const unavailable: Unavailable = { kind: 'unavailable' }

const noAlbum: AlbumRef = { id: null, name: '', artists: [], releaseDate: null, pictures: [] }

const toAlbum = (wire: Wire['album']): AlbumRef =>
  wire === null
    ? noAlbum
    : {
        id: wire.id,
        name: wire.name,
        artists: toArtistRefs(wire.artists),
        releaseDate: wire.release_date,
        pictures: wire.images,
      }

const isAvailable = (wire: Wire): boolean => wire.is_playable && (wire.restrictions?.reason ?? '') === ''

const uriOf = (kind: 'track' | 'episode', wire: Wire): string =>
  wire.uri !== '' || wire.id === null ? wire.uri : `spotify:${kind}:${wire.id}`

const toTrack = (wire: Wire): Track => ({
  kind: 'track',
  id: wire.id,
  uri: uriOf('track', wire),
  name: wire.name,
  artists: toArtistRefs(wire.artists),
  album: toAlbum(wire.album),
  discNumber: wire.disc_number,
  trackNumber: wire.track_number,
  durationMs: wire.duration_ms,
  explicit: wire.explicit,
  isrc: wire.external_ids?.isrc ?? null,
  available: isAvailable(wire),
})

// Unless asked for with `additional_types` an episode comes in the shape of a track, its show in the place of the album.
function toEpisode(wire: Wire): Episode {
  const show = wire.show ?? wire.album
  const ownPictures = wire.images.length > 0 ? wire.images : (wire.album?.images ?? [])
  return {
    kind: 'episode',
    id: wire.id,
    uri: uriOf('episode', wire),
    name: wire.name,
    show: { id: show?.id ?? null, name: show?.name ?? '' },
    releaseDate: wire.release_date ?? wire.album?.release_date ?? null,
    pictures: ownPictures.length > 0 ? ownPictures : (wire.show?.images ?? []),
    durationMs: wire.duration_ms,
    explicit: wire.explicit,
    available: isAvailable(wire),
  }
}

const toLocalFile = (wire: Wire): LocalFile => ({
  kind: 'local',
  uri: wire.uri,
  name: wire.name,
  artists: toArtistRefs(wire.artists),
  album: wire.album?.name ?? '',
  durationMs: wire.duration_ms,
})

/**
 * What stands in one row, whatever came: a track, an episode in either of its two shapes, a local file, or nothing that
 * can be read. `isLocal` is what the row itself says (`is_local`). Never throws.
 */
export function toPlayable(wire: unknown, isLocal = false): Playable {
  const playable = v.parse(playableWire, wire)
  if (playable === null) return unavailable
  if (isLocal || playable.is_local || playable.uri.startsWith('spotify:local:')) return toLocalFile(playable)
  if (playable.id === null && playable.uri === '' && playable.name === '') return unavailable
  if (playable.type === 'episode' || playable.episode || playable.uri.startsWith('spotify:episode:'))
    return toEpisode(playable)
  return playable.type === 'track' || playable.type === '' ? toTrack(playable) : unavailable
}
