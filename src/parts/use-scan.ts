import { useSyncExternalStore } from 'react'
import { getScan, subscribeScan, type ScanState } from '#library/scan-state.ts'

/** How the scan of the library stands. */
export const useScan = (): ScanState => useSyncExternalStore(subscribeScan, getScan)
