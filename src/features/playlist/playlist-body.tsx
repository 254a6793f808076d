import { itemsWords } from '#messages/en/items.ts'
import { playlistWords as words } from '#messages/en/playlist.ts'
import { isAvailable } from '#parts/items/content.ts'
import { ItemsGrid } from '#parts/items/items-grid.tsx'
import { ItemsTools } from '#parts/items/items-tools.tsx'
import { NothingMatches } from '#parts/items/nothing-matches.tsx'
import { playlistColumns } from '#parts/items/playable-columns.tsx'
import type { ItemsView } from '#parts/items/use-items-view.ts'
import type { PlaylistItem } from '#spotify/playlist-items.ts'
import { Blank } from '#ui/blank.tsx'

type PlaylistBodyProps = {
  rows: readonly (PlaylistItem | undefined)[]
  repeats: ReadonlyMap<number, number>
  order: readonly number[]
  /** The one that `order` follows. */
  filter: string
  view: ItemsView
  complete: boolean
  busy: boolean
  isEmpty: boolean
}

const isDim = ({ content }: PlaylistItem): boolean => !isAvailable(content)

/** The tools and the grid, or what stands in their place. */
export function PlaylistBody(props: PlaylistBodyProps) {
  const { rows, repeats, order, filter, view, complete, busy, isEmpty } = props
  if (isEmpty) {
    return (
      <Blank icon="list" title={words.empty} level={2}>
        <p>{words.emptyWhy}</p>
      </Blank>
    )
  }
  return (
    <>
      <ItemsTools columns={playlistColumns} view={view} />
      {!complete && <p className="hidden-text">{itemsWords.asItArrives}</p>}
      <ItemsGrid
        columns={playlistColumns}
        rows={rows}
        order={order}
        sort={view.sort}
        onSort={view.setSort}
        busy={busy}
        sameAs={repeats}
        isDim={isDim}
      />
      {order.length === 0 && filter !== '' && (
        <NothingMatches filter={filter} complete={complete} onClear={() => view.setFilter('')} />
      )}
    </>
  )
}
