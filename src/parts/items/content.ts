import { openUrl } from '#spotify/links.ts'
import type { Picture } from '#spotify/picture.ts'
import type { Playable } from '#spotify/track.ts'

/** A name and the place at Spotify that it leads to; `href` null where there is none. */
export type Credit = { name: string; href: string | null }

/** The name of what stands in a row; null where Spotify sent nothing, '' where it has none. */
export const titleOf = (content: Playable): string | null => (content.kind === 'unavailable' ? null : content.name)

export const openOf = (content: Playable): string | null =>
  content.kind === 'track' || content.kind === 'episode' ? openUrl(content.kind, content.id) : null

/** Who made it: the artists, or the show of an episode. */
export function artistsOf(content: Playable): readonly Credit[] {
  if (content.kind === 'unavailable') return []
  if (content.kind === 'episode') return named(content.show.name, openUrl('show', content.show.id))
  return content.artists.map(({ id, name }) => ({ name, href: openUrl('artist', id) }))
}

/** Where it is from: the album, or the show of an episode. */
export function albumOf(content: Playable): readonly Credit[] {
  if (content.kind === 'track') return named(content.album.name, openUrl('album', content.album.id))
  if (content.kind === 'episode') return named(content.show.name, openUrl('show', content.show.id))
  return content.kind === 'local' ? named(content.album, null) : []
}

export const lengthOf = (content: Playable): number | null =>
  content.kind === 'unavailable' ? null : content.durationMs

export function picturesOf(content: Playable): readonly Picture[] {
  if (content.kind === 'track') return content.album.pictures
  return content.kind === 'episode' ? content.pictures : []
}

/** False for what is there but not played, and for what is not there at all. */
export const isAvailable = (content: Playable): boolean => content.kind === 'local' || isPlayed(content)

const isPlayed = (content: Playable): boolean =>
  (content.kind === 'track' || content.kind === 'episode') && content.available

/** Who made it in one line, '' if nobody is named. */
export function artistLine(content: Playable): string {
  if (content.kind === 'unavailable') return ''
  if (content.kind === 'episode') return content.show.name
  return content.artists.map(({ name }) => name).join(', ')
}

/** Where it is from in one line, '' if that is not known. */
export function albumLine(content: Playable): string {
  if (content.kind === 'track') return content.album.name
  if (content.kind === 'episode') return content.show.name
  return content.kind === 'local' ? content.album : ''
}

const named = (name: string, href: string | null): readonly Credit[] => (name === '' ? [] : [{ name, href }])
