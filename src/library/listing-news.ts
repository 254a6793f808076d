import type { QueryClient } from '@tanstack/react-query'
import { getSession, isSample } from '#auth/session.ts'
import { playlistQueries, type AllPlaylists, type Playlist } from '#spotify/playlist.ts'
import { playlistsQueries } from '#spotify/playlists.ts'
import { accountOf } from './account.ts'
import type { Finding } from './copy-news.ts'

/** All lists of a person, as they were `at`, in ms since the epoch. */
export type Listing = { all: AllPlaylists; at: number }

/** Whoever looks at the lists has them as they are now, and asks for none of them again. */
export function showListing(client: QueryClient, { all, at }: Listing): void {
  const { queryKey } = playlistsQueries.all()
  const shown = client.getQueryState(queryKey)
  const isOlder = shown === undefined || (shown.dataUpdatedAt < at && shown.fetchStatus === 'idle')
  if (isOlder) client.setQueryData(queryKey, all, { updatedAt: at })
  for (const playlist of all.playlists) lookAgain(client, playlist, at)
}

/** A list that is on screen as it was before is asked for: what it is by now, its own address says first. */
function lookAgain(client: QueryClient, { id, snapshotId }: Playlist, at: number): void {
  const { queryKey } = playlistQueries.one(id)
  const shown = client.getQueryState(queryKey)
  if (shown?.data === undefined || shown.data.snapshotId === snapshotId || shown.dataUpdatedAt >= at) return
  void client.invalidateQueries({ queryKey }, { cancelRefetch: false })
}

/** Shows here what another tab has found out about the lists, if they are those of the person who is logged in here. */
export async function showFinding(client: QueryClient, { of, found }: Finding): Promise<void> {
  const isOurs = getSession() !== null && !isSample() && of === (await accountOf(client))
  if (isOurs) showListing(client, found as Listing)
}
