import type { HeldList } from '#library/holdings.ts'
import { combine, type LeftOut, type SetOperation, type SetResult } from '#library/list-sets.ts'
import { addable, blockedOf } from '#library/restore/subject.ts'
import type { PlaylistItem } from '#spotify/item.ts'

/** What a new list is to hold. `first` is the id of a list, '' while none is chosen. */
export type Contents = {
  of: 'empty' | 'selection' | 'lists'
  operation: SetOperation
  first: string
  others: ReadonlySet<string>
}

/** What it comes to, with the lists that it is made of; `needs`: what is still to be chosen. */
export type Made = SetResult & { lists: readonly HeldList[]; needs: 'first' | 'other' | null }

const nothing: Made = { rows: [], twice: 0, leftOut: [], lists: [], needs: null }

/** `chosen` is what the person chose before; `lists` are those that may be chosen, whole and in their order. */
export function make(contents: Contents, chosen: readonly PlaylistItem[], lists: readonly HeldList[]): Made {
  if (contents.of === 'empty') return nothing
  return contents.of === 'selection' ? ofSelection(chosen) : ofLists(contents, lists)
}

/** As it was chosen: what is in it twice was meant to be. Rows are told by their places where they were chosen. */
function ofSelection(chosen: readonly PlaylistItem[]): Made {
  const subjects = chosen.map((row) => addable(row, row.position))
  const leftOut = subjects.flatMap(blockedOf).map((blocked): LeftOut => ({ ...blocked, list: 0 }))
  return { ...nothing, rows: chosen.filter((_, at) => typeof subjects[at]?.uri === 'string'), leftOut }
}

function ofLists({ operation, first, others }: Contents, lists: readonly HeldList[]): Made {
  const leader = lists.find(({ id }) => id === first)
  if (leader === undefined) return { ...nothing, needs: 'first' }
  const rest = lists.filter(({ id }) => id !== first && others.has(id))
  if (rest.length === 0) return { ...nothing, needs: 'other' }
  const chosen = [leader, ...rest]
  const result = combine(
    operation,
    chosen.map(({ rows }) => rows),
  )
  return { ...result, lists: chosen, needs: null }
}
