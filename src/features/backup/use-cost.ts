import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { wantsOf, type BackupPart } from '#library/backup-parts.ts'
import type { KeptList } from '#library/kept.ts'
import { planScan, scannedShelves } from '#library/scan-plan.ts'
import { pageCount } from '#spotify/paging.ts'
import { playlistQueries } from '#spotify/playlist.ts'
import { profileQueries } from '#spotify/profile.ts'

export type Cost = { requests: number; here: number }

/** How many requests these parts take, and how many lists are not asked for again; null while nobody knows. */
export function useCost(kept: readonly KeptList[] | null, parts: ReadonlySet<BackupPart>): Cost | null {
  const { data } = useQuery(playlistQueries.all())
  const me = useQuery(profileQueries.me()).data?.id ?? null
  return useMemo(() => {
    const wants = wantsOf(parts)
    const shelves = scannedShelves.filter(({ kind }) => wants.has(kind)).length
    if (!wants.has('listing')) return { requests: shelves, here: 0 }
    if (kept === null || data?.complete !== true) return null
    const listing = pageCount(data.total)
    if (!wants.has('playlist')) return { requests: listing + shelves, here: 0 }
    const plan = planScan(data.playlists, kept, me)
    return { requests: listing + plan.requests + shelves, here: plan.here }
  }, [kept, parts, data, me])
}
