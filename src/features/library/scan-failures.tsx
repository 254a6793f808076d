import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ScanFailure } from '#library/scan-state.ts'
import { retryScan } from '#library/scan.ts'
import { scanWords as words } from '#messages/en/scan.ts'
import { toSentences } from '#parts/failure-sentences.ts'
import { useNetwork } from '#parts/use-network.ts'
import { Button } from '#ui/button.tsx'
import { Name } from '#ui/name.tsx'
import { RetryList } from '#ui/retry-list.tsx'
import { nameOf } from './scan-name.ts'

/** Each list that could not be read, with the reason and a way to ask again. */
export function ScanFailures({ failures, canRetry }: { failures: readonly ScanFailure[]; canRetry: boolean }) {
  const client = useQueryClient()
  const network = useNetwork()
  const [now] = useState(() => Date.now())
  return (
    <RetryList label={words.failures}>
      {failures.map((failed) => (
        <li key={failed.id}>
          <span>
            <b>
              <Name>{nameOf(failed)}</Name>
            </b>{' '}
            <span className="ink-2">{toSentences(failed.failure, now, network).said}</span>
          </span>
          {canRetry && (
            <Button size="small" onClick={() => void retryScan(client, failed)}>
              {words.retry}
            </Button>
          )}
        </li>
      ))}
    </RetryList>
  )
}
