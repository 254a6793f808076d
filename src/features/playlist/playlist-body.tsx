import { lazy, Suspense } from 'react'
import { playlistWords as words } from '#messages/en/playlist.ts'
import { isAvailable } from '#parts/items/content.ts'
import { ItemsBody } from '#parts/items/items-body.tsx'
import { playlistColumns } from '#parts/items/playable-columns.tsx'
import { useAt } from '#parts/items/use-at.ts'
import type { ItemsView } from '#parts/items/use-items-view.ts'
import { PicturesButton } from '#parts/pictures/pictures-button.tsx'
import { usePictures } from '#parts/pictures/use-pictures.ts'
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

const ListPictures = lazy(async () => ({
  default: (await import('#parts/pictures/list-pictures.tsx')).ListPictures,
}))

const isDim = ({ content }: PlaylistItem): boolean => !isAvailable(content)

/** The tools and the grid, or what stands in their place. */
export function PlaylistBody({ repeats, isEmpty, ...rest }: PlaylistBodyProps) {
  const pictures = usePictures()
  const at = useAt()
  if (isEmpty) {
    return (
      <Blank icon="list" title={words.empty} level={2}>
        <p>{words.emptyWhy}</p>
      </Blank>
    )
  }
  const { rows, order, filter, complete } = rest
  return (
    <ItemsBody
      {...rest}
      columns={playlistColumns}
      sameAs={repeats}
      isDim={isDim}
      at={at}
      tools={<PicturesButton view={pictures} />}
      above={
        pictures.shown && (
          <Suspense fallback={null}>
            <ListPictures view={pictures} rows={rows} order={order} filter={filter} complete={complete} />
          </Suspense>
        )
      }
    />
  )
}
