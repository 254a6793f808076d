import type { QueryClient } from '@tanstack/react-query'
import { isSample, onSessionEnd } from '#auth/session.ts'
import { ownKey } from '#auth/storage.ts'
import { playlistQueries, type AllPlaylists, type Playlist } from '#spotify/playlist.ts'
import { accountOf } from './account.ts'

/** All lists of a person, as they were `at`, in ms since the epoch. */
export type Listing = { all: AllPlaylists; at: number }

const channelOf = (account: string): BroadcastChannel => new BroadcastChannel(ownKey(`listing:${account}`))

/** Whoever looks at the lists has them as they are now, and asks for none of them again. */
export function showListing(client: QueryClient, { all, at }: Listing): void {
  const { queryKey } = playlistQueries.all()
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

/** To be called once a listing that is not what was kept before has been kept: other tabs show it too. */
export async function tellListing(client: QueryClient, listing: Listing): Promise<void> {
  // Each page of sample data has a library of its own.
  if (isSample() || !('BroadcastChannel' in globalThis)) return
  const channel = channelOf(await accountOf(client))
  channel.postMessage(listing)
  channel.close()
}

/** Shows here what other tabs with the same account find out about the lists, until the session ends. */
export async function watchListings(client: QueryClient): Promise<void> {
  if (isSample() || !('BroadcastChannel' in globalThis)) return
  const account = await accountOf(client)
  let channel: BroadcastChannel | null = null
  const listen = (): void => {
    channel ??= channelOf(account)
    channel.onmessage = ({ data }: MessageEvent<Listing>) => showListing(client, data)
  }
  const close = (): void => {
    channel?.close()
    channel = null
  }
  // A page that lies in the back-forward cache is thrown out of it by a message.
  addEventListener('pagehide', close)
  addEventListener('pageshow', listen)
  onSessionEnd(() => {
    removeEventListener('pageshow', listen)
    close()
  })
  listen()
}
