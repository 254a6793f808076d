import { queryOptions } from '@tanstack/react-query'
import type { Playlist } from '#spotify/playlist.ts'
import { storeOf } from './account.ts'
import type { KeptList } from './kept.ts'

/** The record of every list that is known on this device, without rows. To be invalidated when the copy changes. */
export const keptQuery = () =>
  queryOptions({
    queryKey: ['library', 'kept'],
    queryFn: async ({ client }): Promise<readonly KeptList[]> => (await (await storeOf(client))?.lists()) ?? [],
    // Not 'static', which nothing makes stale, not even a copy that has changed.
    staleTime: Infinity,
    gcTime: 5 * 60_000,
    structuralSharing: false,
  })

/** When each list was first seen to have changed (ms since 1970), by its id; lists of which nobody knows are left out. */
export function changesOf(kept: readonly KeptList[]): ReadonlyMap<string, number> {
  return new Map(kept.flatMap(({ id, changedAt }) => (changedAt === null ? [] : [[id, changedAt] as const])))
}

/** The playlists that are known here, without pictures. */
export const playlistsOf = (kept: readonly KeptList[]): readonly Playlist[] =>
  kept.flatMap(({ details }) => details ?? [])
