import type { Rows } from '#library/files/document.ts'
import type { ArtistRow } from '#library/shelf.ts'
import type { SavedAlbum } from '#spotify/album.ts'
import type { PlaylistItem } from '#spotify/item.ts'
import type { SavedShow } from '#spotify/show.ts'

/** A row as it is shown: `isHole` has its place alone, for it was not read when the file was written. */
export type Shown<Row> = Row & { isHole?: true }

type ToHole<Row> = (position: number) => Row & { isHole: true }

const bare = (position: number) => ({ position, fold: '', addedAt: null, isHole: true }) as const
const nothing = { kind: 'unavailable' } as const

export const itemHole: ToHole<PlaylistItem> = (position) => ({ ...bare(position), addedBy: null, content: nothing })
export const albumHole: ToHole<SavedAlbum> = (position) => ({ ...bare(position), album: nothing })
export const showHole: ToHole<SavedShow> = (position) => ({ ...bare(position), show: nothing })
export const artistHole: ToHole<ArtistRow> = (position) => ({
  ...{ position, fold: '', isHole: true },
  artist: { id: '', name: '', pictures: [] },
})

/** In a grid a row that is not there is one on its way; here nothing is on its way. */
export const withHoles = <Row>(rows: Rows<Row>, toHole: ToHole<Row>): readonly Shown<Row>[] =>
  Array.from(rows, (row, position) => row ?? toHole(position))
