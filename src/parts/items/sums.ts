import type { Playable } from '#spotify/track.ts'
import { isAvailable, lengthOf } from './content.ts'

type Listed = { position: number; content: Playable; addedAt: string | null }

/** What the rows that are here add up to. `first` and `last` are the earliest and the latest ISO moment of adding. */
export type Sums = {
  lengthMs: number
  localFiles: number
  unavailable: number
  duplicates: number
  first: string | null
  last: string | null
}

/**
 * For each row that repeats an earlier one, the position (from 0) of the first with the same URI. Rows without a URI
 * repeat nothing.
 */
export function duplicatesOf(rows: readonly (Listed | undefined)[]): ReadonlyMap<number, number> {
  const firsts = new Map<string, number>()
  const repeats = new Map<number, number>()
  for (const row of rows) {
    const uri = row === undefined || row.content.kind === 'unavailable' ? '' : row.content.uri
    if (row === undefined || uri === '') continue
    const first = firsts.get(uri)
    if (first === undefined) firsts.set(uri, row.position)
    else repeats.set(row.position, first)
  }
  return repeats
}

/** `repeats` from `duplicatesOf` the same rows. */
export function sumsOf(rows: readonly (Listed | undefined)[], repeats: ReadonlyMap<number, number>): Sums {
  const duplicates = repeats.size
  const sums: Sums = { lengthMs: 0, localFiles: 0, unavailable: 0, duplicates, first: null, last: null }
  for (const row of rows) {
    if (row === undefined) continue
    sums.lengthMs += lengthOf(row.content) ?? 0
    if (row.content.kind === 'local') sums.localFiles += 1
    else if (!isAvailable(row.content)) sums.unavailable += 1
    if (!isDate(row.addedAt)) continue
    if (sums.first === null || row.addedAt < sums.first) sums.first = row.addedAt
    if (sums.last === null || row.addedAt > sums.last) sums.last = row.addedAt
  }
  return sums
}

/** Spotify dates very old additions to the beginning of 1970, which is no date. */
export const isDate = (iso: string | null): iso is string => iso !== null && !iso.startsWith('1970-01-01')
