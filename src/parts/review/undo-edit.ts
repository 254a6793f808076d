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
  /** The person is to look at it first. */
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

/** When an undo is shown before it is done: always, or where it would take an added date from what is there. */
export type UndoReview = 'always' | 'for-losses'

/** Takes an edit back that is through, or resolves to what is to be reviewed first. Throws SpotifyError where the list cannot be read. */
export async function undoEdit(client: QueryClient, pastId: string, review: UndoReview): Promise<Undoing> {
  const past = await readPastEdit(client, pastId)
  const now = past === null ? null : await readList(client, past.list.id)
  if (past === null || now === null) return { is: 'gone' }
  const undo = undoOf(past, now)
  if ('changed' in undo) return { is: 'changed', versions: undo.changed }
  if ('refused' in undo) return { is: 'refused' }
  const plans = planEdit(undo.edit)
  const plan = planOf(plans)
  if (plan === null) return { is: 'refused' }
  const reviewed = { edit: undo.edit, name: past.list.name, kind: 'undo' as const }
  const isHarmless = plans.proposed !== 'choose' && plan.datesLost.length === 0
  if (review === 'always' || !isHarmless) return { is: 'review', reviewed }
  const names = new Map(past.before.map(({ uri, name }) => [uri, name]))
  return { is: await beginEdit(client, { ...reviewed, plan, names }) }
}
