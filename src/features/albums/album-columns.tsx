import { albumsWords as words } from '#messages/en/albums.ts'
import { itemsWords } from '#messages/en/items.ts'
import { date } from '#messages/t.ts'
import { artistKey, titleKey } from '#parts/items/arrange.ts'
import { AskSaved } from '#parts/items/ask-saved.tsx'
import type { CellProps, Column } from '#parts/items/column.ts'
import type { Credit } from '#parts/items/content.ts'
import { CreditsCell } from '#parts/items/credits-cell.tsx'
import { Lines } from '#parts/items/lines.tsx'
import { NameCell } from '#parts/items/name-cell.tsx'
import { NewTag } from '#parts/items/new-tag.tsx'
import { NothingCell } from '#parts/items/nothing-cell.tsx'
import { addedColumn } from '#parts/items/playable-columns.tsx'
import type { SavedAlbum } from '#spotify/album.ts'
import { openUrl } from '#spotify/links.ts'
import { Tag } from '#ui/tag.tsx'

const releasedOf = ({ album }: SavedAlbum): string | null => (album.kind === 'unavailable' ? null : album.releaseDate)

const artistsOf = ({ album }: SavedAlbum): readonly Credit[] =>
  album.kind === 'unavailable' ? [] : album.artists.map(({ id, name }) => ({ name, href: openUrl('artist', id) }))

function AlbumCell({ row, narrow, reachable, isNew }: CellProps<SavedAlbum>) {
  const { album } = row
  if (album.kind === 'unavailable') return <NothingCell why={words.nothingSent} narrow={narrow} reachable={reachable} />
  const artists = album.artists.map(({ name }) => name).join(', ')
  const name = album.name === '' ? itemsWords.untitled : album.name
  return (
    <>
      <NameCell
        name={name}
        href={openUrl('album', album.id)}
        pictures={album.pictures}
        blank="file"
        narrow={narrow}
        reachable={reachable}
        second={<Lines lines={[artists, album.releaseDate?.slice(0, 4) ?? '']} />}
      >
        {album.kind === 'single' && <Tag>{words.single}</Tag>}
        {album.kind === 'compilation' && <Tag>{words.compilation}</Tag>}
        {isNew && <NewTag />}
      </NameCell>
      <AskSaved uri={album.uri} name={name} reachable={reachable} />
    </>
  )
}

/** The columns of the saved albums after `#`. */
export const albumColumns: readonly Column<SavedAlbum>[] = [
  { id: 'album', name: words.album, kind: 'title', by: titleKey, Cell: AlbumCell },
  {
    id: 'artist',
    name: words.artist,
    kind: 'text',
    by: artistKey,
    Cell: ({ row, reachable }) => <CreditsCell credits={artistsOf(row)} reachable={reachable} />,
  },
  {
    id: 'released',
    name: words.released,
    kind: 'date',
    by: releasedOf,
    Cell({ row }) {
      const released = releasedOf(row)
      return released === null ? itemsWords.none : <time dateTime={released}>{date(released)}</time>
    },
  },
  addedColumn,
]
