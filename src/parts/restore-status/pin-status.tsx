import { QueryClientProvider, type QueryClient } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { getRestore, subscribeRestore } from '#library/restore/restore-state.ts'
import { pin } from '#ui/toast.tsx'
import { RestoreStatus } from './restore-status.tsx'
import { useIsShown } from './shown.ts'

function Pinned() {
  const restore = useSyncExternalStore(subscribeRestore, getRestore)
  return <RestoreStatus restore={restore} isShown={useIsShown()} />
}

/** From now on every view says how a restore stands that is not at its end; also one whose frame has no data. */
export const pinStatus = (client: QueryClient): void =>
  pin(
    <QueryClientProvider client={client}>
      <Pinned />
    </QueryClientProvider>,
    true,
  )
