import type { QueryClient } from '@tanstack/react-query'
import { emptyList, withoutPictures, type Store } from '#library/kept.ts'
import { pageCount, pageSize } from '#spotify/paging.ts'
import type { PlaylistItem } from '#spotify/playlist-items.ts'
import { playlistQueries, readPlaylist, type Playlist } from '#spotify/playlist.ts'
import { SpotifyError } from '#spotify/errors.ts'
import { toEditRow, type EditRow } from './edit.ts'
import type { EditRun } from './journal.ts'
import { putPast } from './past.ts'
import type { EditEnd } from './step-run.ts'

type Finishing = { client: QueryClient; store: Store; run: EditRun; end: EditEnd; signal: AbortSignal }

/**
 * Remembers an edit that is through, and puts the list as it is now where views look for it: its rows have just been read,
 * and need not be asked for again. Resolves to what the report needs.
 */
export async function finish(finishing: Finishing): Promise<{ pastId: string | null; datesLost: number }> {
  const { store, run, end, signal } = finishing
  const { job } = run
  const [before, after] = [job.before.map(toEditRow), end.rows.map(toEditRow)]
  signal.throwIfAborted()
  await keepRows(finishing)
  signal.throwIfAborted()
  if (job.way === 'back') return { pastId: null, datesLost: datesChanged(before, after) }
  // By the id of the edit: one that is finished twice, since the page went in between, is remembered once.
  const pastId = job.id
  const did = { totals: job.totals, ...(job.firsts && { firsts: job.firsts }) }
  await putPast(store, { id: pastId, list: job.list, kind: job.kind, at: Date.now(), did, before, after })
  return { pastId, datesLost: job.datesLost }
}

const datesChanged = (before: readonly EditRow[], after: readonly EditRow[]): number =>
  before.filter(({ addedAt }, at) => addedAt !== null && addedAt !== after[at]?.addedAt).length

async function keepRows({ client, store, run, end, signal }: Finishing): Promise<void> {
  const { id } = run.job.list
  const playlist = await readPlaylist(id, { signal, fresh: true }).catch((error: unknown) => {
    // The edit is through; what the list says of itself will be asked for by whoever shows it.
    if (error instanceof SpotifyError) return null
    throw error
  })
  // What it says may lag behind, and belong to other rows.
  if (playlist === null || end.snapshotId === null || playlist.snapshotId !== end.snapshotId) return
  client.setQueryData(playlistQueries.one(id).queryKey, playlist)
  await store.replace(toKept(playlist, end.rows), toPages(end.rows))
}

const toKept = (playlist: Playlist, { length }: readonly PlaylistItem[]) => ({
  ...emptyList(playlist.id, 'playlist'),
  ...{ details: withoutPictures(playlist), snapshotId: playlist.snapshotId, total: length, loaded: length },
  ...{ complete: true, readAt: Date.now() },
})

const toPages = (rows: readonly PlaylistItem[]): PlaylistItem[][] =>
  Array.from({ length: pageCount(rows.length) }, (_, index) => rows.slice(index * pageSize, (index + 1) * pageSize))
