import type { FilePlaylist } from '#library/files/document.ts'
import type { Playlist } from '#spotify/playlist.ts'

export type FillCandidates = {
  /** The id of the person; null where that is not known. */
  me: string | null
  playlists: readonly Playlist[]
  /** What lists have that may be filled, by their id. */
  urisOf: ReadonlyMap<string, ReadonlySet<string>>
}

/**
 * For each list of the file that is the person's own the list of theirs that it fills, by its index: the one with the same
 * id, or else one with the same name. Of several with that name the one that is most like it, so that two lists of one name
 * find what they became in an earlier restore. No list is filled by two.
 */
export function matchLists(
  lists: readonly FilePlaylist[],
  isOwn: (list: FilePlaylist) => boolean,
  { me, playlists, urisOf }: FillCandidates,
): ReadonlyMap<number, string> {
  const targets = new Map<number, string>()
  const free = new Map(playlists.filter(({ owner }) => owner.id === me).map((playlist) => [playlist.id, playlist]))
  const take = (source: number, playlist: Playlist | undefined): void => {
    if (playlist === undefined) return
    targets.set(source, playlist.id)
    free.delete(playlist.id)
  }
  const own = [...lists.entries()].filter(([, list]) => isOwn(list))
  // Ids before names: a list that is still there must not be taken by another of its name.
  for (const [source, { id }] of own) take(source, free.get(id))
  for (const [source, list] of own) {
    if (!targets.has(source)) take(source, mostAlike(list, [...free.values()], urisOf))
  }
  return targets
}

function mostAlike(
  { name, items }: FilePlaylist,
  candidates: readonly Playlist[],
  urisOf: FillCandidates['urisOf'],
): Playlist | undefined {
  const named = candidates.filter((playlist) => playlist.name === name)
  if (named.length < 2) return named[0]
  const wanted = new Set(items.flatMap((row) => (row === undefined || !('uri' in row.content) ? [] : row.content.uri)))
  const ranked = named.map((playlist) => ({ playlist, ...likeness(wanted, urisOf.get(playlist.id) ?? new Set()) }))
  ranked.sort((one, other) => other.shared - one.shared || one.foreign - other.foreign)
  return ranked[0]?.playlist
}

function likeness(wanted: ReadonlySet<string>, has: ReadonlySet<string>): { shared: number; foreign: number } {
  const shared = [...has].filter((uri) => wanted.has(uri)).length
  return { shared, foreign: has.size - shared }
}
