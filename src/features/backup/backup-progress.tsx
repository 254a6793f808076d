import type { BackupState } from '#library/backup-state.ts'
import type { ScanState } from '#library/scan-state.ts'
import { backupWords as words } from '#messages/en/backup.ts'
import { t } from '#messages/t.ts'
import { pageTally, secondsLeft } from '#parts/items/tally.ts'
import { useNow } from '#parts/use-now.ts'
import { useScan } from '#parts/use-scan.ts'
import { Progress } from '#ui/progress.tsx'

/** How far the reading is, or the writing; one bar for both. Nothing where there is nothing under way. */
export function BackupProgress({ backup }: { backup: BackupState }) {
  const scan = useScan()
  if (backup.is === 'building') return <Building {...backup} />
  if (backup.is === 'reading') return <Reading scan={scan} />
  const stands = (backup.is === 'paused' || backup.is === 'stopped') && 'progress' in scan && scan.progress !== null
  return stands ? <Reading scan={scan} /> : null
}

const Building = ({ done, total }: { done: number; total: number }) => (
  <Progress label={words.backup} value={done} max={total} left={t(words.written, { done, total })} />
)

function Reading({ scan }: { scan: ScanState }) {
  const now = useNow()
  const progress = 'progress' in scan ? scan.progress : null
  if (progress === null || progress.requests.total === 0)
    return <Progress label={words.backup} value={0} max={1} left={words.beginning} />
  const { lists, requests } = progress
  const since = scan.is === 'running' ? scan.since : null
  const left =
    since === null ? null : secondsLeft({ at: since, done: 0 }, { at: now, done: requests.done }, requests.total)
  return (
    <Progress
      label={words.backup}
      value={requests.done}
      max={requests.total}
      left={t(words.lists, lists)}
      right={pageTally(requests.done, requests.total, left)}
    />
  )
}
