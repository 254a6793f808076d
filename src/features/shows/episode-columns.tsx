import { itemsWords } from '#messages/en/items.ts'
import { showsWords as words } from '#messages/en/shows.ts'
import { albumKey, titleKey } from '#parts/items/arrange.ts'
import { AskWhere } from '#parts/items/ask-row.tsx'
import type { CellProps, Column } from '#parts/items/column.ts'
import { albumLine, albumOf, openOf, picturesOf, titleOf } from '#parts/items/content.ts'
import { CreditsCell } from '#parts/items/credits-cell.tsx'
import { ItemTags } from '#parts/items/item-tags.tsx'
import { Lines } from '#parts/items/lines.tsx'
import { NameCell } from '#parts/items/name-cell.tsx'
import { addedColumn, lengthColumn } from '#parts/items/playable-columns.tsx'
import type { PlaylistItem } from '#spotify/playlist-items.ts'

/** As in any list, but that here everything is an episode, and its show is named once. */
function EpisodeCell({ row: { content }, narrow, reachable, sameAs, isNew }: CellProps<PlaylistItem>) {
  const title = titleOf(content) ?? itemsWords.unavailable
  const name = title === '' ? itemsWords.untitled : title
  const isNothing = content.kind === 'unavailable'
  return (
    <>
      <NameCell
        name={name}
        href={openOf(content)}
        pictures={picturesOf(content)}
        blank={isNothing ? 'cross' : 'file'}
        narrow={narrow}
        reachable={reachable}
        second={isNothing ? words.noEpisodeSent : <Lines lines={[albumLine(content)]} />}
      >
        <ItemTags content={content} sameAs={sameAs} isNew={isNew} saysKind={false} />
      </NameCell>
      <AskWhere content={content} title={name} reachable={reachable} />
    </>
  )
}

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
