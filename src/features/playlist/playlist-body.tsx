import { Arriving } from '#parts/arriving.tsx'
import { ExportButton } from '#parts/export/export-button.tsx'
import { isAvailable } from '#parts/items/content.ts'
import { ItemsBody } from '#parts/items/items-body.tsx'
import { playlistColumns } from '#parts/items/playable-columns.tsx'
import { useAt } from '#parts/items/use-at.ts'
import type { ItemsView } from '#parts/items/use-items-view.ts'
import { PicturesButton } from '#parts/pictures/pictures-button.tsx'
import { usePictures } from '#parts/pictures/use-pictures.ts'
import type { PlaylistItem } from '#spotify/playlist-items.ts'
import type { Playlist } from '#spotify/playlist.ts'
import css from './playlist-page.module.css'
import { useTidy } from './use-tidy.ts'

type PlaylistBodyProps = {
  playlist: Playlist
  rows: readonly (PlaylistItem | undefined)[]
  repeats: ReadonlyMap<number, number>
  order: readonly number[]
  /** The one that `order` follows. */
  filter: string
  view: ItemsView
  complete: boolean
  busy: boolean
}

const loadPictures = async () => (await import('#parts/pictures/list-pictures.tsx')).ListPictures

const isDim = ({ content }: PlaylistItem): boolean => !isAvailable(content)

/** The tools and the grid. */
export function PlaylistBody({ playlist, repeats, ...rest }: PlaylistBodyProps) {
  const pictures = usePictures()
  const at = useAt()
  const { id, name } = playlist
  const { rows, order, filter, complete } = rest
  const tidy = useTidy(playlist, rows[0] !== undefined || !rest.busy)
  return (
    <ItemsBody
      {...rest}
      columns={playlistColumns}
      sameAs={repeats}
      isDim={isDim}
      at={at}
      Lead={tidy ? tidy.SelectBox : tidy}
      tools={
        <>
          <PicturesButton view={pictures} />
          <ExportButton of={{ name, list: { is: 'playlist', id, rows }, ...rest }} />
        </>
      }
      above={
        <>
          {pictures.shown && <Arriving load={loadPictures} of={{ view: pictures, rows, order, filter, complete }} />}
          {tidy !== undefined && (
            <div className={tidy ? undefined : css['tidy']}>{tidy && <tidy.Tidy playlist={playlist} {...rest} />}</div>
          )}
        </>
      }
    />
  )
}
