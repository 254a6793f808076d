import type { PlaylistItem } from '#spotify/item.ts'
import { openUrl } from '#spotify/links.ts'
import type { Episode, Track } from '#spotify/track.ts'
import type { Rows } from './document.ts'
import { slices } from './slices.ts'

/** Whether the row has an address on the web: local files and unavailable rows have none. */
export const carries = (row: PlaylistItem): boolean => linkOf(row.content) !== null

/** An entry a row, in this order, in pieces; rows that the format cannot carry are left out. */
export function* itemsM3u8(rows: Rows<PlaylistItem>, order: readonly number[]): Generator<string, void> {
  yield '#EXTM3U\n'
  for (const slice of slices(rows, order)) yield slice.map(({ content }) => toEntry(content)).join('')
}

function linkOf(content: PlaylistItem['content']): string | null {
  if (content.kind !== 'track' && content.kind !== 'episode') return null
  const prefix = `spotify:${content.kind}:`
  const id = content.id ?? (content.uri.startsWith(prefix) ? content.uri.slice(prefix.length) : null)
  return openUrl(content.kind, id)
}

function toEntry(content: PlaylistItem['content']): string {
  const link = linkOf(content)
  if (link === null || (content.kind !== 'track' && content.kind !== 'episode')) return ''
  return `#EXTINF:${secondsOf(content)},${toTitle(content)}\n${link}\n`
}

/** -1 is what players take for an unknown length. */
const secondsOf = ({ durationMs }: Track | Episode): number =>
  durationMs === null ? -1 : Math.round(durationMs / 1000)

function toTitle(content: Track | Episode): string {
  const by = content.kind === 'track' ? content.artists.map(({ name }) => name).join(', ') : content.show.name
  const title = by === '' ? content.name : `${by} - ${content.name}`
  return title.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim()
}
