import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import type { KeptList } from '#library/kept.ts'
import { everything, scanCost, type ScanCost } from '#library/scan-plan.ts'
import type { ScanProgress, ScanState } from '#library/scan-state.ts'
import { cancelScan, pauseScan, recallScan, startScan } from '#library/scan.ts'
import { scanWords as words } from '#messages/en/scan.ts'
import { Failure } from '#parts/failure.tsx'
import { useScan } from '#parts/use-scan.ts'
import { SpotifyError } from '#spotify/errors.ts'
import { playlistsQueries } from '#spotify/playlists.ts'
import { profileQueries } from '#spotify/profile.ts'
import { tryAgain } from '#spotify/scheduler.ts'
import { Button } from '#ui/button.tsx'
import { JobPanel } from '#ui/job-panel.tsx'
import { ScanFailures } from './scan-failures.tsx'
import { ScanProgressBar } from './scan-progress-bar.tsx'
import { ScanText } from './scan-text.tsx'

/** The scan: what it will cost, how far it is, how it went. `kept` is null until that is known. */
export function ScanSection({ kept }: { kept: readonly KeptList[] | null }) {
  const client = useQueryClient()
  const scan = toShown(useScan())
  useEffect(() => void recallScan(client), [client])
  const cost = useCost(kept, scan)
  const progress = 'progress' in scan ? scan.progress : null
  return (
    <JobPanel label={words.section} text={<ScanText scan={scan} cost={cost} />} buttons={<ScanButtons scan={scan} />}>
      {scan.is === 'stopped' && <Failure error={new SpotifyError(scan.failure)} />}
      {progress !== null && scan.is !== 'done' && (
        <ScanProgressBar progress={progress} since={scan.is === 'running' ? scan.since : null} />
      )}
      {hasFailures(progress) && <ScanFailures failures={progress.failures} canRetry={scan.is === 'done'} />}
    </JobPanel>
  )
}

/** One that was after a part alone, as a backup's can be, leaves the library unread. */
const toShown = (scan: ScanState): ScanState => (scan.is === 'done' && !scan.whole ? { is: 'idle' } : scan)

const hasFailures = (progress: ScanProgress | null): progress is ScanProgress => (progress?.failures.length ?? 0) > 0

/** What a scan would take; null while nobody knows. */
function useCost(kept: readonly KeptList[] | null, { is }: ScanState): ScanCost | null {
  const { data } = useQuery({ ...playlistsQueries.all(), enabled: is === 'idle' })
  const me = useQuery(profileQueries.me()).data?.id ?? null
  return useMemo(() => scanCost(everything, kept, data ?? null, me), [kept, data, me])
}

function ScanButtons({ scan }: { scan: ScanState }) {
  const client = useQueryClient()
  const start = () => {
    // After a stop one request finds out whether Spotify lets us go on.
    tryAgain()
    void startScan(client)
  }
  const cancel = (
    <Button kind="quiet" onClick={() => void cancelScan(client)}>
      {words.cancel}
    </Button>
  )
  if (scan.is === 'running') {
    return (
      <>
        <Button onClick={pauseScan}>{words.pause}</Button>
        {cancel}
      </>
    )
  }
  if (scan.is === 'paused' || scan.is === 'stopped') {
    return (
      <>
        <Button kind="main" onClick={start}>
          {words.resume}
        </Button>
        {cancel}
      </>
    )
  }
  return (
    <Button kind={scan.is === 'done' ? 'plain' : 'main'} onClick={start}>
      {words.scan}
    </Button>
  )
}
