import type { ArtistRow } from '#library/shelf.ts'
import { itemsWords } from '#messages/en/items.ts'
import { openUrl } from '#spotify/links.ts'
import { titleKey } from './arrange.ts'
import { AskSaved } from './ask-saved.tsx'
import type { CellProps, Column } from './column.ts'
import { NameCell } from './name-cell.tsx'
import { NewTag } from './new-tag.tsx'

/** Spotify sent nothing that could be read. */
export const isNobody = ({ artist }: ArtistRow): boolean => artist.id === '' && artist.name === ''

function ArtistCell({ row, narrow, reachable, isNew }: CellProps<ArtistRow>) {
  const { id, name, pictures } = row.artist
  const named = isNobody(row) ? itemsWords.unavailable : itemsWords.untitled
  const shown = name === '' ? named : name
  return (
    <>
      <NameCell
        name={shown}
        href={openUrl('artist', id)}
        blank={isNobody(row) ? 'cross' : 'person'}
        {...{ pictures, narrow, reachable }}
      >
        {isNew && <NewTag />}
      </NameCell>
      {id !== '' && <AskSaved uri={`spotify:artist:${id}`} name={shown} reachable={reachable} />}
    </>
  )
}

/** The columns of a list of artists after `#`. */
export const artistColumns: readonly Column<ArtistRow>[] = [
  { id: 'artist', name: itemsWords.artist, kind: 'title', by: titleKey, Cell: ArtistCell },
]
