import { lookUntil } from '#library/restore/work.ts'
import { SpotifyError } from '#spotify/errors.ts'
import { readPages } from '#spotify/paging.ts'
import { readItemsPage, type PlaylistItem } from '#spotify/playlist-items.ts'
import { toEditRow, type EditRow } from './edit.ts'
import type { EditWait } from './edit-state.ts'
import type { ListState, StateRow } from './model.ts'

/** The list is neither what it was nor what it was to be: somebody else has edited it. */
export class EditedElsewhere extends Error {
  readonly now: readonly PlaylistItem[]

  constructor(now: readonly PlaylistItem[]) {
    super('The list is not as it was left')
    this.name = 'EditedElsewhere'
    this.now = now
  }
}

/** What a list is looked at with. */
export type Looking = {
  listId: string
  /** What the steps begin with: rows that were there keep their dates, and are told apart by them. */
  rows: readonly EditRow[]
  signal: AbortSignal
  /** Told of each wait that a person would feel, and with null of its end. */
  onWait: (wait: EditWait | null) => void
}

type Window = { offset: number; total: number; rows: readonly PlaylistItem[] }

function isRow({ rows }: Looking, due: StateRow, item: PlaylistItem): boolean {
  const { uri, addedAt } = toEditRow(item)
  if (due.from !== null) return uri === due.uri && addedAt === rows[due.from]?.addedAt
  // What Spotify took and shows to nobody has a row all the same.
  return uri === due.uri || item.content.kind === 'unavailable'
}

/** Where what is seen first differs from what is due; null where it does not, as far as it goes. */
function firstWrong(looking: Looking, state: ListState, { offset, total, rows }: Window): number | null {
  for (const [index, item] of rows.entries()) {
    const due = state[offset + index]
    if (due === undefined || !isRow(looking, due, item)) return offset + index
  }
  return total === state.length ? null : Math.min(total, state.length)
}

const isSeen = (looking: Looking, state: ListState, window: Window): boolean =>
  firstWrong(looking, state, window) === null

/** Whether nobody could tell the two apart: rows that were there by their dates, those that came new by URI alone. */
function isAlike({ rows }: Looking, one: StateRow | undefined, other: StateRow | undefined): boolean {
  const dateOf = ({ from }: StateRow): string | null | undefined => (from === null ? undefined : rows[from]?.addedAt)
  return one !== undefined && other?.uri === one.uri && dateOf(one) === dateOf(other)
}

/** Where two states begin to differ; null where nobody could tell them apart. */
export function firstDifference(looking: Looking, one: ListState, other: ListState): number | null {
  for (let at = 0; at < Math.max(one.length, other.length); at += 1)
    if (!isAlike(looking, one[at], other[at])) return at
  return null
}

async function readWindow({ listId, signal }: Looking, offset: number): Promise<Window> {
  const { total, rows } = await readItemsPage(listId, { offset, signal, fresh: true })
  return { offset, total, rows }
}

/** All rows; null where the list changed meanwhile. Throws SpotifyError. */
async function readWhole({ listId, signal }: Looking): Promise<PlaylistItem[] | null> {
  const pages: (readonly PlaylistItem[])[] = []
  try {
    await readPages({
      read: (offset, aborted) => readItemsPage(listId, { offset, signal: aborted, fresh: true }),
      onPage: (index, { rows }) => (pages[index] = rows),
      signal,
    })
    return pages.flat()
  } catch (error) {
    if (error instanceof SpotifyError && ['changed', 'incomplete'].includes(error.failure.kind)) return null
    throw error
  }
}

/** Looks at the place of a difference for half a minute, and says so. */
async function lookAt(
  looking: Looking,
  { offset, why }: { offset: number; why: EditWait['why'] },
  isSettled: (seen: Window) => boolean,
): Promise<Window> {
  const { signal, onWait } = looking
  try {
    return await lookUntil(
      () => readWindow(looking, offset),
      isSettled,
      signal,
      (until) => onWait({ why, until }),
    )
  } finally {
    onWait(null)
  }
}

const whole = (rows: readonly PlaylistItem[]): Window => ({ offset: 0, total: rows.length, rows })

const mostReadings = 3

/**
 * Reads the whole list until it is what it should be, and resolves to its rows. Where it is not at once, it has half a minute
 * in which only the place of the first difference is looked at. Throws `EditedElsewhere` with the rows that are there
 * instead, and SpotifyError.
 */
export async function readUntil(looking: Looking, state: ListState): Promise<readonly PlaylistItem[]> {
  let last: readonly PlaylistItem[] | null = null
  for (let readings = 0; readings < mostReadings; readings += 1) {
    const rows = await readWhole(looking)
    if (rows === null) continue
    last = rows
    const wrong = firstWrong(looking, state, whole(rows))
    if (wrong === null) return rows
    const window = await lookAt(looking, { offset: wrong, why: 'list' }, (seen) => isSeen(looking, state, seen))
    if (!isSeen(looking, state, window)) break
  }
  if (last === null) throw new SpotifyError({ kind: 'changed' })
  throw new EditedElsewhere(last)
}

/**
 * What became of a request that was to turn `state` into `next`, seen by the first rows that it touches and the length of
 * the list; looks for half a minute, since answers may lag. `isTaken`: Spotify has said that it took it. Throws
 * `EditedElsewhere` where the list is neither, and SpotifyError.
 */
export async function outcomeOfStep(
  looking: Looking,
  { state, next, isTaken }: { state: ListState; next: ListState; isTaken: boolean },
): Promise<'before' | 'after'> {
  const at = firstDifference(looking, state, next)
  if (at === null) return 'after'
  const isThere = (seen: Window): boolean => isSeen(looking, next, seen) && !isSeen(looking, state, seen)
  // A row more, so that a list that ends there is not seen through an empty page.
  const seen = await lookAt(looking, { offset: Math.max(0, at - 1), why: 'change' }, isThere)
  if (isThere(seen)) return 'after'
  // Rows that came anew within the second in which they had come before look as they did.
  if (isSeen(looking, state, seen)) return isTaken && isSeen(looking, next, seen) ? 'after' : 'before'
  const rows = await readWhole(looking)
  if (rows === null) throw new SpotifyError({ kind: 'changed' })
  if (isSeen(looking, next, whole(rows))) return 'after'
  if (isSeen(looking, state, whole(rows))) return 'before'
  throw new EditedElsewhere(rows)
}
