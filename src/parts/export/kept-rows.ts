import type { QueryClient } from '@tanstack/react-query'
import { storeOf } from '#library/account.ts'
import type { Rows } from '#library/files/document.ts'
import { openPlaylistCopy } from '#library/playlist-copy.ts'
import type { PlaylistItem } from '#spotify/playlist-items.ts'
import type { Playlist } from '#spotify/playlist.ts'
import { toRows } from '#parts/items/arrange.ts'

/**
 * The items of a list from the copy, without a request. Throws where they are not all there, as when somebody has deleted the copy
 * meanwhile; the reason of `signal` if that aborts.
 */
export async function keptRows(
  client: QueryClient,
  { id, snapshotId }: Playlist,
  signal: AbortSignal,
): Promise<Rows<PlaylistItem>> {
  const list = await (await storeOf(client))?.list(id)
  // It may have changed while it was read.
  const newest = list === null || list === undefined || list.snapshotId === '' ? snapshotId : list.snapshotId
  // Not from the store itself: what was read a moment ago is perhaps not yet written down.
  const copying = { client, id, snapshotId: newest, expected: null, signal, show: () => undefined }
  const copy = await openPlaylistCopy(copying)
  try {
    if (!copy.complete) throw new Error(`The copy has not all of ${id}`)
    return toRows(copy.pages, copy.total)
  } finally {
    copy.close()
  }
}
