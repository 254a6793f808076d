import { useQuery } from '@tanstack/react-query'
import { keyOfRow } from '#library/shelf-source.ts'
import { shelfQueries } from '#library/shelves.ts'
import { showsWords as words } from '#messages/en/shows.ts'
import { ReadAgain } from '#parts/items/read-again.tsx'
import type { ToExport } from '#parts/items/shelf-list.tsx'
import { ShelfPage } from '#parts/items/shelf-page.tsx'
import { useAt } from '#parts/items/use-at.ts'
import { useItemsView } from '#parts/items/use-items-view.ts'
import type { SavedShow } from '#spotify/show.ts'
import { SavedEpisodes } from './saved-episodes.tsx'
import { showColumns } from './show-columns.tsx'

const empty = { icon: 'list', title: words.empty, why: words.emptyWhy } as const
const isDim = ({ show }: SavedShow): boolean => show.kind === 'unavailable'
const toExport: ToExport<SavedShow> = { name: words.shows, toList: (rows) => ({ is: 'shows', rows }) }

/** Every show that the person has saved, and the episodes below, whose shows may be others. */
export function ShowsPage() {
  const shows = useQuery(shelfQueries.shows())
  const view = useItemsView(showColumns)
  const at = useAt('show')
  return (
    <ShelfPage
      title={words.shows}
      query={shows}
      columns={showColumns}
      view={view}
      empty={empty}
      keyOf={keyOfRow}
      toExport={toExport}
      isDim={isDim}
      at={at}
      reread={<ReadAgain shelf="shows" query={shows} />}
    >
      <SavedEpisodes filter={view} failsAbove={shows.isError && shows.data === undefined} />
    </ShelfPage>
  )
}
