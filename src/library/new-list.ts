import type { PlaylistItem } from '#spotify/item.ts'
import { emptyDocument } from './files/document.ts'
import { toList } from './restore/foreign-row.ts'
import { planRestore, type RestorePlan } from './restore/plan.ts'

export type NewList = {
  name: string
  description: string
  public: boolean
  /** In their order; what cannot be added among them is `blocked` in the plan. */
  rows: readonly (PlaylistItem | undefined)[]
}

/** How lists are made, the first of them on top in the end: as the restore of a file with nothing but these, none of them ever taken for one that is there. */
export function planNewLists(lists: readonly NewList[]): RestorePlan {
  const playlists = lists.map(({ name, description, rows, ...list }) =>
    toList(name, rows, { description, public: list.public }),
  )
  const choices = lists.map((list, at) => [at, { target: 'create' as const, public: list.public }] as const)
  const nothing = { me: null, playlists: [], urisOf: new Map<string, never>(), saved: new Map<never, never>() }
  return planRestore(
    { ...emptyDocument, playlists },
    { lists: new Map(choices), saves: new Set(), likedOrder: 'fast' },
    nothing,
  )
}

export const planNewList = (list: NewList): RestorePlan => planNewLists([list])
