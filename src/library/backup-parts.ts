import type { ScanPart, ScanWants } from './scan-plan.ts'

/** What a person can have in a backup. `followed`: the details of lists that belong to others. */
export type BackupPart = 'playlists' | 'followed' | 'liked' | 'albums' | 'shows' | 'episodes' | 'tops' | 'following'

export const backupParts: readonly BackupPart[] = [
  ...(['playlists', 'followed', 'liked', 'albums', 'shows', 'episodes', 'tops', 'following'] as const),
]

const needs: Readonly<Record<BackupPart, readonly ScanPart[]>> = {
  playlists: ['listing', 'playlist'],
  followed: ['listing'],
  liked: ['liked'],
  albums: ['albums'],
  shows: ['shows'],
  episodes: ['episodes'],
  tops: ['top-artists', 'top-tracks'],
  following: ['following'],
}

/** What is to be read for these parts. */
export const wantsOf = (parts: Iterable<BackupPart>): ScanWants => new Set([...parts].flatMap((part) => needs[part]))
