import { QueryClientProvider, type QueryClient } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { getEdit, isEditUnfinished, subscribeEdit } from '#library/edit/edit-state.ts'
import { watchJob } from '#library/jobs.ts'
import { pin } from '#ui/toast.tsx'
import { EditStatus } from './edit-status.tsx'

watchJob('edit', () => isEditUnfinished(getEdit()))

const Pinned = () => <EditStatus edit={useSyncExternalStore(subscribeEdit, getEdit)} />

/** From now on every view says how an edit stands, once there is one; also one whose frame has no data. */
export const pinStatus = (client: QueryClient): void =>
  pin(
    <QueryClientProvider client={client}>
      <Pinned />
    </QueryClientProvider>,
  )
