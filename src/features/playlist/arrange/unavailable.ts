import { isSendable, toEditRow, without } from '#library/edit/edit.ts'
import { planEdit } from '#library/edit/plan.ts'
import { isAvailable } from '#parts/items/content.ts'
import type { PlaylistItem } from '#spotify/playlist-items.ts'

type Rows = readonly PlaylistItem[]

/** What is unavailable in a list, by position. */
export type UnavailableRows = {
  /** With a URI, by which they can be removed and added elsewhere. */
  named: readonly number[]
  /** Of which Spotify shows nothing. */
  nameless: readonly number[]
  /** Whether there is a way to take those out as well: the whole list is written anew for it. */
  mayTakeNameless: boolean
}

export function unavailableIn(rows: Rows): UnavailableRows {
  const all = rows.flatMap(({ content }, at) => (isAvailable(content) ? [] : at))
  const hasName = (at: number): boolean => {
    const row = rows[at]
    return row !== undefined && isSendable(toEditRow(row))
  }
  const nameless = all.filter((at) => !hasName(at))
  const edit = { listId: '', snapshotId: '', before: rows, after: without(rows, new Set(nameless)) }
  const mayTakeNameless = nameless.length > 0 && planEdit(edit).rewrite.is === 'plan'
  return { named: all.filter(hasName), nameless, mayTakeNameless }
}

const uriOf = ({ content }: PlaylistItem): string => ('uri' in content ? content.uri : '')

export const urisAt = (rows: Rows, positions: readonly number[]): string[] =>
  positions.flatMap((at) => {
    const row = rows[at]
    return row === undefined ? [] : uriOf(row)
  })

/** Those of the positions whose URI is among these. */
export const withUriIn = (rows: Rows, positions: readonly number[], uris: ReadonlySet<string>): number[] =>
  positions.filter((at) => {
    const row = rows[at]
    return row !== undefined && uris.has(uriOf(row))
  })
