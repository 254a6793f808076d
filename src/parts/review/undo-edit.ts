import type { QueryClient } from '@tanstack/react-query'
import type { EditVersions } from '#library/edit/edit-state.ts'
import { undoOf } from '#library/edit/past.ts'
import { planEdit, planOf } from '#library/edit/plan.ts'
import { readPastEdit } from '#library/edit/run.ts'
import { keptItems } from '#library/playlist-copy.ts'
import { playlistQueries } from '#spotify/playlist.ts'
import { toRows } from '#parts/items/arrange.ts'
import type { PlaylistItem } from '#spotify/playlist-items.ts'
import { beginEdit } from './begin.ts'
import type { Reviewed } from './reviewed.ts'

export type Undoing =
  | { is: 'begun' | 'unfinished' | 'elsewhere' | 'gone' | 'refused' }
  /** There is more than one way, and the person is to choose. */
  | { is: 'review'; reviewed: Reviewed }
  /** Somebody else has changed it since. */
  | { is: 'changed'; versions: EditVersions }

async function readList(
  client: QueryClient,
  id: string,
): Promise<{ snapshotId: string; items: PlaylistItem[] } | null> {
  const { snapshotId } = await client.query({ ...playlistQueries.one(id), staleTime: 0 })
  const { pages, total } = await client.query(keptItems(id, snapshotId))
  const items = toRows(pages, total).filter((row) => row !== undefined)
  return items.length === total ? { snapshotId, items } : null
}

/**
 * Takes an edit back that is through, at once: what it will do was told before. Throws SpotifyError where the list cannot be
 * read.
 */
export async function undoEdit(client: QueryClient, pastId: string): Promise<Undoing> {
  const past = await readPastEdit(client, pastId)
  const now = past === null ? null : await readList(client, past.list.id)
  if (past === null || now === null) return { is: 'gone' }
  const undo = undoOf(past, now)
  if ('changed' in undo) return { is: 'changed', versions: undo.changed }
  if ('refused' in undo) return { is: 'refused' }
  const plans = planEdit(undo.edit)
  const { name } = past.list
  if (plans.proposed === 'choose')
    return { is: 'review', reviewed: { edit: undo.edit, name, kind: 'undo', hasWays: true } }
  const plan = planOf(plans)
  if (plan === null) return { is: 'refused' }
  return { is: await beginEdit(client, { edit: undo.edit, plan, name, kind: 'undo' }) }
}
