import { useSyncExternalStore } from 'react'
import { getBackup, subscribeBackup, type BackupState } from '#library/backup-state.ts'

/** How the backup of the library stands. */
export const useBackup = (): BackupState => useSyncExternalStore(subscribeBackup, getBackup)
