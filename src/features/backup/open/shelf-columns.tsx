import type { ArtistRow } from '#library/shelf.ts'
import { albumsWords } from '#messages/en/albums.ts'
import { itemsWords } from '#messages/en/items.ts'
import { showsWords } from '#messages/en/shows.ts'
import { date, number, t } from '#messages/t.ts'
import { artistKey, titleKey, type Placed } from '#parts/items/arrange.ts'
import { isNobody } from '#parts/items/artist-columns.tsx'
import type { CellProps, Column } from '#parts/items/column.ts'
import { CreditsCell } from '#parts/items/credits-cell.tsx'
import { DateCell } from '#parts/items/date-cell.tsx'
import { Lines } from '#parts/items/lines.tsx'
import { isDate } from '#parts/items/sums.ts'
import type { SavedAlbum } from '#spotify/album.ts'
import { openUrl } from '#spotify/links.ts'
import type { SavedShow } from '#spotify/show.ts'
import { Tag } from '#ui/tag.tsx'
import { BareCell } from './bare-cell.tsx'
import type { Shown } from './hole.ts'

type Dated = Placed & { addedAt: string | null }

const added: Column<Dated> = {
  id: 'added',
  name: itemsWords.added,
  kind: 'date',
  by: ({ addedAt }) => (isDate(addedAt) ? addedAt : null),
  Cell: ({ row }) => <DateCell iso={row.addedAt} />,
}

const releasedOf = ({ album }: SavedAlbum): string | null => (album.kind === 'unavailable' ? null : album.releaseDate)

const artistsOf = ({ album }: SavedAlbum) =>
  album.kind === 'unavailable' ? [] : album.artists.map(({ id, name }) => ({ name, href: openUrl('artist', id) }))

function AlbumCell({ row, ...rest }: CellProps<Shown<SavedAlbum>>) {
  const { album, isHole } = row
  const isThere = album.kind !== 'unavailable'
  const artists = artistsOf(row).map(({ name }) => name)
  return (
    <BareCell
      {...rest}
      name={isThere ? album.name : null}
      isHole={isHole}
      href={isThere ? openUrl('album', album.id) : null}
      blank="file"
      second={<Lines lines={[artists.join(', '), releasedOf(row)?.slice(0, 4) ?? '']} />}
    >
      {album.kind === 'single' && <Tag>{albumsWords.single}</Tag>}
      {album.kind === 'compilation' && <Tag>{albumsWords.compilation}</Tag>}
    </BareCell>
  )
}

export const albumColumns: readonly Column<Shown<SavedAlbum>>[] = [
  { id: 'album', name: albumsWords.album, kind: 'title', by: titleKey, Cell: AlbumCell },
  {
    ...{ id: 'artist', name: albumsWords.artist, kind: 'text', by: artistKey },
    Cell: ({ row, reachable }) => <CreditsCell credits={artistsOf(row)} reachable={reachable} />,
  },
  {
    ...{ id: 'released', name: albumsWords.released, kind: 'date', by: releasedOf },
    Cell({ row }) {
      const released = releasedOf(row)
      return released === null ? itemsWords.none : <time dateTime={released}>{date(released)}</time>
    },
  },
  added,
]

const episodesOf = ({ show }: SavedShow): number | null => (show.kind === 'unavailable' ? null : show.totalEpisodes)

function ShowCell({ row, ...rest }: CellProps<Shown<SavedShow>>) {
  const { show, isHole } = row
  const isThere = show.kind !== 'unavailable'
  const count = episodesOf(row)
  return (
    <BareCell
      {...rest}
      name={isThere ? show.name : null}
      isHole={isHole}
      href={isThere ? openUrl('show', show.id) : null}
      blank="file"
      second={count === null ? undefined : t(showsWords.count, { count })}
    />
  )
}

export const showColumns: readonly Column<Shown<SavedShow>>[] = [
  { id: 'show', name: showsWords.show, kind: 'title', by: titleKey, Cell: ShowCell },
  {
    ...{ id: 'episodes', name: showsWords.episodes, kind: 'count', by: episodesOf },
    Cell({ row }) {
      const count = episodesOf(row)
      return count === null ? itemsWords.none : number(count)
    },
  },
  added,
]

const ArtistCell = ({ row, ...rest }: CellProps<Shown<ArtistRow>>) => (
  <BareCell
    {...rest}
    name={isNobody(row) ? null : row.artist.name}
    isHole={row.isHole}
    href={openUrl('artist', row.artist.id)}
    blank="person"
  />
)

export const artistColumns: readonly Column<Shown<ArtistRow>>[] = [
  { id: 'artist', name: itemsWords.artist, kind: 'title', by: titleKey, Cell: ArtistCell },
]
