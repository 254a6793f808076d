import { artistsApart, backwards, shuffled, sortedBy, type SortBy, type SortKey } from '#library/edit/orders.ts'
import type { PlaylistItem } from '#spotify/playlist-items.ts'

/** A column to sort by. `id` tells it from the others whatever it is changed to. */
export type Key = SortKey & { id: number }

/** What order a list is to have; what is chosen for one way is kept while another is looked at. */
export type Wish = {
  way: 'columns' | 'backwards' | 'shuffled' | 'apart'
  /** One to three, no column twice, the first one first. */
  keys: readonly Key[]
  /** As it is typed. */
  seed: string
}

export const columns: readonly SortBy[] = [
  ...(['title', 'artist', 'album', 'added', 'released', 'length', 'disc', 'track'] as const),
]

export const mostKeys = 3
export const mostSeed = 999_999

export const firstWish = (seed: string): Wish => ({
  way: 'columns',
  keys: (['artist', 'album', 'track'] as const).map((by, id) => ({ id, by })),
  seed,
})

export const newSeed = (): string => String((crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) % (mostSeed + 1))

/** Null for what is no seed. */
export function toSeed(text: string): number | null {
  const seed = text.trim() === '' ? NaN : Number(text)
  return Number.isInteger(seed) && seed >= 0 && seed <= mostSeed ? seed : null
}

/** For each new place the position where its row stands now; null while something has to be put right first. */
export function orderOf(rows: readonly PlaylistItem[], { way, keys, seed: text }: Wish): readonly number[] | null {
  if (way === 'columns') return sortedBy(rows, keys)
  if (way === 'backwards') return backwards(rows)
  const seed = toSeed(text)
  if (seed === null) return null
  return way === 'shuffled' ? shuffled(rows, seed) : artistsApart(rows, seed)
}

/** The columns that no other key has taken. */
export const freeFor = (keys: readonly Key[], id: number | null): SortBy[] =>
  columns.filter((by) => keys.every((key) => key.id === id || key.by !== by))

/** With one more, by the first column that is free; the same where there are enough. */
export function withKey(keys: readonly Key[]): readonly Key[] {
  const by = freeFor(keys, null)[0]
  if (keys.length >= mostKeys || by === undefined) return keys
  return [...keys, { id: Math.max(...keys.map(({ id }) => id)) + 1, by }]
}

export const withoutKey = (keys: readonly Key[], at: number): readonly Key[] =>
  keys.length > 1 ? keys.toSpliced(at, 1) : keys

/** With the key at `at` one place up (-1) or down (1); the same where there is no such place. */
export function movedKey(keys: readonly Key[], at: number, by: 1 | -1): readonly Key[] {
  const [key, other] = [keys[at], keys[at + by]]
  return key === undefined || other === undefined ? keys : keys.with(at, other).with(at + by, key)
}
