import { fold } from '#spotify/text.ts'
import type { Playable } from '#spotify/track.ts'
import { heldItems, type HeldItem } from './held-items.ts'
import type { Holdings, Place } from './holdings.ts'

/** What a search looks into, made once for some holdings. */
export type LibraryIndex = {
  /** The different items of every list. */
  items: readonly HeldItem[]
  byUri: ReadonlyMap<string, HeldItem>
}

/** An item that a search finds, with all its places. */
export type Hit = HeldItem

export function createIndex({ lists }: Holdings): LibraryIndex {
  const items = heldItems(lists)
  const byUri = new Map<string, HeldItem>()
  for (const item of items) {
    if (item.content.uri !== '') byUri.set(item.content.uri, item)
  }
  return { items, byUri }
}

const isrcPattern = /^[a-z]{2}-?[a-z\d]{3}-?\d{2}-?\d{5}$/

const wordsOf = (query: string): string[] =>
  fold(query)
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => (isrcPattern.test(word) ? word.replaceAll('-', '') : word))

/** What is searched by its texts, folded, a line each with the title first, and by its ISRC, as `isrcOf` has it. */
export type Searchable = { fold: string; isrc: string | null }

/**
 * The rows with every word of `query` in their title, artists, album or ISRC, whatever case and accents: first those
 * whose title begins with the query, then those with all of it in the title, then the rest, each in their order before.
 * No words find nothing. `most`: how many to return at most.
 */
export function find<Row extends Searchable>(rows: readonly Row[], query: string, most = Infinity): Row[] {
  const words = wordsOf(query)
  if (words.length === 0) return []
  const begin = words.join(' ')
  const begun: Row[] = []
  const titled: Row[] = []
  const rest: Row[] = []
  for (const row of rows) {
    if (!words.every((word) => isIn(row, word))) continue
    if (row.fold.startsWith(begin)) begun.push(row)
    else if (isInTitle(row, words)) titled.push(row)
    else rest.push(row)
    if (begun.length >= most) break
  }
  return [...begun, ...titled, ...rest].slice(0, most)
}

/** The items of the library that `find` finds for `query`. */
export const search = (index: LibraryIndex, query: string, most?: number): Hit[] => find(index.items, query, most)

const isIn = ({ fold, isrc }: Searchable, word: string): boolean => fold.includes(word) || isrc?.includes(word) === true

function isInTitle({ fold }: Searchable, words: readonly string[]): boolean {
  const title = fold.slice(0, fold.indexOf('\n'))
  return words.every((word) => title.includes(word))
}

/** In which lists, and where in them, the same URI stands; nowhere for what has none. */
export const placesOf = (index: LibraryIndex, content: Playable): readonly Place[] =>
  content.kind === 'unavailable' ? [] : (index.byUri.get(content.uri)?.places ?? [])
