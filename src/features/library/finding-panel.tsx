import { useMemo } from 'react'
import type { Finding } from '#library/findings.ts'
import type { LibrarySums } from '#library/sums.ts'
import type { IconName } from '#ui/icons.tsx'
import css from './library-body.module.css'
import { toLines } from './line.ts'
import { Lines } from './lines.tsx'
import { Nothing } from './nothing.tsx'
import { SoFar } from './so-far.tsx'

type FindingPanelProps = {
  /** The accessible name of the rows. */
  label: string
  /** What they have in common. */
  what: string
  finding: Finding
  sums: LibrarySums
  /** For when there are none. */
  empty: { icon: IconName; title: string; why: string }
}

/** Rows that answer a question, place by place. */
export function FindingPanel({ label, what, finding, sums, empty }: FindingPanelProps) {
  const { places, isWhole } = finding
  const lines = useMemo(() => toLines(places), [places])
  return (
    <>
      <div className={css['said']}>
        {lines.length > 0 && <p>{what}</p>}
        {sums.items > 0 && <SoFar sums={sums} isWhole={isWhole} />}
      </div>
      {lines.length === 0 ? (
        <Nothing {...empty} sums={sums} isWhole={isWhole} />
      ) : (
        <Lines label={label} lines={lines} />
      )}
    </>
  )
}
