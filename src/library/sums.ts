import type { Holdings } from './holdings.ts'

/** What is on this device. */
export type LibrarySums = {
  /** Rows, whatever stands in them. */
  items: number
  /** Different tracks and files of the person's own. */
  tracks: number
  /** Of all rows together, each time that something stands in a list. */
  lengthMs: number
  lists: number
  /** Lists of which anything is here, if only that they are empty. */
  listsHere: number
  /** Lists of which every row is here. */
  completeLists: number
}

export function sumsOf({ lists }: Holdings): LibrarySums {
  const sums = { items: 0, tracks: 0, lengthMs: 0, lists: lists.length, listsHere: 0, completeLists: 0 }
  const uris = new Set<string>()
  for (const { rows, complete } of lists) {
    if (complete) sums.completeLists += 1
    if (complete || rows.some((row) => row !== undefined)) sums.listsHere += 1
    for (const row of rows) {
      if (row === undefined) continue
      sums.items += 1
      const { content } = row
      if (content.kind === 'unavailable') continue
      sums.lengthMs += content.durationMs ?? 0
      if (content.kind === 'episode') continue
      // What has no URI cannot be told from another, and counts by itself.
      if (content.uri === '') sums.tracks += 1
      else uris.add(content.uri)
    }
  }
  return { ...sums, tracks: sums.tracks + uris.size }
}
