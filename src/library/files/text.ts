import type { PlaylistItem } from '#spotify/item.ts'
import type { Rows } from './document.ts'
import { slices } from './slices.ts'

// A URI with a line break in it would be two lines.
const line = /^spotify:[^\p{Cc}\p{Zl}\p{Zp}]+$/u

/** Whether the row has a URI that can stand on a line. */
export const carries = ({ content }: PlaylistItem): boolean => content.kind !== 'unavailable' && line.test(content.uri)

/** One URI a line, in this order, in pieces; rows that the format cannot carry are left out. */
export function* itemsText(rows: Rows<PlaylistItem>, order: readonly number[]): Generator<string, void> {
  for (const slice of slices(rows, order)) yield slice.map(toLine).join('')
}

const toLine = (row: PlaylistItem): string =>
  row.content.kind !== 'unavailable' && carries(row) ? `${row.content.uri}\n` : ''
