import { arrange, artistKey, titleKey, type Key, type Placed } from '#parts/items/arrange.ts'
import type { Sort } from '#parts/items/column.ts'
import type { Playlist } from '#spotify/playlist.ts'
import { fold } from '#spotify/text.ts'

/** A playlist with what it is filtered and sorted by. */
export type Row = Placed & { playlist: Playlist; changedAt: number | null }

/** Which kinds to show: with neither, all of them. */
export type Kinds = { whose: 'mine' | 'followed' | null; collaborative: boolean }

const toOwner = ({ owner }: Playlist): string => owner.name ?? owner.id

/** Lists in Spotify's order; `changes` from `changesOf`. */
export const toRows = (playlists: readonly Playlist[], changes: ReadonlyMap<string, number>): readonly Row[] =>
  playlists.map((playlist, position) => ({
    position,
    fold: fold(`${playlist.name}\n${toOwner(playlist)}\n`),
    playlist,
    changedAt: changes.get(playlist.id) ?? null,
  }))

/** By the name of the sorting in the address. */
const keys: Readonly<Record<string, (row: Row) => Key>> = {
  name: titleKey,
  size: ({ playlist }) => playlist.total,
  owner: artistKey,
  changed: ({ changedAt }) => changedAt,
}

/**
 * The lists of these kinds with every word of the filter in their name or their owner's, sorted; what has no key comes
 * last. `me` is the id of the person: while it is null nobody can tell whose a list is, and all are shown.
 */
export function toShown(
  rows: readonly Row[],
  wanted: { filter: string; kinds: Kinds; sort: Sort | null; me: string | null },
): readonly Row[] {
  const { filter, kinds, sort, me } = wanted
  const by = sort === null ? undefined : keys[sort.column]
  const order = arrange(rows, filter, sort === null || by === undefined ? null : { by, order: sort.order })
  return order.flatMap((position) => {
    const row = rows[position]
    return row !== undefined && isOf(row.playlist, kinds, me) ? [row] : []
  })
}

const isOf = ({ owner, collaborative }: Playlist, kinds: Kinds, me: string | null): boolean =>
  (!kinds.collaborative || collaborative) &&
  (kinds.whose === null || me === null || (owner.id === me) === (kinds.whose === 'mine'))

/** How many items the lists hold that say so, how many these are, and how many do not. */
export function sumsOf(rows: readonly Row[]): { items: number; sized: number; unsized: number } {
  const totals = rows.flatMap(({ playlist }) => playlist.total ?? [])
  const items = totals.reduce((sum, total) => sum + total, 0)
  return { items, sized: totals.length, unsized: rows.length - totals.length }
}
