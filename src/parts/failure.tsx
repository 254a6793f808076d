import { lazy, Suspense } from 'react'
import { failedWords as words } from '#messages/en/failed.ts'
import { Button } from '#ui/button.tsx'
import { Notice } from '#ui/notice.tsx'
import { useNetwork, type Network } from './use-network.ts'

export type FailureProps = {
  error: unknown
  /** Asks again for what failed. Without it there is no button for that. */
  onRetry?: () => void
}

/** The sentences are fetched apart: most visits need none of them. */
const loadNotice = () => import('./failure-notice.tsx')

const FailureNotice = lazy(() =>
  loadNotice().then(
    ({ FailureNotice }) => ({ default: FailureNotice }),
    () => ({ default: Bare }),
  ),
)

/** So that the sentences are here when the network is not. Never rejects. */
export const prepareFailure = (): Promise<void> =>
  loadNotice().then(
    () => undefined,
    () => undefined,
  )

/** An alert: what happened, why, and what to do, for whatever was thrown. */
export function Failure(props: FailureProps) {
  const network = useNetwork()
  return (
    <Suspense fallback={null}>
      <FailureNotice {...props} network={network} />
    </Suspense>
  )
}

/** Where even the sentences did not arrive: mostly there is no network. */
function Bare({ onRetry, network }: FailureProps & { network: Network }) {
  const { said, why } = network === 'down' ? words.offline : words.incomplete
  const retry = onRetry && <Button onClick={onRetry}>{words.tryAgain}</Button>
  return (
    <Notice kind={network === 'down' ? 'info' : 'danger'} role="alert" title={said} {...(retry && { actions: retry })}>
      <p>{why}</p>
    </Notice>
  )
}
