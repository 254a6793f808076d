import { toPlaylist, toSearch } from '#paths.ts'
import type { Playlist } from '#spotify/playlist.ts'
import { fold } from '#spotify/text.ts'
import type { View } from './go-to.tsx'

/** A place to go to. */
export type Entry = {
  to: string
  /** '' for a playlist without a name. */
  name: string
  /** Of a playlist. */
  owner: string | null
  /** What is looked into, folded. */
  fold: string
}

/** How many playlists are shown at once: enough to choose from, few enough to draw with each key. */
export const mostPlaylists = 50

export const toEntries = (views: readonly View[], playlists: readonly Playlist[]) => ({
  views: views.map(({ to, name }): Entry => ({ to, name, owner: null, fold: fold(name) })),
  playlists: playlists.map(({ id, name, owner }): Entry => {
    const by = owner.name ?? owner.id
    return { to: toPlaylist(id), name, owner: by, fold: fold(`${name}\n${by}`) }
  }),
})

/**
 * The views, then the playlists, with every word of the query in their name or their owner's: those that begin with it
 * come first. `left`: how many playlists more there are.
 */
export function find(entries: ReturnType<typeof toEntries>, query: string): { found: readonly Entry[]; left: number } {
  const views = matching(entries.views, query)
  const playlists = matching(entries.playlists, query)
  return {
    found: [...views, ...playlists.slice(0, mostPlaylists)],
    left: Math.max(0, playlists.length - mostPlaylists),
  }
}

function matching(entries: readonly Entry[], query: string): readonly Entry[] {
  const words = fold(query).split(/\s+/).filter(Boolean)
  if (words.length === 0) return entries
  const begin = words.join(' ')
  const found = entries.filter((entry) => words.every((word) => entry.fold.includes(word)))
  return [
    ...found.filter((entry) => entry.fold.startsWith(begin)),
    ...found.filter((entry) => !entry.fold.startsWith(begin)),
  ]
}

/** Where the library is searched for a query; null for an empty one. */
export const searchOf = (query: string): string | null => (query.trim() === '' ? null : toSearch(query.trim()))
