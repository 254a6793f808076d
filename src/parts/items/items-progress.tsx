import { useState } from 'react'
import { itemsWords } from '#messages/en/items.ts'
import { Progress } from '#ui/progress.tsx'
import { pageTally, secondsLeft, tally, type Count, type Mark } from './tally.ts'

type ItemsProgressProps = {
  count: Count
  /** Whether more is on its way. */
  busy: boolean
  /** Requests that are answered, and all there will be. */
  pages: { done: number; total: number }
  /** When the last page arrived, ms since 1970; 0 before the first. */
  updatedAt: number
  /** Without requests and time: for a list that is here before one has read them. */
  brief?: boolean
}

/** How many items there are; while they arrive with a bar, the requests and the time that is left. */
export function ItemsProgress({ count, busy, pages, updatedAt, brief = false }: ItemsProgressProps) {
  const [first, setFirst] = useState<Mark | null>(null)
  const now = { at: updatedAt, done: pages.done }
  if (!busy && first !== null) setFirst(null)
  if (busy && first === null && updatedAt > 0) setFirst(now)

  if (!busy) return <p>{tally(count)}</p>
  const seconds = first === null ? null : secondsLeft(first, now, pages.total)
  return (
    <Progress
      label={itemsWords.loading}
      value={count.loaded}
      max={count.total}
      left={tally(count)}
      right={brief ? undefined : pageTally(pages.done, pages.total, seconds)}
    />
  )
}
