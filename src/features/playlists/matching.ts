import type { Playlist } from '#spotify/playlist.ts'
import { fold } from '#spotify/text.ts'

const folded = new WeakMap<Playlist, string>()

function foldOf(playlist: Playlist): string {
  const known = folded.get(playlist) ?? fold(`${playlist.name}\n${playlist.owner.name ?? playlist.owner.id}`)
  folded.set(playlist, known)
  return known
}

/** The playlists with every word of the filter in their name or their owner's, in their own order. */
export function matching(playlists: readonly Playlist[], filter: string): readonly Playlist[] {
  const words = fold(filter).split(/\s+/).filter(Boolean)
  if (words.length === 0) return playlists
  return playlists.filter((playlist) => words.every((word) => foldOf(playlist).includes(word)))
}
