import { itemsWords } from '#messages/en/items.ts'
import { duration } from '#messages/t.ts'
import type { PlaylistItem } from '#spotify/playlist-items.ts'
import type { Playable } from '#spotify/track.ts'
import { albumKey, artistKey, titleKey, type Placed } from './arrange.ts'
import type { Column } from './column.ts'
import { albumOf, artistsOf, lengthOf } from './content.ts'
import { CreditsCell } from './credits-cell.tsx'
import { DateCell } from './date-cell.tsx'
import { isDate } from './sums.ts'
import { TitleCell } from './title-cell.tsx'

type Row = Placed & { content: Playable }

export const titleColumn: Column<Row> = {
  id: 'title',
  name: itemsWords.title,
  kind: 'title',
  by: titleKey,
  Cell: TitleCell,
}

export const artistColumn: Column<Row> = {
  id: 'artist',
  name: itemsWords.artist,
  kind: 'text',
  by: artistKey,
  Cell: ({ row, reachable }) => <CreditsCell credits={artistsOf(row.content)} reachable={reachable} />,
}

export const albumColumn: Column<Row> = {
  id: 'album',
  name: itemsWords.album,
  kind: 'text',
  by: albumKey,
  Cell: ({ row, reachable }) => <CreditsCell credits={albumOf(row.content)} reachable={reachable} />,
}

export const lengthColumn: Column<Row> = {
  id: 'length',
  name: itemsWords.length,
  kind: 'length',
  by: (row) => lengthOf(row.content),
  Cell({ row }) {
    const ms = lengthOf(row.content)
    return ms === null ? itemsWords.none : duration(ms)
  },
}

export const addedColumn: Column<Pick<PlaylistItem, 'addedAt'>> = {
  id: 'added',
  name: itemsWords.added,
  kind: 'date',
  by: ({ addedAt }) => (isDate(addedAt) ? addedAt : null),
  Cell: ({ row }) => <DateCell iso={row.addedAt} />,
}

/** The columns of a playlist and of the liked songs after `#`. */
export const playlistColumns: readonly Column<PlaylistItem>[] = [
  titleColumn,
  artistColumn,
  albumColumn,
  addedColumn,
  lengthColumn,
]
