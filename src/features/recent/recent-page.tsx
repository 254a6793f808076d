import { useQuery } from '@tanstack/react-query'
import type { PlayRow } from '#library/shelf.ts'
import { shelfQueries } from '#library/shelves.ts'
import { recentWords as words } from '#messages/en/recent.ts'
import { isAvailable } from '#parts/items/content.ts'
import type { ToExport } from '#parts/items/shelf-list.tsx'
import { ShelfPage } from '#parts/items/shelf-page.tsx'
import { useItemsView } from '#parts/items/use-items-view.ts'
import { playColumns } from './play-columns.tsx'

const empty = { icon: 'clock', title: words.empty, why: words.emptyWhy } as const
const isDim = ({ content }: PlayRow): boolean => !isAvailable(content)
const toExport: ToExport<PlayRow> = { name: words.recent, toList: (rows) => ({ is: 'plays', rows }) }

/** What the person played last, the latest first, as far back as Spotify remembers. */
export function RecentPage() {
  const plays = useQuery(shelfQueries.plays())
  const view = useItemsView(playColumns)
  return (
    <ShelfPage
      title={words.recent}
      query={plays}
      columns={playColumns}
      view={view}
      empty={empty}
      isDim={isDim}
      note={words.note}
      toExport={toExport}
    />
  )
}
