import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { keptQuery, playlistsOf } from '#library/kept-query.ts'
import { useFreshKept } from '#parts/use-fresh.ts'
import type { Playlist } from '#spotify/playlist.ts'
import { playlistsQueries } from '#spotify/playlists.ts'

const none = [] as const

type Known = { playlists: readonly Playlist[]; state: 'here' | 'reading' | 'failed' }

/** The playlists that are known without asking; Spotify is asked only where none are. */
export function useKnownPlaylists(): Known {
  useFreshKept()
  const kept = useQuery(keptQuery())
  const known = useMemo(() => playlistsOf(kept.data ?? none), [kept.data])
  const isUnknown = kept.isFetched && known.length === 0
  // However old it is: a name is enough to go there.
  const all = useQuery({ ...playlistsQueries.all(), staleTime: Infinity, enabled: isUnknown })
  const told = all.data?.playlists ?? none
  return {
    playlists: told.length >= known.length ? told : known,
    state: all.isFetching ? 'reading' : isUnknown && all.isError ? 'failed' : 'here',
  }
}
