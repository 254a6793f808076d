import type { QueryClient } from '@tanstack/react-query'
import { SpotifyError } from '#spotify/errors.ts'
import { pageCount, readPages } from '#spotify/paging.ts'
import { readItemsPage, type ItemsCopy } from '#spotify/playlist-items.ts'
import { readPlaylist, type Playlist } from '#spotify/playlist.ts'
import { openPlaylistCopy } from './playlist-copy.ts'

type ListScan = {
  client: QueryClient
  playlist: Playlist
  signal: AbortSignal
  /** Spotify may refuse it: the first page is asked for alone, so that a refusal costs one request. */
  mayBeRefused?: boolean
  /** One request has been answered; `rows` came with it. */
  onRequest: (rows: number) => void
}

const background = 'background'

const isChanged = (error: unknown): boolean => error instanceof SpotifyError && error.failure.kind === 'changed'

/** Completes the copy of one list, read again where it changed meanwhile. Throws SpotifyError, or the reason of `signal`. */
export async function scanList(scan: ListScan): Promise<void> {
  let { playlist } = scan
  for (let reading = 1; ; reading += 1) {
    try {
      await readOnce({ ...scan, playlist })
      return
    } catch (error) {
      if (!isChanged(error) || reading === 3) throw error
      playlist = await readPlaylist(playlist.id, { signal: scan.signal, fresh: true, priority: background })
      scan.onRequest(0)
    }
  }
}

/** How long the list is, as far as that may be built upon. */
function expectedOf({ playlist, mayBeRefused = false }: ListScan, copy: ItemsCopy) {
  if (copy.pages.some((page) => page !== undefined)) return { total: copy.total, certain: true }
  if (playlist.total === null || (mayBeRefused && playlist.total > 0)) return undefined
  return { total: playlist.total, certain: playlist.total === 0 }
}

async function readOnce(scan: ListScan): Promise<void> {
  const { client, playlist, signal, onRequest } = scan
  const { id, snapshotId } = playlist
  const copy = await openPlaylistCopy({
    client,
    id,
    snapshotId,
    expected: playlist.total,
    signal,
    show: () => undefined,
  })
  try {
    if (copy.complete) return
    const total = await readPages({
      read: async (offset, signal) => {
        const page = await readItemsPage(id, { offset, signal, priority: background })
        onRequest(page.rows.length)
        return page
      },
      onPage: copy.keep,
      has: (index) => copy.pages[index] !== undefined,
      expected: expectedOf(scan, copy),
      signal,
    })
    if (pageCount(total) > 1) await checkStood(playlist, signal, onRequest)
    copy.finish()
  } catch (error) {
    if (isChanged(error)) copy.drop()
    throw error
  } finally {
    copy.close()
  }
}

async function checkStood({ id, snapshotId }: Playlist, signal: AbortSignal, onRequest: ListScan['onRequest']) {
  const now = await readPlaylist(id, { signal, fresh: true, priority: background })
  onRequest(0)
  if (now.snapshotId !== snapshotId) throw new SpotifyError({ kind: 'changed' })
}
