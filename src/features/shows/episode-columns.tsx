import { itemsWords } from '#messages/en/items.ts'
import { showsWords as words } from '#messages/en/shows.ts'
import { albumKey, titleKey } from '#parts/items/arrange.ts'
import type { CellProps, Column } from '#parts/items/column.ts'
import { albumLine, albumOf } from '#parts/items/content.ts'
import { CreditsCell } from '#parts/items/credits-cell.tsx'
import { addedColumn, lengthColumn } from '#parts/items/playable-columns.tsx'
import { TitleCell } from '#parts/items/title-cell.tsx'
import type { PlaylistItem } from '#spotify/playlist-items.ts'

/** As in any list, but that here everything is an episode, and its show is named once. */
const EpisodeCell = (props: CellProps<PlaylistItem>) => (
  <TitleCell {...props} lines={[albumLine(props.row.content)]} nothing={words.noEpisodeSent} saysKind={false} />
)

/** The columns of the saved episodes after `#`. */
export const episodeColumns: readonly Column<PlaylistItem>[] = [
  { id: 'title', name: itemsWords.title, kind: 'title', by: titleKey, Cell: EpisodeCell },
  {
    id: 'show',
    name: words.show,
    kind: 'text',
    by: albumKey,
    Cell: ({ row, reachable }) => <CreditsCell credits={albumOf(row.content)} reachable={reachable} />,
  },
  addedColumn,
  lengthColumn,
]
