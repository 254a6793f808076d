import { duplicateSteps, type DuplicateGroup } from '#library/duplicates.ts'
import { inNoPlaylist, localFilesIn, unavailableIn, type Finding } from '#library/findings.ts'
import type { Holdings } from '#library/holdings.ts'
import { createIndex, type LibraryIndex } from '#library/search.ts'
import { sumsOf, type LibrarySums } from '#library/sums.ts'

/** All that the page tells of some holdings. */
export type SortedOut = {
  /** Those that all the rest is of. */
  holdings: Holdings
  sums: LibrarySums
  index: LibraryIndex
  duplicates: readonly DuplicateGroup[]
  unavailable: Finding
  unlisted: Finding
  localFiles: Finding
}

/** Lets what a person does meanwhile come first. */
const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

/** Looks through the holdings step by step, with room between the steps: 50,000 items take a while together. Null if stopped. */
export async function sortOut(holdings: Holdings, signal: AbortSignal): Promise<SortedOut | null> {
  const isStopped = () => signal.aborted
  const sums = sumsOf(holdings)
  await breath()
  if (isStopped()) return null
  const index = createIndex(holdings)
  await breath()
  if (isStopped()) return null
  const duplicates: DuplicateGroup[][] = []
  for (const groups of duplicateSteps(holdings)) {
    duplicates.push(groups)
    await breath()
    if (isStopped()) return null
  }
  const unlisted = inNoPlaylist(holdings)
  await breath()
  if (isStopped()) return null
  return {
    holdings,
    sums,
    index,
    duplicates: duplicates.flat(),
    unavailable: unavailableIn(holdings),
    unlisted,
    localFiles: localFilesIn(holdings),
  }
}
