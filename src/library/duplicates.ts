import { heldItems, type HeldItem } from './held-items.ts'
import type { HeldList, Holdings } from './holdings.ts'

/** The same URI; another URI of the same recording; neither, but title, artists and length agree. */
export type DuplicateKind = 'uri' | 'isrc' | 'name'

/** For `uri` one item with several places, else several items, each with all its places. */
export type DuplicateGroup = { kind: DuplicateKind; items: readonly HeldItem[] }

export const duplicateKinds: readonly DuplicateKind[] = ['uri', 'isrc', 'name']

/** How far the lengths of two items with the same names may lie apart, in ms. */
const tolerance = 2000

/**
 * What stands more than once within a list, or in several playlists of the person, kind after kind. What is liked is
 * not compared with playlists (nearly everything liked stands in one), and a list that the person only follows with no
 * other. An item may be in a group of each kind.
 */
export const duplicatesIn = (holdings: Holdings): DuplicateGroup[] => [...duplicateSteps(holdings)].flat()

/** The same, part by part, so that there is room for something else between them. */
export function* duplicateSteps({ lists }: Holdings): Generator<DuplicateGroup[], void> {
  const scopes = scopesOf(lists).map(heldItems)
  for (const find of [sameUri, sameIsrc, sameName]) yield scopes.flatMap(find)
}

/** Lists whose rows are compared with each other. */
function scopesOf(lists: readonly HeldList[]): HeldList[][] {
  const own = lists.filter(isOwnPlaylist)
  return [own, ...lists.filter((list) => !isOwnPlaylist(list)).map((list) => [list])]
}

const isOwnPlaylist = ({ kind, mine }: HeldList): boolean => kind === 'playlist' && mine

const toGroup = (kind: DuplicateKind, items: readonly HeldItem[]): DuplicateGroup => ({ kind, items })

const sameUri = (items: readonly HeldItem[]): DuplicateGroup[] =>
  items.filter(({ places }) => places.length > 1).map((item) => toGroup('uri', [item]))

const sameIsrc = (items: readonly HeldItem[]): DuplicateGroup[] =>
  together(items, ({ isrc }) => isrc).map((group) => toGroup('isrc', group))

const sameName = (items: readonly HeldItem[]): DuplicateGroup[] =>
  together(items, nameOf)
    .flatMap(byLength)
    .filter((group) => new Set(group.map(recordingOf)).size > 1)
    .map((group) => toGroup('name', group))

/** Items with the same key, two at least; those without one are in no group. */
function together(items: readonly HeldItem[], keyOf: (item: HeldItem) => string | null): HeldItem[][] {
  const groups = new Map<string, HeldItem[]>()
  for (const item of items) {
    const key = keyOf(item)
    if (key === null) continue
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return [...groups.values()].filter((group) => group.length > 1)
}

/** Title and artists. Null where one of them or the length is not known: what is not known is not the same. */
function nameOf({ content, fold }: HeldItem): string | null {
  const end = fold.indexOf('\n', fold.indexOf('\n') + 1)
  const name = fold.slice(0, end)
  const isNamed = !name.startsWith('\n') && !name.endsWith('\n')
  return isNamed && content.durationMs !== null ? name : null
}

/** Splits where the next longer one is too far off, so that each has a neighbour within the tolerance; of one, nothing is left. */
function byLength(items: readonly HeldItem[]): HeldItem[][] {
  const sorted = items.toSorted((a, b) => lengthOf(a) - lengthOf(b))
  const groups: HeldItem[][] = []
  let last = -Infinity
  for (const item of sorted) {
    const isNear = lengthOf(item) - last <= tolerance
    if (isNear) groups.at(-1)?.push(item)
    else groups.push([item])
    last = lengthOf(item)
  }
  return groups.filter((group) => group.length > 1)
}

const lengthOf = ({ content }: HeldItem): number => content.durationMs ?? 0

/** What tells recordings apart: two items that share it are together already, as those of one ISRC. */
const recordingOf = (item: HeldItem): string | HeldItem => item.isrc ?? item
