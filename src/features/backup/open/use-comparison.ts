import { useCallback, useRef, useState } from 'react'
import { compare, type Comparison } from '#library/files/compare.ts'
import type { LibraryDocument } from '#library/files/document.ts'

/** One of the two, by the name that a person knows it by. */
export type Side = { document: LibraryDocument; name: string }

export type Compared = { before: Side; after: Side; comparison: Comparison }

export type ComparisonState =
  { is: 'none' } | { is: 'comparing' } | ({ is: 'done' } & Compared) | { is: 'failed' } | { is: 'no-copy' }

/** What is to be compared. Null: there is nothing to compare with. */
type Prepare = () => Promise<{
  before: Side
  after: Side
  /** What is known beyond the two documents. */
  mend?: (comparison: Comparison) => Comparison
} | null>

/** One comparison at a time; the next takes its place. */
export function useComparison(): { state: ComparisonState; start: (prepare: Prepare) => void } {
  const [state, setState] = useState<ComparisonState>({ is: 'none' })
  const latest = useRef(0)
  const start = useCallback((prepare: Prepare) => {
    const turn = (latest.current += 1)
    setState({ is: 'comparing' })
    run(prepare)
      .catch((): ComparisonState => ({ is: 'failed' }))
      .then(
        (next) => {
          if (turn === latest.current) setState(next)
        },
        () => undefined,
      )
  }, [])
  return { state, start }
}

async function run(prepare: Prepare): Promise<ComparisonState> {
  const [sides] = await Promise.all([prepare(), breath()])
  if (sides === null) return { is: 'no-copy' }
  const { before, after, mend } = sides
  const comparison = compare(before.document, after.document)
  return { is: 'done', before, after, comparison: mend === undefined ? comparison : mend(comparison) }
}

/** Two large libraries keep the page busy for a moment; that they are compared is on screen by then. */
const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30))

/** Which of two files was written first; where one of them does not say, the one that is open was. */
export function inOrder(open: Side, other: Side): { before: Side; after: Side } {
  const [one, two] = [momentOf(open), momentOf(other)]
  return one !== null && two !== null && two < one ? { before: other, after: open } : { before: open, after: other }
}

function momentOf({ document: { exportedAt } }: Side): number | null {
  const moment = exportedAt === null ? Number.NaN : new Date(exportedAt).getTime()
  return Number.isNaN(moment) ? null : moment
}
