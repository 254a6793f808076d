import { isSpotifyId } from '#spotify/links.ts'

/** What a row of a list can be. */
type Kind = 'track' | 'episode'

const isKind = (text: string): text is Kind => text === 'track' || text === 'episode'

const toKindUri = (kind: string | undefined, id: string | undefined): string | null =>
  kind !== undefined && id !== undefined && isKind(kind) && isSpotifyId(id) ? `spotify:${kind}:${id}` : null

/** A word that may be one of ours: nothing that closes a cell or a bracket belongs to it. */
const words = /(?:spotify:|(?:https?:\/\/)?(?:open|play)\.spotify\.com\/)[^\s"'<>()[\]{},;|]+/gi

/**
 * The URI that a text means: a URI of a track, an episode or a local file, or a link to one on Spotify's site, with its query
 * and in whatever language. Null for all else.
 */
export function toUri(text: string): string | null {
  const word = text.trim()
  if (word.startsWith('spotify:local:')) return word
  const [scheme, kind, id, ...rest] = word.split(':')
  if (scheme === 'spotify') return rest.length === 0 ? toKindUri(kind, id) : null
  return fromLink(word)
}

function fromLink(word: string): string | null {
  const link = /^https?:\/\//i.test(word) ? word : `https://${word}`
  if (!URL.canParse(link)) return null
  const { hostname, pathname } = new URL(link)
  if (hostname !== 'open.spotify.com' && hostname !== 'play.spotify.com') return null
  const parts = pathname.split('/').filter((part) => part !== '' && part !== 'embed' && !/^intl-[a-z-]+$/i.test(part))
  return parts.length === 2 ? toKindUri(parts[0], parts[1]) : null
}

/** Every URI that stands in a line, in order; empty if something in it looks like one and is none that a list can hold. */
export function urisIn(line: string): string[] {
  if (line.trim().startsWith('spotify:local:')) return [line.trim()]
  const uris = [...line.matchAll(words)].map(([word]) => toUri(word.replace(/[.!?]+$/, '')))
  return uris.every((uri) => uri !== null) ? uris : []
}

/** The id of a URI of a track or an episode, else null. */
export const idIn = (uri: string): string | null => /^spotify:(?:track|episode):([0-9A-Za-z]+)$/.exec(uri)?.[1] ?? null

/** What a URI of a local file says of it: `spotify:local:ARTIST:ALBUM:TITLE:SECONDS`, each written as in a query. */
export function localFacts(uri: string): { artist: string; album: string; name: string; durationMs: number | null } {
  const [artist = '', album = '', name = '', seconds = ''] = uri.split(':').slice(2).map(decodePart)
  return { artist, album, name, durationMs: /^\d{1,7}$/.test(seconds) ? Number(seconds) * 1000 : null }
}

function decodePart(part: string): string {
  const spaced = part.replaceAll('+', ' ')
  try {
    return decodeURIComponent(spaced)
  } catch {
    return spaced
  }
}
