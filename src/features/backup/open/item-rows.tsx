import { useMemo, useState } from 'react'
import type { Rows } from '#library/files/document.ts'
import { Arriving } from '#parts/arriving.tsx'
import { isAvailable } from '#parts/items/content.ts'
import { duplicatesOf } from '#parts/items/sums.ts'
import { PicturesButton } from '#parts/pictures/pictures-button.tsx'
import type { PlaylistItem } from '#spotify/item.ts'
import { episodeColumns, itemColumns, undatedColumns } from './item-columns.tsx'
import { itemHole, withHoles } from './hole.ts'
import { ListRows } from './list-rows.tsx'
import type { Start } from './start.ts'

const loadPictures = async () => (await import('#parts/pictures/list-pictures.tsx')).ListPictures

const isDim = ({ content }: PlaylistItem): boolean => !isAvailable(content)

type ItemRowsProps = {
  is: 'playlist' | 'liked' | 'episodes' | 'top-tracks'
  rows: Rows<PlaylistItem>
  start: Start
}

const columnsOf = { playlist: itemColumns, liked: itemColumns, episodes: episodeColumns, 'top-tracks': undatedColumns }

/** Rows that can be listened to, in a grid and in pictures. */
export function ItemRows({ is, rows, start }: ItemRowsProps) {
  const shown = useMemo(() => withHoles(rows, itemHole), [rows])
  const repeats = useMemo(() => duplicatesOf(rows), [rows])
  const pictures = usePictures()
  return (
    <ListRows
      rows={shown}
      columns={columnsOf[is]}
      isDim={isDim}
      sameAs={repeats}
      start={start}
      tools={<PicturesButton view={pictures} />}
      above={(order, filter) =>
        pictures.shown && (
          <Arriving
            load={loadPictures}
            of={{ view: pictures, rows, order, filter, complete: !rows.includes(undefined) }}
          />
        )
      }
    />
  )
}

function usePictures() {
  const [shown, setShown] = useState(false)
  return { shown, toggle: () => setShown(!shown) }
}
