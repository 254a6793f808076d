import type { PlaylistItem } from '#spotify/item.ts'
import { addable, blockedOf, type Blocked } from './restore/subject.ts'

/** All that stands in any of the lists; only what stands in each; what stands in the first and in no other. */
export type SetOperation = 'merge' | 'intersection' | 'difference'

type Rows = readonly (PlaylistItem | undefined)[]

/** What cannot be put into a list, and which of the lists (from 0) has it. */
export type LeftOut = Blocked & { list: number }

export type SetResult = {
  /** Each URI once, in the order of the first list; a merge goes on with the others in theirs. */
  rows: readonly PlaylistItem[]
  /** Rows left out because the result has their URI already. */
  twice: number
  /** Of the rows that the result is made from: in an intersection or a difference those of the first list. */
  leftOut: readonly LeftOut[]
}

/**
 * Makes one list of several, by URI. Every row of the lists that the result is made from is in `rows`, one of `twice`, in
 * `leftOut` (local files, rows without a track, rows not here), or the operation does not want it. No list gives nothing.
 */
export function combine(operation: SetOperation, lists: readonly Rows[]): SetResult {
  const [first = [], ...others] = lists
  if (operation === 'merge') return collect(lists, () => true)
  const sets = others.map(urisIn)
  if (operation === 'intersection') return collect([first], (uri) => sets.every((set) => set.has(uri)))
  return collect([first], (uri) => sets.every((set) => !set.has(uri)))
}

function urisIn(rows: Rows): ReadonlySet<string> {
  return new Set(rows.flatMap((row, position) => addable(row, position).uri ?? []))
}

function collect(lists: readonly Rows[], isWanted: (uri: string) => boolean): SetResult {
  const found = new Map<string, PlaylistItem>()
  const leftOut: LeftOut[] = []
  let twice = 0
  for (const [list, rows] of lists.entries()) {
    for (const [position, row] of rows.entries()) {
      const subject = addable(row, position)
      for (const blocked of blockedOf(subject)) leftOut.push({ ...blocked, list })
      if (subject.uri === null || row === undefined || !isWanted(subject.uri)) continue
      if (found.has(subject.uri)) twice += 1
      else found.set(subject.uri, row)
    }
  }
  return { rows: [...found.values()], twice, leftOut }
}
