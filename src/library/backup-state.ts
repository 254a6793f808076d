import { createValue } from '#spotify/value.ts'
import type { SpotifyFailure } from '#spotify/errors.ts'
import type { BackupEntry } from './files/backup.ts'

export type BuiltBackup = {
  blob: Blob
  /** Of the file. */
  name: string
  entries: readonly BackupEntry[]
  /** When it was built, in ms since the epoch. */
  at: number
}

/**
 * `reading`: a scan brings what is not here; how far it is, its own state says. `building`: lists that are written, of all. `stopped`:
 * Spotify or the network does not let the reading go on; null where the building went wrong. `elsewhere`: another tab is reading.
 */
export type BackupState =
  | { is: 'idle' }
  | { is: 'reading' }
  | { is: 'building'; done: number; total: number }
  | { is: 'paused' }
  | { is: 'stopped'; failure: SpotifyFailure | null }
  | { is: 'elsewhere' }
  | { is: 'cancelled' }
  | { is: 'done'; built: BuiltBackup }

/** For the backup itself to set. Apart from it, so that a page can tell how it stands without its code. */
export const backupState = createValue<BackupState>({ is: 'idle' })

export const getBackup = backupState.get
export const subscribeBackup = backupState.subscribe

/** A backup that is not at its end, whether or not it is going on. */
export const isBackupUnfinished = ({ is }: BackupState): boolean =>
  ['reading', 'building', 'paused', 'stopped', 'elsewhere'].includes(is)
