import { toEditRow, type Edit, type EditRow } from './edit.ts'
import { settledOf } from './totals.ts'

/** A row that an edit removes, moves or adds: which, and its positions before and after (from 0), as far as it has them. */
export type FirstChange = Pick<EditRow, 'kind' | 'name'> & { from: number | null; to: number | null }

/** The first row of each kind of change, to be told by its name. */
export type FirstChanges = Partial<Record<'removed' | 'moved' | 'added', FirstChange>>

/** `names`: of what comes new, by URI; what is in the list already has its own. */
export function firstsOf({ before, after }: Edit, names: ReadonlyMap<string, string> = new Map()): FirstChanges {
  const toChange = (row: number, to: number | null): FirstChange | undefined => {
    const item = before[row]
    if (item === undefined) return undefined
    const { kind, name } = toEditRow(item)
    return { kind, name, from: row, to }
  }
  const kept = new Set(after.flatMap((one) => ('row' in one ? one.row : [])))
  const settled = new Set(settledOf(after).map(({ row }) => row))
  const goes = before.findIndex((_, row) => !kept.has(row))
  const moves = after.findIndex((one) => 'row' in one && !settled.has(one.row))
  const comes = after.findIndex((one) => 'uri' in one)
  const [mover, comer] = [after[moves], after[comes]]
  const removed = toChange(goes, null)
  const moved = mover !== undefined && 'row' in mover ? toChange(mover.row, moves) : undefined
  return {
    ...(removed && { removed }),
    ...(moved && { moved }),
    ...(comer !== undefined && 'uri' in comer && { added: newcomer(comer.uri, comes, before, names) }),
  }
}

function newcomer(uri: string, to: number, before: Edit['before'], names: ReadonlyMap<string, string>): FirstChange {
  const kind = uri.startsWith('spotify:episode:') ? 'episode' : 'track'
  const twin = before.find(({ content }) => 'uri' in content && content.uri === uri)
  return { kind, name: names.get(uri) ?? (twin === undefined ? '' : toEditRow(twin).name), from: null, to }
}
