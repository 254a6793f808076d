import type { SearchedShelf } from '#library/shelf-search.ts'
import { paths } from '#paths.ts'

/** The page of a shelf at one of its rows (`at` is from 1), or with a filter over them. */
export function toShelf(shelf: SearchedShelf, what: { at: number } | { filter: string }): string {
  const [list, range] = shelf.split(':')
  const params = new URLSearchParams(range === undefined ? {} : { range })
  if ('filter' in what) params.set('filter', what.filter)
  // The page of the shows has the saved episodes too, which go by `at`.
  else params.set(shelf === 'shows' ? 'show' : 'at', String(what.at))
  const path = list === 'albums' ? paths.albums : list === 'shows' ? paths.shows : paths.topTracks
  return `${path}?${params.toString()}`
}
