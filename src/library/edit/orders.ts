import { fold } from '#spotify/text.ts'
import type { PlaylistItem } from '#spotify/playlist-items.ts'

/**
 * Orders to save. Each function gives, for each new place, the position where its row stands now, as `reordered` takes it:
 * every position once.
 */

type Items = readonly PlaylistItem[]

export type SortBy = 'title' | 'artist' | 'album' | 'added' | 'released' | 'length' | 'disc' | 'track'

export type SortKey = { by: SortBy; descending?: boolean }

type Value = string | number | null

const collator = new Intl.Collator('en', { numeric: true })

const lineOf = ({ fold: lines }: PlaylistItem, line: number): string | null => lines.split('\n')[line] ?? null

const valueOf: Record<SortBy, (item: PlaylistItem) => Value> = {
  title: (item) => lineOf(item, 0),
  artist: (item) => lineOf(item, 1),
  album: (item) => lineOf(item, 2),
  added: ({ addedAt }) => addedAt,
  released: ({ content }) =>
    content.kind === 'track' ? content.album.releaseDate : content.kind === 'episode' ? content.releaseDate : null,
  length: ({ content }) => (content.kind === 'unavailable' ? null : content.durationMs),
  disc: ({ content }) => (content.kind === 'track' ? content.discNumber : null),
  track: ({ content }) => (content.kind === 'track' ? content.trackNumber : null),
}

const isDate = (by: SortBy): boolean => by === 'added' || by === 'released'

/** Texts by the rank that they have among all, so that each is compared once and not for each pair of rows. */
function ranksOf(values: readonly Value[], by: SortBy): (number | null)[] {
  const texts = [...new Set(values.filter((value) => typeof value === 'string'))]
  const sorted = isDate(by) ? texts.sort() : texts.sort((a, b) => collator.compare(a, b))
  const ranks = new Map(sorted.map((text, rank) => [text, rank]))
  return values.map((value) =>
    value === '' || value === null ? null : typeof value === 'number' ? value : (ranks.get(value) ?? null),
  )
}

/**
 * By several keys, the first one first. Rows that lack a key come last in it, in either direction; what is equal in all of
 * them keeps its order.
 */
export function sortedBy(items: Items, keys: readonly SortKey[]): number[] {
  const columns = keys.map(({ by, descending = false }) => ({ ranks: ranksOf(items.map(valueOf[by]), by), descending }))
  return items
    .map((_, at) => at)
    .sort((one, other) => {
      for (const { ranks, descending } of columns) {
        const [a, b] = [ranks[one] ?? null, ranks[other] ?? null]
        if (a === b) continue
        if (a === null || b === null) return a === null ? 1 : -1
        return descending ? b - a : a - b
      }
      return one - other
    })
}

export const backwards = (items: Items): number[] => items.map((_, at) => items.length - 1 - at)

/** The same seed gives the same order (mulberry32). Not for secrets. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000
  }
}

/** By chance, each order as likely as any other; the same for the same seed. */
export function shuffled(items: Items, seed: number): number[] {
  const random = randomFrom(seed)
  const order = items.map((_, at) => at)
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1))
    const [a = 0, b = 0] = [order[last], order[other]]
    order[last] = b
    order[other] = a
  }
  return order
}

/** Rows of which nobody is named are each by somebody else. */
function artistOf({ content, position }: PlaylistItem): string {
  const name =
    content.kind === 'unavailable'
      ? ''
      : content.kind === 'episode'
        ? content.show.name
        : (content.artists[0]?.name ?? '')
  return name === '' ? `\n${position}` : fold(name)
}

type Artist = { name: string; rows: number[]; next: number; gap: number; due: number }

/**
 * Spreads each artist over the whole list, by the first named; within an artist the rows keep their order. No two of one
 * stand next to each other wherever that can be, which is where nobody has more than half of the rows.
 */
export function artistsApart(items: Items, seed: number): number[] {
  const random = randomFrom(seed)
  const byName = new Map<string, number[]>()
  for (const [at, item] of items.entries()) {
    const name = artistOf(item)
    const rows = byName.get(name)
    if (rows === undefined) byName.set(name, [at])
    else rows.push(at)
  }
  const artists = [...byName].map(([name, rows]): Artist => {
    const gap = items.length / rows.length
    return { name, rows, next: 0, gap, due: gap * random() }
  })
  const order: number[] = []
  let last: Artist | null = null
  while (order.length < items.length) {
    const artist = nextArtist(artists, last, items.length - order.length)
    if (artist === null) break
    order.push(artist.rows[artist.next] ?? 0)
    artist.next += 1
    artist.due += artist.gap
    last = artist
  }
  return order
}

const leftOf = ({ rows, next }: Artist): number => rows.length - next

/** Whose turn it is: who has more than half of what is left, or who has waited longest; the last one only if nobody else is there. */
function nextArtist(artists: readonly Artist[], last: Artist | null, left: number): Artist | null {
  let first: Artist | null = null
  for (const artist of artists) {
    if (artist === last || leftOf(artist) === 0) continue
    if (leftOf(artist) * 2 > left) return artist
    if (first === null || artist.due < first.due) first = artist
  }
  return first ?? last
}
