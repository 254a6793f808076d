import { fold } from '#spotify/text.ts'
import type { PlaylistItem } from '#spotify/playlist-items.ts'
import type { LocalFile, Playable, Track, Unavailable } from '#spotify/track.ts'
import type { HeldList } from './holdings.ts'

/** A track for tests. Its name is its URI too, unless `more` says otherwise. */
export function trackOf(name: string, more: Partial<Track> & { by?: string; on?: string } = {}): Track {
  const { by = 'Halden & Frye', on = 'Slow Boats', ...rest } = more
  return {
    kind: 'track',
    id: null,
    uri: `spotify:track:${name}`,
    name,
    artists: by === '' ? [] : [{ id: null, name: by }],
    album: { id: null, name: on, artists: [], releaseDate: null, pictures: [] },
    discNumber: null,
    trackNumber: null,
    durationMs: 200_000,
    explicit: false,
    isrc: null,
    available: true,
    ...rest,
  }
}

export const fileOf = (name: string): LocalFile => ({
  kind: 'local',
  uri: `spotify:local:${name}`,
  name,
  artists: [{ id: null, name: 'Halden & Frye' }],
  album: '',
  durationMs: 200_000,
})

export const nothing: Unavailable = { kind: 'unavailable' }

function foldOf(content: Playable): string {
  if (content.kind === 'unavailable') return ''
  if (content.kind === 'episode') return fold(`${content.name}\n${content.show.name}\n${content.show.name}`)
  const artists = content.artists.map(({ name }) => name).join(', ')
  return fold(`${content.name}\n${artists}\n${content.kind === 'track' ? content.album.name : content.album}`)
}

const rowOf = (content: Playable, position: number): PlaylistItem => ({
  position,
  addedAt: null,
  addedBy: null,
  content,
  fold: foldOf(content),
})

/** A list for tests: a whole playlist of the person's own unless `more` says otherwise. Undefined is a row not here yet. */
export function listOf(
  name: string,
  contents: readonly (Playable | undefined)[],
  more: Partial<HeldList> = {},
): HeldList {
  const rows = contents.map((content, position) => (content === undefined ? undefined : rowOf(content, position)))
  return { id: name, kind: 'playlist', name, mine: true, rows, complete: true, ...more }
}

export const likedOf = (contents: readonly (Playable | undefined)[], more: Partial<HeldList> = {}): HeldList =>
  listOf('', contents, { id: 'liked', kind: 'liked', ...more })
