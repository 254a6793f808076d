import { useEffect, useState, type ComponentType } from 'react'
import { failedWords as words } from '#messages/en/failed.ts'
import { Button } from '#ui/button.tsx'
import { Notice } from '#ui/notice.tsx'
import { useNetwork, type Network } from './use-network.ts'

export type FailureProps = {
  error: unknown
  /** Asks again for what failed. Without it there is no button for that. */
  onRetry?: () => void
}

type Shown = ComponentType<FailureProps & { network: Network }>

/** The sentences are fetched apart, when one is needed: most visits need none of them. */
let known: Shown | null = null

const load = (): Promise<Shown> =>
  import('./failure-notice.tsx').then(
    ({ FailureNotice }) => (known = FailureNotice),
    () => Bare,
  )

/** An alert: what happened, why, and what to do, for whatever was thrown. */
export function Failure(props: FailureProps) {
  const network = useNetwork()
  const [fetched, setFetched] = useState<Shown | null>(null)
  const isNeeded = known === null && network !== 'down'
  useEffect(() => {
    // What does not arrive is asked for again with the next failure.
    if (isNeeded) void load().then((shown) => setFetched(() => shown))
  }, [isNeeded, props.error])
  const Shown = known ?? (network === 'down' ? Bare : fetched)
  return Shown && <Shown {...props} network={network} />
}

/** Where there is no network to fetch the sentences by, or they did not arrive. */
function Bare({ onRetry, network }: FailureProps & { network: Network }) {
  const { said, why } = network === 'down' ? words.offline : words.incomplete
  const retry = onRetry && <Button onClick={onRetry}>{words.tryAgain}</Button>
  return (
    <Notice kind={network === 'down' ? 'info' : 'danger'} role="alert" title={said} {...(retry && { actions: retry })}>
      <p>{why}</p>
    </Notice>
  )
}
