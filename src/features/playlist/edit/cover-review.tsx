import { coverWords as words } from '#messages/en/cover.ts'
import { t } from '#messages/t.ts'
import { Artwork } from '#parts/artwork.tsx'
import type { Playlist } from '#spotify/playlist.ts'
import { Notice } from '#ui/notice.tsx'
import css from './edit.module.css'
import type { MadeCover } from './use-cover-jpeg.ts'

type CoverReviewProps = {
  before: Playlist
  /** Null while there is none. */
  cover: MadeCover | null
}

/** What is there, what will be, and that there is no way back. */
export const CoverReview = ({ before, cover }: CoverReviewProps) => (
  <>
    <div className={css['pair']}>
      <figure>
        <figcaption>{words.now}</figcaption>
        <Artwork pictures={before.pictures} size="shelf" blank="list" />
      </figure>
      <figure>
        <figcaption>{words.then}</figcaption>
        {cover === null ? (
          <span className={css['blank']} />
        ) : (
          <img className={css['made']} src={cover.url} alt={words.thenAlt} width={cover.side} height={cover.side} />
        )}
      </figure>
    </div>
    {cover !== null && (
      <p className="small ink-2">
        {t(words.size, { side: cover.side, kilobytes: Math.ceil(cover.blob.size / 1000) })} {words.requests}
      </p>
    )}
    <Notice kind="warn" icon="warning" title={words.noUndo}>
      <p>{words.noUndoWhy}</p>
    </Notice>
  </>
)
