import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { wantsOf, type BackupPart } from '#library/backup-parts.ts'
import type { KeptList } from '#library/kept.ts'
import { scanCost, type ScanCost } from '#library/scan-plan.ts'
import { playlistsQueries } from '#spotify/playlists.ts'
import { profileQueries } from '#spotify/profile.ts'

/** What these parts take; null while nobody knows. */
export function useCost(kept: readonly KeptList[] | null, parts: ReadonlySet<BackupPart>): ScanCost | null {
  const { data } = useQuery(playlistsQueries.all())
  const me = useQuery(profileQueries.me()).data?.id ?? null
  return useMemo(() => scanCost(wantsOf(parts), kept, data ?? null, me), [kept, parts, data, me])
}
