import { duplicateKinds, type DuplicateGroup, type DuplicateKind } from '#library/duplicates.ts'
import type { Place } from '#library/holdings.ts'
import { fold } from '#spotify/text.ts'

/** What may decide which copy stays, before its age does. `album`: rather than a single, which is named like its song. */
export type Preference = 'explicit' | 'clean' | 'album'

export type Copy = {
  place: Place
  /** It is proposed to be removed. */
  goes: boolean
}

/** `because`: what the copy that stays has before the others; `first` where it only stands before them. */
export type CopyChoice = {
  kind: DuplicateKind
  copies: readonly Copy[]
  because: Preference | 'oldest' | 'first'
}

type Rank = { name: CopyChoice['because']; of: (place: Place) => number | string }

const rankOf: Record<Preference, Rank> = {
  explicit: { name: 'explicit', of: (place) => (isExplicit(place) ? 0 : 1) },
  clean: { name: 'clean', of: (place) => (isExplicit(place) ? 1 : 0) },
  album: { name: 'album', of: (place) => (isSingle(place) ? 1 : 0) },
}

// A list that is old enough has no dates at all: what has none was there before all others.
const oldest: Rank = { name: 'oldest', of: ({ row }) => row.addedAt ?? '' }

const isExplicit = ({ row: { content } }: Place): boolean => 'explicit' in content && content.explicit

/** Spotify's kind of a release does not come with its songs. */
function isSingle({ row: { content } }: Place): boolean {
  if (content.kind !== 'track') return false
  return fold(content.album.name).replace(/ - single$/, '') === fold(content.name)
}

/** The first thing in which two differ; undefined where they differ in none. */
const differenceOf = (ranks: readonly Rank[], one: Place, other: Place): Rank | undefined =>
  ranks.find(({ of }) => of(one) !== of(other))

function compare(ranks: readonly Rank[], one: Place, other: Place): number {
  const by = differenceOf(ranks, one, other)
  return by === undefined ? 0 : by.of(one) < by.of(other) ? -1 : 1
}

/** What it takes to tell the one that stays from its nearest rival. */
function reasonOf(ranks: readonly Rank[], others: readonly Place[], stays: Place | undefined): CopyChoice['because'] {
  const weakest = Math.max(
    ...others.map((place) => {
      const by = stays === undefined ? undefined : differenceOf(ranks, stays, place)
      return by === undefined ? ranks.length : ranks.indexOf(by)
    }),
  )
  return ranks[weakest]?.name ?? 'first'
}

const keyOf = ({ list, position }: Place): string => `${position} ${list.id}`

/**
 * Proposes for each group of duplicates which copy stays: the one that is preferred, else the oldest, else the first, list by
 * list in the order of the groups. Each group keeps one at least; a place that is in several groups goes in all of them or
 * in none. Groups of the stricter kind decide first.
 */
export function chooseCopies(groups: readonly DuplicateGroup[], preferences: readonly Preference[] = []): CopyChoice[] {
  const ranks = [...preferences.map((preference) => rankOf[preference]), oldest]
  const strictFirst = groups.toSorted((a, b) => duplicateKinds.indexOf(a.kind) - duplicateKinds.indexOf(b.kind))
  const gone = new Set<string>()
  const chosen = strictFirst.map(({ kind, items }) => {
    const places = items.flatMap(({ places }) => places)
    const left = places.filter((place) => !gone.has(keyOf(place)))
    const [stays] = left.toSorted((one, other) => compare(ranks, one, other))
    const because = reasonOf(
      ranks,
      left.filter((place) => place !== stays),
      stays,
    )
    for (const place of left) if (place !== stays) gone.add(keyOf(place))
    return { kind, places, because }
  })
  return chosen.map(({ kind, places, because }) => {
    return { kind, because, copies: places.map((place) => ({ place, goes: gone.has(keyOf(place)) })) }
  })
}

/** By list, the positions that go: an edit for each. */
export function goingByList(choices: readonly CopyChoice[]): Map<string, Set<number>> {
  const going = new Map<string, Set<number>>()
  for (const { copies } of choices)
    for (const { place, goes } of copies) {
      if (!goes) continue
      const positions = going.get(place.list.id) ?? new Set()
      going.set(place.list.id, positions.add(place.position))
    }
  return going
}
