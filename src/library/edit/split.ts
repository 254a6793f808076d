import { fold } from '#spotify/text.ts'
import type { PlaylistItem } from '#spotify/playlist-items.ts'

/** Rows that are to become a list of their own. `key`: the decade (`1980`), the artist's name, the number of the part; null for rows without. */
export type Part = { key: string | number | null; rows: readonly PlaylistItem[] }

type Items = readonly PlaylistItem[]

function partsBy(
  items: Items,
  keyOf: (item: PlaylistItem) => string | number | null,
): Map<string | number | null, PlaylistItem[]> {
  const parts = new Map<string | number | null, PlaylistItem[]>()
  for (const item of items) {
    const key = keyOf(item)
    const rows = parts.get(key)
    if (rows === undefined) parts.set(key, [item])
    else rows.push(item)
  }
  return parts
}

function decadeOf({ content }: PlaylistItem): number | null {
  const date =
    content.kind === 'track' ? content.album.releaseDate : content.kind === 'episode' ? content.releaseDate : null
  return date === null ? null : Math.floor(Number(date.slice(0, 4)) / 10) * 10
}

/** The oldest decade first, what has no date last. Rows keep their order. */
export const byDecade = (items: Items): Part[] =>
  [...partsBy(items, decadeOf)]
    .map(([key, rows]) => ({ key, rows }))
    .sort((a, b) => Number(a.key ?? Infinity) - Number(b.key ?? Infinity))

/** By the artist or show that is named first: those with most rows first, then in the order of their first rows; what has none last. */
export function byArtist(items: Items): Part[] {
  const nameOf = ({ content }: PlaylistItem): string => {
    if (content.kind === 'unavailable') return ''
    return content.kind === 'episode' ? content.show.name : (content.artists[0]?.name ?? '')
  }
  const parts = [...partsBy(items, (item) => fold(nameOf(item)))].map(([, rows]): Part => {
    const name = rows[0] === undefined ? '' : nameOf(rows[0])
    return { key: name === '' ? null : name, rows }
  })
  const rank = ({ key, rows }: Part): number => (key === null ? Infinity : -rows.length)
  return parts.sort((a, b) => rank(a) - rank(b))
}

/** Parts of `size` rows, the last one with the rest; numbered from 1. */
export function bySize(items: Items, size: number): Part[] {
  const length = Math.max(1, Math.floor(size))
  return Array.from({ length: Math.ceil(items.length / length) }, (_, index) => ({
    key: index + 1,
    rows: items.slice(index * length, (index + 1) * length),
  }))
}
