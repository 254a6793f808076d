import { useQuery } from '@tanstack/react-query'
import { keyOfRow } from '#library/shelf-source.ts'
import { shelfQueries } from '#library/shelves.ts'
import { albumsWords as words } from '#messages/en/albums.ts'
import type { ToExport } from '#parts/items/shelf-list.tsx'
import { ReadAgain } from '#parts/items/read-again.tsx'
import { ShelfPage } from '#parts/items/shelf-page.tsx'
import { useAt } from '#parts/items/use-at.ts'
import { useItemsView } from '#parts/items/use-items-view.ts'
import type { SavedAlbum } from '#spotify/album.ts'
import { albumColumns } from './album-columns.tsx'

const empty = { icon: 'shelf', title: words.empty, why: words.emptyWhy } as const
const isDim = ({ album }: SavedAlbum): boolean => album.kind === 'unavailable'
const toExport: ToExport<SavedAlbum> = { name: words.albums, toList: (rows) => ({ is: 'albums', rows }) }

/** Every record that the person has saved, the last saved first. */
export function AlbumsPage() {
  const albums = useQuery(shelfQueries.albums())
  const view = useItemsView(albumColumns)
  const at = useAt()
  return (
    <ShelfPage
      title={words.albums}
      query={albums}
      columns={albumColumns}
      view={view}
      empty={empty}
      keyOf={keyOfRow}
      toExport={toExport}
      isDim={isDim}
      at={at}
      reread={<ReadAgain shelf="albums" query={albums} />}
    />
  )
}
