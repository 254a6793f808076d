import { carries as carriesM3u8 } from '#library/files/m3u8.ts'
import { carries as carriesText } from '#library/files/text.ts'
import type { Rows } from '#library/files/document.ts'
import type { ArtistRow, PlayRow } from '#library/shelf.ts'
import type { SavedAlbum } from '#spotify/album.ts'
import type { PlaylistItem } from '#spotify/playlist-items.ts'
import type { SavedShow } from '#spotify/show.ts'
import type { Format, List, OneList } from './exported.ts'

export type Row = PlaylistItem | ArtistRow | SavedAlbum | SavedShow

export type Order = 'original' | 'shown'

/** A play was added to what was played when it was played. */
const toItem = (play: PlayRow | undefined): PlaylistItem | undefined =>
  play && { position: play.position, fold: play.fold, content: play.content, addedAt: play.playedAt, addedBy: null }

/** The rows of a list as formats for items take them; null for lists of anything else. */
export function itemsOf(list: List): Rows<PlaylistItem> | null {
  switch (list.is) {
    case 'plays':
      return list.rows.map(toItem)
    case 'playlist':
    case 'liked':
    case 'episodes':
    case 'search':
    case 'top-tracks':
      return list.rows
    case 'top-artists':
    case 'following':
    case 'albums':
    case 'shows':
      return null
  }
}

/** The positions that go into the file, in its order. */
export const positionsOf = ({ list, order }: Pick<OneList, 'list' | 'order'>, chosen: Order): readonly number[] =>
  chosen === 'shown' ? order : list.rows.map((_, position) => position)

/** '' where there is none. */
export function uriOf(row: Row): string {
  if ('artist' in row) return row.artist.id === '' ? '' : `spotify:artist:${row.artist.id}`
  const content = 'album' in row ? row.album : 'show' in row ? row.show : row.content
  return content.kind === 'unavailable' ? '' : content.uri
}

function isCarried(row: Row, format: Format): boolean {
  if (format === 'csv' || format === 'json') return true
  if ('content' in row) return format === 'm3u8' ? carriesM3u8(row) : carriesText(row)
  return format === 'text' && uriOf(row) !== ''
}

/** Of the rows that are chosen: how many the file will have, how many are not here, and why others cannot be in it. */
export type Counts = { rows: number; chosen: number; unread: number; local: number; unavailable: number; other: number }

export function countsOf(list: List, positions: readonly number[], format: Format): Counts {
  const rows: Rows<Row> = itemsOf(list) ?? (list.rows as Rows<Row>)
  const counts = { rows: 0, chosen: positions.length, unread: 0, local: 0, unavailable: 0, other: 0 }
  for (const position of positions) {
    const row = rows[position]
    if (row === undefined) counts.unread += 1
    else if (isCarried(row, format)) counts.rows += 1
    else counts[whyNot(row)] += 1
  }
  return counts
}

function whyNot(row: Row): 'local' | 'unavailable' | 'other' {
  if (!('content' in row)) return uriOf(row) === '' ? 'unavailable' : 'other'
  const { kind } = row.content
  return kind === 'local' || kind === 'unavailable' ? kind : 'other'
}
