import { itemsWords } from '#messages/en/items.ts'
import { showsWords as words } from '#messages/en/shows.ts'
import { number, t } from '#messages/t.ts'
import { titleKey } from '#parts/items/arrange.ts'
import { AskSaved } from '#parts/items/ask-saved.tsx'
import type { CellProps, Column } from '#parts/items/column.ts'
import { NameCell } from '#parts/items/name-cell.tsx'
import { NewTag } from '#parts/items/new-tag.tsx'
import { NothingCell } from '#parts/items/nothing-cell.tsx'
import { addedColumn } from '#parts/items/playable-columns.tsx'
import { openUrl } from '#spotify/links.ts'
import type { SavedShow } from '#spotify/show.ts'

const episodesOf = ({ show }: SavedShow): number | null => (show.kind === 'unavailable' ? null : show.totalEpisodes)

function ShowCell({ row, narrow, reachable, isNew }: CellProps<SavedShow>) {
  const { show } = row
  if (show.kind === 'unavailable') return <NothingCell why={words.nothingSent} narrow={narrow} reachable={reachable} />
  const name = show.name === '' ? itemsWords.untitled : show.name
  return (
    <>
      <NameCell
        name={name}
        href={openUrl('show', show.id)}
        pictures={show.pictures}
        blank="file"
        narrow={narrow}
        reachable={reachable}
        second={show.totalEpisodes === null ? undefined : t(words.count, { count: show.totalEpisodes })}
      >
        {isNew && <NewTag />}
      </NameCell>
      <AskSaved uri={show.uri} name={name} reachable={reachable} />
    </>
  )
}

/** The columns of the saved shows after `#`. */
export const showColumns: readonly Column<SavedShow>[] = [
  { id: 'show', name: words.show, kind: 'title', by: titleKey, Cell: ShowCell },
  {
    id: 'episodes',
    name: words.episodes,
    kind: 'count',
    by: episodesOf,
    Cell({ row }) {
      const count = episodesOf(row)
      return count === null ? itemsWords.none : number(count)
    },
  },
  addedColumn,
]
