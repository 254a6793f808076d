import type { PlayRow } from '#library/shelf.ts'
import { itemsWords } from '#messages/en/items.ts'
import { recentWords as words } from '#messages/en/recent.ts'
import { clock, date } from '#messages/t.ts'
import type { Column } from '#parts/items/column.ts'
import { albumColumn, artistColumn, titleColumn } from '#parts/items/playable-columns.tsx'
import css from './play-columns.module.css'

const momentOf = ({ playedAt }: PlayRow): number | null => {
  const moment = new Date(playedAt).getTime()
  return Number.isNaN(moment) ? null : moment
}

/** The columns of the last plays after `#`. */
export const playColumns: readonly Column<PlayRow>[] = [
  titleColumn,
  artistColumn,
  albumColumn,
  {
    id: 'played',
    name: words.played,
    kind: 'moment',
    by: momentOf,
    Cell({ row }) {
      const moment = momentOf(row)
      if (moment === null) return itemsWords.none
      return (
        <time className={css['moment']} dateTime={row.playedAt}>
          <span>{date(row.playedAt)}</span> <span>{clock(moment)}</span>
        </time>
      )
    },
  },
]
