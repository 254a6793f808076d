import { toBareItem, type PlaylistItem } from '#spotify/item.ts'
import type { Playable } from '#spotify/track.ts'
import { duplicateKinds, duplicatesIn, type DuplicateKind } from './duplicates.ts'
import type { HeldList } from './holdings.ts'

/** Another one of the same, why it counts as that, and where it stands, from 0. */
export type Twin = { kind: DuplicateKind; position: number }

/** Of something that is to be added: the first of the same in the list, and the first of the same before it among what is added. */
export type Twins = { inList: Twin | null; added: Twin | null }

/**
 * Which of `contents` stand in a list already, or twice among themselves, by the same rules as the duplicates of the library.
 * One answer for each of them. What is closest counts: the same URI before the same recording before the same names.
 */
export function twinsOf(rows: readonly (PlaylistItem | undefined)[], contents: readonly Playable[]): Twins[] {
  if (contents.length === 0) return []
  const size = rows.length
  const twins = contents.map((): Twins => ({ inList: null, added: null }))
  for (const { kind, items } of duplicatesIn({ lists: [together(rows, contents)] })) {
    const places = items.flatMap((item) => item.places.map(({ position }) => position)).sort((a, b) => a - b)
    const inList = places.find((position) => position < size)
    const added = places.filter((position) => position >= size).map((position) => position - size)
    for (const [order, position] of added.entries()) {
      const twin = twins[position]
      if (twin === undefined) continue
      const before = order === 0 ? undefined : added[0]
      twins[position] = {
        inList: closer(twin.inList, kind, inList),
        added: closer(twin.added, kind, before),
      }
    }
  }
  return twins
}

function closer(known: Twin | null, kind: DuplicateKind, position: number | undefined): Twin | null {
  if (position === undefined) return known
  const isCloser = known === null || duplicateKinds.indexOf(kind) < duplicateKinds.indexOf(known.kind)
  return isCloser ? { kind, position } : known
}

/** The list as it would be with all of them at its end. */
function together(rows: readonly (PlaylistItem | undefined)[], contents: readonly Playable[]): HeldList {
  const added = contents.map((content, at) => toBareItem(content, rows.length + at))
  return { id: '', kind: 'playlist', name: '', mine: true, complete: true, rows: [...rows, ...added] }
}
