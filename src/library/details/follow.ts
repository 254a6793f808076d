import type { QueryClient } from '@tanstack/react-query'
import { playlistQueries, type Playlist } from '#spotify/playlist.ts'
import { playlistsQueries } from '#spotify/playlists.ts'

/** Shows a list as it is now to whoever looks at it, alone or among all others. */
export function showPlaylist(client: QueryClient, playlist: Playlist): void {
  client.setQueryData(playlistQueries.one(playlist.id).queryKey, playlist)
  client.setQueryData(playlistsQueries.all().queryKey, (all) =>
    all === undefined
      ? undefined
      : { ...all, playlists: all.playlists.map((one) => (one.id === playlist.id ? playlist : one)) },
  )
}
