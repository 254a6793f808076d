import { useQuery } from '@tanstack/react-query'
import { keyOfRow } from '#library/shelf-source.ts'
import { shelfQueries } from '#library/shelves.ts'
import { rangeWords } from '#messages/en/range.ts'
import { topWords as words } from '#messages/en/top.ts'
import { t } from '#messages/t.ts'
import { CreateFromButton } from '#parts/create/create-from-button.tsx'
import type { Column } from '#parts/items/column.ts'
import { isAvailable } from '#parts/items/content.ts'
import { albumColumn, artistColumn, lengthColumn, titleColumn } from '#parts/items/playable-columns.tsx'
import type { ToExport } from '#parts/items/shelf-list.tsx'
import { ShelfPage } from '#parts/items/shelf-page.tsx'
import { useAt } from '#parts/items/use-at.ts'
import { useItemsView } from '#parts/items/use-items-view.ts'
import { isSettled } from '#parts/items/use-shelf.ts'
import { RangeChoice } from '#parts/range-choice.tsx'
import { useRange } from '#parts/use-range.ts'
import type { PlaylistItem } from '#spotify/playlist-items.ts'

const columns: readonly Column<PlaylistItem>[] = [titleColumn, artistColumn, albumColumn, lengthColumn]
const empty = { icon: 'list', title: words.noTracks, why: words.why } as const
const isDim = ({ content }: PlaylistItem): boolean => !isAvailable(content)

/** What the person plays most, in one of three ranges of time. */
export function TopTracksPage() {
  const [range] = useRange()
  const tracks = useQuery(shelfQueries.topTracks(range))
  const toExport: ToExport<PlaylistItem> = {
    name: t(words.inRange, { list: words.tracks, range: rangeWords.ranges[range] }),
    toList: (rows) => ({ is: 'top-tracks', range, rows }),
  }
  const view = useItemsView(columns)
  const at = useAt()
  return (
    <ShelfPage
      title={words.tracks}
      query={tracks}
      columns={columns}
      view={view}
      empty={empty}
      keyOf={keyOfRow}
      toExport={toExport}
      isDim={isDim}
      at={at}
      tool={(shown) => (
        <CreateFromButton {...shown} complete={isSettled(shown, view)} name={words.tracksInRange[range]} />
      )}
      above={<RangeChoice />}
    />
  )
}
