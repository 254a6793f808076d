import { itemsWords } from '#messages/en/items.ts'
import { showsWords } from '#messages/en/shows.ts'
import { albumKey, titleKey } from '#parts/items/arrange.ts'
import type { CellProps, Column } from '#parts/items/column.ts'
import { albumLine, albumOf, artistLine, openOf, titleOf } from '#parts/items/content.ts'
import { CreditsCell } from '#parts/items/credits-cell.tsx'
import { ItemTags } from '#parts/items/item-tags.tsx'
import { Lines } from '#parts/items/lines.tsx'
import { addedColumn, albumColumn, artistColumn, lengthColumn } from '#parts/items/playable-columns.tsx'
import type { PlaylistItem } from '#spotify/item.ts'
import { BareCell } from './bare-cell.tsx'
import type { Shown } from './hole.ts'

type ItemCellProps = CellProps<Shown<PlaylistItem>> & { saysKind?: boolean }

function ItemCell({ row: { content, isHole }, sameAs, saysKind = true, ...rest }: ItemCellProps) {
  const lines = content.kind === 'unavailable' ? itemsWords.nothingSent : [artistLine(content), albumLine(content)]
  return (
    <BareCell
      {...rest}
      name={titleOf(content)}
      isHole={isHole}
      href={openOf(content)}
      blank="file"
      second={typeof lines === 'string' ? lines : <Lines lines={lines} />}
    >
      <ItemTags content={content} sameAs={sameAs} saysKind={saysKind} />
    </BareCell>
  )
}

const title: Column<Shown<PlaylistItem>> = {
  ...{ id: 'title', name: itemsWords.title, kind: 'title', by: titleKey },
  Cell: ItemCell,
}

type ItemColumns = readonly Column<Shown<PlaylistItem>>[]

/** Of playlists and liked songs; of tops, which have no dates; of episodes, which have shows. */
export const itemColumns: ItemColumns = [title, artistColumn, albumColumn, addedColumn, lengthColumn]
export const undatedColumns: ItemColumns = [title, artistColumn, albumColumn, lengthColumn]
export const episodeColumns: ItemColumns = [
  // All of them are episodes.
  { ...title, Cell: (props) => <ItemCell {...props} saysKind={false} /> },
  {
    ...{ id: 'show', name: showsWords.show, kind: 'text', by: albumKey },
    Cell: ({ row, reachable }) => <CreditsCell credits={albumOf(row.content)} reachable={reachable} />,
  },
  addedColumn,
  lengthColumn,
]
