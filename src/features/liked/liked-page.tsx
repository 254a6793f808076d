import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { keyOfRow } from '#library/shelf-source.ts'
import { shelfQueries } from '#library/shelves.ts'
import { likedWords as words } from '#messages/en/liked.ts'
import { t } from '#messages/t.ts'
import { Arriving } from '#parts/arriving.tsx'
import { CreateFromButton } from '#parts/create/create-from-button.tsx'
import { isAvailable } from '#parts/items/content.ts'
import { playlistColumns } from '#parts/items/playable-columns.tsx'
import { ReadAgain } from '#parts/items/read-again.tsx'
import type { ToExport } from '#parts/items/shelf-list.tsx'
import { ShelfPage } from '#parts/items/shelf-page.tsx'
import { sumsOf } from '#parts/items/sums.ts'
import { useAt } from '#parts/items/use-at.ts'
import { useItemsView } from '#parts/items/use-items-view.ts'
import { isSettled } from '#parts/items/use-shelf.ts'
import { PicturesButton } from '#parts/pictures/pictures-button.tsx'
import { usePictures } from '#parts/pictures/use-pictures.ts'
import type { PlaylistItem } from '#spotify/playlist-items.ts'
import { toCredits } from './liked-credits.tsx'

const loadPictures = async () => (await import('#parts/pictures/list-pictures.tsx')).ListPictures

const none = [] as const
const noRepeats: ReadonlyMap<number, number> = new Map()
const empty = { icon: 'plus', title: words.empty, why: words.emptyWhy } as const
const isDim = ({ content }: PlaylistItem): boolean => !isAvailable(content)
const toExport: ToExport<PlaylistItem> = { name: words.liked, toList: (rows) => ({ is: 'liked', rows }) }

/** Of a playlist that is made of what is shown. */
const nameOf = (filter: string): string => (filter === '' ? words.liked : t(words.filtered, { filter }))

/** Every song that the person likes, the last liked first. */
export function LikedPage() {
  const liked = useQuery(shelfQueries.liked())
  const view = useItemsView(playlistColumns)
  const pictures = usePictures()
  const at = useAt()
  const rows = liked.data?.rows ?? none
  const sums = useMemo(() => sumsOf(rows, noRepeats), [rows])
  const known = liked.data === undefined ? null : { ...sums, complete: liked.data.complete }
  const failed = liked.isError && known === null
  return (
    <ShelfPage
      title={words.liked}
      query={liked}
      columns={playlistColumns}
      view={view}
      empty={empty}
      keyOf={keyOfRow}
      toExport={toExport}
      isDim={isDim}
      at={at}
      // Where nothing has arrived there is nothing to add up.
      {...(!failed && { credits: toCredits(known) })}
      pictures={{
        button: <PicturesButton view={pictures} />,
        show: ({ rows, order, filter, complete }) =>
          pictures.shown && <Arriving load={loadPictures} of={{ view: pictures, rows, order, filter, complete }} />,
      }}
      tool={(shown) => <CreateFromButton {...shown} complete={isSettled(shown, view)} name={nameOf(shown.filter)} />}
      reread={<ReadAgain shelf="liked" query={liked} />}
    />
  )
}
