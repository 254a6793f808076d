import type { Edit, EditRefusal, EditRow } from '#library/edit/edit.ts'
import type { EditKind } from '#library/edit/edit-state.ts'
import { reviewWords as words } from '#messages/en/review.ts'
import { number, t } from '#messages/t.ts'
import type { Playable } from '#spotify/track.ts'

/** An edit of a list that is to be reviewed. */
export type Reviewed = {
  edit: Edit
  /** Of the list. */
  name: string
  kind?: EditKind
  /** Why each row goes, by its position. */
  reasons?: ReadonlyMap<number, string>
  /** What is known of what comes new. */
  contents?: readonly Playable[]
  /** It is about an order: both ways are shown, also where one of them is no way. */
  hasWays?: boolean
}

const mostPositions = 5

/** `3, 7 and 12 more`. */
function toPositions(positions: readonly number[]): string {
  const first = positions.slice(0, mostPositions).map((position) => number(position + 1))
  const count = positions.length - first.length
  return count > 0 ? t(words.positions, { positions: first.join(', '), count }) : first.join(', ')
}

/** Why there is no way, in a sentence. */
export function toRefusal(refusal: EditRefusal): string {
  if (refusal.why === 'too-long') return t(words.refusals['too-long'], { most: refusal.most })
  if (refusal.why === 'cannot-add') return words.refusals['cannot-add']
  return t(words.refusals[refusal.why], { positions: toPositions(refusal.positions) })
}

/** What a row is called. */
export function nameOf({ kind, name }: Pick<EditRow, 'kind' | 'name'>): string {
  if (kind === 'unavailable') return words.unavailable
  return name === '' ? words.untitledItem : name
}

export const listName = (name: string): string => (name === '' ? words.untitled : name)
