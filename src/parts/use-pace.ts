import { useSyncExternalStore } from 'react'
import { getPace, subscribePace, type Pace } from '#spotify/scheduler.ts'

/** What the one door to Spotify is doing now. */
export const usePace = (): Pace => useSyncExternalStore(subscribePace, getPace)
