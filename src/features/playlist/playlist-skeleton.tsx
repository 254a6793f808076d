import { playlistWords as words } from '#messages/en/playlist.ts'
import { ArtworkBone } from '#parts/artwork.tsx'
import { ItemsGrid } from '#parts/items/items-grid.tsx'
import { playlistColumns } from '#parts/items/playable-columns.tsx'
import { Waiting } from '#parts/waiting.tsx'
import { Bone, CreditBone, TitleBone } from '#ui/bone.tsx'
import { Head } from '#ui/head.tsx'
import css from './playlist-page.module.css'

const labels = [
  words.by,
  words.lengthSoFar,
  words.added,
  words.localFiles,
  words.unavailable,
  words.duplicates,
  words.snapshot,
]
const rows = new Array<undefined>(10).fill(undefined)
const order = rows.map((_, place) => place)

/** The page before anything is known, in its final place and size. */
export function PlaylistSkeleton() {
  return (
    <>
      <Head
        catalogue={[<b key="what">{words.playlist}</b>, words.reading]}
        title={
          <>
            <span className="hidden-text">{words.playlist}</span>
            <TitleBone />
          </>
        }
        art={<ArtworkBone size="page" />}
        credits={labels.map((label) => ({
          label,
          value: <CreditBone width="c" />,
        }))}
      >
        <div className={css['tally']}>
          <Bone width="s" />
        </div>
      </Head>
      <div className={css['said']}>
        <Waiting />
      </div>
      <div className={css['toolsBone']} />
      <ItemsGrid
        columns={playlistColumns}
        rows={rows}
        order={order}
        sort={null}
        onSort={() => undefined}
        busy
        counted={false}
      />
    </>
  )
}
