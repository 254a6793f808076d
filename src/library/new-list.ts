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

/** How a list is made: as the restore of a file with nothing but this list in it, which is never taken for one that is there. */
export function planNewList({ name, description, rows, ...list }: NewList): RestorePlan {
  const document = { ...emptyDocument, playlists: [toList(name, rows, { description, public: list.public })] }
  const lists = new Map([[0, { target: 'create' as const, public: list.public }]])
  const nothing = { me: null, playlists: [], urisOf: new Map<string, never>(), saved: new Map<never, never>() }
  return planRestore(document, { lists, saves: new Set(), likedOrder: 'fast' }, nothing)
}
