import { useQuery } from '@tanstack/react-query'
import { keyOfRow } from '#library/shelf-source.ts'
import type { ArtistRow } from '#library/shelf.ts'
import { shelfQueries } from '#library/shelves.ts'
import { followingWords as words } from '#messages/en/following.ts'
import { artistColumns, isNobody } from '#parts/items/artist-columns.tsx'
import { ReadAgain } from '#parts/items/read-again.tsx'
import type { ToExport } from '#parts/items/shelf-list.tsx'
import { ShelfPage } from '#parts/items/shelf-page.tsx'
import { useItemsView } from '#parts/items/use-items-view.ts'

const empty = { icon: 'person', title: words.empty, why: words.emptyWhy } as const
const toExport: ToExport<ArtistRow> = { name: words.following, toList: (rows) => ({ is: 'following', rows }) }

/** Every artist whom the person follows, in Spotify's order. */
export function FollowingPage() {
  const artists = useQuery(shelfQueries.following())
  const view = useItemsView(artistColumns)
  return (
    <ShelfPage
      title={words.following}
      query={artists}
      columns={artistColumns}
      view={view}
      empty={empty}
      keyOf={keyOfRow}
      toExport={toExport}
      isDim={isNobody}
      reread={<ReadAgain shelf="following" query={artists} />}
    />
  )
}
