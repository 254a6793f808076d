import type { PlaylistItem } from '#spotify/playlist-items.ts'
import type { Playable } from '#spotify/track.ts'
import { isItemUri } from '#spotify/uris.ts'

/** A row of a list as an edit sees it: enough to tell rows apart, to add it again, and to say which it is. */
export type EditRow = {
  /** '' where Spotify shows nothing. */
  uri: string
  addedAt: string | null
  kind: Playable['kind']
  name: string
  /** Artists, or the show. */
  by: string
}

/** A row of the list as it is to be: one that is there, by its position, or a track or episode that comes new. */
export type AfterRow = { row: number } | { uri: string }

/** One list turned into another. `before` is the whole list in its snapshot; no row of it is twice in `after`. */
export type Edit = {
  listId: string
  snapshotId: string
  before: readonly PlaylistItem[]
  after: readonly AfterRow[]
}

/** Why there is no way. Positions are those in `before`. */
export type EditRefusal =
  /** Spotify removes by URI alone, and these have none that it takes. */
  | { why: 'cannot-remove'; positions: readonly number[] }
  /** These would have to be added again, and Spotify does not take them. */
  | { why: 'cannot-add-back'; positions: readonly number[] }
  /** What is to come new is neither a track nor an episode. */
  | { why: 'cannot-add'; uris: readonly string[] }
  | { why: 'too-long'; most: number }

function byOf(content: Playable): string {
  if (content.kind === 'unavailable') return ''
  return content.kind === 'episode' ? content.show.name : content.artists.map(({ name }) => name).join(', ')
}

export function toEditRow({ addedAt, content }: PlaylistItem): EditRow {
  const { kind } = content
  if (content.kind === 'unavailable') return { uri: '', addedAt, kind, name: '', by: '' }
  return { uri: content.uri, addedAt, kind, name: content.name, by: byOf(content) }
}

/** Whether Spotify would add it, and remove it by its URI. A track that cannot be played still can. */
export const isSendable = ({ kind, uri }: EditRow): boolean =>
  (kind === 'track' || kind === 'episode') && isItemUri(uri)

/** The edit that leaves out the rows at these positions. */
export const without = (before: readonly PlaylistItem[], positions: ReadonlySet<number>): AfterRow[] =>
  before.flatMap((_, row) => (positions.has(row) ? [] : { row }))

/** The edit that gives the rows another order: for each new place the position where its row stands now. */
export const reordered = (order: readonly number[]): AfterRow[] => order.map((row) => ({ row }))

/** The edit that puts rows before the row at `to`, in their order; `to` is counted while they are still in their place. */
export function movedTo(before: readonly PlaylistItem[], positions: ReadonlySet<number>, to: number): AfterRow[] {
  const stays = (row: number): boolean => !positions.has(row)
  const all = before.map((_, row) => row)
  const moved = all.filter((row) => !stays(row))
  return reordered([...all.slice(0, to).filter(stays), ...moved, ...all.slice(to).filter(stays)])
}

/** The edit that adds URIs before the row at `to`, or at the end. */
export const withAdded = (before: readonly PlaylistItem[], uris: readonly string[], to = before.length): AfterRow[] =>
  before.map((_, row): AfterRow => ({ row })).toSpliced(to, 0, ...uris.map((uri) => ({ uri })))

const keyOf = ({ uri, addedAt }: EditRow): string => `${addedAt ?? ''} ${uri}`

function takerOf(rows: readonly EditRow[], key: (row: EditRow) => string) {
  const places = new Map<string, number[]>()
  for (const [at, row] of [...rows.entries()].reverse()) {
    const known = places.get(key(row))
    if (known === undefined) places.set(key(row), [at])
    else known.push(at)
  }
  return (row: EditRow, used: ReadonlySet<number>): number | undefined => {
    const open = places.get(key(row)) ?? []
    while (open.length > 0) {
      const at = open.pop()
      if (at !== undefined && !used.has(at)) return at
    }
    return undefined
  }
}

/**
 * How a list that is `now` becomes what `wanted` says, with as many of its rows as can be: first those with the same date,
 * then any with the same URI. What is not there comes new. Refused, with positions in
 * `wanted`, where some cannot come back.
 */
export function towards(
  now: readonly EditRow[],
  wanted: readonly EditRow[],
): { after: AfterRow[] } | { refused: EditRefusal } {
  const used = new Set<number>()
  const matched = new Array<number | undefined>(wanted.length)
  for (const take of [takerOf(now, keyOf), takerOf(now, ({ uri }) => uri)]) {
    for (const [index, row] of wanted.entries()) {
      if (matched[index] !== undefined) continue
      const at = take(row, used)
      if (at === undefined) continue
      used.add(at)
      matched[index] = at
    }
  }
  const lost = wanted.flatMap((row, index) => (matched[index] === undefined && !isSendable(row) ? index : []))
  if (lost.length > 0) return { refused: { why: 'cannot-add-back', positions: lost } }
  return {
    after: wanted.map(({ uri }, index) => {
      const row = matched[index]
      return row === undefined ? { uri } : { row }
    }),
  }
}

/** Whether two lists hold the same, row by row. Dates do not count: what was added again has another one. */
export const holdSame = (one: readonly EditRow[], other: readonly EditRow[]): boolean =>
  one.length === other.length && one.every(({ uri }, at) => uri === other[at]?.uri)
