import { useQuery } from '@tanstack/react-query'
import { keyOfRow } from '#library/shelf-source.ts'
import type { ArtistRow } from '#library/shelf.ts'
import { shelfQueries } from '#library/shelves.ts'
import { rangeWords } from '#messages/en/range.ts'
import { topWords as words } from '#messages/en/top.ts'
import { t } from '#messages/t.ts'
import { artistColumns, isNobody } from '#parts/items/artist-columns.tsx'
import type { ToExport } from '#parts/items/shelf-list.tsx'
import { ShelfPage } from '#parts/items/shelf-page.tsx'
import { useItemsView } from '#parts/items/use-items-view.ts'
import { RangeChoice } from '#parts/range-choice.tsx'
import { useRange } from '#parts/use-range.ts'

const empty = { icon: 'person', title: words.noArtists, why: words.why } as const

/** Whom the person plays most, in one of three ranges of time. */
export function TopArtistsPage() {
  const [range] = useRange()
  const artists = useQuery(shelfQueries.topArtists(range))
  const toExport: ToExport<ArtistRow> = {
    name: t(words.inRange, { list: words.artists, range: rangeWords.ranges[range] }),
    toList: (rows) => ({ is: 'top-artists', range, rows }),
  }
  const view = useItemsView(artistColumns)
  return (
    <ShelfPage
      title={words.artists}
      query={artists}
      columns={artistColumns}
      view={view}
      empty={empty}
      keyOf={keyOfRow}
      toExport={toExport}
      isDim={isNobody}
      above={<RangeChoice />}
    />
  )
}
