import { duplicateKinds, duplicatesIn, type DuplicateGroup, type DuplicateKind } from '#library/duplicates.ts'
import type { CopyChoice } from '#library/edit/copies.ts'
import type { HeldItem } from '#library/held-items.ts'
import type { HeldList, Holdings, Place } from '#library/holdings.ts'
import type { PlaylistItem } from '#spotify/playlist-items.ts'
import { firstOf, groupsOf, toHere, twinsOf, type DuplicatesWish, type Twin } from './duplicates.ts'

/**
 * Copies in this list, of which some may go, and where else the same stands, of which nothing is touched. `because` is null
 * where the copies here are not chosen between.
 */
export type WideGroup = Omit<CopyChoice, 'because'> & {
  because: CopyChoice['because'] | null
  elsewhere: readonly Place[]
}

/** The playlists of the person that `listId` can be compared with: those that are whole on this device, without itself. */
export const othersOf = ({ lists }: Holdings, listId: string): HeldList[] =>
  lists.filter((list) => isOther(list, listId) && list.complete)

/** How many more of them there are, of which rows are missing. */
export const missingOf = ({ lists }: Holdings, listId: string): number =>
  lists.filter((list) => isOther(list, listId) && !list.complete).length

const isOther = ({ id, kind, mine }: HeldList, listId: string): boolean => kind === 'playlist' && mine && id !== listId

/** What rows of a list have in common with other lists, by each kind of sameness. The costly part: to be remembered. */
export function sharedWith(rows: readonly PlaylistItem[], others: readonly HeldList[]): DuplicateGroup[] {
  const here = toHere(rows)
  return duplicatesIn({ lists: [here, ...others] }).filter(
    ({ items }) => items.some(({ places }) => places.some(isHere)) && items.some(({ places }) => !places.every(isHere)),
  )
}

// It is never among the others: those have an id.
const isHere = ({ list: { id } }: Place): boolean => id === ''

/**
 * The groups of a list as by itself, with the same proposals, each with where else the same stands; then what stands here once
 * and elsewhere too, which is proposed to go only where `goes`. In the order in which they begin in the list.
 */
export function wideGroupsOf(
  rows: readonly PlaylistItem[],
  shared: readonly DuplicateGroup[],
  wish: DuplicatesWish,
  goes: boolean,
): WideGroup[] {
  const within: WideGroup[] = groupsOf(rows, wish).map((group) => ({ ...group, elsewhere: [] }))
  const byPlace = new Map(
    within.flatMap((group) => group.copies.map(({ place }) => [keyOf(group.kind, place.position), group] as const)),
  )
  const proposed = new Map(within.flatMap(({ copies }) => copies.map(({ place, goes }) => [place.position, goes])))
  const further = shared
    .filter(({ kind }) => wish.kinds.has(kind))
    .flatMap((group): WideGroup[] => {
      const { kind, items } = group
      const isKnown = ({ position }: Place): boolean => byPlace.has(keyOf(kind, position))
      const places = items.flatMap((item) => item.places)
      const here = places.filter(isHere)
      for (const { position } of here) {
        const known = byPlace.get(keyOf(kind, position))
        if (known !== undefined) known.elsewhere = places.filter((place) => !isHere(place))
      }
      const copies = here
        .filter((place) => !isKnown(place))
        .map((place) => ({ place, goes: proposed.get(place.position) ?? goes }))
        .sort((a, b) => a.place.position - b.place.position)
      return copies.length === 0 ? [] : [{ kind, copies, because: null, elsewhere: elsewhereOf(group) }]
    })
  return [...within, ...further].sort((a, b) => firstOf(a) - firstOf(b) || rankOf(a) - rankOf(b))
}

const keyOf = (kind: DuplicateKind, position: number): string => `${kind} ${position}`
const rankOf = ({ kind }: WideGroup): number => duplicateKinds.indexOf(kind)

/** The very same item elsewhere has a group of its own: one of another kind names the others, where there are any. */
function elsewhereOf({ items }: DuplicateGroup): Place[] {
  const outside = (some: readonly HeldItem[]) => some.flatMap(({ places }) => places.filter((place) => !isHere(place)))
  const others = outside(items.filter(({ places }) => !places.some(isHere)))
  return others.length > 0 ? others : outside(items)
}

/** `list` is null for the list itself. */
export type WideTwin = Twin & { list: HeldList | null }

/** Of each row that goes, what it is the same as: a copy that stays in the list, else the first one elsewhere. */
export function wideTwinsOf(groups: readonly WideGroup[], going: ReadonlySet<number>): Map<number, WideTwin> {
  const twins = new Map<number, WideTwin>()
  for (const [row, twin] of twinsOf(groups, going)) twins.set(row, { ...twin, list: null })
  for (const { kind, copies, elsewhere } of groups) {
    const [other] = elsewhere
    if (other === undefined) continue
    for (const { place } of copies)
      if (going.has(place.position) && !twins.has(place.position))
        twins.set(place.position, { kind, position: other.position, list: other.list })
  }
  return twins
}
