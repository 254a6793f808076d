import { toPlaylistItem } from '#spotify/item.ts'
import type { PlaylistItem } from '#spotify/playlist-items.ts'

/** Lists for tests of edits: one letter a row. */

/** A capital is a track, a small letter an episode, a digit a local file, `-` what Spotify no longer has. */
export const uriOfLetter = (letter: string): string => {
  if (letter === '-') return ''
  if (/\d/.test(letter)) return `spotify:local:Somebody::Tape ${letter}:60`
  return `spotify:${letter === letter.toUpperCase() ? 'track' : 'episode'}:${letter}`
}

/** The rows of a list, each with a date of its own: the first is the oldest. */
export const listOf = (letters: string): PlaylistItem[] =>
  Array.from(letters, (letter, position) => {
    const uri = uriOfLetter(letter)
    const item = { uri, name: letter, type: uri.split(':')[1], artists: [{ name: `by ${letter}` }], duration_ms: 1000 }
    const addedAt = new Date(Date.UTC(2020, 0, 1 + position)).toISOString()
    const isLocal = uri.startsWith('spotify:local')
    return toPlaylistItem({ added_at: addedAt, is_local: isLocal, item: letter === '-' ? null : item }, position)
  })
