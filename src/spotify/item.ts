import * as v from 'valibot'
import { fold } from './text.ts'
import { toPlayable, type Playable } from './track.ts'
import { flag, record, textOrNull } from './wire.ts'

/** A row of a list of songs, whichever: a playlist, the liked songs, the saved episodes. */
export type PlaylistItem = {
  /** From 0; the identity of a row within a snapshot, since a track may stand in a list twice. */
  position: number
  /** ISO 8601 as Spotify writes it; null on very old lists, 1970 on some. */
  addedAt: string | null
  /** The id of a user; null where the list has no such thing. */
  addedBy: string | null
  content: Playable
  /** Title, artists and album, folded, a line each: what a filter looks into. '' where there is nothing to read. */
  fold: string
}

const rowWire = record({
  added_at: textOrNull,
  added_by: record({ id: textOrNull }),
  is_local: flag,
  item: v.optional(v.unknown()),
  track: v.optional(v.unknown()),
})

const episodeRowWire = record({ added_at: textOrNull, episode: v.optional(v.unknown()) })

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

// In playlists `item` was called `track` until February 2026, and clients from before get both; liked songs still say it.
const contentOf = (row: { item?: unknown; track?: unknown }): unknown => (isObject(row.item) ? row.item : row.track)

/** Texts that a filter looks into and a list is sorted by, a line each: a line break in a name is a space here. */
export const toFold = (texts: readonly string[]): string =>
  fold(texts.map((text) => text.replaceAll('\n', ' ')).join('\n'))

/** Always three, or none. */
function textsOf(content: Playable): string[] {
  if (content.kind === 'unavailable') return []
  if (content.kind === 'episode') return [content.name, content.show.name, content.show.name]
  const artists = content.artists.map((artist) => artist.name).join(', ')
  return [content.name, artists, content.kind === 'track' ? content.album.name : content.album]
}

/** One row, whatever came: what cannot be read is `unavailable` and keeps its position. */
export function toPlaylistItem(wire: unknown, position: number): PlaylistItem {
  const row = v.parse(rowWire, wire)
  const content = toPlayable(row === null ? null : contentOf(row), row?.is_local)
  return {
    position,
    addedAt: row?.added_at ?? null,
    addedBy: row?.added_by?.id ?? null,
    content,
    fold: toFold(textsOf(content)),
  }
}

/** The same for a row of the saved episodes. */
export function toEpisodeItem(wire: unknown, position: number): PlaylistItem {
  const row = v.parse(episodeRowWire, wire)
  // There is nothing but episodes in that list, whether one says so or not.
  const content = toPlayable(isObject(row?.episode) ? { ...row.episode, type: 'episode' } : null)
  return { position, addedAt: row?.added_at ?? null, addedBy: null, content, fold: toFold(textsOf(content)) }
}

/** A row of a list that says nothing of its rows but their order, such as the top tracks. */
export const toBareItem = (content: Playable, position: number): PlaylistItem => ({
  position,
  addedAt: null,
  addedBy: null,
  content,
  fold: toFold(textsOf(content)),
})
