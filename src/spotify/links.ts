type Linked = 'track' | 'album' | 'artist' | 'playlist' | 'episode' | 'show' | 'user'

/** Whether a text can stand in a path as an id of Spotify's: base62, in practice 22 characters. */
export const isSpotifyId = (text: string): boolean => /^[0-9A-Za-z]{1,64}$/.test(text)

// Old accounts have the names that their owners once chose; dots alone would climb out of the path.
const isUserId = (text: string): boolean => /^(?!\.+$)[\w.-]{1,128}$/.test(text)

/**
 * Where a thing lives on Spotify's own site, as their design rules ask of everything shown; null where the id is
 * none (local files, unavailable tracks) or could lead elsewhere.
 */
export function openUrl(kind: Linked, id: string | null): string | null {
  if (id === null || !(kind === 'user' ? isUserId(id) : isSpotifyId(id))) return null
  return `https://open.spotify.com/${kind}/${id}`
}
