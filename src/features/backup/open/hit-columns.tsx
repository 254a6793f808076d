import { itemsWords } from '#messages/en/items.ts'
import { fileSearchWords as words } from '#messages/en/open-backup.ts'
import { titleKey } from '#parts/items/arrange.ts'
import type { CellProps, Column } from '#parts/items/column.ts'
import { artistLine, openOf, titleOf } from '#parts/items/content.ts'
import { ItemTags } from '#parts/items/item-tags.tsx'
import { Lines } from '#parts/items/lines.tsx'
import { albumColumn, artistColumn, lengthColumn } from '#parts/items/playable-columns.tsx'
import { fold } from '#spotify/text.ts'
import { BareCell } from './bare-cell.tsx'
import { nameOfHit, type HitRow } from './hit.ts'
import { FirstPlace } from './open-place.tsx'

const HitCell = ({ row, narrow, reachable }: CellProps<HitRow>) => (
  <BareCell
    name={titleOf(row.content)}
    isHole={false}
    href={openOf(row.content)}
    blank="file"
    narrow={narrow}
    reachable={reachable}
    second={
      <>
        <Lines lines={[artistLine(row.content)]} />
        {itemsWords.between}
        <FirstPlace hit={row} name={nameOfHit(row)} reachable={reachable} />
      </>
    }
  >
    <ItemTags content={row.content} sameAs={null} />
  </BareCell>
)

/** The columns of what a search finds after `#`; where it stands takes the place of when it was added. */
export const hitColumns: readonly Column<HitRow>[] = [
  { id: 'title', name: itemsWords.title, kind: 'title', by: titleKey, Cell: HitCell },
  artistColumn,
  albumColumn,
  {
    ...{ id: 'where', name: words.where, kind: 'text', by: ({ places: [first] }) => fold(first?.list.name ?? '') },
    Cell: ({ row, reachable }) => <FirstPlace hit={row} name={nameOfHit(row)} reachable={reachable} />,
  },
  lengthColumn,
]
