import type { PlaylistItem } from '#spotify/playlist-items.ts'
import { isrcOf } from './held-items.ts'
import type { HeldList, Holdings, Place } from './holdings.ts'

/** Rows that answer a question. */
export type Finding = {
  /** List by list, in the order of each. */
  places: readonly Place[]
  /** Every list that the answer hangs on is here whole; else it holds so far. */
  isWhole: boolean
}

function placesIn(lists: readonly HeldList[], isWanted: (row: PlaylistItem) => boolean): Place[] {
  const places: Place[] = []
  for (const list of lists) {
    list.rows.forEach((row, position) => {
      if (row !== undefined && isWanted(row)) places.push({ list, position, row })
    })
  }
  return places
}

const areWhole = (lists: readonly HeldList[]): boolean => lists.every(({ complete }) => complete)

const findIn = (lists: readonly HeldList[], isWanted: (row: PlaylistItem) => boolean): Finding => ({
  places: placesIn(lists, isWanted),
  isWhole: areWhole(lists),
})

function isGone({ content }: PlaylistItem): boolean {
  if (content.kind === 'local') return false
  return content.kind === 'unavailable' || !content.available
}

/** Rows for which Spotify sent nothing, and those that it does not play for the person. */
export const unavailableIn = ({ lists }: Holdings): Finding => findIn(lists, isGone)

/** Rows that are files of the person's own. */
export const localFilesIn = ({ lists }: Holdings): Finding => findIn(lists, ({ content }) => content.kind === 'local')

/**
 * Liked songs that no playlist of the person holds, neither as they are nor on another release (the same ISRC). Rows for
 * which Spotify sent nothing are left out: nobody knows where they stand. Not whole as long as a liked song or a
 * playlist of the person is missing, for a list that is not here may hold it.
 */
export function inNoPlaylist({ lists }: Holdings): Finding {
  const own = lists.filter(({ kind, mine }) => kind === 'playlist' && mine)
  const liked = lists.filter(({ kind }) => kind === 'liked')
  const placed = sharedKeys(liked, own)
  return {
    places: placesIn(liked, (row) => row.content.kind !== 'unavailable' && !keysOf(row).some((key) => placed.has(key))),
    isWhole: liked.length > 0 && areWhole(liked) && areWhole(own),
  }
}

/** What rows of the one lists are known by and some row of the others too. */
function sharedKeys(some: readonly HeldList[], others: readonly HeldList[]): ReadonlySet<string> {
  const wanted = new Set<string>()
  const shared = new Set<string>()
  forEachKey(some, (key) => wanted.add(key))
  forEachKey(others, (key) => {
    if (wanted.has(key)) shared.add(key)
  })
  return shared
}

function forEachKey(lists: readonly HeldList[], visit: (key: string) => void): void {
  for (const { rows } of lists) {
    for (const row of rows) {
      if (row !== undefined) keysOf(row).forEach((key) => visit(key))
    }
  }
}

/** What a row is known by: its URI and its ISRC, as far as it has them. The two cannot be mistaken for each other. */
function keysOf({ content }: PlaylistItem): string[] {
  if (content.kind === 'unavailable') return []
  const isrc = isrcOf(content)
  const keys = content.uri === '' ? [] : [content.uri]
  return isrc === null ? keys : [...keys, isrc]
}
