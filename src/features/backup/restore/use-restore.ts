import { useSyncExternalStore } from 'react'
import { getRestore, subscribeRestore, type RestoreState } from '#library/restore/restore-state.ts'

/** How the restore stands. */
export const useRestore = (): RestoreState => useSyncExternalStore(subscribeRestore, getRestore)
