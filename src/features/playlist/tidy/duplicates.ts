import { duplicatesIn, type DuplicateKind } from '#library/duplicates.ts'
import { chooseCopies, type CopyChoice, type Preference } from '#library/edit/copies.ts'
import { isSendable, toEditRow } from '#library/edit/edit.ts'
import type { HeldList, Place } from '#library/holdings.ts'
import type { PlaylistItem } from '#spotify/playlist-items.ts'

/** What counts as the same, and what decides which copy stays before its age does. */
export type DuplicatesWish = { kinds: ReadonlySet<DuplicateKind>; prefer: Preference | 'oldest' }

/** The groups of a list by a wish, in the order in which they begin in it. */
export function groupsOf(rows: readonly PlaylistItem[], { kinds, prefer }: DuplicatesWish): CopyChoice[] {
  const groups = duplicatesIn({ lists: [toHere(rows)] }).filter(({ kind }) => kinds.has(kind))
  return chooseCopies(groups, prefer === 'oldest' ? [] : [prefer])
    .map((group) => ({ ...group, copies: group.copies.toSorted((a, b) => a.place.position - b.place.position) }))
    .sort((a, b) => firstOf(a) - firstOf(b))
}

/** The list itself, as one that can be looked through; its id is ''. */
export const toHere = (rows: readonly PlaylistItem[]): HeldList => {
  return { id: '', kind: 'playlist', name: '', mine: true, complete: true, rows }
}

export const firstOf = ({ copies }: Pick<CopyChoice, 'copies'>): number => copies[0]?.place.position ?? 0

/** Spotify lets no app remove a local file. */
export const mayGo = ({ row }: Place): boolean => isSendable(toEditRow(row))

/** Rows that go: as proposed, but for those of which the person has said something else, and those that cannot. */
export function goingOf(
  groups: readonly Pick<CopyChoice, 'copies'>[],
  said: ReadonlyMap<number, boolean>,
): Set<number> {
  const going = new Set<number>()
  for (const { copies } of groups)
    for (const { place, goes } of copies)
      if (mayGo(place) && (said.get(place.position) ?? goes)) going.add(place.position)
  return going
}

/** Why two are the same, and where the other one stands, from 0. */
export type Twin = { kind: DuplicateKind; position: number }

/** Of each row that goes, what it is the same as: the first copy of its group that stays, and why they are together. */
export function twinsOf(groups: readonly Omit<CopyChoice, 'because'>[], going: ReadonlySet<number>): Map<number, Twin> {
  const twins = new Map<number, Twin>()
  for (const { kind, copies } of groups) {
    const stays = copies.find(({ place }) => !going.has(place.position))
    if (stays === undefined) continue
    for (const { place } of copies)
      if (going.has(place.position) && !twins.has(place.position))
        twins.set(place.position, { kind, position: stays.place.position })
  }
  return twins
}
