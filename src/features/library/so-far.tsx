import type { LibrarySums } from '#library/sums.ts'
import { libraryWords as words } from '#messages/en/library.ts'
import { t } from '#messages/t.ts'

type SoFarProps = {
  sums: LibrarySums
  /** False where an answer hangs on something that is not here. */
  isWhole?: boolean
}

/** Says how much of the library an answer comes from, as long as that is not all of it. */
export function SoFar({ sums: { completeLists, lists }, isWhole = true }: SoFarProps) {
  if (completeLists < lists) return <p>{t(words.soFar, { some: completeLists, total: lists })}</p>
  return isWhole ? null : <p>{words.likedMissing}</p>
}
