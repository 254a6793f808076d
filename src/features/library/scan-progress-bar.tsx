import type { ScanProgress } from '#library/scan-state.ts'
import { scanWords as words } from '#messages/en/scan.ts'
import { t } from '#messages/t.ts'
import { pageTally, secondsLeft } from '#parts/items/tally.ts'
import { useNow } from '#parts/use-now.ts'
import { Progress } from '#ui/progress.tsx'

/** How many lists and requests are done, how many items came, and the time that is left; `since` is null while nothing goes on. */
export function ScanProgressBar({ progress, since }: { progress: ScanProgress; since: number | null }) {
  const now = useNow()
  const { lists, requests, items } = progress
  const left =
    since === null ? null : secondsLeft({ at: since, done: 0 }, { at: now, done: requests.done }, requests.total)
  return (
    <Progress
      label={words.section}
      value={requests.done}
      max={requests.total}
      left={t(words.lists, { ...lists, items: t(words.newItems, { count: items }) })}
      right={pageTally(requests.done, requests.total, left)}
    />
  )
}
