import type { SpotifyFailure } from '#spotify/errors.ts'
import { createValue } from '#spotify/value.ts'

/** A list that could not be read. `name` is a playlist's, null for a shelf, which its id names. */
export type ScanFailure = { id: string; name: string | null; failure: SpotifyFailure | null }

export type ScanProgress = {
  lists: { done: number; total: number }
  requests: { done: number; total: number }
  /** Rows that came in this scan. */
  items: number
  /** What is being read: the name of a playlist or the id of a shelf; null between two. */
  current: { id: string; name: string | null } | null
  /** Lists whose items Spotify withholds. */
  withheld: number
  failures: readonly ScanFailure[]
}

/** `stopped`: Spotify or the network does not let it go on. `elsewhere`: another tab is at it. */
export type ScanState =
  | { is: 'idle' }
  /** `since`: when it began or went on, in ms since the epoch. */
  | { is: 'running'; progress: ScanProgress; since: number }
  | { is: 'paused'; progress: ScanProgress | null }
  | { is: 'stopped'; progress: ScanProgress; failure: SpotifyFailure }
  /** `whole`: it was after everything. */
  | { is: 'done'; progress: ScanProgress; whole: boolean }
  | { is: 'elsewhere' }

/** For the scan itself to set. Apart from it, so that the frame can tell how it stands without its code. */
export const scanState = createValue<ScanState>({ is: 'idle' })

export const getScan = scanState.get
export const subscribeScan = scanState.subscribe

/** A scan that is not at its end, whether or not it is going on. */
export const isScanUnfinished = ({ is }: ScanState): boolean => is === 'running' || is === 'paused' || is === 'stopped'
