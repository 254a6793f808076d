import type { ReactNode } from 'react'
import type { LibrarySums } from '#library/sums.ts'
import { libraryWords as words } from '#messages/en/library.ts'
import { Blank } from '#ui/blank.tsx'
import type { IconName } from '#ui/icons.tsx'

type NothingProps = {
  icon: IconName
  title: string
  why: string
  sums: LibrarySums
  /** The answer is final: every list that it hangs on is here. */
  isWhole: boolean
  actions?: ReactNode
}

/** A tab without rows: because there is nothing to list, nothing yet, or nothing on this device at all, read or not. */
export function Nothing({ icon, title, why, sums, isWhole, actions }: NothingProps) {
  if (sums.items === 0) {
    const isEmpty = sums.lists > 0 && sums.completeLists === sums.lists
    return (
      <Blank icon="shelf" title={isEmpty ? words.allEmpty : words.nothingHere}>
        <p>{isEmpty ? words.allEmptyWhy : words.nothingHereWhy}</p>
      </Blank>
    )
  }
  return (
    <Blank icon={icon} title={isWhole ? title : words.nothingSoFar} actions={actions}>
      {isWhole && <p>{why}</p>}
    </Blank>
  )
}
