import type { BackupEntry } from '#library/files/backup.ts'

/** What a backup lacks. What Spotify withholds it never gives to an app: that is no gap. */
export const gapsOf = (entries: readonly BackupEntry[]): readonly BackupEntry[] =>
  entries.filter(({ status }) => status === 'partial' || status === 'failed')
