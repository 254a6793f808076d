import type { AfterRow, EditRow } from '#library/edit/edit.ts'
import { settledOf } from '#library/edit/totals.ts'

/** One line of a review. `row` is a position before the edit, `place` one after it, both from 0. */
export type DiffLine =
  | { is: 'same'; count: number }
  | { is: 'removed'; row: number }
  | { is: 'added'; place: number; uri: string }
  | { is: 'moved'; row: number; place: number }
  /** It stays where it is and gets another date. */
  | { is: 'dated'; row: number; place: number }

/**
 * What an edit of a list with `size` rows does, in the order in which the list will be; what is removed stands where it stood.
 * Rows that stay are one line for each stretch, but for those that are `dated`.
 */
export function diffOf(size: number, after: readonly AfterRow[], dated: ReadonlySet<number> = new Set()): DiffLine[] {
  const lines: DiffLine[] = []
  const kept = new Set(after.flatMap((to) => ('row' in to ? to.row : [])))
  const settled = new Set(settledOf(after).map(({ row }) => row))
  let next = 0
  const stay = (): void => {
    const last = lines.at(-1)
    if (last?.is === 'same') last.count += 1
    else lines.push({ is: 'same', count: 1 })
  }
  const removeUpTo = (end: number): void => {
    for (; next < end; next += 1) if (!kept.has(next)) lines.push({ is: 'removed', row: next })
  }
  for (const [place, to] of after.entries()) {
    if ('uri' in to) lines.push({ is: 'added', place, uri: to.uri })
    else if (!settled.has(to.row)) lines.push({ is: 'moved', row: to.row, place })
    else {
      removeUpTo(to.row)
      if (dated.has(to.row)) lines.push({ is: 'dated', row: to.row, place })
      else stay()
    }
  }
  removeUpTo(size)
  return lines
}

/** How one version of a list became another, as far as anybody can tell: rows with the same URI are taken for the same. */
export function matchVersions(was: readonly EditRow[], now: readonly EditRow[]): AfterRow[] {
  const places = new Map<string, number[]>()
  for (const [row, { uri }] of was.entries()) {
    const rows = places.get(uri)
    if (rows === undefined) places.set(uri, [row])
    else rows.push(row)
  }
  const taken = new Map<string, number>()
  return now.map(({ uri }) => {
    const at = taken.get(uri) ?? 0
    taken.set(uri, at + 1)
    const row = places.get(uri)?.[at]
    return row === undefined ? { uri } : { row }
  })
}
